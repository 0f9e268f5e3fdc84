"""The brief of a day: whom it names, what it counts, and that it is one page."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from tests.documents.conftest import NOW
from tests.documents.hostile import HOSTILE
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
from tests.domain.test_taken import ran

from meetingdesk import words
from meetingdesk.documents import typeset
from meetingdesk.documents.director_brief import director_brief
from meetingdesk.rows.releases import AgendaChange, ReleaseRow, TimeRow, VersionsRow

ROWS = (
    make_delegation(1, make_delegate(1), make_delegate(2)),
    make_delegation(2, make_delegate(3, capacity="head", phone="+32 2 1"), region="AP", region_name="Asia"),
    make_delegation(3, region=None, region_name=""),
    make_delegation(4, status="declined"),
)


def data_of(agenda, *delegations, statuses=(), versions=None, now=NOW, known=True, **changes):
    def presence(person, sitting):
        return make_presence(sitting.number, dict(statuses).get(person.id, "absent"))

    attendance = make_attendance(agenda, delegations, presence)
    if not known:
        attendance = replace(attendance, sittings=tuple(replace(one, has_log=False) for one in attendance.sittings))
    return director_brief(agenda, delegations, attendance, versions, choice("director-brief", **changes), now)


def change(kind="moved", uid="item-2", before="", after="", title="Item 2"):
    return AgendaChange(kind, uid, 2, "2", title, before, after, ())


def versions(*pending, released=()):
    at = datetime(2021, 2, 18, 20, tzinfo=UTC)
    return VersionsRow((ReleaseRow(1, 1, at, "", ()),), {1: tuple(released)}, tuple(pending), frozen=True)


def test_entities_are_counted_by_region_and_those_missing_are_named_with_whom_to_call():
    data = data_of(make_agenda(make_sitting(1)), *ROWS, statuses=[(1, "attended"), (2, "late")])
    assert data["represented"]["rows"] == [
        ["EUR", "1", "1", "2"], ["AP", "1", "0", "0"], ["Outside the regions", "1", "0", "0"], ["In all", "3", "1", "2"]
    ]  # fmt: skip
    assert [(row["text"], row["detail"]) for row in data["absent"]["rows"]] == [
        ("RTC Number 2", "Given Family3, +32 2 1"),
        ("RTC Number 3", "Nobody has been named"),
    ]


def test_where_nothing_is_known_nobody_is_called_absent():
    data = data_of(make_agenda(make_sitting(1)), *ROWS, known=False)
    assert data["represented"]["unknown"] == "No attendance is known so far."
    assert (data["represented"]["rows"], data["absent"]["rows"]) == ([], [])


def test_items_are_done_carried_over_or_to_come():
    first = ran(make_sitting(1, (make_item(1), make_item(2), make_item(3))), 0)
    second = make_sitting(2, (make_item(2),))
    items = data_of(make_agenda(first, second), sitting=1)["items"]
    assert (items["done"], items["ahead"]) == ("Done (1): 1.", "")
    assert [(row["text"], row["detail"]) for row in items["carried"]["rows"]] == [
        ("2 Item 2", "taken up again Fri 19 Feb, 12:00"),
        ("3 Item 3", "no time for it yet"),
    ]
    assert data_of(make_agenda(second))["items"]["unknown"] == "The times of the items were not kept."


def test_without_a_day_it_is_the_latest_that_has_begun():
    agenda = make_agenda(make_sitting(1), make_sitting(2))
    for now, day in [(datetime(2021, 2, 1, tzinfo=UTC), "18"), (NOW, "18"), (datetime(2022, 1, 1, tzinfo=UTC), "19")]:
        assert f"{day} February" in data_of(agenda, now=now)["line"]
    assert "19 February" in data_of(agenda, day=date(2021, 2, 19))["line"]


def test_changes_are_those_of_the_day_and_those_not_released_that_touch_the_next():
    agenda = make_agenda(make_sitting(1, (make_item(1),)), make_sitting(2, (make_item(2),)))
    slot = agenda.sittings[1].slots[0]
    times = (TimeRow(slot.start, 15),), (TimeRow(slot.start, 30),)
    found = versions(
        change("resized", before=times[0], after=times[1]),
        change("retitled", uid="item-1"),  # of another day
        released=[change("removed", uid="item-9", before=times[0], after="", title="Gone")],
    )
    data = data_of(agenda, versions=found, sitting=1)["changes"]
    assert data["head"] == "Changes to Fri 19 Feb"
    assert [row["text"] for row in data["rows"]] == [
        "Other length: 2 Item 2, from Fri 19 Feb, 12:00 (15 min) to Fri 19 Feb, 12:00 (30 min)",
        "Taken off: 2 Gone, Fri 19 Feb, 12:00 (15 min)",
    ]
    assert data_of(agenda, versions=found, sitting=2)["changes"]["note"] == "It is the last day of the meeting."


@pytest.mark.parametrize("language", words.LANGUAGES)
def test_every_language_is_one_accessible_page(language, read_pdf):
    rows = (sample_agenda(language), sample_delegations(language), sample_attendance())
    data = director_brief(*rows, None, choice("director-brief", language=language), NOW)
    pdf, warnings = typeset.pdf(data, "director-brief")
    assert not warnings
    assert b"<pdfuaid:part>1</pdfuaid:part>" in pdf
    pages = read_pdf(pdf)
    assert len(pages) == 1
    if language != "ar":
        assert data["title"] in pages[0]


def test_however_much_there_is_to_tell_it_stays_one_page(read_pdf):
    long = "Regional Training Centre of a very long name " * 9
    items = tuple(make_item(n, text + long, titles={}) for n, text in enumerate(HOSTILE[:40], start=1))
    first, second = ran(make_sitting(1, items), *range(20)), make_sitting(2, items)
    delegations = tuple(
        make_delegation(n, make_delegate(n, given=text, family=long), entity_name=text + long, region=f"R{n % 7}")
        for n, text in enumerate(HOSTILE, start=1)
    )
    changes = versions(*(change("speakers", f"item-{n}", long, long, long) for n in range(1, 40)))
    data = data_of(make_agenda(first, second, title=long, place=long), *delegations, versions=changes, sitting=1)
    assert data["absent"]["note"].startswith("and ")
    assert len(read_pdf(typeset.pdf(data, "director-brief")[0])) == 1


def test_nothing_yet(read_pdf):
    assert "Nothing has been planned" in read_pdf(typeset.pdf(data_of(make_agenda()), "director-brief")[0])[0]
