"""Edition against edition, on the sample: gmre-15 and gmre-16 are of one series."""

from __future__ import annotations

import pytest
from sqlalchemy import select
from tests.operations.test_attendance import imported, report, stay

from meetingdesk.errors import UserError
from meetingdesk.model import Sitting
from meetingdesk.queries.attendance import attendance
from meetingdesk.queries.attended_editions import attended_editions
from meetingdesk.requests.attendance import SetMark


def test_only_editions_of_which_something_is_known_are_told(desk):
    assert desk.ask(attended_editions, 1) == ()
    one = desk.ask(attendance, 1).people[0].delegate
    desk.run(imported(report(stay(one.name, email=one.email or "x@nowhere.invalid"))))
    desk.run(SetMark(delegate=one.id, sitting=1, status="present"))
    (row,) = desk.ask(attended_editions, 1)
    assert (row.key, row.edition, row.year) == ("gmre-16", 16, 2021)
    assert (row.figures.represented, row.figures.attended) == (1, 1)


def test_the_oldest_stands_first_and_each_counts_all_its_sittings_together(desk):
    other = desk.ask(attendance, 2).people[0].delegate
    first = desk.ask(lambda reader: reader.scalars(select(Sitting.id).where(Sitting.meeting_id == 2)).all())[0]
    desk.run(SetMark(delegate=other.id, sitting=first, status="present"))
    mine = [line.delegate for line in desk.ask(attendance, 1).people[:2]]
    desk.run(SetMark(delegate=mine[0].id, sitting=1, status="present"))
    desk.run(SetMark(delegate=mine[1].id, sitting=2, status="late"))
    found = desk.ask(attended_editions, 1)
    assert [(row.edition, row.figures.attended) for row in found] == [(15, 1), (16, 2)]
    assert desk.ask(attended_editions, 2) == found


def test_a_meeting_that_is_gone_is_said(desk):
    with pytest.raises(UserError, match="gone"):
        desk.ask(attended_editions, 99)
