"""From persons to lines of the table. Runs in a worker."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from meetingdesk.desktop.item_models.lines import Cell, Heading, Line
from meetingdesk.desktop.office import Reads
from meetingdesk.domain.search import fold
from meetingdesk.rows.people import PersonRow

NONE = "\N{EN DASH}"
FILTERS: Mapping[str, Callable[[PersonRow, int], bool]] = {  # by the meeting on show
    "all": lambda _row, _meeting: True,
    "here": lambda row, meeting: any(part.meeting == meeting for part in row.parts),
    "no_address": lambda row, _meeting: not row.email,
    "not_listed": lambda row, _meeting: not row.list_address,
    "nowhere": lambda row, _meeting: not row.parts,
}


def _tr(text: str) -> str:
    return QCoreApplication.translate("", text)


def headings() -> tuple[Heading, ...]:
    """Return the columns."""
    return (
        Heading(_tr("Name"), 208, stretch=3),
        Heading(_tr("Latest entity"), 208, stretch=3, rank=5),
        Heading(_tr("E-mail"), 208, stretch=2, rank=6),
        Heading(_tr("Phone"), 128, rank=2),
        Heading(_tr("Languages"), 92, rank=3),
        Heading(_tr("Meetings"), 84, rank=4, trailing=True),
        Heading(_tr("Address"), 128, rank=1),
    )


def filter_word(code: str) -> str:
    """Return the word on the pill of a filter."""
    return {
        "all": _tr("All"),
        "here": _tr("In this meeting"),
        "no_address": _tr("No e-mail"),
        "not_listed": _tr("Not to be listed"),
        "nowhere": _tr("In no meeting"),
    }[code]


def people_of(n: int) -> str:
    """Return how many people there are."""
    return _tr("1 person") if n == 1 else _tr("{n} people").format(n=n)


@dataclass(frozen=True, slots=True)
class Loaded:
    """The people with their lines by id, and how many pass each filter."""

    meeting: int
    rows: Mapping[int, PersonRow]
    lines: Mapping[int, Line]
    counts: Mapping[str, int]


def load(reads: Reads, meeting: int) -> Loaded:
    """Read all people and make them ready to show."""
    rows = {row.id: row for row in reads.people()}
    counts = {code: sum(passes(row, meeting) for row in rows.values()) for code, passes in FILTERS.items()}
    lines = {row.id: _line(place, row) for place, row in enumerate(rows.values())}
    return Loaded(meeting, rows, lines, counts)


def _line(place: int, row: PersonRow) -> Line:
    native = f" {row.native}" if row.native and row.native != row.name else ""
    given = f", {row.given}" if row.family and row.given else ""
    consent = Cell(_tr("Listed"), "success", "check", order=0) if row.list_address else Cell(NONE, "muted", order=1)
    cells = (
        Cell(f"{given}{native}", lead=row.family or row.given, order=place),
        _or_none(row.parts[0].entity if row.parts else ""),
        Cell(row.email, "muted") if row.email else Cell(_tr("no address"), "warning", "warning", order=""),
        _or_none(row.phone),
        _or_none(" ".join(row.languages)),
        Cell(str(len(row.parts)), "muted", order=len(row.parts)),
        consent,
    )
    return Line(row.id, cells, fold(row.searched))


def _or_none(text: str) -> Cell:
    return Cell(text or NONE, "text" if text else "muted")
