"""The sign-in sheet: its data, and the pages that typst makes of it."""

from __future__ import annotations

import re

import pytest
from tests.documents.conftest import NOW
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
from meetingdesk.documents.sign_in_sheet import sign_in_sheet
from meetingdesk.errors import UserError


def people(data):
    return [
        person
        for sitting in data["sittings"]
        for region in sitting["regions"]
        for entity in region["entities"]
        for person in entity["people"]
    ]


def one(person, **changes):
    agenda, delegations = make_agenda(make_sitting()), [make_delegation(1, person)]
    return people(sign_in_sheet(agenda, delegations, choice(**changes), str.casefold, NOW))[0]


def test_the_head_of_the_sheet_says_what_when_and_where():
    data = sign_in_sheet(sample_agenda(), sample_delegations(), choice(sitting=2), sort_key("en"), NOW)
    assert data["title"] == "Sign-in sheet"
    assert data["meeting"] == "16th Global Meeting of the WCO Regional Structures"
    assert data["days"] == "18\u201319 February 2021"
    assert data["printed"] == "Printed 18 Feb 2021, 15:42 Brussels"
    assert [sitting["line"] for sitting in data["sittings"]] == [
        "Sitting 2 \u00b7 Friday 19 February 2021, 12:00\u201315:00 (Brussels) \u00b7 Brussels, virtual"
    ]


def test_each_sitting_has_its_own_numbers():
    data = sign_in_sheet(sample_agenda(), sample_delegations(), choice(), sort_key("en"), NOW)
    numbers = [str(number) for number in range(1, 201)]
    assert [person["number"] for person in people(data)] == numbers + numbers


def test_a_name_is_listed_by_its_family_with_its_own_script():
    person = one(make_delegate(family="Park", given="Seo-yeon", native="\ubc15\uc11c\uc5f0", capacity="head"))
    assert person["name"] == "PARK Seo-yeon"
    assert person["native"] == {"text": "\ubc15\uc11c\uc5f0", "language": "ko", "region": "", "han": "KR"}
    assert person["capacity"] == "Head of delegation"
    assert one(make_delegate(native="\ubc15"), native_names=False)["native"] is None


@pytest.mark.parametrize(("asked", "consent", "printed"), [(1, 1, True), (1, 0, False), (0, 1, False), (0, 0, False)])
def test_an_address_needs_a_wish_and_consent(asked, consent, printed):
    person = one(make_delegate(email="a@b.org", list_address=bool(consent)), email=bool(asked))
    assert person["email"] == ("a@b.org" if printed else "")


def test_columns_follow_the_choice():
    def keys(**changes):
        data = sign_in_sheet(make_agenda(), [], choice(**changes), str.casefold, NOW)
        return [column["key"] for column in data["columns"]]

    assert keys() == ["number", "name", "capacity", "signature"]
    assert keys(capacity=False, email=True) == ["number", "name", "email", "signature"]


def test_a_sitting_that_is_gone_is_refused():
    with pytest.raises(UserError) as refused:
        sign_in_sheet(make_agenda(make_sitting(1)), [], choice(sitting=7), str.casefold)
    assert words.explain(refused.value) == "The sitting that the sheet was asked for is no longer in the agenda."


def test_every_page_has_its_head_and_foot(sample_sheet, read_pdf):
    pages = read_pdf(sample_sheet)
    assert len(pages) > 20
    for number, page in enumerate(pages, start=1):
        sitting = "Sitting 1 \u00b7 Thursday 18" if number <= len(pages) // 2 else "Sitting 2 \u00b7 Friday 19"
        for text in (
            "16th Global Meeting",
            "18\u201319 February 2021",
            "Sign-in sheet",
            sitting,
            "Printed 18 Feb 2021",
        ):
            assert text in page, (number, text)
        assert f"Page {number} of {len(pages)}" in page
    assert [number for number, page in enumerate(pages) if re.search(r"^\s*1 +PINEDA", page, re.M)] == [
        0,
        len(pages) // 2,
    ]


def test_every_page_names_region_entity_and_columns_and_ends_with_a_person(sample_sheet, read_pdf):
    entities = {delegation.entity_name for delegation in sample_delegations()}
    for number, page in enumerate(read_pdf(sample_sheet), start=1):
        lines = [line.strip() for line in page.splitlines() if line.strip()]
        body = lines[next(place for place, line in enumerate(lines) if line.startswith("Sign-in sheet")) + 1 :]
        body = [line for line in body if not line.startswith("Sitting ")]
        if body[0].startswith("Also present"):  # only the lines for those who come unannounced
            continue
        if "Also present" in page:
            body = body[: next(place for place, line in enumerate(body) if line.startswith("Also present"))] + body[-1:]
        assert re.match(r"(AMS|EUR|AP|ESA|MENA|WCA) |Observers$", body[0]), number
        assert re.match(r"No\. +Name +Capacity +Signature", body[1]), number
        assert any(body[2].startswith(entity) for entity in entities), number
        assert body[-1].startswith("Printed"), number
        assert not any(body[-2].startswith(entity) for entity in entities), (number, body[-2])
        assert not body[-2].startswith("No."), number


def test_everybody_is_on_paper_once_a_sitting(sample_sheet, read_pdf):
    text = "\n".join(read_pdf(sample_sheet))
    for delegation in sample_delegations():
        for person in delegation.delegates:
            found = len(re.findall(rf"(?<!\w){re.escape(person.listed_name)}(?!\w)", text))
            assert found == (2 if person.stands else 0), person.listed_name
    for native in (
        "\u738b\u7acb\u65b0",
        "\uc774\ubbfc\uc7ac",
        "\u0413\u043b\u0435\u0431 \u0417\u0430\u0439\u0446\u0435\u0432",
    ):
        assert text.count(native) == 2


def test_the_pdf_is_accessible(sample_sheet, pdf_facts, tmp_path):
    facts = pdf_facts(sample_sheet, tmp_path)
    assert re.search(r"Tagged: +yes", facts)
    assert "Title:           Sign-in sheet \u2013 16th Global Meeting of the WCO Regional Structures" in facts
    assert re.search(r"Page size: +595.* \(A4\)", facts)
    assert b"/Lang(en)" in sample_sheet
    assert b"<pdfuaid:part>1</pdfuaid:part>" in sample_sheet
    structure = pdf_facts(sample_sheet, tmp_path, "-struct")
    assert structure.count("\n  Table ") == 2 * 8  # six regions, observers, those unannounced; two sittings
    assert len(re.findall(r"\bTD\b", structure)) > 2 * 200 * 4
    assert len(re.findall(r"\bTH\b", structure)) > 2 * 6 * 5


def test_regions_are_told_apart_for_screen_readers(sample_sheet, pdf_facts, tmp_path):
    headings = re.findall(r"H3 \"([A-Z]+) ", pdf_facts(sample_sheet, tmp_path, "-struct"))
    assert headings == ["AMS", "EUR", "AP", "ESA", "MENA", "WCA"] * 2


@pytest.mark.parametrize(
    ("language", "title", "page"),
    [
        ("fr", "Feuille d\u2019\u00e9margement", "Page 1 sur"),
        ("es", "Hoja de firmas", "P\u00e1gina 1 de"),
        ("ar", "\u0643\u0634\u0641 \u0627\u0644\u062a\u0648\u0642\u064a\u0639\u0627\u062a", "\u0645\u0646"),
    ],
)
def test_other_languages(language, title, page, read_pdf):
    asked = choice(language=language, sitting=1, email=True, landscape=language == "fr")
    data = sign_in_sheet(sample_agenda(language), sample_delegations(language), asked, sort_key(language), NOW)
    assert data["title"] == title
    pdf, warnings = typeset.pdf(data, "sign-in-sheet")
    assert not warnings
    assert f"/Lang({language})".encode() in pdf
    assert page in read_pdf(pdf)[0]
    direction = b"/Direction/R2L" if language == "ar" else b"/Direction/L2R"
    assert direction in pdf


def test_landscape(pdf_facts, tmp_path):
    data = sign_in_sheet(make_agenda(make_sitting()), [], choice(landscape=True), str.casefold, NOW)
    assert re.search(r"Page size: +841\.\d+ x 595", pdf_facts(typeset.pdf(data, "sign-in-sheet")[0], tmp_path))


def test_nobody_yet(read_pdf):
    data = sign_in_sheet(make_agenda(), [], choice(blank_lines=3), str.casefold, NOW)
    pages = read_pdf(typeset.pdf(data, "sign-in-sheet")[0])
    assert len(pages) == 1
    assert "Nobody is expected at this sitting so far." in pages[0]
    assert "Also present" in pages[0]
    without = sign_in_sheet(make_agenda(), [], choice(blank_lines=0), str.casefold, NOW)
    assert "Also present" not in read_pdf(typeset.pdf(without, "sign-in-sheet")[0])[0]


def test_long_names_go_on_and_fill_pages_without_an_end(read_pdf):
    person = make_delegate(1, family="Y" * 3000, given="Zed", post="Long post " * 20)
    data = sign_in_sheet(make_agenda(make_sitting()), [make_delegation(1, person)], choice(), str.casefold, NOW)
    pages = read_pdf(typeset.pdf(data, "sign-in-sheet")[0])
    assert sum(page.count("Y") for page in pages) - sum(page.count("Y Y") for page in pages) >= 3000
    assert any("Zed" in page for page in pages)


@pytest.mark.parametrize("count", range(16, 22))
def test_the_lines_for_those_who_come_unannounced_stay_together(count, read_pdf):
    row = make_delegation(1, *(make_delegate(number) for number in range(1, count)))
    data = sign_in_sheet(make_agenda(make_sitting()), [row], choice(), sort_key("en"), NOW)
    pages = read_pdf(typeset.pdf(data, "sign-in-sheet")[0])
    assert sum("Also present" in page for page in pages) == 1
