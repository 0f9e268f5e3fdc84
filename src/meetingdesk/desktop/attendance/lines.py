"""What the screen shows, made ready off the window's thread: the lines of the matrix and the counts of a roll-call."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import NamedTuple

from meetingdesk import words
from meetingdesk.desktop.attendance import wording
from meetingdesk.desktop.item_models.attendance import AttendanceLine, Cell, Heading
from meetingdesk.desktop.reads import Reads
from meetingdesk.desktop.shown_clock import ShownClock
from meetingdesk.domain import clock, presence
from meetingdesk.domain.search import fold
from meetingdesk.rows.agenda import AgendaRow
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


class Roll(NamedTuple):
    """What a roll is called for: a sitting, or one item of it."""

    sitting: int
    item: int | None = None


class ItemName(NamedTuple):
    """An item of a sitting: its key, its number with its title, and when it is first taken."""

    item: int
    name: str
    time: str


NO_ROLL = Roll(0)


@dataclass(frozen=True, slots=True)
class Loaded:
    """The attendance of a meeting with the lines of its matrix and the heads of its columns.

    `at_item`: the same at the one item that the roll is called for, `called`.
    """

    row: AttendanceRow
    lines: tuple[AttendanceLine, ...]
    headings: tuple[Heading, ...]
    clock: ShownClock
    regions: tuple[RegionRow, ...] = ()
    kinds: tuple[KindRow, ...] = ()
    proposals: Mapping[LogName, tuple[ProposalRow, ...]] = field(default_factory=dict)
    delegations: tuple[tuple[int, str], ...] = ()  # key and name of the entity, in the order of the lists
    items: Mapping[int, tuple[ItemName, ...]] = field(default_factory=dict)  # by sitting
    at_item: Loaded | None = None
    called: Roll = NO_ROLL

    @property
    def zone(self) -> str:
        """The host's zone."""
        return self.row.meeting.zone

    def place(self, sitting: int) -> int:
        """Return the place of a sitting among the columns, or -1."""
        return next((place for place, row in enumerate(self.row.sittings) if row.sitting.id == sitting), -1)


def load(reads: Reads, meeting: int, zone: str = "", roll: Roll = NO_ROLL) -> Loaded:
    """Ask for the attendance of a meeting, and make everything ready, in the time of a zone, else of the host.

    `roll`: what the roll is called for.
    """
    row = reads.attendance(meeting)
    shown = ShownClock(row.meeting.zone, zone)
    headings = tuple(heading(sitting, shown) for sitting in row.sittings)
    items = _items(reads.agenda(meeting), shown)
    return Loaded(
        row,
        made(row, headings),
        headings,
        shown,
        reads.regions(),
        reads.kinds(),
        reads.proposals(meeting, [(one.name, one.email) for one in row.names if one.method in ("none", "fuzzy")]),
        tuple((group.id, group.entity_name) for group in reads.delegations(meeting)),
        items,
        load_item(reads, meeting, roll, items, shown),
        roll,
    )


def _items(agenda: AgendaRow, shown: ShownClock) -> dict[int, tuple[ItemName, ...]]:
    """Return by sitting what is taken in it, but for breaks, each once, by when it comes first."""
    found: dict[int, dict[int, ItemName]] = {sitting.id: {} for sitting in agenda.sittings}
    for sitting in agenda.sittings:
        for slot in sitting.slots:
            if slot.item.kind != "break":
                name = wording.item(slot.item.number, slot.item.title)
                time = shown.time(slot.actual_start or slot.start)
                found[sitting.id].setdefault(slot.item.id, ItemName(slot.item.id, name, time))
    return {sitting: tuple(names.values()) for sitting, names in found.items()}


def load_item(
    reads: Reads, meeting: int, roll: Roll, items: Mapping[int, Sequence[ItemName]], shown: ShownClock
) -> Loaded | None:
    """Return the attendance at the item that a roll is called for, as that of a sitting with one column.

    None: a whole sitting is called, or the item is no longer taken in it.
    """
    name = next((one.name for one in items.get(roll.sitting, ()) if one.item == roll.item), None)
    if roll.item is None or name is None:
        return None
    row = reads.attendance_by_item(meeting, roll.sitting, roll.item)
    headings = tuple(replace(heading(one, shown), title=name, spoken=name) for one in row.sittings)
    return Loaded(row, made(row, headings), headings, shown) if headings else None


def made(row: AttendanceRow, headings: Sequence[Heading]) -> tuple[AttendanceLine, ...]:
    """Return the lines of people, ready to show."""
    names = {one.delegate.id: one.delegate.name for one in row.people}
    return tuple(_line(one, headings, names) for one in row.people)


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
        wording.sitting_number(row.sitting.number),
    )


def _hour(moment: datetime) -> str:
    return words.clock(moment) if moment.minute else str(moment.hour)


def _line(one: AttendeeRow, headings: Sequence[Heading], people: Mapping[int, str]) -> AttendanceLine:
    who = one.delegate
    entity = who.entity_name or one.entity_name
    native = who.native if who.native != who.name else ""
    names = tuple(fold(f"{who.given} {who.family} {native}").split())
    cells = tuple(
        cell(row, head.spoken, people.get(row.by or 0, "")) for row, head in zip(one.presence, headings, strict=True)
    )
    return AttendanceLine(who.id, who.name, native, entity, one.region, cells, (names, tuple(fold(entity).split())))


def cell(row: PresenceRow, spoken: str, by: str = "") -> Cell:
    """Return a cell of the matrix; `spoken`: the sitting or item, `by`: who represents the person."""
    icon, tone = wording.sign(row.status)
    known = row.status != "unknown" or row.spans
    return Cell(
        row=row,
        minutes=str(row.minutes) if known and row.source != "none" and (row.spans or not row.mark) else "",
        mark=wording.decision(row),
        icon=icon,
        tone=tone,
        words=wording.cell(row, spoken, by),
    )


def called(lines: Iterable[AttendanceLine], place: int) -> list[AttendanceLine]:
    """Return who is on the list of a roll-call: those expected at the sitting, and who else was decided about."""
    return [line for line in lines if line.cells[place].row.expected or line.cells[place].mark]


def roll_counts(lines: Iterable[AttendanceLine], place: int) -> dict[str, int]:
    """Count the decisions by hand of a roll-call: `all`, `open` (none yet), and each of the marks."""
    marks = Counter(line.cells[place].row.decided or "open" for line in lines)
    return {"all": marks.total(), "open": marks["open"], **{mark: marks[mark] for mark in wording.MARKS}}


def sift(lines: Iterable[AttendanceLine], place: int, chosen: str) -> list[AttendanceLine]:
    """Return the lines that a filter of the roll-call lets through."""
    if chosen == "all":
        return list(lines)
    return [line for line in lines if (line.cells[place].row.decided or "open") == chosen]


def half_or_more(row: AttendanceRow, day: DayFiguresRow) -> int:
    """Count who attended and was there for half of a sitting of a day or more, by the logs."""
    places = [place for place, sitting in enumerate(row.sittings) if sitting.sitting.day == day.day]
    there = (tuple(one.presence[place] for place in places) for one in row.people)
    return sum(any(cell.attended and cell.share * 100 >= row.meeting.enough for cell in cells) for cells in there)


def changed(before: Loaded, after: Loaded) -> int:
    """Return the delegate whose line alone differs, or 0: the keyboard goes there after an undo."""
    known = dict(_by_delegate(before))
    differing = {key for key, line in _by_delegate(after) if known.get(key) != line}
    return next(iter(differing))[0] if len({delegate for delegate, _roll in differing}) == 1 else 0


def _by_delegate(loaded: Loaded) -> Iterator[tuple[tuple[int, Roll], AttendanceLine]]:
    """Yield the lines by delegate, for all sittings and for the item that is called."""
    for roll, part in ((NO_ROLL, loaded), (loaded.called, loaded.at_item)):
        for line in part.lines if part is not None else ():
            yield (line.delegate, roll), line
