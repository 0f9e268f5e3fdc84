"""From entities to lines of the table. Runs in a worker."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from PySide6.QtCore import QCoreApplication

from meetingdesk import words
from meetingdesk.desktop.directory import wording
from meetingdesk.desktop.item_models.lines import Cell, Group, Heading, Line
from meetingdesk.desktop.reads import Reads
from meetingdesk.domain.search import fold
from meetingdesk.rows.office import EntityRow, GrowthRow, KindRow, RegionRow

NONE = "\N{EN DASH}"
FILTERS: Mapping[str, Callable[[EntityRow], bool]] = {
    "all": lambda _row: True,
    "to_confirm": lambda row: row.seat_confidence != "high",
    "undated": lambda row: row.valid_from is None,
}


def headings() -> tuple[Heading, ...]:
    """Return the columns."""
    translate = QCoreApplication.translate
    return (
        Heading(translate("Directory", "Entity"), 264, stretch=5),
        Heading(translate("Directory", "City"), 120, stretch=1, rank=5),
        Heading(translate("Directory", "Country"), 132, stretch=1, rank=2),
        Heading(translate("Directory", "Time zone"), 164, stretch=1, rank=1),
        Heading(translate("Directory", "Seat"), 124),
        Heading(translate("Directory", "Since"), 104, rank=4),
        Heading(translate("Directory", "Gone from"), 104, rank=3),
    )


@dataclass(frozen=True, slots=True)
class Loaded:
    """The entities of a day, or all (None), with their lines by id; how their number grew."""

    day: date | None
    rows: Mapping[int, EntityRow]
    lines: Mapping[int, Line]
    regions: tuple[RegionRow, ...]
    kinds: tuple[KindRow, ...]
    growth: tuple[GrowthRow, ...]
    counts: Mapping[str, int]


def load(reads: Reads, day: date | None, this_year: int) -> Loaded:
    """Read the directory as of a day and make it ready to show."""
    rows = {row.id: row for row in reads.directory(day)}
    return Loaded(
        day=day,
        rows=rows,
        lines={row.id: _line(row) for row in rows.values()},
        regions=reads.regions(),
        kinds=reads.kinds(),
        growth=reads.growth(this_year),
        counts={code: sum(map(passes, rows.values())) for code, passes in FILTERS.items()},
    )


def _line(row: EntityRow) -> Line:
    country = words.country(row.country) if row.country else NONE
    city = words.seat(row.city, row.zone)
    gone = words.day(row.valid_to, width="medium") if row.valid_to else NONE
    cells = (
        Cell(row.name, code=row.kind or NONE, tip=row.kind_name),
        Cell(city or NONE, "text" if city else "muted"),
        Cell(country),
        Cell(row.zone, "muted"),
        wording.confidence_cell(row.seat_confidence),
        Cell(wording.first_day(row), "muted", order=row.valid_from or date.min),
        Cell(gone, "muted", order=row.valid_to or date.max),
    )
    names = f"{row.name_en} {row.name_fr} {row.name_native} {row.kind} {row.kind_name} {row.region} {row.region_name}"
    return Line(row.id, cells, fold(f"{names} {row.city} {city} {country} {row.country} {row.zone}"), row.region or "")


def groups(loaded: Loaded, passes: Callable[[EntityRow], bool]) -> list[Group]:
    """Return the regions with the lines of those entities that pass."""
    kept = [row for row in loaded.rows.values() if passes(row)]
    made = []
    for key, own in groupby(kept, lambda row: row.region or ""):
        rows = list(own)
        title = rows[0].region_name or words.say("document.outside_regions")
        lines = tuple(loaded.lines[row.id] for row in rows)
        made.append(Group(key, title, wording.entities_of(len(rows)), lines, chip=key))
    return made
