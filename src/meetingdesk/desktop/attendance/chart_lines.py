"""What the charts show, from the attendance that is loaded: days, editions and delegations as lines of shares."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from meetingdesk import words
from meetingdesk.desktop.attendance import wording
from meetingdesk.desktop.attendance.lines import Loaded
from meetingdesk.desktop.item_models.shares import Share, ShareLine
from meetingdesk.domain.quorum import coverage
from meetingdesk.rows.attendance import EditionRow, FigureCell


def of(part: int, whole: int) -> Share | None:
    """Return `12 of 15`, None where there is nothing to be part of."""
    return Share(part / whole, words.say("ui.attendance.of", part=part, whole=whole)) if whole else None


def day_lines(loaded: Loaded) -> tuple[list[str], list[ShareLine]]:
    """Return the entities represented, a line a region, a column a day; the last line is all regions."""
    heads = [words.say("ui.attendance.regions"), *(words.short_day(day.day) for day in loaded.row.days)]
    named = [(region.code, region.short) for region in loaded.regions]
    known = {code for code, _name in named}
    lines = []
    for code, name in [*named, ("", words.say("ui.attendance.outside_regions"))]:
        shares = tuple(
            _represented(cell for cell in day.figures.cells if (cell.region if cell.region in known else "") == code)
            for day in loaded.row.days
        )
        if any(shares):
            lines.append(ShareLine(name, code, shares))
    whole = tuple(of(day.figures.represented, day.figures.entities) for day in loaded.row.days)
    return heads, [*lines, ShareLine(words.say("ui.attendance.all_regions"), "", whole)] if lines else []


def _represented(cells: Iterable[FigureCell]) -> Share | None:
    found = list(cells)
    return of(sum(cell.represented for cell in found), sum(cell.entities for cell in found))


def edition_lines(editions: Sequence[EditionRow]) -> tuple[list[str], list[ShareLine]]:
    """Return a line an edition: the entities represented, and the people who attended."""
    heads = [words.say(f"ui.attendance.{key}") for key in ("edition", "entities", "people")]
    return heads, [
        ShareLine(
            " \u00b7 ".join(str(part) for part in (one.edition, one.year) if part) or one.key,
            "",
            (of(one.figures.represented, one.figures.entities), of(one.figures.attended, one.figures.people)),
        )
        for one in editions
    ]


def coverage_lines(loaded: Loaded) -> tuple[list[str], list[ShareLine]]:
    """Return a line a delegation: for what share of each sitting at least one of its members was there."""
    row = loaded.row
    heads = [words.say("ui.attendance.entity"), *(wording.sitting(one, loaded.clock) for one in row.sittings)]
    seconds = [heading.seconds for heading in loaded.headings]
    found = [coverage(row.people, place, seconds[place], one.breaks) for place, one in enumerate(row.sittings)]
    entities = {one.delegation: (one.entity_name, one.region or "") for one in row.people}
    known = [part.has_log or part.marks > 0 for part in row.sittings]
    return heads, [
        ShareLine(
            name,
            region,
            tuple(
                _share(of_sitting.get(key, 0.0)) if is_known else None
                for of_sitting, is_known in zip(found, known, strict=True)
            ),
        )
        for key, (name, region) in entities.items()
    ]


def _share(part: float) -> Share:
    return Share(part, words.percent(part))
