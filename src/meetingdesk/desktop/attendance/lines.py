"""What the screen shows, made ready off the window's thread: the lines of the matrix and the counts of a roll-call."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from meetingdesk import words
from meetingdesk.desktop.attendance import wording
from meetingdesk.desktop.item_models.attendance import AttendanceLine, Cell, Heading
from meetingdesk.desktop.office import Reads
from meetingdesk.desktop.shown_clock import ShownClock
from meetingdesk.domain import clock, presence, quorum
from meetingdesk.domain.presence import BY_HAND
from meetingdesk.domain.search import fold
from meetingdesk.rows.attendance import (
    AttendanceRow,
    AttendedSittingRow,
    AttendeeRow,
    DayFiguresRow,
    LogName,
    PresenceRow,
    ProposalRow,
)
from meetingdesk.rows.office import KindRow, RegionRow


@dataclass(frozen=True, slots=True)
class Loaded:
    """The attendance of a meeting with the lines of its matrix and the heads of its columns."""

    row: AttendanceRow
    lines: tuple[AttendanceLine, ...]
    headings: tuple[Heading, ...]
    clock: ShownClock
    regions: tuple[RegionRow, ...] = ()
    kinds: tuple[KindRow, ...] = ()
    proposals: Mapping[LogName, tuple[ProposalRow, ...]] = field(default_factory=dict)
    delegations: tuple[tuple[int, str], ...] = ()  # key and name of the entity, in the order of the lists

    @property
    def zone(self) -> str:
        """The host's zone."""
        return self.row.meeting.zone

    def place(self, sitting: int) -> int:
        """Return the place of a sitting among the columns, or -1."""
        return next((place for place, row in enumerate(self.row.sittings) if row.sitting.id == sitting), -1)


def load(reads: Reads, meeting: int, zone: str = "") -> Loaded:
    """Ask for the attendance of a meeting, and make everything ready, in the time of a zone, else of the host."""
    row = reads.attendance(meeting)
    shown = ShownClock(row.meeting.zone, zone)
    names = {one.delegate.id: one.delegate.name for one in row.people}
    return Loaded(
        row,
        tuple(_line(one, row.sittings, names) for one in row.people),
        tuple(heading(sitting, shown) for sitting in row.sittings),
        shown,
        reads.regions(),
        reads.kinds(),
        reads.proposals(meeting, [(one.name, one.email) for one in row.names if one.method in ("none", "fuzzy")]),
        tuple((group.id, group.entity_name) for group in reads.delegations(meeting)),
    )


def heading(row: AttendedSittingRow, shown: ShownClock) -> Heading:
    """Return the head of a sitting's column: the hours at its start, its middle and its end."""
    seconds = int(row.end.timestamp() - row.start.timestamp())
    middle = clock.later(row.start, clock.elapsed(row.start, row.end) // 2)
    start, half, end = (_hour(shown.local(moment)) for moment in (row.start, middle, row.end))
    return Heading(
        shown.named(f"{wording.sitting(row, shown)},"),
        seconds,
        (start, half, end),
        presence.less((0, seconds), row.breaks),
    )


def _hour(moment: datetime) -> str:
    return words.clock(moment) if moment.minute else str(moment.hour)


def _line(one: AttendeeRow, sittings: Sequence[AttendedSittingRow], people: Mapping[int, str]) -> AttendanceLine:
    who = one.delegate
    entity = who.entity_name or one.entity_name
    native = who.native if who.native != who.name else ""
    names = tuple(fold(f"{who.given} {who.family} {native}").split())
    cells = tuple(
        cell(row, sitting.sitting.number, people.get(row.by or 0, ""))
        for row, sitting in zip(one.presence, sittings, strict=True)
    )
    return AttendanceLine(who.id, who.name, native, entity, one.region, cells, (names, tuple(fold(entity).split())))


def cell(row: PresenceRow, number: int, by: str = "") -> Cell:
    """Return a cell of the matrix; `by`: who represents the person."""
    icon, tone = wording.sign(row.status)
    known = row.status != "unknown" or row.spans
    return Cell(
        row=row,
        minutes=str(row.minutes) if known and row.source != "none" and (row.spans or not row.mark) else "",
        mark=wording.mark(row.mark),
        icon=icon,
        tone=tone,
        words=wording.cell(row, wording.sitting_number(number), by),
    )


def marked(row: PresenceRow, mark: str | None, *, has_log: bool, by: int | None = None) -> PresenceRow:
    """Return a presence as it is once a decision by hand is made or taken back; the file says the same a little later.

    `has_log`: whether a log covers the sitting.
    """
    return replace(
        row,
        mark=mark,
        by=by,
        status=BY_HAND[mark] if mark else row.by_log,
        source="hand" if mark else "log" if has_log else "none",
    )


def called(lines: Iterable[AttendanceLine], place: int) -> list[AttendanceLine]:
    """Return who is on the list of a roll-call: those expected at the sitting, and who else was decided about."""
    return [line for line in lines if line.cells[place].row.expected or line.cells[place].mark]


def roll_counts(lines: Iterable[AttendanceLine], place: int) -> dict[str, int]:
    """Count the decisions by hand of a roll-call: `all`, `open` (none yet), and each of the marks."""
    marks = Counter(line.cells[place].row.mark or "open" for line in lines)
    return {"all": marks.total(), "open": marks["open"], **{mark: marks[mark] for mark in wording.MARKS}}


def quorum_now(loaded: Loaded, place: int) -> tuple[int, int, int] | None:
    """Return how many entities are represented as things are known, how many it takes, and of how many; None: no rule.

    Observers are never counted.
    """
    rule = quorum.RULES.get(loaded.row.meeting.quorum)
    if rule is None:
        return None
    members = {one.delegate.id: one.delegation for one in loaded.row.people if one.delegate.capacity != quorum.OBSERVER}
    there = {
        members[line.delegate]
        for line in loaded.lines
        if line.delegate in members
        if line.cells[place].row.attended or line.cells[place].row.status == "represented"
    }
    entities = quorum.basis(loaded.row, place)
    return len(there), quorum.needed(rule, entities), entities


def sift(lines: Iterable[AttendanceLine], place: int, chosen: str) -> list[AttendanceLine]:
    """Return the lines that a filter of the roll-call lets through."""
    if chosen == "all":
        return list(lines)
    return [line for line in lines if (line.cells[place].row.mark or "open") == chosen]


def half_or_more(row: AttendanceRow, day: DayFiguresRow) -> int:
    """Count who attended and was there for half of a sitting of a day or more, by the logs."""
    places = [place for place, sitting in enumerate(row.sittings) if sitting.sitting.day == day.day]
    there = (tuple(one.presence[place] for place in places) for one in row.people)
    return sum(any(cell.attended and cell.share * 100 >= row.meeting.enough for cell in cells) for cells in there)


def changed(before: Iterable[AttendanceLine], after: Iterable[AttendanceLine]) -> int:
    """Return the delegate whose line alone differs, or 0: the keyboard goes there after an undo."""
    known = {line.delegate: line for line in before}
    differing = [line.delegate for line in after if known.get(line.delegate) != line]
    return differing[0] if len(differing) == 1 else 0
