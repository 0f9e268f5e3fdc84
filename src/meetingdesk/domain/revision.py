"""Who holds what, and what each should hold: the state of every invitation follows from the plan and the ledger.

Instants are compared in UTC, so a sitting that new time zone data moves shows as a change of its time. SEQUENCE grows
with every re-issue of changed content (RFC 5546 2.1.4) and is counted for each person and uid, since that is what one
calendar sees.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from meetingdesk.rows.agenda import SlotRow
from meetingdesk.rows.invitations import IssuedRow, Occasion, State

Holder = tuple[str, str]  # delegate_uid, uid
OPTIONAL = frozenset({"text"})  # what a copy may lag behind in without being due


@dataclass(frozen=True, slots=True)
class Planned:
    """What one person should hold of one event. `digest` is made by `digest(occasion)`."""

    email: str
    start: datetime
    end: datetime
    link: str
    digest: str


@dataclass(frozen=True, slots=True)
class Held:
    """What one person was last given of one event, and the highest SEQUENCE they were ever given for it."""

    last: IssuedRow
    highest: int

    @property
    def stands(self) -> bool:
        """Whether it is in their calendar: not cancelled."""
        return self.last.method != "CANCEL"


@dataclass(frozen=True, slots=True)
class Revision:
    """The state of one person's copy of one event."""

    state: State
    due: bool
    reasons: tuple[str, ...] = ()


def holdings(ledger: Iterable[IssuedRow]) -> dict[Holder, Held]:
    """Return what each person holds of each event, from the ledger in any order."""
    found: dict[Holder, Held] = {}
    for row in sorted(ledger, key=lambda row: row.id):
        before = found.get((row.delegate_uid, row.uid))
        highest = row.sequence if before is None else max(before.highest, row.sequence)
        found[row.delegate_uid, row.uid] = Held(last=row, highest=highest)
    return found


def is_past(end: datetime, now: datetime) -> bool:
    """Tell whether an event is over."""
    return end.astimezone(UTC) <= now.astimezone(UTC)


def compare(planned: Planned, held: Held | None, now: datetime) -> Revision:
    """Return the state of a copy of an event that is planned for this person. Past events are never due."""
    open_still = not is_past(planned.end, now)
    if held is None:
        return Revision("never", due=open_still)
    if not held.stands:
        return Revision("outdated", due=open_still, reasons=("again",))
    reasons = _differences(planned, held.last)
    if not reasons:
        return Revision("current", due=False)
    return Revision("outdated", due=open_still and not OPTIONAL.issuperset(reasons), reasons=reasons)


def owed(held: Held, now: datetime, *, event_known: bool, person_stands: bool) -> Revision | None:
    """Return why a person must be told that an event is not for them any more, or None where nothing is owed."""
    if not held.stands or is_past(held.last.end, now):
        return None
    if not event_known:
        reason = "sitting_gone" if held.last.by == "sitting" else "item_gone"
    else:
        reason = "audience" if person_stands else "delegate_gone"
    return Revision("cancel_owed", due=True, reasons=(reason,))


def next_sequence(state: State, highest: int | None) -> int:
    """Return the SEQUENCE of the next issue: 0 at first, the same for one more copy of what is current, else one up."""
    if highest is None:
        return 0
    return highest if state == "current" else highest + 1


def digest(occasion: Occasion) -> str:
    """Return the fingerprint of an event's content, without its time: how to join, a dot, all other text."""
    sitting = occasion.sitting
    join = [sitting.link, sitting.conference_id, sitting.passcode, sitting.dial_in]
    items = [_item(slot, with_place=occasion.by == "sitting") for slot in occasion.slots]
    text = [occasion.title, sitting.number, sitting.kind, items]
    return f"{_hash(join)}.{_hash(text)}"


def _item(slot: SlotRow, *, with_place: bool) -> Mapping[str, Any]:
    return {
        "number": slot.item.number,
        "title": slot.item.title,
        "room": slot.room_name,
        "place": (slot.offset, slot.minutes) if with_place else (),
        "speakers": [(who.name, who.entity) for who in slot.item.speakers if who.state != "withdrawn"],
    }


def _hash(content: list[Any]) -> str:
    text = json.dumps(content, ensure_ascii=True, separators=(",", ":"), sort_keys=True)
    return hashlib.sha256(text.encode("ascii")).hexdigest()[:16]


def _differences(planned: Planned, last: IssuedRow) -> tuple[str, ...]:
    join, _, text = planned.digest.partition(".")
    held_join, _, held_text = last.text_digest.partition(".")
    same_time = planned.start.astimezone(UTC) == last.start.astimezone(UTC) and (
        planned.end.astimezone(UTC) == last.end.astimezone(UTC)
    )
    found = {
        "time": not same_time,
        "link": (planned.link, join) != (last.link, held_join),
        "address": planned.email.casefold() != last.email.casefold(),
        "text": text != held_text,
    }
    return tuple(reason for reason, differs in found.items() if differs)
