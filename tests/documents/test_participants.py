"""The list of participants: its data, its table, and the pages that typst makes of it."""

from __future__ import annotations

import re

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

from meetingdesk import words
from meetingdesk.collation import sort_key
from meetingdesk.documents import typeset
from meetingdesk.documents.countries import country_name
from meetingdesk.documents.participants import participants
from meetingdesk.documents.participants_table import participants_table
from meetingdesk.errors import UserError


def ask(**changes):
    return choice("participants", **changes)


def data_of(*delegations, agenda=None, **changes):
    return participants(agenda or make_agenda(make_sitting()), delegations, ask(**changes), str.casefold, NOW)


def people(data):
    return [one for region in data["regions"] for entity in region["entities"] for one in entity["people"]]


@pytest.fixture(scope="module")
def pages(read_pdf):
    asked = ask(email=True)
    pdf, warnings = typeset.pdf(
        participants(sample_agenda(), sample_delegations(), asked, sort_key("en"), NOW), "participants"
    )
    assert not warnings
    return read_pdf(pdf)


def test_everybody_who_comes_is_listed_once_whatever_the_sittings():
    data = participants(sample_agenda(), sample_delegations(), ask(), sort_key("en"), NOW)
    assert data["title"] == "List of participants"
    assert (data["line"], data["summary"]) == ("Brussels, virtual", "200 people \u00b7 53 entities")
    assert [one["number"] for one in people(data)] == [str(number) for number in range(1, 201)]
    confirmed = participants(sample_agenda(), sample_delegations(), ask(include="confirmed"), sort_key("en"), NOW)
    assert len(people(confirmed)) == 163


def test_a_person_is_printed_as_at_that_meeting():
    person = make_delegate(
        1, honorific="Mr", family="Park", given="Seo-yeon", native="박서연", capacity="head", post="Head",
        entity_name="RILO A/P",
    )  # fmt: skip
    data = data_of(make_delegation(1, person, city="Seoul", country="KR"))
    [one] = people(data)
    assert (one["name"], one["capacity"], one["post"]) == ("Mr PARK Seo-yeon", "Head of delegation", "Head, RILO A/P")
    assert one["native"]["han"] == "KR"
    assert data["regions"][0]["entities"][0]["place"] == "Seoul, South Korea"
    same = data_of(make_delegation(1, make_delegate(1, post="Head", entity_name="RTC Number 1")))
    assert people(same)[0]["post"] == "Head"


@pytest.mark.parametrize(("asked", "consent", "printed"), [(1, 1, "a@b.org"), (1, 0, ""), (0, 1, ""), (0, 0, "")])
def test_an_address_needs_a_wish_and_consent(asked, consent, printed):
    row = make_delegation(1, make_delegate(1, email="a@b.org", list_address=bool(consent)))
    data = data_of(row, email=bool(asked))
    assert people(data)[0]["email"] == printed
    assert ("email" in [column["key"] for column in data["columns"]]) == bool(asked)
    table = participants_table(make_agenda(make_sitting()), [row], ask(email=bool(asked)), str.casefold)
    assert ("a@b.org" in str(table.rows)) == bool(printed)


def test_one_sitting_lists_those_whom_it_is_held_for():
    agenda = make_agenda(make_sitting(1), make_sitting(2, audience="capacities", audience_codes=("head",)))
    row = make_delegation(1, make_delegate(1, capacity="head"), make_delegate(2))
    data = data_of(row, agenda=agenda, sitting=2)
    assert [one["number"] for one in people(data)] == ["1"]
    assert data["line"].startswith("Sitting 2 \u00b7 Friday 19 February 2021")
    assert len(people(data_of(row, agenda=agenda))) == 2
    with pytest.raises(UserError) as refused:
        data_of(row, agenda=agenda, sitting=7)
    assert refused.value.code == "document.sitting"


def test_every_page_names_the_sheet_the_region_and_the_columns(pages):
    for number, page in enumerate(pages, start=1):
        assert "List of participants" in page
        assert f"Page {number} of {len(pages)}" in page
        lines = [line.strip() for line in page.splitlines() if line.strip()]
        heads = re.compile(r"(AMS|EUR|AP|ESA|MENA|WCA) |Observers$")
        first = next(place for place, line in enumerate(lines) if heads.match(line))
        assert re.match(r"No\. +Name +Capacity +E-mail", lines[first + 1]), number


def test_everybody_is_on_paper_once_and_addresses_with_consent_alone(pages):
    text = re.sub(r"\s+", " ", "\n".join(pages))
    for delegation in sample_delegations():
        for person in delegation.delegates:
            expected = int(person.stands)
            assert len(re.findall(rf"(?<!\w){re.escape(person.listed_name)}(?!\w)", text)) == expected, person.name
            if person.email:
                assert text.count(person.email) == (expected if person.list_address else 0), person.email


@pytest.mark.parametrize("language", words.LANGUAGES)
@pytest.mark.parametrize("landscape", [True, False])
def test_every_language_is_printed_accessibly(language, landscape, read_pdf):
    asked = ask(language=language, landscape=landscape, email=True)
    data = participants(sample_agenda(language), sample_delegations(language), asked, sort_key(language), NOW)
    pdf, warnings = typeset.pdf(data, "participants")
    assert not warnings
    assert f"/Lang({language})".encode() in pdf
    assert b"<pdfuaid:part>1</pdfuaid:part>" in pdf


def test_what_people_type_is_printed_as_text(read_pdf):
    rows = [
        make_delegation(
            number, make_delegate(number, family=text, given="", honorific="", post=text, entity_name=text), city=text
        )
        for number, text in enumerate(HOSTILE, start=1)
    ]
    data = data_of(*rows, email=True)
    pages = read_pdf(typeset.pdf(data, "participants")[0])
    assert sum(page.count("Adviser") for page in pages) == len(HOSTILE)


def test_nobody_yet(read_pdf):
    data = data_of(make_delegation(1))
    pages = read_pdf(typeset.pdf(data, "participants")[0])
    assert "Nobody has been named so far." in pages[0]
    assert "0 people" not in pages[0]


def test_the_table_has_a_row_a_person():
    table = participants_table(sample_agenda("fr"), sample_delegations("fr"), ask(language="fr"), sort_key("fr"))
    assert len(table.rows) == 200
    assert table.heads[:7] == ("N°", "Région", "Type", "Entité", "Membre/administration", "Ville", "Civilité")
    first = dict(zip(table.heads, table.rows[0], strict=True))
    assert (first["Membre/administration"], first["Nom de famille"], first["Qualité"]) == (
        "Guatemala",
        "Pineda",
        "Chef de délégation",
    )
    assert not table.signed
    own = make_delegation(1, make_delegate(1, entity_name="As printed"))
    [row] = participants_table(make_agenda(), [own], ask(), str.casefold).rows
    assert row[3] == "As printed"


def test_countries_have_names_in_the_language_of_the_sheet():
    assert [country_name("DE", language) for language in ("en", "fr", "es")] == ["Germany", "Allemagne", "Alemania"]
    assert country_name("XQ", "en") == "XQ"


def test_seats_are_named_in_the_language_of_the_sheet():
    delegation = make_delegation(1, make_delegate(), city="Moscow", zone="Europe/Moscow", country="RU")
    for language, name in (("en", "Moscow"), ("fr", "Moscou"), ("es", "Moscú"), ("ar", "موسكو")):
        [region] = data_of(delegation, language=language)["regions"]
        assert name in region["entities"][0]["place"]
    [row] = participants_table(make_agenda(), [delegation], ask(language="fr"), str.casefold).rows
    assert "Moscou" in row
