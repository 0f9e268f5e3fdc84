"""Name cards and certificates of attendance."""

from __future__ import annotations

import pytest
from tests.documents.conftest import NOW
from tests.documents.hostile import HOSTILE
from tests.documents.sample_rows import (
    choice,
    make_agenda,
    make_attendance,
    make_delegate,
    make_delegation,
    make_presence,
    make_sitting,
    sample_agenda,
    sample_attendance,
    sample_delegations,
)

from meetingdesk import words
from meetingdesk.collation import sort_key
from meetingdesk.documents import catalogue, typeset
from meetingdesk.documents.certificates import certificates
from meetingdesk.documents.name_cards import A_PAGE, name_cards
from meetingdesk.rows.documents import SheetRows


def cards_of(*delegations, **changes):
    asked = choice("name-cards", **changes)
    return name_cards(make_agenda(make_sitting()), delegations, asked, str.casefold, NOW)


def certified(statuses, **changes):
    """Certificates for people with these statuses at two sittings."""
    agenda = make_agenda(make_sitting(1), make_sitting(2))
    row = make_delegation(1, *(make_delegate(number) for number in range(1, len(statuses) + 1)))
    attendance = make_attendance(
        agenda,
        (row,),
        lambda person, sitting: make_presence(sitting.number, statuses[person.id - 1][sitting.number - 1]),
    )
    return certificates(agenda, [row], attendance, choice("certificates", **changes), str.casefold, NOW)


def test_a_certificate_is_for_who_was_there_and_names_the_sittings():
    data = certified([("attended", "late"), ("absent", "attended"), ("partial", "excused"), ("unknown", "absent")])
    assert [(one["name"], len(one["sittings"])) for one in data["sheets"]] == [
        ("Ms Given FAMILY1", 2), ("Ms Given FAMILY2", 1)
    ]  # fmt: skip
    assert data["sheets"][1]["sittings"][0].startswith("Sitting 2 \u00b7 Friday 19 February 2021")
    assert [one["name"] for one in certified([("absent", "attended"), ("late", "absent")], sitting=1)["sheets"]] == [
        "Ms Given FAMILY2"
    ]


def test_nobody_was_there(read_pdf):
    pdf, _ = typeset.pdf(certified([("absent", "unknown")]), "certificates")
    assert "Nobody is known to have attended so far." in read_pdf(pdf)[0]


@pytest.mark.parametrize("language", words.LANGUAGES)
def test_certificates_are_printed_accessibly_a_page_each(language, read_pdf):
    rows = (sample_agenda(language), sample_delegations(language), sample_attendance())
    data = certificates(*rows, choice("certificates", language=language), sort_key(language), NOW)
    data = {**data, "sheets": data["sheets"][:10]}
    pdf, warnings = typeset.pdf(data, "certificates")
    assert not warnings
    assert b"<pdfuaid:part>1</pdfuaid:part>" in pdf
    pages = read_pdf(pdf)
    assert len(pages) == 10
    if language != "ar":
        assert all(data["title"] in page for page in pages)


def test_a_card_tells_name_entity_and_the_name_on_screen():
    person = make_delegate(1, honorific="Mr", family="Park", given="Seo-yeon", native="박서연", capacity="head")
    [[card]] = cards_of(make_delegation(1, person, country="KR"))["sheets"]
    assert (card["name"], card["entity"], card["capacity"]) == (
        "Mr Seo-yeon PARK",
        "RTC Number 1",
        "Head of delegation",
    )
    assert card["on_screen"] == "On screen: RTC Number 1 \u2013 Seo-yeon Park"
    assert card["native"]["han"] == "KR"
    [[card]] = cards_of(make_delegation(1, person), native_names=False, capacity=False)["sheets"]
    assert (card["native"], card["capacity"]) == (None, "")


@pytest.mark.parametrize(
    ("rule", "name"),
    [
        ("entity_name", "RTC Number 1 \u2013 Given Family1"),
        ("name_entity", "Given Family1 (RTC Number 1)"),
        ("country_name", "FJ \u2013 Given Family1"),
        ("name", "Given Family1"),
    ],
)
def test_the_name_on_screen_follows_the_rule_of_the_meeting(rule, name):
    agenda, row = make_agenda(make_sitting(), naming=rule), make_delegation(1, make_delegate(1), country="FJ")
    [[card]] = name_cards(agenda, [row], choice("name-cards"), str.casefold, NOW)["sheets"]
    assert card["on_screen"] == f"On screen: {name}"


@pytest.mark.parametrize("language", words.LANGUAGES)
def test_cards_are_eight_a_page(language, read_pdf):
    asked = choice("name-cards", language=language)
    data = name_cards(sample_agenda(language), sample_delegations(language), asked, sort_key(language), NOW)
    assert [len(all_) for all_ in data["sheets"]] == [A_PAGE] * 25
    pdf, warnings = typeset.pdf(data, "name-cards")
    assert not warnings
    assert b"<pdfuaid:part>1</pdfuaid:part>" in pdf
    assert len(read_pdf(pdf)) == 25


def test_what_people_type_is_text_and_keeps_to_its_card(read_pdf):
    people = [make_delegate(n, family=text, given=text, native=text, post=text) for n, text in enumerate(HOSTILE, 1)]
    row = make_delegation(1, *people, entity_name=HOSTILE[-1])
    pages = read_pdf(typeset.pdf(cards_of(row), "name-cards")[0])
    assert len(pages) == -(-len(HOSTILE) // A_PAGE)
    agenda = make_agenda(make_sitting(), title=HOSTILE[1], chair=HOSTILE[2], place=HOSTILE[0])
    attendance = make_attendance(agenda, (row,), lambda person, sitting: make_presence())
    data = certificates(agenda, [row], attendance, choice("certificates"), str.casefold, NOW)
    pages = read_pdf(typeset.pdf(data, "certificates")[0])
    assert len(pages) == len(HOSTILE)


def test_nobody_yet(read_pdf):
    assert "Nobody has been named so far." in read_pdf(typeset.pdf(cards_of(), "name-cards")[0])[0]


def test_on_the_screen_the_first_are_shown_and_that_is_told():
    rows = SheetRows(sample_agenda(), sample_delegations(), sample_attendance())
    pages = catalogue.draw(choice("name-cards"), rows, sort_key("en"))
    assert len(pages.images) == catalogue.SHEETS_SHOWN
    assert pages.warnings == (("document.warning.first_sheets", {"n": 12, "of_all": 25}),)
