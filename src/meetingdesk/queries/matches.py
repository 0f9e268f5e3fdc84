"""What the names of logs would be taken for, before the logs are taken in, and who is proposed for them.

What the file says of a meeting is read first; the rest is worked out without holding the file up.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from meetingdesk.domain.matching import Key, Matcher, Proposal, key
from meetingdesk.domain.presence import Span, second, window
from meetingdesk.queries.agenda import sittings
from meetingdesk.queries.delegations import delegations
from meetingdesk.queries.loading import Reader
from meetingdesk.queries.logs import matcher
from meetingdesk.queries.meetings import meeting
from meetingdesk.rows.attendance import ProposalRow
from meetingdesk.rows.delegations import DelegateRow, DelegationRow
from meetingdesk.rows.progress import Progress, no_progress
from meetingdesk.rows.report import ForeignReport, ForeignRow, MatchRow, ReportsRead

_AT_ONCE = 50  # names that are compared before progress is told, and Cancel heard
_SHIFTS = range(-14 * 60, 14 * 60 + 1, 30)  # minutes: whole and half hours, as zones differ


@dataclass(frozen=True, slots=True)
class Known:
    """What a meeting knows that a log may be compared with: by person the first part in the meeting, its delegation."""

    meeting: int
    matcher: Matcher
    people: Mapping[int, tuple[DelegateRow, DelegationRow]]
    windows: Sequence[Span]


def known(reader: Reader, meeting_id: int, language: str = "en") -> Known:
    """Return what a meeting knows. Raises UserError `gone`."""
    head = meeting(reader, meeting_id, language)
    windows = [window(row.start, row.end, row.actual_start, row.actual_end) for row in sittings(reader, head)]
    groups = delegations(reader, meeting_id, language)
    parts = sorted(((one, group) for group in groups for one in group.delegates), key=lambda part: -part[0].id)
    return Known(meeting_id, matcher(reader, meeting_id), {part[0].person: part for part in parts}, windows)


def read_reports(known: Known, reports: Sequence[ForeignReport], progress: Progress = no_progress) -> ReportsRead:
    """Return logs with what each of their names would be taken for."""
    found = [row for report in reports for row in report.rows]
    return ReportsRead(
        meeting=known.meeting,
        reports=tuple(reports),
        matches=_matches(known, found, progress),
        outside=sum(not _overlaps(row, known.windows) for row in found),
        shift=_shift(found, known.windows),
    )


def _shift(found: Sequence[ForeignRow], windows: Sequence[Span]) -> int:
    """Return the shift in half hours, as between zones, by which most rows come to lie best within sittings."""
    spans = [(second(row.joined), second(row.left)) for row in found]

    def within(minutes: int) -> list[int]:
        """Return the seconds of each row that lie within sittings once it is so many minutes later."""
        later = minutes * 60
        return [
            sum(max(0, min(end + later, last) - max(start + later, first)) for first, last in windows)
            for start, end in spans
        ]

    if 2 * sum(map(bool, within(0))) >= len(spans):
        return 0
    best = max(sorted(_SHIFTS, key=abs), key=lambda minutes: sum(within(minutes)))
    return best if 2 * sum(map(bool, within(best))) > len(spans) else 0


def proposals(known: Known, name: str, email: str) -> tuple[ProposalRow, ...]:
    """Return at most three delegates whom a name may mean, the best first."""
    return tuple(_proposal(known, one) for one in known.matcher.proposals(name, email))


def _proposal(known: Known, found: Proposal) -> ProposalRow:
    one, group = known.people[found.person]
    entity = one.entity_name or group.entity_name
    return ProposalRow(
        one.id, one.uid, one.name, entity, group.region, round(found.score, 1), found.likeness, found.inside
    )


def _overlaps(row: ForeignRow, windows: Iterable[Span]) -> bool:
    start, end = second(row.joined), second(row.left)
    return any(start < last and first < end for first, last in windows)


def _matches(known: Known, found: Iterable[ForeignRow], progress: Progress) -> tuple[MatchRow, ...]:
    groups: dict[Key, list[ForeignRow]] = {}
    for row in found:
        groups.setdefault(key(row.name, row.email), []).append(row)
    matches: list[MatchRow] = []
    for some in _batched([(group[0], len(group)) for group in groups.values()], _AT_ONCE):
        progress(len(matches), len(groups))
        known.matcher.prepare((row.name, row.email) for row, _count in some)
        matches += [_match(known, row, count) for row, count in some]
    return tuple(matches)


def _batched(whole: Sequence[tuple[ForeignRow, int]], most: int) -> Iterator[Sequence[tuple[ForeignRow, int]]]:
    """Yield a sequence in parts of so many."""
    for first in range(0, len(whole), most):
        yield whole[first : first + most]


def _match(known: Known, row: ForeignRow, rows: int) -> MatchRow:
    meaning = known.matcher.match(row.name, row.email)
    nobody = meaning.method == "alias" and meaning.person is None
    one = None if meaning.person is None else known.people[meaning.person][0]
    proposed = () if nobody else proposals(known, row.name, row.email)
    return MatchRow(
        row.name,
        row.email,
        meaning.method,
        not nobody,
        one.uid if one else None,
        one.name if one else None,
        rows,
        proposed,
    )
