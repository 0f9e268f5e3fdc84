"""Which meetings the office has."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import func, select

from meetingdesk.domain.titles import in_language
from meetingdesk.errors import UserError
from meetingdesk.model import AgendaItem, Delegation, Meeting, Sitting
from meetingdesk.queries.loading import AnyRow, AnySelect, Reader, one, rows
from meetingdesk.rows.meetings import MeetingRow


def meetings(reader: Reader, language: str = "en") -> tuple[MeetingRow, ...]:
    """Return the meetings, the latest first; one without sittings is still to come and stands before them."""
    found = [_row(row, language) for row in rows(reader, _select().order_by(Meeting.id.desc()))]
    return tuple(sorted(found, key=lambda row: row.last_day.toordinal() if row.last_day else 10**9, reverse=True))


def meeting(reader: Reader, meeting_id: int, language: str = "en") -> MeetingRow:
    """Return one meeting. Raises UserError `gone`."""
    return _row(one(reader, _select().where(Meeting.id == meeting_id)), language)


def meeting_by_key(reader: Reader, key: str | None, language: str = "en") -> MeetingRow:
    """Return the meeting of this key, or the only one. Raises UserError `meeting.none`, `.missing` or `.ambiguous`."""
    found = {row.key: row for row in meetings(reader, language)}
    keys = ", ".join(found)
    if not found:
        raise UserError("meeting.none")
    if key is None and len(found) > 1:
        raise UserError("meeting.ambiguous", keys=keys)
    if key is None:
        return next(iter(found.values()))
    if key not in found:
        raise UserError("meeting.missing", key=key, keys=keys)
    return found[key]


def edition_before(reader: Reader, meeting: MeetingRow, language: str = "en") -> MeetingRow | None:
    """Return the meeting before this one in its series: by edition where both have one, else by the first day."""
    if meeting.series is None:
        return None
    statement = _select().where(Meeting.series_id == meeting.series, Meeting.id != meeting.id)
    others = [_row(row, language) for row in rows(reader, statement)]
    earlier = [other for other in others if _is_before(other, meeting)]
    return max(earlier, key=lambda row: (row.edition or 0, row.first_day or date.min, row.id), default=None)


def _is_before(other: MeetingRow, meeting: MeetingRow) -> bool:
    if other.edition is not None and meeting.edition is not None and other.edition != meeting.edition:
        return other.edition < meeting.edition
    if other.first_day is not None and meeting.first_day is not None:
        return other.first_day < meeting.first_day
    return other.id < meeting.id


def _count(model: type[AgendaItem | Delegation | Sitting]) -> Any:
    return select(func.count()).where(model.meeting_id == Meeting.id).correlate(Meeting).scalar_subquery()


def _select() -> AnySelect:
    days = select(Sitting.meeting_id, func.min(Sitting.day).label("first"), func.max(Sitting.day).label("last"))
    span = days.group_by(Sitting.meeting_id).subquery()
    return select(
        Meeting.id, Meeting.uid, Meeting.key, Meeting.title, Meeting.edition, Meeting.zone, Meeting.place,
        Meeting.chair, Meeting.organiser_name, Meeting.organiser_email, Meeting.languages, Meeting.numbering,
        Meeting.receives, span.c.first, span.c.last, _count(Sitting).label("sittings"),
        _count(AgendaItem).label("items"), _count(Delegation).label("delegations"),
        Meeting.series_id, Meeting.notes, Meeting.mails, Meeting.retained_until, Meeting.quorum, Meeting.quorum_basis,
        Meeting.quorum_reading, Meeting.enough, Meeting.grace, Meeting.list_order, Meeting.reminder_days,
        Meeting.agenda_symbol, Meeting.list_symbol, Meeting.next_edition, Meeting.naming,
    ).outerjoin(span, span.c.meeting_id == Meeting.id)  # fmt: skip


def _row(row: AnyRow, language: str) -> MeetingRow:
    return MeetingRow(
        id=row.id,
        uid=row.uid,
        key=row.key,
        title=in_language(row.title, language),
        edition=row.edition,
        zone=row.zone,
        place=row.place,
        chair=row.chair,
        organiser_name=row.organiser_name,
        organiser_email=row.organiser_email,
        languages=tuple(row.languages),
        numbering=row.numbering,
        receives=row.receives,
        first_day=row.first,
        last_day=row.last,
        sittings=row.sittings,
        items=row.items,
        delegations=row.delegations,
        titles=row.title,
        series=row.series_id,
        notes=row.notes,
        mails=row.mails,
        retained_until=row.retained_until,
        quorum=row.quorum or "",
        quorum_basis=row.quorum_basis,
        quorum_reading=row.quorum_reading,
        enough=row.enough,
        grace=row.grace,
        list_order=row.list_order,
        reminder_days=row.reminder_days,
        agenda_symbol=row.agenda_symbol,
        list_symbol=row.list_symbol,
        next_edition=row.next_edition,
        naming=row.naming,
    )
