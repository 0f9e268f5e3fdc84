"""The attendance drawn: by minute with the quorum, by region and kind, day by day, by edition, and by delegation."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

from meetingdesk import words
from meetingdesk.documents import attendance as presences
from meetingdesk.documents import frame
from meetingdesk.documents.attendance import Sitting
from meetingdesk.documents.frame import Data
from meetingdesk.documents.text import printable
from meetingdesk.documents.times import apart
from meetingdesk.domain import quorum
from meetingdesk.domain.figures import figures
from meetingdesk.domain.quorum import Counts
from meetingdesk.rows.agenda import AgendaRow
from meetingdesk.rows.attendance import AttendanceRow, EditionRow, FigureCell
from meetingdesk.rows.delegations import DelegationRow
from meetingdesk.rows.documents import SheetChoice

DECIMALS = 4  # of a place in a drawing, 0 to 1
Named = dict[str, str]  # by code


def attendance_charts(
    agenda: AgendaRow,
    delegations: Sequence[DelegationRow],
    attendance: AttendanceRow,
    editions: Sequence[EditionRow],
    choice: SheetChoice,
    now: datetime | None = None,
) -> Data:
    """Return all that the template draws, of the chosen sittings or all. Raises UserError `document.sitting`."""
    language = choice.language
    sittings = presences.chosen_sittings(attendance, choice)
    known = [sitting for sitting in sittings if sitting[1].has_log or sitting[1].marks]
    tables = [
        _by_kind(delegations, attendance, known, language),
        _by_day(delegations, attendance, choice),
        _by_edition(editions, language),
        _coverage(delegations, attendance, known, language),
    ]
    return {
        **frame.frame(agenda, choice, now),
        "line": "" if choice.sitting is None else frame.sitting_name(sittings[0][1].sitting, language),
        "curves": [_curve(agenda, attendance, sitting, choice) for sitting in known],
        "curve_head": words.say("document.charts.curve", language),
        "tables": [table for table in tables if table["rows"]] if known else [],
        "unknown": "" if known else words.say("document.report.unknown", language),
    }


# -- by minute


def _curve(agenda: AgendaRow, attendance: AttendanceRow, sitting: Sitting, choice: SheetChoice) -> Data:
    place, row = sitting
    language = choice.language
    seconds = int(row.end.timestamp() - row.start.timestamp())
    counts = quorum.curve(attendance.people, place, seconds, row.breaks)
    entities = row.figures.entities
    most = max(1, entities, quorum.most(counts))
    code = agenda.meeting.quorum if choice.quorum is None else choice.quorum
    least = quorum.needed(quorum.RULES[code], quorum.basis(attendance, place)) if code else 0
    return {
        "head": frame.sitting_name(row.sitting, language),
        "when": frame.sitting_time(row.sitting, agenda.meeting.zone, language),
        "points": _steps(counts, most),
        "most": str(most),
        "least": round(least / most, DECIMALS) if least else None,
        "needed": str(least),
        "hours": [apart(words.clock(moment), language) for moment in (row.start, row.end)],
        "told": _told(counts, entities, least, row.start, language),
    }


def _steps(counts: Counts, most: int) -> list[list[float]]:
    """Return the corners of the curve, each 0 to 1 from the left and from the top; it falls to nothing in a break."""
    corners: list[list[float]] = []
    for count, minutes in itertools.groupby(range(len(counts)), key=lambda minute: counts[minute]):
        run = list(minutes)
        high = round(1 - (count or 0) / most, DECIMALS)
        corners += [[round(end / len(counts), DECIMALS), high] for end in (run[0], run[-1] + 1)]
    return corners


def _told(counts: Counts, entities: int, least: int, start: datetime, language: str) -> str:
    """Say how many were represented at most, and when there was a quorum."""
    most = quorum.most(counts)
    first = words.say("document.charts.most", language, n=most, of_all=entities)
    if not least:
        return first
    spans = [
        f"{words.clock(start + timedelta(minutes=begin))}\u2013{words.clock(start + timedelta(minutes=end))}"
        for begin, end in quorum.reached(counts, least)
    ]
    code = "quorum" if spans else "no_quorum"
    told = words.say(
        f"document.charts.{code}", language, least=least, of_all=entities, spans=words.listed(spans, language)
    )
    return f"{first} {told}"


# -- tables of bars


def _bar(part: int, whole: int, language: str) -> Data | None:
    if not whole:
        return None
    text = words.say("document.charts.of", language, part=part, whole=whole)
    return {"part": round(min(1.0, part / whole), DECIMALS), "text": text}


def _table(code: str, columns: Sequence[str], rows: list[Data], language: str) -> Data:
    head = words.say(f"document.charts.{code}", language)
    return {"head": head, "columns": list(columns), "rows": rows}


def _regions(delegations: Iterable[DelegationRow], language: str) -> Named:
    found = {row.region or "": row.region_name for row in delegations}
    outside = words.say("document.outside_regions", language)
    named = {code: frame.shown(name, language, frame.HEADING) for code, name in found.items() if code}
    return {**named, **({"": outside} if "" in found else {})}


def _by_kind(
    delegations: Sequence[DelegationRow], attendance: AttendanceRow, known: list[Sitting], language: str
) -> Data:
    """Return the entities represented, a row a region, a column a kind, and the sums of both."""
    found = figures({place: row.sitting for place, row in known}, delegations, attendance.people)
    names = {row.kind or "": row.kind_name for row in delegations}
    other, whole = (words.say(f"document.report.{key}", language) for key in ("other", "sum"))
    heads = [frame.shown(name, language, frame.HEADING) or other for name in names.values()]
    regions = _regions(delegations, language)
    rows: list[Data] = [
        {"name": name, "code": printable(code or ""), "cells": _cells(found.cells, list(names), code, language)}
        for code, name in [*regions.items(), *_last(whole)]
    ]
    return _table("kinds", [words.say("document.column.region", language), *heads, whole], rows, language)


def _cells(cells: Sequence[FigureCell], kinds: Sequence[str], region: str | None, language: str) -> list[Data | None]:
    mine = [cell for cell in cells if region in (None, cell.region)]
    by_kind = [_summed([cell for cell in mine if cell.kind == kind], language) for kind in kinds]
    return [*by_kind, _summed(mine, language)]


def _summed(cells: Sequence[FigureCell], language: str) -> Data | None:
    return _bar(sum(cell.represented for cell in cells), sum(cell.entities for cell in cells), language)


def _by_day(delegations: Sequence[DelegationRow], attendance: AttendanceRow, choice: SheetChoice) -> Data:
    """Return the entities represented, a row a region, a column a day; nothing where there is but one day.

    A day of which nothing is known is left out: nobody is known to have been away.
    """
    language = choice.language
    known = {row.sitting.day for row in attendance.sittings if row.has_log or row.marks}
    wanted = known if choice.day is None else known & {choice.day}
    days = [day for day in attendance.days if day.day in wanted] if choice.sitting is None else []
    heads = [words.say("document.column.region", language), *(words.short_day(day.day, language) for day in days)]
    whole = words.say("document.report.sum", language)
    rows: list[Data] = [
        {
            "name": name,
            "code": printable(code or ""),
            "cells": [
                _summed([cell for cell in day.figures.cells if code in (None, cell.region)], language) for day in days
            ],
        }
        for code, name in [*_regions(delegations, language).items(), *_last(whole)]
    ]
    return _table("days", heads, rows if len(days) > 1 else [], language)


def _last(name: str) -> list[tuple[str | None, str]]:
    return [(None, name)]


def _by_edition(editions: Sequence[EditionRow], language: str) -> Data:
    """Return a row an edition; nothing where there is but one."""
    heads = [words.say(f"document.charts.{key}", language) for key in ("edition", "entities", "people")]
    rows: list[Data] = [
        {
            "name": " \u00b7 ".join(str(part) for part in (one.edition, one.year) if part) or printable(one.key),
            "code": "",
            "cells": [
                _bar(one.figures.represented, one.figures.entities, language),
                _bar(one.figures.attended, one.figures.people, language),
            ],
        }
        for one in editions
    ]
    return _table("editions", heads, rows if len(rows) > 1 else [], language)


def _coverage(
    delegations: Sequence[DelegationRow], attendance: AttendanceRow, known: list[Sitting], language: str
) -> Data:
    """Return a row a delegation: the share of each sitting that anybody of it was there for."""
    found = [
        quorum.coverage(attendance.people, place, int(row.end.timestamp() - row.start.timestamp()), row.breaks)
        for place, row in known
    ]
    named = {one.delegation for one in attendance.people}
    heads = [
        words.say("document.column.entity", language),
        *(words.say("document.sitting", language, number=row.sitting.number) for _, row in known),
    ]
    rows: list[Data] = [
        {
            "name": frame.shown(row.entity_name, language, frame.HEADING),
            "code": printable(row.region or ""),
            "cells": [
                {
                    "part": round(share.get(row.id, 0.0), DECIMALS),
                    "text": words.percent(share.get(row.id, 0.0), language),
                }
                for share in found
            ],
        }
        for row in delegations
        if row.id in named
    ]
    return _table("coverage", heads, rows, language)
