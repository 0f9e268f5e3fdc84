"""From releases and their differences to lines of the table, under the version that made them. Runs in a worker."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import count

from PySide6.QtCore import QCoreApplication

from meetingdesk import words
from meetingdesk.desktop.item_models.lines import Cell, Group, Heading, Line
from meetingdesk.desktop.reads import Reads
from meetingdesk.domain import clock
from meetingdesk.domain.search import fold
from meetingdesk.rows.releases import AgendaChange, ReleaseRow, TimeRow, VersionsRow

NONE = "\N{EN DASH}"
_PENDING = "pending"
_MOVED = ("moved", "resized", "scheduled", "unscheduled")
FILTERS: Mapping[str, Callable[[AgendaChange], bool]] = {
    "all": lambda _change: True,
    "added": lambda change: change.kind == "added",
    "moved": lambda change: change.kind in _MOVED,
    "retitled": lambda change: change.kind == "retitled",
    "speakers": lambda change: change.kind == "speakers",
    "removed": lambda change: change.kind == "removed",
}


def _tr(text: str) -> str:
    return QCoreApplication.translate("", text)


def headings() -> tuple[Heading, ...]:
    """Return the columns."""
    return (
        Heading(_tr("Number"), 88),
        Heading(_tr("Agenda item"), 240, stretch=4),
        Heading(_tr("Change"), 144),
        Heading(_tr("Before"), 184, stretch=2, rank=3),
        Heading(_tr("After"), 184, stretch=2, rank=2),
        Heading(_tr("Concerns"), 160, stretch=2, rank=1),
    )


def filter_word(code: str) -> str:
    """Return the word on the pill of a filter."""
    return {
        "all": _tr("All"),
        "added": _tr("Added"),
        "moved": _tr("Times"),
        "retitled": _tr("Titles"),
        "speakers": _tr("Speakers"),
        "removed": _tr("Removed"),
    }[code]


def change_word(kind: str) -> str:
    """Return what happened to an item."""
    return {
        "added": _tr("Added"),
        "removed": _tr("Removed"),
        "scheduled": _tr("Scheduled"),
        "unscheduled": _tr("Unscheduled"),
        "moved": _tr("Moved"),
        "resized": _tr("Length changed"),
        "retitled": _tr("Retitled"),
        "speakers": _tr("Speakers"),
    }[kind]


def name_of(release: ReleaseRow) -> str:
    """Return the name of a release: `Provisional agenda`, `Rev. 1`, `Final agenda`."""
    if release.final:
        return words.say("release.final")
    return words.say("release.revision", n=release.ordinal) if release.ordinal else words.say("release.provisional")


@dataclass(frozen=True, slots=True)
class Loaded:
    """The versions, their lines ready to show, the change of each line, and how many pass each filter."""

    versions: VersionsRow
    groups: tuple[Group, ...]
    changes: Mapping[int, AgendaChange]
    counts: Mapping[str, int]


def load(reads: Reads, meeting: int) -> Loaded:
    """Read the versions and make them ready to show."""
    versions = reads.versions(meeting)
    keys = count(1)
    changes: dict[int, AgendaChange] = {}
    city = words.city(next((row.zone for row in reads.meetings() if row.id == meeting), "UTC"))
    groups = tuple(_groups(versions, city, keys, changes))
    counts = {code: sum(map(passes, changes.values())) for code, passes in FILTERS.items()}
    return Loaded(versions, groups, changes, counts)


def _groups(versions: VersionsRow, city: str, keys: Iterator[int], changes: dict[int, AgendaChange]) -> Iterator[Group]:
    if versions.pending:
        latest = name_of(versions.releases[0])
        lines = _lines(versions.pending, _PENDING, keys, changes)
        yield Group(_PENDING, _tr("Since {version}, not released yet").format(version=latest), "", lines)
    for release in versions.releases:
        own = versions.changes.get(release.id, ())
        note = release.note if release.id in versions.changes else _first_note(release)
        lines = _lines(own, str(release.id), keys, changes)
        at = f"{words.day(release.at.date())}, {words.clock(release.at)} {city}"
        yield Group(str(release.id), f"{name_of(release)} \N{MIDDLE DOT} {at}", note, lines)


def _first_note(release: ReleaseRow) -> str:
    items = _tr("1 item") if len(release.items) == 1 else _tr("{n} items").format(n=len(release.items))
    return f"{release.note} \N{MIDDLE DOT} {items}" if release.note else items


def _lines(
    found: Sequence[AgendaChange], group: str, keys: Iterator[int], changes: dict[int, AgendaChange]
) -> tuple[Line, ...]:
    made = []
    for change in found:
        key = next(keys)
        changes[key] = change
        made.append(_line(change, key, group))
    return tuple(made)


def _line(change: AgendaChange, key: int, group: str) -> Line:
    people = ", ".join(change.people)
    before, after = _state(change.before), _state(change.after)
    cells = (
        Cell(change.number or NONE, "muted"),
        Cell(change.title),
        Cell(change_word(change.kind)),
        Cell(before or NONE, "muted"),
        Cell(after or NONE),
        Cell(people or NONE, "muted"),
    )
    return Line(key, cells, fold(f"{change.number} {change.title} {before} {after} {people}"), group)


def _state(value: str | tuple[TimeRow, ...]) -> str:
    """Return a title, names or times as text; times with their day, since a change may be one of day."""
    return value if isinstance(value, str) else "; ".join(_time(time) for time in value)


def _time(time: TimeRow) -> str:
    end = clock.later(time.start, time.minutes)
    span = f"{words.short_day(time.start.date())} {words.clock(time.start)}\N{EN DASH}{words.clock(end)}"
    return f"{span} \N{MIDDLE DOT} {time.room}" if time.room else span


def kept(loaded: Loaded, passes: Callable[[AgendaChange, str], bool]) -> list[Group]:
    """Return the versions with those lines that pass; one without any stays where nothing is left out."""
    found = []
    for group in loaded.groups:
        lines = tuple(line for line in group.lines if passes(loaded.changes[line.key], line.found))
        if lines or not group.lines:
            found.append(Group(group.key, group.title, group.note, lines))
    return found
