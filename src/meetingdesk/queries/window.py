"""What the window of a meeting is chosen from, and what moving its sittings would make due."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from datetime import UTC, date, datetime, timedelta

from sqlalchemy import select

from meetingdesk.domain.occasions import By
from meetingdesk.domain.revision import falls_due
from meetingdesk.model import Delegate, Issue, Meeting
from meetingdesk.queries import meetings
from meetingdesk.queries.agenda import sittings
from meetingdesk.queries.delegations import delegations
from meetingdesk.queries.invitations import invitations
from meetingdesk.queries.loading import Reader
from meetingdesk.queries.office import directory, regions
from meetingdesk.rows.delegations import DelegationRow
from meetingdesk.rows.meetings import MeetingRow
from meetingdesk.rows.window import ForesightRow, Seat, WindowRow


def window(reader: Reader, meeting_id: int, language: str = "en", on: date | None = None) -> WindowRow:
    """Return who sits in a meeting, in the order of the lists: the entities invited, and their people who stand.

    Where none is invited, it is the entities that are valid `on` a day: the first of the meeting, unless another is
    said. Raises UserError `gone`.
    """
    return _window(reader, meetings.meeting(reader, meeting_id, language), language, on)


def _window(reader: Reader, meeting: MeetingRow, language: str, on: date | None = None) -> WindowRow:
    invited = delegations(reader, meeting.id, language)
    there = () if invited else directory(reader, on or meeting.first_day, language)
    return WindowRow(
        meeting=meeting,
        sittings=tuple(sittings(reader, meeting)),
        regions=regions(reader, language),
        entities=tuple(Seat(row.entity_name, row.zone, row.region) for row in invited)
        or tuple(Seat(row.name, row.zone, row.region) for row in there),
        delegates=tuple(seat for row in invited for seat in _people(row)),
        invited=bool(invited),
    )


def _people(row: DelegationRow) -> Iterable[Seat]:
    by_zone = Counter(delegate.zone for delegate in row.standing)
    return (Seat(row.entity_name, zone, row.region, count) for zone, count in by_zone.items())


def editions(reader: Reader, meeting_id: int, language: str = "en") -> tuple[WindowRow, ...]:
    """Return the same of every edition of the meeting's series, the first one first. Raises UserError `gone`."""
    meeting = meetings.meeting(reader, meeting_id, language)
    if meeting.series is None:
        return (_window(reader, meeting, language),)
    found = reader.scalars(select(Meeting.id).where(Meeting.series_id == meeting.series))
    rows = [meetings.meeting(reader, one, language) for one in found]
    rows.sort(key=lambda row: (row.first_day or date.max, row.edition or 0, row.id))
    return tuple(_window(reader, row, language) for row in rows)


def foresight(
    reader: Reader, meeting_id: int, shifts: Mapping[int, timedelta], now: datetime, language: str = "en"
) -> ForesightRow:
    """Return what falls due, by sitting and by item, if sittings move by so much, by their ids. `now` is aware."""
    kinds: tuple[By, ...] = ("sitting", "item")
    found = [
        row.delegate_uid
        for by in kinds
        if _was_issued(reader, meeting_id, by)
        for row in invitations(reader, meeting_id, by=by, now=now, language=language).invitations
        if row.occasion is not None
        and (shift := shifts.get(row.occasion.sitting.id)) is not None
        and falls_due(row, row.occasion.end.astimezone(UTC) + shift, now)
    ]
    return ForesightRow(len(found), len(set(found)))


def fallen_due(reader: Reader, meeting_id: int, delegates: Collection[int], now: datetime, language: str = "en") -> int:
    """Return how many invitations and cancellations are due to delegates, by sitting and by item. `now` is aware.

    Where nothing of a kind was ever issued nothing of it has fallen due: it waits to be issued to everybody.
    """
    uids = set(reader.scalars(select(Delegate.uid).where(Delegate.id.in_(delegates))))
    kinds: tuple[By, ...] = ("sitting", "item")
    return sum(
        row.due and row.delegate_uid in uids
        for by in kinds
        if _was_issued(reader, meeting_id, by)
        for row in invitations(reader, meeting_id, by=by, now=now, language=language).invitations
    )


def _was_issued(reader: Reader, meeting_id: int, by: By) -> bool:
    """Tell whether anything was: in a large meeting, to ask who is invited takes a second."""
    meeting_uid = select(Meeting.uid).where(Meeting.id == meeting_id).scalar_subquery()
    issued = select(Issue.id).where(Issue.meeting_uid == meeting_uid, Issue.by_what == by)
    return reader.scalar(issued.limit(1)) is not None
