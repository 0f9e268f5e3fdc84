"""From the figures of the attendance to the rows of the logs behind them, and back."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select

from meetingdesk.model import Delegate, Delegation, Person
from meetingdesk.queries import logs, stays
from meetingdesk.queries.attendance import meant, people_of
from meetingdesk.queries.loading import AnyRow, Reader, rows
from meetingdesk.queries.logs import Named, stay_of
from meetingdesk.queries.meetings import meeting
from meetingdesk.queries.stays import Part
from meetingdesk.rows.attendance import TracedRow
from meetingdesk.rows.names import spoken


def trace(
    reader: Reader, meeting_id: int, *, delegate: int | None = None, report: int | None = None
) -> tuple[TracedRow, ...]:
    """Return rows of the logs with what becomes of them: those of a delegate, of a log, or all. Raises `gone`.

    Those of a delegate are in the order of time, the others as they stand in their files.
    """
    head = meeting(reader, meeting_id)
    named = logs.names(reader, meeting_id)
    people, names = people_of(reader, meeting_id), _delegates(reader, meeting_id)
    parts = stays.parts(reader, head, named)
    found = [
        _row(line, one, meant(one, people), names, parts, head.zone)
        for one in named
        for line in one.lines
        if report in (None, line.report_id)
    ]
    if delegate is None:
        return tuple(sorted(found, key=lambda row: (row.line.report, row.line.line)))
    mine = [row for row in found if delegate in row.delegates]
    return tuple(sorted(mine, key=lambda row: (row.line.joined.timestamp(), row.line.report, row.line.line)))


def _delegates(reader: Reader, meeting_id: int) -> dict[int, str]:
    statement = (
        select(Delegate.id, Person.given, Person.family)
        .join(Person, Delegate.person_id == Person.id)
        .join(Delegation, Delegate.delegation_id == Delegation.id)
        .where(Delegation.meeting_id == meeting_id)
    )
    return {key: spoken(given, family) for key, given, family in rows(reader, statement)}


def _row(
    line: AnyRow, one: Named, delegates: tuple[int, ...], names: dict[int, str], parts: Sequence[Part], zone: str
) -> TracedRow:
    counts = () if line.waiting or not delegates else tuple(stays.counts_in(stay_of(line), parts))
    return TracedRow(
        line=logs.line_row(line, zone),
        method=one.meaning.method,
        person=one.meaning.method != "alias" or one.meaning.person is not None,
        delegates=delegates,
        delegate_name=names.get(delegates[0]) if delegates else None,
        sittings=counts,
    )
