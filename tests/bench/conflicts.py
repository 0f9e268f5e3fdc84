"""How long it takes to find what is wrong with a large plan, beside a bare loop over the same rows.

The loop touches each item with its speakers and each delegate once, as any reading of the plan must; both go by turns.
With `MEETINGDESK_SCHEDULE` naming a frab schedule, that conference is measured too.
"""

from __future__ import annotations

import os
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from tests.bench import large_office

from meetingdesk.domain.conflicts import find
from meetingdesk.office import Office
from meetingdesk.rows.agenda import AgendaRow
from meetingdesk.rows.conflicts import EngagedRow
from meetingdesk.rows.delegations import DelegationRow

ROUNDS = 15
LIMIT_MS = 50


class Rows(NamedTuple):
    agenda: AgendaRow
    delegations: tuple[DelegationRow, ...]
    engaged: tuple[EngagedRow, ...]


def measure() -> list[str]:
    """Return a line a plan."""
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "large.meetingdesk"
        large_office.make(path)
        found = [("large", _read(path))]
        if schedule := os.environ.get("MEETINGDESK_SCHEDULE"):
            found.append((Path(schedule).stem, _read(imported(Path(schedule), Path(name) / "conference.meetingdesk"))))
    return [_line(name, rows) for name, rows in found]


def _read(path: Path) -> Rows:
    office = Office.open(path)
    try:
        meeting = office.reads.meetings()[0].id
        return Rows(office.reads.agenda(meeting), office.reads.delegations(meeting), office.reads.engaged(meeting))
    finally:
        office.close()


def imported(schedule: Path, path: Path) -> Path:
    from meetingdesk.exchange.schedule import frab_xml
    from meetingdesk.office import _Operations
    from meetingdesk.requests.agenda import ImportAgenda
    from meetingdesk.store.store import Store

    store = Store.create(path, _Operations())
    foreign = frab_xml.read(schedule.read_bytes(), schedule.name)
    store.run(ImportAgenda(schedule=foreign, zone=foreign.zone or "UTC"))
    store.close()
    return path


def _line(name: str, rows: Rows) -> str:
    times: dict[str, list[float]] = {"ours": [], "bare": []}
    find(*rows)  # holidays and zones are looked up once a program
    for _ in range(ROUNDS):
        for side, work in (("ours", lambda: find(*rows)), ("bare", lambda: _bare(rows))):
            times[side].append(_time(work))
    ours, bare = statistics.median(times["ours"]), statistics.median(times["bare"])
    items = sum(len(sitting.slots) for sitting in rows.agenda.sittings)
    return (
        f"conflicts, {name}: {ours * 1000:.1f} ms for {items} items and {len(find(*rows))} rows"
        f" (limit {LIMIT_MS}); {ours / bare:.1f} x a bare loop over the same rows"
    )


def _time(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def _bare(rows: Rows) -> int:
    seen = 0
    for sitting in rows.agenda.sittings:
        for slot in sitting.slots:
            start, end = slot.start.timestamp(), slot.end.timestamp()
            seen += start < end and all(speaker.state for speaker in slot.item.speakers)
        for delegation in rows.delegations:
            seen += sum(delegate.zone != "" for delegate in delegation.delegates)
    return seen
