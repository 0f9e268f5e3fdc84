"""Rows as the JSON documents of the command line (`--json`): snake_case, instants in ISO 8601 with their offset.

The shapes are a contract for scripts; each has a schema in `tests/schemas/`.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from meetingdesk.rows.agenda import AgendaRow, ConflictRow, ItemRow, SittingRow, SlotRow, SpeakerRow
from meetingdesk.rows.changes import StepRow
from meetingdesk.rows.delegations import DelegationRow
from meetingdesk.rows.invitations import InvitationRow, WrittenRow
from meetingdesk.rows.office import EntityRow, MeetingRow

Answer = dict[str, Any]


def _when(value: date | datetime | None) -> str | None:
    return None if value is None else value.isoformat()


def _speaker(speaker: SpeakerRow) -> Answer:
    return {"name": speaker.name, "entity": speaker.entity}


def _item(item: ItemRow) -> Answer:
    return {
        "uid": item.uid,
        "number": item.number,
        "title": item.title,
        "kind": item.kind,
        "speakers": [_speaker(speaker) for speaker in item.speakers],
    }


def _slot(slot: SlotRow) -> Answer:
    place = {"start": _when(slot.start), "end": _when(slot.end), "room": slot.room_name or None}
    return _item(slot.item) | place


def _sitting(sitting: SittingRow) -> Answer:
    return {
        "uid": sitting.uid,
        "number": sitting.number,
        "start": _when(sitting.start),
        "end": _when(sitting.end),
        "sequence": sitting.sequence,
        "items": [_slot(slot) for slot in sitting.slots],
    }


def agenda(row: AgendaRow) -> Answer:
    """Return `show agenda`."""
    return {
        "meeting": {"key": row.meeting.key, "title": row.meeting.title, "zone": row.meeting.zone},
        "sittings": [_sitting(sitting) for sitting in row.sittings],
        "unscheduled": [_item(item) for item in row.unscheduled],
    }


def meetings(rows: Iterable[MeetingRow]) -> Answer:
    """Return `show meetings`."""
    return {
        "meetings": [
            {
                "uid": row.uid,
                "key": row.key,
                "title": row.title,
                "zone": row.zone,
                "first_day": _when(row.first_day),
                "last_day": _when(row.last_day),
                "sittings": row.sittings,
                "items": row.items,
                "delegations": row.delegations,
            }
            for row in rows
        ]
    }


def directory(rows: Iterable[EntityRow]) -> Answer:
    """Return `show directory`."""
    return {
        "entities": [
            {
                "uid": row.uid,
                "name": row.name,
                "kind": row.kind,
                "region": row.region,
                "country": row.country,
                "city": row.city,
                "zone": row.zone,
                "valid_from": _when(row.valid_from),
                "valid_to": _when(row.valid_to),
                "confidence": row.confidence,
                "seat_confidence": row.seat_confidence,
            }
            for row in rows
        ]
    }


def delegations(rows: Iterable[DelegationRow]) -> Answer:
    """Return `show delegations`."""
    return {
        "delegations": [
            {
                "entity": row.entity_name,
                "kind": row.kind,
                "region": row.region,
                "status": row.status,
                "delegates": [
                    {
                        "uid": person.uid,
                        "name": person.name,
                        "email": person.email or None,
                        "capacity": person.capacity,
                        "zone": person.zone,
                        "status": person.status,
                    }
                    for person in row.delegates
                ],
            }
            for row in rows
        ]
    }


def invitations(rows: Iterable[InvitationRow]) -> Answer:
    """Return `show invitations`."""
    return {
        "invitations": [
            {
                "delegate": row.name,
                "email": row.email,
                "uid": row.uid,
                "state": row.state,
                "sequence": row.sequence,
                "reasons": list(row.reasons),
            }
            for row in rows
        ]
    }


def conflicts(rows: Iterable[tuple[ConflictRow, str]]) -> Answer:
    """Return `show conflicts`; each comes with its sentence."""
    return {
        "conflicts": [
            {"kind": row.kind, "items": list(row.item_uids), "people": list(row.people), "message": message}
            for row, message in rows
        ]
    }


def history(rows: Iterable[tuple[StepRow, str]]) -> Answer:
    """Return `show history`; each comes with its name."""
    return {
        "steps": [
            {"step": row.step, "at": _when(row.at), "code": row.code, "name": name, "state": row.state}
            for row, name in rows
        ]
    }


def issued(rows: Iterable[WrittenRow], skipped: Iterable[tuple[str, str]]) -> Answer:
    """Return `issue invitations`; skipped are names with the reason in words."""
    return {
        "issued": [
            {
                "delegate": row.name,
                "email": row.email,
                "uid": row.uid,
                "sequence": row.sequence,
                "method": row.method,
                "path": row.path,
            }
            for row in rows
        ],
        "skipped": [{"delegate": name, "reason": reason} for name, reason in skipped],
    }
