"""From steps to lines of the table, under their days. Runs in a worker."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from itertools import groupby

from PySide6.QtCore import QCoreApplication, QTimeZone

from meetingdesk import words
from meetingdesk.desktop.item_models.lines import Cell, Group, Heading, Line
from meetingdesk.desktop.reads import Reads
from meetingdesk.desktop.shown_clock import ShownClock
from meetingdesk.desktop.steps import step_name
from meetingdesk.domain.clock import zones
from meetingdesk.domain.search import fold
from meetingdesk.rows.history import HistoryRow

MOST = 2000  # steps that are shown, the latest
NONE = "\N{EN DASH}"
_STATES = {"done": ("check", "muted"), "undone": ("undo", "warning"), "expired": ("lock", "muted")}
_KINDS = {
    "meeting": ("meeting",),
    "agenda": ("item", "sitting"),
    "delegations": ("delegation",),
    "invitations": ("invitations",),
    "attendance": ("attendance",),
    "people": ("person",),
    "directory": ("entity",),
}


def _kind(row: HistoryRow) -> str:
    return row.place.kind if row.place else ""


FILTERS: Mapping[str, Callable[[HistoryRow], bool]] = {
    "all": lambda _row: True,
    **{
        name: (lambda row, kinds=kinds: _kind(row) in kinds)  # type: ignore[misc]  # a default binds the loop's value
        for name, kinds in _KINDS.items()
    },
    "undone": lambda row: row.step.state == "undone",
}


def _tr(text: str) -> str:
    return QCoreApplication.translate("", text)


def headings() -> tuple[Heading, ...]:
    """Return the columns."""
    return (
        Heading(_tr("Time"), 132),
        Heading(_tr("Step"), 320, stretch=16),
        Heading(_tr("Of"), 116, rank=4),
        Heading(_tr("Meeting"), 176, stretch=2, rank=1),
        Heading(_tr("Who"), 104, stretch=1, rank=5),
        Heading(_tr("Entries"), 72, rank=2, trailing=True),
        Heading(_tr("State"), 112, rank=6),
    )


def filter_word(code: str) -> str:
    """Return the word on the pill of a filter."""
    return {
        "all": _tr("All"),
        "meeting": _tr("Meetings"),
        "agenda": _tr("Agenda"),
        "delegations": _tr("Delegations"),
        "invitations": _tr("Invitations"),
        "attendance": _tr("Attendance"),
        "people": _tr("People"),
        "directory": _tr("Directory"),
        "undone": _tr("Undone"),
    }[code]


def kind_word(code: str) -> str:
    """Return what sort of thing a step was about."""
    return {
        "meeting": _tr("Meeting"),
        "sitting": _tr("Sitting"),
        "item": _tr("Agenda item"),
        "delegation": _tr("Delegation"),
        "invitations": _tr("Invitations"),
        "attendance": _tr("Attendance"),
        "person": _tr("Person"),
        "entity": _tr("Entity"),
        "": NONE,
    }[code]


def state_cell(state: str) -> Cell:
    """Return whether a step stands."""
    icon, tone = _STATES[state]
    return Cell(words.say(f"ui.step_state.{state}"), tone, icon, order=tuple(_STATES).index(state))


@dataclass(frozen=True, slots=True)
class Loaded:
    """The steps with their lines by number, and how many pass each filter."""

    clock: ShownClock
    rows: Mapping[int, HistoryRow]
    lines: Mapping[int, Line]
    counts: Mapping[str, int]


def load(reads: Reads, meeting: int, zone: str) -> Loaded:
    """Read the latest steps and make them ready to show, in a zone; empty: the meeting's host, else the computer's."""
    host = next((row.zone for row in reads.meetings() if row.id == meeting), "") or own_zone()
    shown = ShownClock(host, zone)
    rows = {row.step.step: row for row in reads.history_with_places(MOST)}
    counts = {code: sum(map(passes, rows.values())) for code, passes in FILTERS.items()}
    return Loaded(shown, rows, {key: _line(row, shown) for key, row in rows.items()}, counts)


def own_zone() -> str:
    """Return the zone of this computer."""
    name = bytes(QTimeZone.systemTimeZoneId().data()).decode()
    return name if name in zones() else "UTC"


def _line(row: HistoryRow, shown: ShownClock) -> Line:
    name, at = step_name(row.step), shown.local(row.step.at)
    detail = words.step_detail(row.step.parameters)
    title = row.place.meeting_title if row.place else ""
    cells = (
        Cell(shown.named(words.clock(at)), "muted", order=row.step.at),
        Cell(name, tip=detail),
        Cell(kind_word(_kind(row)), "muted"),
        Cell(title or NONE, "muted"),
        Cell(row.who or NONE, "muted"),
        Cell(str(row.step.rows), "muted", order=row.step.rows),
        state_cell(row.step.state),
    )
    found = fold(f"{name} {detail} {title} {row.who} {kind_word(_kind(row))} {words.day(at.date())} {at:%Y-%m-%d}")
    return Line(row.step.step, cells, found, f"{at:%Y-%m-%d}")


def groups(loaded: Loaded, passes: Callable[[HistoryRow], bool]) -> list[Group]:
    """Return the days, the latest first, with the lines of those steps that pass."""
    kept = [row for row in loaded.rows.values() if passes(row)]
    made = []
    for day, own in groupby(kept, lambda row: loaded.clock.local(row.step.at).date()):
        lines = tuple(loaded.lines[row.step.step] for row in own)
        made.append(Group(day.isoformat(), words.day(day, width="full"), steps_of(len(lines)), lines))
    return made


def steps_of(n: int) -> str:
    """Return how many steps there are."""
    return words.say("ui.count.steps", n=n)
