"""Rows as the JSON documents of the command line (`--json`): snake_case, instants in ISO 8601 with their offset.

The shapes are a contract for scripts; each has a schema in `tests/schemas/`.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from meetingdesk import words
from meetingdesk.domain.burden import hours
from meetingdesk.rows.agenda import AgendaRow, ItemRow, SittingRow, SlotRow, SpeakerRow
from meetingdesk.rows.conflicts import ConflictRow
from meetingdesk.rows.delegations import DelegationRow
from meetingdesk.rows.directory import DirectoryRead
from meetingdesk.rows.history import HistoryRow
from meetingdesk.rows.invitations import InvitationRow, WrittenRow
from meetingdesk.rows.meetings import MeetingRow
from meetingdesk.rows.nominations import Nominations, RowRemark
from meetingdesk.rows.office import EntityRow
from meetingdesk.rows.window import DayRow, StartRow

Answer = dict[str, Any]


_NOWHERE: Answer = {"start": None, "end": None, "room": None}  # the place of an item that has none


def when(value: date | datetime | None) -> str | None:
    """Return a day or an instant as a document has it."""
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
        "documents": [{"symbol": one.symbol, "title": one.title, "address": one.address} for one in item.references],
    }


def _slot(slot: SlotRow) -> Answer:
    place = {"start": when(slot.start), "end": when(slot.end), "room": slot.room_name or None}
    return _item(slot.item) | place


def _sitting(sitting: SittingRow) -> Answer:
    return {
        "uid": sitting.uid,
        "number": sitting.number,
        "start": when(sitting.start),
        "end": when(sitting.end),
        "sequence": sitting.sequence,
        "items": [_slot(slot) for slot in sitting.slots],
    }


def agenda(row: AgendaRow) -> Answer:
    """Return `show agenda`."""
    return {
        "meeting": {"key": row.meeting.key, "title": row.meeting.title, "zone": row.meeting.zone},
        "sittings": [_sitting(sitting) for sitting in row.sittings],
        "unscheduled": [_item(item) | _NOWHERE for item in row.unscheduled],
    }


def meetings(rows: Iterable[MeetingRow]) -> Answer:
    """Return `show meetings`."""
    return {"meetings": [_meeting(row) for row in rows]}


def meeting(row: MeetingRow) -> Answer:
    """Return `clone meeting`: the meeting that was made."""
    return {"meeting": _meeting(row)}


def _meeting(row: MeetingRow) -> Answer:
    return {
        "uid": row.uid,
        "key": row.key,
        "title": row.title,
        "zone": row.zone,
        "first_day": when(row.first_day),
        "last_day": when(row.last_day),
        "sittings": row.sittings,
        "items": row.items,
        "delegations": row.delegations,
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
                "valid_from": when(row.valid_from),
                "valid_to": when(row.valid_to),
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
                "state": row.state,
                "reminder_due": row.reminder_due,
                "invited_on": when(row.invited_on),
                "acknowledged_on": when(row.acknowledged_on),
                "answered_on": when(row.answered_on),
                "last_contact": when(row.last_contact),
                "quota": row.quota,
                "head_to_be_named": row.head_to_come and row.head is None,
                "delegates": [
                    {
                        "uid": person.uid,
                        "name": person.name,
                        "email": person.email or None,
                        "capacity": person.capacity,
                        "zone": person.zone,
                        "status": person.status,
                        "mode": person.mode,
                        "post": person.post,
                        "entity_as_printed": person.entity_name or None,
                        "languages": list(person.languages),
                        "replaced_by": next((o.name for o in row.delegates if o.id == person.replaced_by), None),
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
                "answer": row.answer.answer if row.answer and not row.answer.earlier else None,
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


def nominations(found: Nominations, *, written: bool) -> Answer:
    """Return `import delegations`: how many rows are taken in, which are rejected, and what else is to be known."""
    return {
        "accepted": found.taken,
        "rejected": [{"row": one.row, "reason": _remark(one)} for one in found.rejected],
        "warnings": [{"row": one.row, "message": _remark(one)} for one in found.warnings],
        "sheet": found.table.sheet or None,
        "hidden_sheets": list(found.table.hidden),
        "columns": dict(found.table.columns),
        "sha256": found.table.sha256,
        "written": written,
    }


def _remark(one: RowRemark) -> str:
    return words.say(f"nominee.{one.code}", **one.parameters)


def history(rows: Iterable[tuple[HistoryRow, str, str]]) -> Answer:
    """Return `show history`; each comes with its name, and with what is to be known besides."""
    return {
        "steps": [
            {
                "step": row.step.step,
                "at": when(row.step.at),
                "who": row.who,
                "code": row.step.code,
                "name": name,
                "detail": detail or None,
                "state": row.step.state,
            }
            for row, name, detail in rows
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


def window(minutes: int, days: Iterable[DayRow]) -> Answer:
    """Return `plan window`; burdens are hours outside 07:00-19:00 integrated over hours, the best are starts."""
    return {
        "hours": minutes // 60 if minutes % 60 == 0 else minutes / 60,
        "dates": [
            {
                "date": when(day.day),
                "starts": [_start(row) for row in day.starts],
                "best": {
                    "minimax": when(day.minimax.start),
                    "coverage": when(day.coverage.start),
                    "total": when(day.total.start),
                },
            }
            for day in days
        ],
    }


def _start(row: StartRow) -> Answer:
    return {
        "start": when(row.start),
        "worst": {"burden": hours(row.worst), "entity": row.entity},
        "total": hours(row.total),
        "in_hours": row.in_hours,
    }


def directory_read(found: DirectoryRead, *, written: bool) -> Answer:
    """Return `import directory`."""
    return {
        "added": found.count("added"),
        "changed": found.count("changed"),
        "unchanged": found.count("unchanged"),
        "rejected": [
            {"row": one.row, "reason": words.say(f"error.{one.code}", **one.parameters)} for one in found.rejected
        ],
        "sha256": found.table.sha256,
        "written": written,
    }
