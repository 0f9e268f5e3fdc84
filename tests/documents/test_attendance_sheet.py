"""The attendance sheet: its data, its table, and the pages that typst makes of it."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from tests.documents.conftest import NOW
from tests.documents.sample_rows import (
    choice,
    make_agenda,
    make_attendance,
    make_delegate,
    make_delegation,
    make_item,
    make_presence,
    make_sitting,
    sample_agenda,
    sample_attendance,
    sample_delegations,
)

from meetingdesk import words
from meetingdesk.collation import sort_key
from meetingdesk.documents import typeset
from meetingdesk.documents.attendance_sheet import attendance_sheet
from meetingdesk.documents.attendance_table import attendance_table
from meetingdesk.errors import UserError
from meetingdesk.rows.attendance import FiguresRow


def ask(**changes):
    return choice("attendance-sheet", **changes)


def small(presence, sittings=1, **changes):
    """The sheet of one delegation of two, with one presence for each person and sitting."""
    agenda = make_agenda(*(make_sitting(number) for number in range(1, sittings + 1)))
    rows = (make_delegation(1, make_delegate(1, capacity="head"), make_delegate(2)),)
    attendance = make_attendance(agenda, rows, presence)
    return attendance_sheet(agenda, rows, attendance, ask(**changes), str.casefold, NOW)


def cells(data):
    return [
        [(cell["word"], cell["minutes"]) for cell in one["cells"]]
        for part in data["parts"]
        for region in part["regions"]
        for entity in region["entities"]
        for one in entity["people"]
    ]


@pytest.mark.parametrize(
    ("status", "minutes", "changes", "said"),
    [
        ("attended", 165, {}, ("Attended", "165 min")), ("late", 140, {}, ("Late", "140 min")),
        ("partial", 20, {}, ("In part", "20 min")), ("absent", 0, {}, ("Absent", "")),
        ("excused", 0, {"source": "hand"}, ("Excused", "")), ("unknown", 0, {"source": "none"}, ("Not known", "")),
        ("unknown", 0, {"source": "none", "expected": False}, None), ("absent", 0, {"expected": False}, ("Absent", "")),
    ],
)  # fmt: skip
def test_a_cell_says_the_status_and_the_minutes(status, minutes, changes, said):
    data = small(lambda person, sitting: make_presence(sitting.number, status, minutes, **changes))
    assert cells(data) == ([[said], [said]] if said else [])


def test_whom_a_sitting_is_not_held_for_has_an_empty_cell():
    def presence(person, sitting):
        known = sitting.number == 1
        status, source = ("attended", "log") if known else ("unknown", "none")
        return make_presence(sitting.number, status, 180 * known, source=source, expected=known)

    assert cells(small(presence, 2)) == [[("Attended", "180 min"), ("", "")]] * 2


def test_marks_by_hand_and_estimates_are_explained_where_there_are_any():
    plain = small(lambda person, sitting: make_presence())
    assert (plain["by_hand"], plain["estimated"]) == ("", "")
    odd = small(lambda person, sitting: make_presence(source="hand", mark="present", estimated=True))
    assert (odd["by_hand"], odd["estimated"]) == ("* Decided by hand.", "~ The log gives no exact time.")


def test_the_figures_stand_above_by_day_or_sitting():
    data = small(lambda person, sitting: make_presence(), 2)
    assert [(line["when"], line["text"]) for line in data["figures"]] == [
        ("Thursday 18 February 2021", "2 of 3 entities were represented \u00b7 7 of 9 people attended"),
        ("Friday 19 February 2021", "2 of 3 entities were represented \u00b7 7 of 9 people attended"),
    ]
    data = small(lambda person, sitting: make_presence(), 2, sitting=2)
    assert [line["when"] for line in data["figures"]] == [""]
    assert data["line"].startswith("Sitting 2")
    data = small(lambda person, sitting: make_presence(), 2, day=make_sitting(2).day)
    assert [line["when"] for line in data["figures"]] == ["Friday 19 February 2021"]
    assert cells(data) == [[("Attended", "165 min")]] * 2


def test_the_figures_are_those_of_the_one_sitting():
    agenda, rows = make_agenda(make_sitting(1)), (make_delegation(1, make_delegate(1)),)
    attendance = make_attendance(agenda, rows, lambda *_: make_presence(), FiguresRow(1, 1, 1, 1, ()))
    data = attendance_sheet(agenda, rows, attendance, ask(sitting=1, language="fr"), str.casefold, NOW)
    assert data["figures"][0]["text"] == "1 entité représentée sur 1 \u00b7 1 personne présente sur 1"


@pytest.mark.parametrize(("landscape", "parts"), [(False, [3, 3, 1]), (True, [6, 1])])
def test_sittings_that_do_not_fit_beside_one_another_go_on(landscape, parts, read_pdf):
    data = small(lambda person, sitting: make_presence(sitting.number), 7, landscape=landscape)
    sittings = [[c["head"] for c in part["columns"] if c["key"] == "sitting"] for part in data["parts"]]
    assert [len(one) for one in sittings] == parts
    assert [head for part in sittings for head in part] == [f"Sitting {number}" for number in range(1, 8)]
    pages = read_pdf(typeset.pdf(data, "attendance-sheet")[0])
    assert len(pages) == len(parts)
    assert all("Attendance sheet" in page and "FAMILY1" in page for page in pages)


def test_a_sitting_that_is_gone_is_refused():
    with pytest.raises(UserError) as refused:
        small(lambda person, sitting: make_presence(), sitting=7)
    assert refused.value.code == "document.sitting"


def test_a_meeting_without_sittings_has_an_empty_sheet(read_pdf):
    data = small(lambda person, sitting: make_presence(), 0)
    assert "Nobody has been named so far." in read_pdf(typeset.pdf(data, "attendance-sheet")[0])[0]


@pytest.mark.parametrize("language", words.LANGUAGES)
def test_every_language_is_printed_accessibly(language, read_pdf):
    data = attendance_sheet(
        sample_agenda(language), sample_delegations(language), sample_attendance(), ask(language=language),
        sort_key(language), NOW,
    )  # fmt: skip
    pdf, warnings = typeset.pdf(data, "attendance-sheet")
    assert not warnings
    assert f"/Lang({language})".encode() in pdf
    assert b"<pdfuaid:part>1</pdfuaid:part>" in pdf
    text = " ".join(read_pdf(pdf))
    if language != "ar":
        assert words.say("document.presence.partial", language) in text


def test_everybody_is_on_paper_once(read_pdf):
    asked = ask()
    data = attendance_sheet(sample_agenda(), sample_delegations(), sample_attendance(), asked, sort_key("en"), NOW)
    text = re.sub(r"\s+", " ", " ".join(read_pdf(typeset.pdf(data, "attendance-sheet")[0])))
    listed = {one.delegate.id for one in sample_attendance().people if any(
        cell.expected or cell.source != "none" for cell in one.presence)}  # fmt: skip
    for delegation in sample_delegations():
        for person in delegation.delegates:
            found = len(re.findall(rf"(?<!\w){re.escape(person.listed_name)}(?!\w)", text))
            assert found == int(person.id in listed), person.listed_name


def test_the_table_has_a_row_a_person_and_sitting():
    table = attendance_table(sample_agenda(), sample_delegations(), sample_attendance(), ask(), sort_key("en"))
    assert len({row[10] for row in table.rows}) == 2
    rows = [dict(zip(table.heads, row, strict=True)) for row in table.rows]
    assert {(row["Presence"], row["Min."], row["Share"], row["Source"]) for row in rows} == {
        ("Attended", 180, "100%", "Log"), ("Late", 140, "78%", "Log"), ("In part", 70, "39%", "Log"),
        ("Absent", 0, "0%", "Log"), ("Excused", "", "", "By hand"), ("Not known", "", "", ""),
    }  # fmt: skip
    assert len(attendance_table(
        sample_agenda(), sample_delegations(), sample_attendance(), ask(sitting=1), sort_key("en")
    ).rows) < len(table.rows)  # fmt: skip


def by_item():
    """Two sittings of two items each: the agenda, the delegations, the attendance by sitting and that by item."""
    items = [make_item(number, f"Title {number}", number=f"I {number})") for number in range(1, 5)]
    agenda = make_agenda(make_sitting(1, tuple(items[:2])), make_sitting(2, (items[2], replace(items[3], number=""))))
    rows = (make_delegation(1, make_delegate(1), make_delegate(2)),)
    whole = make_attendance(agenda, rows, lambda *_: make_presence())
    columns = tuple(
        replace(whole.sittings[place], item=slot.item.id, start=slot.start, end=slot.end)
        for place, sitting in enumerate(agenda.sittings)
        for slot in sitting.slots
    )
    people = tuple(
        replace(one, presence=tuple(make_presence(minutes=10 + place) for place in range(len(columns))))
        for one in whole.people
    )
    return agenda, rows, whole, replace(whole, sittings=columns, people=people, days=())


@pytest.mark.parametrize("landscape", [False, True])
def test_by_item_the_columns_are_items_and_the_figures_those_of_the_sittings(landscape, read_pdf):
    agenda, rows, whole, items = by_item()
    asked = ask(by_item=True, landscape=landscape)
    data = attendance_sheet(agenda, rows, whole, asked, str.casefold, NOW, items)
    heads = [[(c["head"], c["when"]) for c in part["columns"] if c["key"] == "sitting"] for part in data["parts"]]
    assert heads == [
        [
            ("I 1)", ["Title 1", "Thu 18 Feb", "12:00\u201312:15"]),
            ("I 2)", ["Title 2", "Thu 18 Feb", "12:15\u201312:30"]),
        ],
        [("I 3)", ["Title 3", "Fri 19 Feb", "12:00\u201312:15"]), ("Title 4", ["Fri 19 Feb", "12:15\u201312:30"])],
    ]
    assert data["figures"] == attendance_sheet(agenda, rows, whole, ask(), str.casefold, NOW)["figures"]
    assert cells(data)[:2] == [[("Attended", "10 min"), ("Attended", "11 min")]] * 2
    assert "Title 4" in read_pdf(typeset.pdf(data, "attendance-sheet")[0])[-1]


def test_by_item_one_sitting_can_be_chosen():
    agenda, rows, whole, items = by_item()
    data = attendance_sheet(agenda, rows, whole, ask(by_item=True, sitting=2), str.casefold, NOW, items)
    assert [c["head"] for part in data["parts"] for c in part["columns"] if c["key"] == "sitting"] == [
        "I 3)",
        "Title 4",
    ]
    assert data["line"].startswith("Sitting 2")


def test_by_item_the_table_has_a_row_a_person_and_item():
    agenda, rows, _whole, items = by_item()
    table = attendance_table(agenda, rows, items, ask(by_item=True), str.casefold)
    said = [dict(zip(table.heads, row, strict=True)) for row in table.rows]
    assert [(row["Item"], row["Family name"], row["Min."]) for row in said] == [
        (name, family, 10 + place)
        for place, name in enumerate(("I 1) \u00b7 Title 1", "I 2) \u00b7 Title 2", "I 3) \u00b7 Title 3", "Title 4"))
        for family in ("Family1", "Family2")
    ]
    assert {row["Sitting"].partition(" \u00b7 ")[0] for row in said} == {"Sitting 1", "Sitting 2"}


@pytest.mark.parametrize(
    ("reading", "said"),
    [
        ("start", "Sitting 1: quorum of 2 reached at 12:00 (2 represented)"),
        ("throughout", "Sitting 1: quorum of 2 not held throughout (1 represented at the least)"),
    ],
)
def test_the_quorum_is_told_with_when_it_is_read(reading, said):
    agenda = make_agenda(make_sitting(1), quorum="half", quorum_reading=reading)
    rows = (make_delegation(1, make_delegate(1)), make_delegation(2, make_delegate(2)))
    stays = {1: ((0, 10_800),), 2: ((0, 3600),)}
    attendance = make_attendance(agenda, rows, lambda person, sitting: make_presence(spans=stays[person.id]))
    data = attendance_sheet(agenda, rows, attendance, ask(), str.casefold, NOW)
    assert data["figures"][0]["text"].endswith(said)


def test_a_day_of_which_nothing_is_known_has_no_figures():
    agenda, rows = make_agenda(make_sitting(1), make_sitting(2)), (make_delegation(1, make_delegate(1)),)
    attendance = make_attendance(agenda, rows, lambda person, sitting: make_presence(sitting.number))
    held, to_come = attendance.sittings
    attendance = replace(attendance, sittings=(held, replace(to_come, has_log=False)))
    data = attendance_sheet(agenda, rows, attendance, ask(), str.casefold, NOW)
    assert "represented" in data["figures"][0]["text"]
    assert data["figures"][1]["text"] == "No attendance is known so far."
