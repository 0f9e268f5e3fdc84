"""The totals of the attendance sheet: of those expected how many came, late, were excused; by region, by delegation.

Who came without being expected counts as expected too, as in the figures above the lists.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from meetingdesk import words
from meetingdesk.documents import frame
from meetingdesk.documents.attendance import Sitting, attendees, columns_of, sitting_cells
from meetingdesk.documents.frame import Data
from meetingdesk.documents.people import region_cell
from meetingdesk.documents.table import Cell, Table
from meetingdesk.documents.text import printable
from meetingdesk.domain.roster import SortKey
from meetingdesk.rows.agenda import AgendaRow
from meetingdesk.rows.attendance import AttendanceRow, AttendeeRow, Status
from meetingdesk.rows.delegations import DelegationRow
from meetingdesk.rows.documents import SheetChoice

Tally = Counter[Status]
# What is told beside how many attended; of these, the first two did.
TOLD: tuple[Status, ...] = ("late", "left_early", "partial", "represented", "excused", "absent", "unknown")
HEADS = {"regions": "region", "delegations": "entity"}


def tally(people: Iterable[AttendeeRow], place: int) -> Tally:
    """Count those expected at a sitting, or item, by what became of them."""
    there = (one.presence[place] for one in people)
    return Counter(cell.status for cell in there if cell.expected or cell.attended)


def attended(counts: Tally) -> int:
    """Return how many count as having been there."""
    return counts["attended"] + counts["late"] + counts["left_early"]


def totals(
    delegations: Sequence[DelegationRow],
    attendance: AttendanceRow,
    sittings: Sequence[Sitting],
    choice: SheetChoice,
    order: SortKey,
) -> list[Data]:
    """Return a table of regions and one of delegations as the template prints them; of one delegation none."""
    listed = _listed(delegations, attendance, sittings, choice, order)
    if len(listed) < 2:
        return []
    places, language, of = [place for place, _ in sittings], choice.language, _by_delegation(attendance)
    regions = [
        _row(_region_name(rows[0], language), code, _people(rows, of), places, language)
        for code, rows in _by_region(delegations, listed).items()
    ]
    everybody = _row(words.say("document.report.sum", language), "", _people(listed, of), places, language, whole=True)
    parties = [
        _row(frame.shown(row.entity_name, language, frame.HEADING), row.region or "", of[row.id], places, language)
        for row in listed
    ]
    made = {"regions": [*regions, everybody] if len(regions) > 1 else [everybody], "delegations": parties}
    return [
        {"head": _title(part, language), "column": words.say(f"document.column.{head}", language), "rows": made[part]}
        for part, head in HEADS.items()
    ]


def totals_tables(
    agenda: AgendaRow,
    delegations: Sequence[DelegationRow],
    attendance: AttendanceRow,
    sittings: Sequence[Sitting],
    choice: SheetChoice,
    order: SortKey,
) -> list[Table]:
    """Return the same as flat tables, a row a region, or delegation, and sitting, or item of it."""
    listed = _listed(delegations, attendance, sittings, choice, order)
    if len(listed) < 2:
        return []
    of, language = _by_delegation(attendance), choice.language
    regions = [
        ((_region_text(rows[0], language),), _people(rows, of)) for rows in _by_region(delegations, listed).values()
    ]
    parties = [((_region_text(row, language), row.kind_name, row.entity_name), of[row.id]) for row in listed]
    by_region = _lines(agenda, regions, sittings, choice)
    by_delegation = _lines(agenda, parties, sittings, choice)
    return [
        _table(agenda, "regions", ("region",), by_region, choice),
        _table(agenda, "delegations", ("region", "kind", "entity"), by_delegation, choice),
    ]


def _listed(
    delegations: Sequence[DelegationRow],
    attendance: AttendanceRow,
    sittings: Sequence[Sitting],
    choice: SheetChoice,
    order: SortKey,
) -> list[DelegationRow]:
    """Return each delegation once, in the order of the lists; they name one again for its observers."""
    groups, _ = attendees(attendance, delegations, list(sittings), choice, order)
    return list({party.delegation.id: party.delegation for group in groups for party in group.parties}.values())


def _by_region(delegations: Iterable[DelegationRow], listed: Iterable[DelegationRow]) -> dict[str, list[DelegationRow]]:
    """Return the listed delegations by region, in the order of the regions; those outside come last."""
    found: dict[str, list[DelegationRow]] = {row.region: [] for row in delegations if row.region}
    for row in listed:
        found.setdefault(row.region or "", []).append(row)
    return {code: rows for code, rows in found.items() if rows}


def _by_delegation(attendance: AttendanceRow) -> Mapping[int, list[AttendeeRow]]:
    found: defaultdict[int, list[AttendeeRow]] = defaultdict(list)
    for one in attendance.people:
        found[one.delegation].append(one)
    return found


def _people(rows: Iterable[DelegationRow], of: Mapping[int, list[AttendeeRow]]) -> list[AttendeeRow]:
    return [one for row in rows for one in of[row.id]]


# -- on paper


def _row(
    name: str, code: str, people: Sequence[AttendeeRow], places: Iterable[int], language: str, *, whole: bool = False
) -> Data:
    """Return a row; `sum` marks that of everybody."""
    cells = [_cell(tally(people, place), language) for place in places]
    return {"name": name, "code": printable(code), "cells": cells, "sum": whole}


def _cell(counts: Tally, language: str) -> Data:
    """Return how many of those expected attended, and what became of whom; nothing where nobody was expected."""
    if not counts:
        return {"text": "", "rest": []}
    text = words.say("document.charts.of", language, part=attended(counts), whole=counts.total())
    if counts["unknown"] == counts.total():
        text = words.say("document.presence.unknown", language)
        return {"text": text, "rest": []}
    rest = [f"{words.say(f'document.totals.{key}', language)} {counts[key]}" for key in TOLD if counts[key]]
    return {"text": text, "rest": rest}


def _region_name(row: DelegationRow, language: str) -> str:
    outside = words.say("document.outside_regions", language)
    return frame.shown(row.region_name, language, frame.HEADING) if row.region else outside


def _title(part: str, language: str) -> str:
    return words.say(f"document.totals.by_{part}", language)


# -- in a workbook


def _region_text(row: DelegationRow, language: str) -> str:
    return region_cell(row) or words.say("document.outside_regions", language)


def _lines(
    agenda: AgendaRow,
    rows: Iterable[tuple[tuple[str, ...], Sequence[AttendeeRow]]],
    sittings: Sequence[Sitting],
    choice: SheetChoice,
) -> list[tuple[Cell, ...]]:
    named = [(place, sitting_cells(agenda, row, choice)) for place, row in sittings]
    return [
        (*own, *when, counts.total(), attended(counts), *(counts[key] for key in TOLD))
        for own, people in rows
        for place, when in named
        if (counts := tally(people, place))
    ]


def _table(
    agenda: AgendaRow, part: str, keys: tuple[str, ...], rows: Sequence[tuple[Cell, ...]], choice: SheetChoice
) -> Table:
    language = choice.language
    heads = columns_of((*keys, "sitting", "people", "attended"), choice)
    return Table(
        name=_title(part, language),
        title=_title(part, language),
        subtitle=agenda.meeting.title,
        language=language,
        heads=(
            *(words.say(f"document.column.{key}", language) for key in heads),
            *(words.say(f"document.totals.{key}", language) for key in TOLD),
        ),
        rows=tuple(rows),
        signed=False,
    )
