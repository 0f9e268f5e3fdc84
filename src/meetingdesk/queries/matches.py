"""What the names of logs would be taken for, before the logs are taken in."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from meetingdesk.domain.matching import Key, key
from meetingdesk.domain.presence import Span, second, window
from meetingdesk.model import Delegate, Delegation, Person
from meetingdesk.queries.agenda import sittings
from meetingdesk.queries.loading import rows
from meetingdesk.queries.logs import matcher
from meetingdesk.queries.meetings import meeting
from meetingdesk.rows.report import ForeignReport, ForeignRow, MatchRow, ReportsRead


def read_reports(session: Session, meeting_id: int, reports: Sequence[ForeignReport]) -> ReportsRead:
    """Return logs with what each of their names would be taken for. Raises UserError `gone`."""
    head = meeting(session, meeting_id)
    windows = [window(row.start, row.end, row.actual_start, row.actual_end) for row in sittings(session, head)]
    found = [row for report in reports for row in report.rows]
    return ReportsRead(
        meeting=meeting_id,
        reports=tuple(reports),
        matches=_matches(session, meeting_id, found),
        outside=sum(not _overlaps(row, windows) for row in found),
    )


def _overlaps(row: ForeignRow, windows: Iterable[Span]) -> bool:
    start, end = second(row.joined), second(row.left)
    return any(start < last and first < end for first, last in windows)


def _matches(session: Session, meeting_id: int, found: Iterable[ForeignRow]) -> tuple[MatchRow, ...]:
    groups: dict[Key, list[ForeignRow]] = {}
    for row in found:
        groups.setdefault(key(row.name, row.email), []).append(row)
    known, people = matcher(session, meeting_id), _people(session, meeting_id)
    matches = []
    for group in groups.values():
        first = group[0]
        meaning = known.match(first.name, first.email)
        nobody = meaning.method == "alias" and meaning.person is None
        uid, name = (None, None) if meaning.person is None else people[meaning.person]
        matches.append(MatchRow(first.name, first.email, meaning.method, not nobody, uid, name, len(group)))
    return tuple(matches)


def _people(session: Session, meeting_id: int) -> dict[int, tuple[str, str]]:
    """Return uid and name of each person's first part in the meeting."""
    statement = (
        select(Delegate.person_id, Delegate.uid, Person.given, Person.family)
        .join(Person, Delegate.person_id == Person.id)
        .join(Delegation, Delegate.delegation_id == Delegation.id)
        .where(Delegation.meeting_id == meeting_id)
        .order_by(Delegate.id.desc())
    )
    return {person: (uid, f"{given} {family}".strip()) for person, uid, given, family in rows(session, statement)}
