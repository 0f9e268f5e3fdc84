"""Who holds what, and what each should hold: the state of every invitation follows from the plan and the ledger.

Instants are compared in UTC, so a sitting that new time zone data moves shows as a change of its time. SEQUENCE grows
with every re-issue of changed content (RFC 5546 2.1.4) and is counted for each uid by person and by mailbox, since
that is what one calendar sees: where people share a mailbox, the last copy that came stands for all of them.
"""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache
from typing import Any

from meetingdesk.rows.agenda import SlotRow
from meetingdesk.rows.invitations import InvitationRow, IssuedRow, Occasion, State

Holder = tuple[str, str, str]  # delegate_uid, mailbox, uid
Calendar = tuple[str, str]  # mailbox, uid: a calendar keeps one event a uid
UNKNOWN = "?"  # of a released text: nobody can be said to lag behind it
OPTIONAL = frozenset({"text"})  # what a copy may lag behind in without being due


@dataclass(frozen=True, slots=True)
class Planned:
    """What one person should hold of one event. `digest` is made by `digest(occasion)`.

    `released` is the text of the event as the last release has it, by `text_of`, or UNKNOWN; None where there is no
    release. Who holds it does not lag behind: what has changed since is a draft.
    """

    email: str
    start: datetime
    end: datetime
    link: str
    digest: str
    released: str | None = None


@dataclass(frozen=True, slots=True)
class Held:
    """What one person was last given of one event at one address, and what stands in the calendar there."""

    last: IssuedRow
    shown: IssuedRow

    @property
    def stands(self) -> bool:
        """Whether it is in that calendar: not cancelled, neither for this person nor for who shares the mailbox."""
        return self.last.method != "CANCEL" and self.shown.method != "CANCEL"


@dataclass(frozen=True, slots=True)
class Revision:
    """The state of one person's copy of one event."""

    state: State
    due: bool
    reasons: tuple[str, ...] = ()


@lru_cache(maxsize=64)  # a person's copies follow each other
def mailbox(email: str) -> str:
    """Return what stands for the calendar behind an address: people who share one share a calendar."""
    return email.strip().casefold()


class Holdings:
    """What people hold and what their calendars show, from the ledger in any order."""

    def __init__(self, ledger: Iterable[IssuedRow]) -> None:
        self._copies: dict[Holder, IssuedRow] = {}
        self._latest: dict[tuple[str, str], IssuedRow] = {}  # by person and uid
        self._shown: dict[Calendar, IssuedRow] = {}
        self._highest: dict[tuple[str, str], int] = {}  # by person and uid, and by mailbox and uid
        for row in sorted(ledger, key=lambda row: row.id):
            self._take(row)

    def _take(self, row: IssuedRow) -> None:
        person, calendar = (row.delegate_uid, row.uid), (mailbox(row.email), row.uid)
        self._copies[row.delegate_uid, *calendar] = self._latest[person] = row
        for key in (person, calendar):
            self._highest[key] = max(row.sequence, self._highest.get(key, 0))
        shown = self._shown.get(calendar)
        if shown is None or row.sequence >= shown.sequence:  # an older revision changes nothing in a calendar
            self._shown[calendar] = row

    def copies(self) -> Iterator[tuple[Holder, Held]]:
        """Return every copy that was ever issued, by person, mailbox and uid."""
        for holder, row in self._copies.items():
            yield holder, Held(row, self._shown[holder[1:]])

    def of(self, person: str, email: str, uid: str) -> Held | None:
        """Return the copy that stands at this address, else the last that this person was given anywhere."""
        here = self._copies.get((person, mailbox(email), uid))
        if here is not None and (held := self._held(here)).stands:
            return held
        latest = self._latest.get((person, uid))
        return None if latest is None else self._held(latest)

    def _held(self, row: IssuedRow) -> Held:
        return Held(row, self._shown[mailbox(row.email), row.uid])

    def highest(self, person: str, uid: str) -> int | None:
        """Return the highest SEQUENCE that a person was ever given of an event."""
        return self._highest.get((person, uid))

    def taken(self, person: str, email: str, uid: str) -> int | None:
        """Return the highest SEQUENCE that a person or the calendar of this address was ever given of an event."""
        known = [self._highest.get(key) for key in ((person, uid), (mailbox(email), uid))]
        return max((number for number in known if number is not None), default=None)


class Sequences:
    """Hands out the SEQUENCE of each file of one issue: one more than all that person and calendar have ever had.

    So two people who share a mailbox never share a number there. What is current keeps its own.
    """

    def __init__(self) -> None:
        self._given: defaultdict[str, dict[str, int]] = defaultdict(dict)  # by uid, then by person and by mailbox

    def next(self, row: InvitationRow) -> int:
        """Return the SEQUENCE of the next file: 0 at first. Called for each of 50,000, most of them new."""
        issued, taken = row.sequence, row.taken
        if issued is not None and row.state == "current":
            return issued
        given, person, calendar = self._given[row.uid], row.delegate_uid, mailbox(row.email)
        if issued is None and taken is None and person not in given and calendar not in given:
            number = 0
        else:
            known = (issued, taken, given.get(person), given.get(calendar))
            number = 1 + max(one for one in known if one is not None)
        given[person] = given[calendar] = number
        return number


def is_past(end: datetime, now: datetime) -> bool:
    """Tell whether an event is over."""
    return end.astimezone(UTC) <= now.astimezone(UTC)


def compare(planned: Planned, held: Held | None, now: datetime, *, named: bool = True) -> Revision:
    """Return the state of a copy of an event that is planned for this person. Past events are never due.

    `named`: whether the calendar shows the copy of somebody who is expected there.
    """
    open_still = not is_past(planned.end, now)
    if held is None:
        return Revision("never", due=open_still)
    if not held.stands:
        return Revision("outdated", due=open_still, reasons=("again",))
    reasons = _differences(planned, held.last, named=named)
    if not reasons:
        return Revision("current", due=False)
    return Revision("outdated", due=open_still and not OPTIONAL.issuperset(reasons), reasons=reasons)


def falls_due(row: InvitationRow, new_end: datetime, now: datetime) -> bool:
    """Tell whether a copy that people hold, and that is not due, would be if its event moved and ended at `new_end`."""
    held = row.state in ("current", "outdated")
    return held and not row.due and not is_past(new_end, now)


def owed(held: Held, now: datetime, *, event_known: bool, person_stands: bool, expected: bool) -> Revision | None:
    """Return why a calendar must be told that an event is not in it any more, or None where nothing is owed.

    `expected`: the person is still expected at the event, at another address or at none.
    """
    if not held.stands or is_past(held.last.end, now):
        return None
    if not event_known:
        reason = "sitting_gone" if held.last.by == "sitting" else "item_gone"
    elif expected:
        reason = "address"
    else:
        reason = "audience" if person_stands else "delegate_gone"
    return Revision("cancel_owed", due=True, reasons=(reason,))


def digest(occasion: Occasion) -> str:
    """Return the fingerprint of an event's content, without its time: how to join, a dot, all other text."""
    sitting = occasion.sitting
    join = [sitting.link, sitting.conference_id, sitting.passcode, sitting.dial_in]
    return f"{_hash(join)}.{text_of(occasion)}"


def text_of(occasion: Occasion) -> str:
    """Return the fingerprint of all text of an event, without its time and without how to join."""
    items = [_item(slot, with_place=occasion.by == "sitting") for slot in occasion.slots]
    return _hash([occasion.title, occasion.sitting.number, occasion.sitting.kind, items])


def _item(slot: SlotRow, *, with_place: bool) -> Mapping[str, Any]:
    again = {"continued": True} if slot.continued else {}
    return again | {
        "number": slot.item.number,
        "title": slot.item.title,
        "room": slot.room_name,
        "place": (slot.offset, slot.minutes) if with_place else (),
        "speakers": [(who.name, who.entity) for who in slot.item.speakers if who.state != "withdrawn"],
    }


def _hash(content: list[Any]) -> str:
    text = json.dumps(content, ensure_ascii=True, separators=(",", ":"), sort_keys=True)
    return hashlib.sha256(text.encode("ascii")).hexdigest()[:16]


def _differences(planned: Planned, last: IssuedRow, *, named: bool) -> tuple[str, ...]:
    join, _, text = planned.digest.partition(".")
    held_join, _, held_text = last.text_digest.partition(".")
    same_time = planned.start.astimezone(UTC) == last.start.astimezone(UTC) and (
        planned.end.astimezone(UTC) == last.end.astimezone(UTC)
    )
    found = {
        "time": not same_time,
        "link": (planned.link, join) != (last.link, held_join),
        "address": mailbox(planned.email) != mailbox(last.email),
        "mailbox": not named,
        "text": planned.released != UNKNOWN and held_text not in (text, planned.released),
    }
    return tuple(reason for reason, differs in found.items() if differs)
