"""What an engine understood beside what was meant."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any

from tests.interop.engines import Engine, Row

INSTANTS = ("start", "end")


def differences(engine: Engine, rows: Sequence[Row], expected: Sequence[Row]) -> list[str]:
    """Return a sentence for each difference; of events in several files, the last tells what they are."""
    wrong = [f"{row['file']}: {row['error']}" for row in rows if "error" in row]
    wrong += [f"{row['file']}: {text}" for row in rows for text in row.get("problems", ())]
    told = list(rows[-1:]) if engine.keeps else rows
    wrong += [f"{uid}: more than once in one file" for row in told for uid in _repeated(row)]
    found = {event["uid"]: event for row in told for event in row.get("events", ())}
    for wanted in expected:
        wrong += _of_event(engine, wanted, found.pop(wanted["uid"], None))
    return [f"{engine.name}: {text}" for text in (*wrong, *(f"{uid}: was not expected" for uid in found))]


def _repeated(row: Row) -> set[str]:
    uids = [event["uid"] for event in row.get("events", ())]
    return {uid for uid in uids if uids.count(uid) > 1} if len(set(uids)) < len(uids) else set()


def _of_event(engine: Engine, wanted: Row, event: Row | None) -> Iterator[str]:
    if event is None:
        if not (engine.keeps and wanted.get("status") == "CANCELLED"):  # out of the calendar: as it should be
            yield f"{wanted['uid']}: is missing"
        return
    for field in wanted.keys() - {"uid"}:
        if field in event and _plain(field, event[field]) != _plain(field, wanted[field]):
            yield f"{wanted['uid']}: {field} is {event[field]!r}, not {wanted[field]!r}"


def _plain(field: str, value: Any) -> Any:
    return datetime.fromisoformat(value) if field in INSTANTS and value else value
