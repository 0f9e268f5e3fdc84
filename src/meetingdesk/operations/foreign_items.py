"""The items of a foreign agenda: in its order, under one another, with its numbers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import update
from sqlalchemy.orm import Session

from meetingdesk.domain import numbering
from meetingdesk.domain.numbering import Numbered
from meetingdesk.model import AgendaItem, Meeting
from meetingdesk.model.agenda import ACTIONS, ITEM_CLASSES, ITEM_KINDS
from meetingdesk.operations.agenda import DEEPEST
from meetingdesk.operations.loading import add_all, next_in
from meetingdesk.rows.schedule import ForeignEntry


def add_entries(
    session: Session, meeting: Meeting, entries: Sequence[ForeignEntry], *, keep_numbers: bool
) -> dict[str, int]:
    """Add the items at the end of an agenda and return their ids by uid.

    `keep_numbers`: a number that does not follow from the order is frozen, as it was where the agenda comes from.
    """
    first = next_in(session, AgendaItem.position, AgendaItem.meeting_id == meeting.id)
    places = {entry.uid: first + place for place, entry in enumerate(entries)}
    ids: dict[str, int] = {}
    for level in levels(entries):
        values = [_values(entry, meeting, places[entry.uid], ids) for entry in level]
        ids |= zip((entry.uid for entry in level), add_all(session, AgendaItem, values), strict=True)
    if keep_numbers:
        _keep_numbers(session, meeting, entries, places, ids)
    return ids


def levels(entries: Sequence[ForeignEntry]) -> list[list[ForeignEntry]]:
    """Return the items on top, those below them, and so on; what is too deep or in a circle comes on top."""
    below: dict[str | None, list[ForeignEntry]] = {}
    known = {entry.uid for entry in entries}
    for entry in entries:
        below.setdefault(entry.parent if entry.parent in known else None, []).append(entry)
    made = [below.get(None, [])]
    while made[-1] and len(made) < DEEPEST:
        made.append([entry for above in made[-1] for entry in below.get(above.uid, [])])
    placed = {entry.uid for level in made for entry in level}
    return [[*made[0], *(entry for entry in entries if entry.uid not in placed)], *made[1:]]


def _values(entry: ForeignEntry, meeting: Meeting, position: int, ids: Mapping[str, int]) -> dict[str, Any]:
    return {
        "uid": entry.uid,
        "meeting_id": meeting.id,
        "parent_id": ids.get(entry.parent) if entry.parent else None,
        "position": position,
        "title": dict(entry.titles),
        "kind": entry.kind if entry.kind in ITEM_KINDS else "presentation",
        "item_class": entry.item_class if entry.item_class in ITEM_CLASSES else None,
        "action": entry.action if entry.action in ACTIONS else None,
        "minutes": entry.minutes,
    }


def _keep_numbers(
    session: Session,
    meeting: Meeting,
    entries: Sequence[ForeignEntry],
    places: Mapping[str, int],
    ids: Mapping[str, int],
) -> None:
    stated = {ids[entry.uid]: entry.number for entry in entries if entry.number}
    rows = [
        Numbered(ids[entry.uid], ids.get(entry.parent) if entry.parent else None, places[entry.uid], entry.kind)
        for entry in entries
    ]
    made = numbering.numbers(rows, meeting.numbering)
    if any(made.get(key) != number for key, number in stated.items()):
        session.execute(update(AgendaItem), [{"id": key, "number": number} for key, number in stated.items()])
