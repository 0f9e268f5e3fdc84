"""What came of the items: as it was recorded, else words that propose it from how an item was taken, in brackets.

A proposal is what was asked of the meeting, once the item was closed: it stands in square brackets, as text that
nobody has agreed to yet does.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from meetingdesk import words
from meetingdesk.documents import changes, frame
from meetingdesk.documents.frame import Data
from meetingdesk.domain.taken import asked, taken
from meetingdesk.rows.agenda import AgendaRow, ItemRow, SlotRow


class Status(NamedTuple):
    """What became of an item at one time: done, or carried over to another time, if the agenda has one."""

    done: bool
    again: SlotRow | None = None


def statuses(agenda: AgendaRow) -> dict[int, Status]:
    """Return what became of the slots that were taken, by their ids; what is still to come has none."""
    found = taken(agenda.sittings, agenda.sittings)
    return {
        **{slot.id: Status(done=True) for slot in found.done},
        **{one.slot.id: Status(done=False, again=one.again) for one in found.carried if found.kept},
    }


def outcome(item: ItemRow, status: Status | None, language: str) -> Data:
    """Return `lines`, and whether they are `proposed`. What goes on later has no outcome before it is through."""
    goes_on = status is not None and status.again is not None
    lines = [] if goes_on else [shown for line in item.outcome.splitlines() if (shown := frame.shown(line, language))]
    proposed = not lines and status is not None
    return {"lines": list(_proposal(item, status, language)) if proposed and status else lines, "proposed": proposed}


def _proposal(item: ItemRow, status: Status, language: str) -> Iterator[str]:
    if status.done:
        text = words.say(f"document.outcome.{asked(item)}", language)
    elif status.again is not None:
        text = words.say("document.outcome.again", language, when=changes.moment(status.again.start, language))
    else:
        text = words.say("document.outcome.carried", language)
    yield words.say("document.outcome.proposed", language, text=text)


def recorded(item: ItemRow, language: str, longest: int | None = None) -> str:
    """Return the outcome that was recorded, on one line; empty where there is none."""
    return frame.shown(" ".join(item.outcome.split()), language, longest)
