"""The chair's running script: what is taken when, whom the floor is given to, and what is put to the meeting.

How a name is said stands below the sentence that calls it; a name in its own script stands on the name cards.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime

from meetingdesk import words
from meetingdesk.documents import frame, running, times
from meetingdesk.documents.frame import Data
from meetingdesk.documents.order_of_business import speaker_of
from meetingdesk.rows.agenda import AgendaRow, SittingRow, SlotRow
from meetingdesk.rows.delegations import DelegateRow, DelegationRow
from meetingdesk.rows.documents import SheetChoice

COLUMNS = ("number", "title", "chair_says")


def running_script(
    agenda: AgendaRow,
    delegations: Sequence[DelegationRow],
    choice: SheetChoice,
    now: datetime | None = None,
    regions: Sequence[str] = (),
) -> Data:
    """Return all that the template prints. `regions`: their names in turn, for a tour de table.

    Raises UserError `document.sitting` or `document.day`.
    """
    people = running.people_by_id(delegations)
    return {
        **frame.frame(agenda, choice, now),
        "place": frame.shown(agenda.meeting.place, choice.language, frame.HEADING),
        "sittings": [
            _sitting(agenda, sitting, people, choice, regions) for sitting in frame.chosen_sittings(agenda, choice)
        ],
        "nothing": words.say("document.nothing_planned", choice.language),
    }


def _sitting(
    agenda: AgendaRow,
    sitting: SittingRow,
    people: Mapping[int, DelegateRow],
    choice: SheetChoice,
    regions: Sequence[str],
) -> Data:
    rows = [
        {
            **row,
            "floor": list(_floor(slot, people, choice.language)),
            "regions": _regions(slot, regions, choice.language),
            "opens": _of_kind(slot, "opening", choice.language),
            "put": _put(slot, choice.language),
            "closes": _of_kind(slot, "closing", choice.language),
        }
        for slot, row in running.rows_of(agenda, sitting, choice)
    ]
    return {**running.head_of(agenda, sitting, COLUMNS, choice), "rows": rows}


def _floor(slot: SlotRow, people: Mapping[int, DelegateRow], language: str) -> Iterator[Data]:
    """Give a sentence for each who speaks, and a note where it is not certain yet who that is."""
    for speaker in running.speaking(slot.item):
        said = speaker_of(speaker, language)
        who = running.called(speaker, people, language)
        topic = words.say("document.agenda.topic", language, **said) if said["topic"] else ""
        text = words.say(f"document.script.{speaker.role}", language, who=" ".join(filter(None, (who, topic))))
        yield {"text": text, "open": said["open"], "sounds": running.sounds(speaker, people, language)}


def _regions(slot: SlotRow, regions: Sequence[str], language: str) -> str:
    if slot.item.kind != "tour_de_table" or not regions:
        return ""
    listed = words.listed((frame.shown(name, language) for name in regions), language)
    return words.say("document.script.in_turn", language, regions=listed)


def _put(slot: SlotRow, language: str) -> str:
    """Return what is put to the meeting once the speakers are done: by the kind of item, else by the action sought."""
    item = slot.item
    if item.kind == "break":
        return words.say("document.script.resume", language, time=times.apart(words.clock(slot.end), language))
    if item.kind == "adoption":
        return words.say("document.script.adoption", language)
    return words.say(f"document.script.put.{item.action}", language) if item.action else ""


def _of_kind(slot: SlotRow, kind: str, language: str) -> str:
    """Return what opens or closes a sitting, on the item that does; what goes on from an earlier slot opens nothing."""
    return words.say(f"document.script.{kind}", language) if slot.item.kind == kind and not slot.continued else ""
