"""The letters to entities: whom they are for, what they say, and their pages."""

from __future__ import annotations

import pytest
from tests.documents.conftest import NOW
from tests.documents.hostile import HOSTILE
from tests.documents.sample_rows import (
    choice,
    make_agenda,
    make_delegate,
    make_delegation,
    make_sitting,
    sample_agenda,
    sample_delegations,
)
from tests.documents.word_reader import Word

from meetingdesk import words
from meetingdesk.documents import typeset
from meetingdesk.documents.letters import letters
from meetingdesk.documents.letters_word import letters_word


def data_of(*delegations, agenda=None, **changes):
    agenda = agenda or make_agenda(make_sitting())
    return letters(agenda, delegations, choice("letters", **changes), NOW)


def test_each_entity_that_has_not_declined_gets_one_with_or_without_people():
    rows = (
        make_delegation(1, make_delegate()),
        make_delegation(2, status="declined"),
        make_delegation(3, entity_name="Nobody yet"),
    )
    assert [one["entity"] for one in data_of(*rows)["sheets"]] == ["RTC Number 1", "Nobody yet"]
    assert [one["entity"] for one in data_of(*rows, entity=3)["sheets"]] == ["Nobody yet"]
    assert len(letters(sample_agenda(), sample_delegations(), choice("letters"), NOW)["sheets"]) == 65


def test_the_sittings_stand_on_both_clocks_and_only_those_that_are_for_it():
    sittings = (
        make_sitting(1),
        make_sitting(2, audience="regions", audience_codes=("AP",)),
        make_sitting(3, audience="capacities", audience_codes=("head",), kind="heads"),
    )
    row = make_delegation(1, zone="Pacific/Auckland", city="Auckland", country="NZ")
    [letter] = data_of(row, agenda=make_agenda(*sittings))["sheets"]
    assert [one["name"] for one in letter["sittings"]] == ["Sitting 1", "Sitting 3 (heads of delegation)"]
    assert letter["sittings"][0]["when"].endswith("00:00\u201303:00 (+1) (Auckland)")
    [letter] = data_of(make_delegation(1))["sheets"]
    assert letter["sittings"][0]["when"].count("(") == 1


def test_a_quota_and_an_address_are_told_where_there_are_any():
    def request(quota, **meeting):
        [letter] = data_of(make_delegation(1, quota=quota), agenda=make_agenda(make_sitting(), **meeting))["sheets"]
        return letter["requests"][0]

    assert "up to 4 people" in request(4)
    assert "may have one person" in request(1)
    assert "Please reply to office@example.org." in request(None)
    assert request(None, organiser_email="").endswith("head of delegation.")


@pytest.mark.parametrize("language", words.LANGUAGES)
def test_every_language_is_printed_accessibly_a_page_each(language, read_pdf):
    delegations = sample_delegations(language)[:5]
    data = letters(sample_agenda(language), delegations, choice("letters", language=language), NOW)
    pdf, warnings = typeset.pdf(data, "letters")
    assert not warnings
    assert b"<pdfuaid:part>1</pdfuaid:part>" in pdf
    assert len(read_pdf(pdf)) == len(data["sheets"]) == 5
    word = Word(letters_word(data))
    assert word.styled("Heading1") == [data["subject"].replace("\u2068", "").replace("\u2069", "\u200f")] * 5
    assert (word.codes(), word.misplaced()) == ([], [])


def test_what_people_type_is_text(read_pdf):
    rows = [make_delegation(n, entity_name=text, city=text) for n, text in enumerate(HOSTILE, start=1)]
    agenda = make_agenda(make_sitting(), title=HOSTILE[1], place=HOSTILE[0], organiser_name=HOSTILE[2])
    data = data_of(*rows, agenda=agenda)
    pages = read_pdf(typeset.pdf(data, "letters")[0])
    assert sum(page.count("We have the honour") for page in pages) == len(HOSTILE)
    assert Word(letters_word(data)).codes() == []


def test_nobody_is_invited_yet(read_pdf):
    data = data_of()
    assert "No entity has been invited so far." in read_pdf(typeset.pdf(data, "letters")[0])[0]
    assert "No entity has been invited so far." in Word(letters_word(data)).text()


@pytest.mark.parametrize(
    ("language", "rule", "said"),
    [
        ("en", "entity_name", "in this form: RTC Number 1 \u2013 Given name Family name."),
        ("en", "country_name", "in this form: BE \u2013 Given name Family name."),
        ("fr", "name_entity", "sous cette forme\u202f: Prénom Nom (RTC Number 1)."),
    ],
)
def test_it_asks_for_names_on_screen_in_the_form_that_the_meeting_has(language, rule, said):
    agenda = make_agenda(make_sitting(), naming=rule)
    [letter] = letters(agenda, [make_delegation(1)], choice("letters", language=language), NOW)["sheets"]
    assert letter["requests"][-1].endswith(said)


def test_an_address_stays_whole(read_pdf):
    agenda = make_agenda(make_sitting(), organiser_email="global.meeting@example.org")
    for entity in ("RTC", "RTC of a place", "RTC of a place with a name that is long"):
        for language in ("en", "fr", "es"):
            data = letters(
                agenda, [make_delegation(1, entity_name=entity, quota=4)], choice("letters", language=language), NOW
            )
            assert read_pdf(typeset.pdf(data, "letters")[0])[0].count("global.meeting@example.org") == 2
