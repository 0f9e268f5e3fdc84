"""What is wrong with the plan of a meeting, and what of other meetings is needed to tell."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import select

from meetingdesk.domain.conflicts import find
from meetingdesk.domain.conflicts.engaged import engagements
from meetingdesk.model import Sitting
from meetingdesk.queries.agenda import agenda
from meetingdesk.queries.delegations import delegations
from meetingdesk.queries.loading import Reader
from meetingdesk.rows.conflicts import ConflictRow, EngagedRow

AROUND = timedelta(days=2)  # host dates of one instant are at most a day apart, and a sitting may end on the next one


def conflicts(reader: Reader, meeting_id: int, language: str = "en") -> tuple[ConflictRow, ...]:
    """Return what is wrong with the plan, the conflicts first, each part by start. Raises UserError `gone`."""
    plan = agenda(reader, meeting_id, language)
    return find(plan, delegations(reader, meeting_id, language), engaged(reader, meeting_id, language), language)


def engaged(reader: Reader, meeting_id: int, language: str = "en") -> tuple[EngagedRow, ...]:
    """Return when people are at the other meetings of the file that are held around the days of this one."""
    days = reader.scalars(select(Sitting.day).where(Sitting.meeting_id == meeting_id)).all()
    if not days:
        return ()
    near = Sitting.day.between(min(days) - AROUND, max(days) + AROUND)
    others = reader.scalars(select(Sitting.meeting_id).where(near, Sitting.meeting_id != meeting_id).distinct()).all()
    return tuple(
        row
        for other in sorted(others)
        for row in engagements(agenda(reader, other, language), delegations(reader, other, language))
    )
