"""What the window of a meeting is chosen from, and what moving its sittings would make due."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from meetingdesk.model import Meeting
from meetingdesk.queries import meetings
from meetingdesk.queries.agenda import sittings
from meetingdesk.queries.delegations import delegations
from meetingdesk.queries.invitations import invitations
from meetingdesk.queries.office import directory, regions
from meetingdesk.rows.delegations import DelegationRow
from meetingdesk.rows.office import MeetingRow
from meetingdesk.rows.window import Seat, WindowRow

Copies = frozenset[tuple[str, str]]  # delegate_uid and uid


def window(session: Session, meeting_id: int, language: str = "en", on: date | None = None) -> WindowRow:
    """Return who sits in a meeting, in the order of the lists: the entities invited, and their people who stand.

    Where none is invited, it is the entities that are valid `on` a day: the first of the meeting, unless another is
    said. Raises UserError `gone`.
    """
    return _window(session, meetings.meeting(session, meeting_id, language), language, on)


def _window(session: Session, meeting: MeetingRow, language: str, on: date | None = None) -> WindowRow:
    invited = delegations(session, meeting.id, language)
    there = () if invited else directory(session, on or meeting.first_day, language)
    return WindowRow(
        meeting=meeting,
        sittings=tuple(sittings(session, meeting)),
        regions=regions(session, language),
        entities=tuple(Seat(row.entity_name, row.zone, row.region) for row in invited)
        or tuple(Seat(row.name, row.zone, row.region) for row in there),
        delegates=tuple(seat for row in invited for seat in _people(row)),
        invited=bool(invited),
    )


def _people(row: DelegationRow) -> Iterable[Seat]:
    by_zone = Counter(delegate.zone for delegate in row.standing)
    return (Seat(row.entity_name, zone, row.region, count) for zone, count in by_zone.items())


def editions(session: Session, meeting_id: int, language: str = "en") -> tuple[WindowRow, ...]:
    """Return the same of every edition of the meeting's series, the first one first. Raises UserError `gone`."""
    meeting = meetings.meeting(session, meeting_id, language)
    if meeting.series is None:
        return (_window(session, meeting, language),)
    found = session.scalars(select(Meeting.id).where(Meeting.series_id == meeting.series))
    rows = [meetings.meeting(session, one, language) for one in found]
    rows.sort(key=lambda row: (row.first_day or date.max, row.edition or 0, row.id))
    return tuple(_window(session, row, language) for row in rows)


def due_copies(session: Session, meeting_id: int, now: datetime, language: str = "en") -> Copies:
    """Return the invitations that people hold and that are due to be sent anew, by sitting or by item."""
    rows = [
        *invitations(session, meeting_id, by="sitting", now=now, language=language).invitations,
        *invitations(session, meeting_id, by="item", now=now, language=language).invitations,
    ]
    return frozenset((row.delegate_uid, row.uid) for row in rows if row.due and row.state == "outdated")
