"""The attendance of a meeting: presence from the logs, decisions by hand over it, and the figures that follow."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import UTC, date, datetime
from typing import Any, NamedTuple

from sqlalchemy import select

from meetingdesk.domain import clock, presence
from meetingdesk.domain.audience import expected
from meetingdesk.domain.figures import figures
from meetingdesk.domain.presence import BY_HAND, Measure
from meetingdesk.model import Delegate, Delegation, Mark, Report, Sitting
from meetingdesk.queries import logs, stays
from meetingdesk.queries.delegations import delegations
from meetingdesk.queries.loading import Reader, rows
from meetingdesk.queries.logs import Named, Stay
from meetingdesk.queries.meetings import meeting
from meetingdesk.queries.stays import Part, There
from meetingdesk.rows.agenda import SittingRow
from meetingdesk.rows.attendance import (
    AttendanceRow,
    AttendedSittingRow,
    AttendeeRow,
    DayFiguresRow,
    NameRow,
    PresenceRow,
)
from meetingdesk.rows.delegations import DelegateRow, DelegationRow


class Marked(NamedTuple):
    """A decision by hand: the status, the delegate by whom somebody is represented, the item (None: the sitting)."""

    status: str
    by: int | None
    item: int | None


Marks = Mapping[tuple[int, int, int | None], Marked]  # by delegate, sitting, and item
NOT_THERE = There(presence.NOT_THERE, estimated=False)


def attendance(
    reader: Reader, meeting_id: int, language: str = "en", sort_key: Callable[[str], Any] = str.casefold
) -> AttendanceRow:
    """Return who was there. Raises UserError `gone`.

    The matrix holds those who are expected, and whoever else was there or was decided about.
    """
    head = meeting(reader, meeting_id, language)
    groups = delegations(reader, meeting_id, language, sort_key)
    named = logs.names(reader, meeting_id)
    people = people_of(reader, meeting_id)
    marks = _marks(reader, meeting_id)
    parts = stays.parts(reader, head, named)
    measure = Measure(head.enough, head.grace)
    attendees = _attendees(groups, parts, _stays_of_delegates(named, people), marks, measure)
    listed = {one.id: one for group in groups for one in group.delegates}
    return AttendanceRow(
        meeting=head,
        sittings=tuple(_sitting(part, place, head.zone, groups, attendees) for place, part in enumerate(parts)),
        people=attendees,
        names=tuple(_name(one, parts, [listed[key] for key in meant(one, people)], head.zone) for one in named),
        reports=logs.reports(reader, meeting_id, head.zone),
        days=_days(parts, groups, attendees),
    )


def by_item(
    reader: Reader,
    meeting_id: int,
    language: str = "en",
    sort_key: Callable[[str], Any] = str.casefold,
    *,
    sitting: int | None = None,
    item: int | None = None,
) -> AttendanceRow:
    """Return who was there at each item: of every sitting or one, or that item alone. Raises UserError `gone`.

    A decision by hand about the item wins over one about the whole sitting, and that one over the log.
    """
    head = meeting(reader, meeting_id, language)
    groups = delegations(reader, meeting_id, language, sort_key)
    named = logs.names(reader, meeting_id)
    parts = stays.item_parts(reader, head, named, sitting, item)
    by_delegate = _stays_of_delegates(named, people_of(reader, meeting_id))
    measure = Measure(head.enough, head.grace)
    people = _attendees(groups, parts, by_delegate, _marks(reader, meeting_id), measure)
    items = tuple(_sitting(part, place, head.zone, groups, people) for place, part in enumerate(parts))
    return AttendanceRow(head, items, people, (), (), ())


def is_taken(reader: Reader, meeting_id: int) -> bool:
    """Tell whether anything is known of who was there: a log, or a decision by hand."""
    marked = select(Mark.id).join(Sitting, Mark.sitting_id == Sitting.id).where(Sitting.meeting_id == meeting_id)
    reported = select(Report.id).where(Report.meeting_id == meeting_id)
    return any(reader.scalar(question.limit(1)) is not None for question in (reported, marked))


def people_of(reader: Reader, meeting_id: int) -> dict[int, tuple[int, ...]]:
    """Return the delegates of each person: somebody may stand in two delegations."""
    statement = (
        select(Delegate.person_id, Delegate.id)
        .join(Delegation, Delegate.delegation_id == Delegation.id)
        .where(Delegation.meeting_id == meeting_id)
        .order_by(Delegate.id)
    )
    found: dict[int, tuple[int, ...]] = {}
    for person, delegate in rows(reader, statement):
        found[person] = (*found.get(person, ()), delegate)
    return found


def meant(one: Named, people: Mapping[int, tuple[int, ...]]) -> tuple[int, ...]:
    """Return the delegates whom a name in the logs stands for."""
    return () if one.meaning.person is None else people.get(one.meaning.person, ())


def _marks(reader: Reader, meeting_id: int) -> Marks:
    statement = (
        select(Mark.delegate_id, Mark.sitting_id, Mark.item_id, Mark.status, Mark.by_id)
        .join(Delegate, Mark.delegate_id == Delegate.id)
        .join(Delegation, Delegate.delegation_id == Delegation.id)
        .where(Delegation.meeting_id == meeting_id)
    )
    return {
        (one.delegate_id, one.sitting_id, one.item_id): Marked(one.status, one.by_id, one.item_id)
        for one in rows(reader, statement)
    }


def _mark(marks: Marks, delegate: int, part: Part) -> Marked | None:
    """Return the decision about somebody at a sitting or an item; without one of its own, an item has its sitting's."""
    whole = marks.get((delegate, part.row.id, None))
    return whole if part.item is None else marks.get((delegate, part.row.id, part.item), whole)


def _stays_of_delegates(named: Iterable[Named], people: Mapping[int, tuple[int, ...]]) -> dict[int, list[Stay]]:
    found: dict[int, list[Stay]] = defaultdict(list)
    for one in named:
        for delegate in meant(one, people):
            found[delegate] += one.stays
    return found


def _attendees(
    groups: Iterable[DelegationRow],
    parts: Sequence[Part],
    by_delegate: Mapping[int, list[Stay]],
    marks: Marks,
    measure: Measure,
) -> tuple[AttendeeRow, ...]:
    """Return the lines of the matrix. Where there is nothing of somebody's own, people share their cells."""
    blank = {wanted: [_cell(part, NOT_THERE, None, wanted, measure) for part in parts] for wanted in (True, False)}
    by_item = Counter((delegate, sitting) for delegate, sitting, item in marks if item is not None)
    found = []
    for group in groups:
        for one in group.delegates:
            there = stays.within(by_delegate.get(one.id, ()), parts)
            cells = []
            for place, part in enumerate(parts):
                mark, wanted = _mark(marks, one.id, part), expected(part.row, group, one)
                items = by_item[one.id, part.row.id] if part.item is None else 0
                if mark is None and place not in there and not items:
                    cells.append(blank[wanted][place])
                else:
                    cells.append(_cell(part, there.get(place, NOT_THERE), mark, wanted, measure, items))
            if any(cell.expected or cell.mark or cell.spans or cell.items for cell in cells):
                found.append(_attendee(one, group, cells))
    return tuple(found)


def _attendee(one: DelegateRow, group: DelegationRow, cells: Sequence[PresenceRow]) -> AttendeeRow:
    return AttendeeRow(one, group.id, group.entity_name, group.region, group.kind, tuple(cells))


def _cell(
    part: Part, there: There, marked: Marked | None, wanted: bool, measure: Measure, items: int = 0
) -> PresenceRow:
    mark, by, item = marked or (None, None, part.item)
    late, early = presence.ends(there.presence, part.windows, measure)
    by_log = presence.status(there.presence.share, late, early, measure) if part.has_log else "unknown"
    return PresenceRow(
        sitting=part.row.id,
        minutes=there.presence.minutes,
        share=there.presence.share,
        status=by_log if mark is None else BY_HAND[mark],
        source="hand" if mark is not None else "log" if part.has_log else "none",
        mark=mark,
        spans=stays.from_start(there.presence, part),
        estimated=there.estimated,
        expected=wanted,
        by=by,
        by_log=by_log,
        inherited=item != part.item,
        items=items,
    )


def _sitting(
    part: Part, place: int, zone: str, groups: Sequence[DelegationRow], people: Sequence[AttendeeRow]
) -> AttendedSittingRow:
    start, end = (clock.local(datetime.fromtimestamp(at, UTC), zone) for at in part.window)
    marks = sum(one.presence[place].decided is not None for one in people)
    found = figures({place: part.row}, groups, people)
    return AttendedSittingRow(part.row, start, end, part.has_log, marks, found, part.breaks, part.item)


def _days(
    parts: Sequence[Part], groups: Sequence[DelegationRow], people: Sequence[AttendeeRow]
) -> tuple[DayFiguresRow, ...]:
    of_day: dict[date, dict[int, SittingRow]] = defaultdict(dict)
    for place, part in enumerate(parts):
        of_day[part.row.day][place] = part.row
    return tuple(DayFiguresRow(day, figures(sittings, groups, people)) for day, sittings in of_day.items())


def _name(one: Named, parts: Sequence[Part], delegates: Sequence[DelegateRow], zone: str) -> NameRow:
    meant = next(iter(delegates), None)
    there = stays.within(one.stays, parts)
    whole = presence.union(stay.span for stay in one.stays)
    return NameRow(
        name=one.name,
        email=one.email,
        method=one.meaning.method,
        person=one.meaning.method != "alias" or one.meaning.person is not None,
        delegates=tuple(delegate.id for delegate in delegates),
        delegate_uid=meant.uid if meant else None,
        delegate_name=meant.name if meant else None,
        rows=len(one.lines),
        minutes=sum(end - start for start, end in whole) // 60,
        first=clock.local(min(row.joined for row in one.lines), zone),
        last=clock.local(max(row.left for row in one.lines), zone),
        spans=tuple(
            stays.from_start(there[place].presence, part) if place in there else () for place, part in enumerate(parts)
        ),
        lines=tuple(logs.line_row(row, zone) for row in one.lines) if not delegates else (),
    )
