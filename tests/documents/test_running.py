"""The chair's running script and the sheet for the interpreters: what they say, in every language, of anything."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.documents.conftest import NOW
from tests.documents.hostile import HOSTILE
from tests.documents.sample_rows import (
    choice,
    make_agenda,
    make_delegate,
    make_delegation,
    make_item,
    make_sitting,
    make_speaker,
    sample_agenda,
    sample_delegations,
)

from meetingdesk import words
from meetingdesk.documents import typeset
from meetingdesk.documents.booth_sheet import booth_sheet
from meetingdesk.documents.running_script import running_script
from meetingdesk.rows.agenda import ReferenceRow

PEOPLE = (make_delegation(1, make_delegate(1, given="Lina", family="Haddad", languages=("ar", "fr"))),)


def script(*items, regions=(), **changes):
    data = running_script(
        make_agenda(make_sitting(1, items)), PEOPLE, choice("running-script", **changes), NOW, regions
    )
    return data["sittings"][0]["rows"]


def booth(*items, agenda=None, **changes):
    agenda = agenda or make_agenda(make_sitting(1, items), languages=("en", "fr"))
    return booth_sheet(agenda, PEOPLE, choice("booth-sheet", **changes), NOW)


def test_the_floor_is_given_by_form_of_address_and_entity():
    speakers = (
        make_speaker("Lina Haddad", topic="Dogs"),
        make_speaker("Ada", delegate=None, entity=None, role="moderator"),
        make_speaker("", delegate=None, entity="RTC Fiji", state="to_be_confirmed"),
        make_speaker("Gone", state="withdrawn"),
    )
    [row] = script(make_item(1, action="decision", speakers=speakers))
    assert [(one["text"], one["open"]) for one in row["floor"]] == [
        ("I give the floor to Ms Lina HADDAD (RTC Number 1) on “Dogs”.", ""),
        ("I hand over to the moderator, Ada.", ""),
        ("I give the floor to RTC Fiji.", "(tbc)"),
    ]
    assert row["put"] == "May I take it that the meeting so decides?"
    assert row["time"] == "12:00\u201312:15"


@pytest.mark.parametrize("language", words.LANGUAGES)
def test_how_a_name_is_said_stands_beside_it_for_chair_and_interpreters(language, read_pdf):
    item = make_item(1, speakers=(make_speaker("Seung-ho Lee"), make_speaker("Ada", delegate=None, entity=None)))
    people = (make_delegation(1, make_delegate(1, given="Seung-ho", family="Lee", pronunciation="ee sung-ho")),)
    agenda = make_agenda(make_sitting(1, (item,)))
    for document, made, key in (("running-script", running_script, "floor"), ("booth-sheet", booth_sheet, "speakers")):
        data = made(agenda, people, choice(document, language=language), NOW)
        [row] = data["sittings"][0]["rows"]
        sounds = [one["sounds"].strip("[\u2068\u2069]") for one in row[key]]
        assert sounds == ["ee sung-ho", ""]
        assert "ee sung-ho" in " ".join(read_pdf(typeset.pdf(data, document)[0])[0].split())


def test_what_opens_breaks_and_closes_a_sitting_is_said():
    kinds = ("opening", "adoption", "break", "closing")
    rows = script(*(make_item(n, kind=kind, action="note") for n, kind in enumerate(kinds, start=1)))
    assert [(row["opens"], row["put"], row["closes"]) for row in rows] == [
        ("I declare the sitting open.", "May I take it that the meeting takes note?", ""),
        ("", "May I take it that the agenda is adopted?", ""),
        ("", "We break here, and resume at 12:45.", ""),
        ("", "May I take it that the meeting takes note?", "I declare the sitting closed."),
    ]


def test_the_regions_are_called_in_turn():
    tour, other = script(make_item(1, kind="tour_de_table"), make_item(2), regions=("Europe", "Asia"))
    assert tour["regions"] == "I give the floor to the regions in turn: Europe and Asia."
    assert other["regions"] == ""


def test_a_sub_item_tells_what_it_belongs_to():
    agenda = make_agenda(make_sitting(1, (make_item(2, number="I a)", parent=1),)))
    agenda = replace(agenda, headings=(make_item(1, "Reports", sub_items=1),))
    for data in (running_script(agenda, PEOPLE, choice("running-script"), NOW), booth(agenda=agenda)):
        [row] = data["sittings"][0]["rows"]
        assert (row["number"], row["above"], row["title"]) == ("I a)", "Reports", "Item 2")


def test_the_booth_has_titles_languages_and_documents():
    item = make_item(
        1, "Dogs", titles={"en": "Dogs", "fr": "Chiens", "ar": "كلاب"}, speakers=(make_speaker(role="moderator"),),
        references=(ReferenceRow(1, "PC0602", "Report", ""),), interpretation=False,
    )  # fmt: skip
    data = booth(item)
    [row] = data["sittings"][0]["rows"]
    assert data["line"] == "Languages of the meeting: English and French."
    assert row["titles"] == [{"language": "fr", "direction": "ltr", "text": "Chiens"}]
    assert [(one["who"], one["languages"]) for one in row["speakers"]] == [
        ("Moderator: Ms Lina HADDAD (RTC Number 1)", "AR FR")
    ]
    assert row["documents"] == ["PC0602 \u2013 Report"]
    assert row["without"] == "Without interpretation"


def test_a_sitting_without_interpretation_says_so():
    data = booth(agenda=make_agenda(make_sitting(1, interpretation=False), make_sitting(2)))
    assert [one["without"] for one in data["sittings"]] == ["This sitting is held without interpretation.", ""]


@pytest.mark.parametrize("language", words.LANGUAGES)
@pytest.mark.parametrize("make", [running_script, booth_sheet])
def test_every_language_is_printed_accessibly(make, language, read_pdf):
    document = make.__name__.replace("_", "-")
    data = make(sample_agenda(language), sample_delegations(language), choice(document, language=language), NOW)
    pdf, warnings = typeset.pdf(data, document)
    assert not warnings
    assert b"<pdfuaid:part>1</pdfuaid:part>" in pdf
    if language != "ar":
        assert data["title"] in read_pdf(pdf)[0]


@pytest.mark.parametrize("make", [running_script, booth_sheet])
def test_what_people_type_is_text(make, read_pdf):
    items = tuple(
        make_item(n, text, titles={"en": text, "fr": text}, action="note", speakers=(make_speaker(text, entity=text),),
                  references=(ReferenceRow(1, text, text, text),))
        for n, text in enumerate(HOSTILE, start=1)
    )  # fmt: skip
    agenda = make_agenda(make_sitting(1, items), title=HOSTILE[1], languages=("en", "fr"))
    document = make.__name__.replace("_", "-")
    text = "".join(read_pdf(typeset.pdf(make(agenda, (), choice(document), NOW), document)[0]))
    for hostile in ("=1+1", "HYPER", "<b>x</b>", "&amp;"):
        assert hostile in text


@pytest.mark.parametrize("make", [running_script, booth_sheet])
def test_nothing_yet(make, read_pdf):
    document = make.__name__.replace("_", "-")
    for agenda in (make_agenda(place="", languages=()), make_agenda(make_sitting(1), place="", languages=())):
        data = make(agenda, (), choice(document), NOW)
        assert "Nothing has been planned" in read_pdf(typeset.pdf(data, document)[0])[0]
