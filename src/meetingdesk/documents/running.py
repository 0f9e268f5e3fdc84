"""What the sheets share that are held in the hand while a sitting runs: a row a slot, in the order of the clock."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from meetingdesk import words
from meetingdesk.documents import frame, times
from meetingdesk.documents.certificates import full_name
from meetingdesk.documents.frame import Data
from meetingdesk.documents.order_of_business import clock_head, items_by_id, number_of, speaker_of, title_in
from meetingdesk.rows.agenda import AgendaRow, ItemRow, SittingRow, SlotRow, SpeakerRow
from meetingdesk.rows.delegations import DelegateRow, DelegationRow
from meetingdesk.rows.documents import SheetChoice

SOUNDS = 120  # characters of how a name is said


def people_by_id(delegations: Iterable[DelegationRow]) -> dict[int, DelegateRow]:
    """Return all delegates of a meeting."""
    return {one.id: one for row in delegations for one in row.delegates}


def head_of(agenda: AgendaRow, sitting: SittingRow, columns: Iterable[str], choice: SheetChoice) -> Data:
    """Return name and time of a sitting, and the heads of its table: the host's clock, then `columns`."""
    language = choice.language
    heads = [words.say(f"document.column.{key}", language) for key in columns]
    return {
        "name": frame.sitting_name(sitting, language),
        "when": frame.sitting_time(sitting, agenda.meeting.zone, language),
        "clock": clock_head(sitting, agenda.meeting.zone, language),
        "columns": heads,
        "nothing": words.say("document.nothing_planned", language),
    }


def rows_of(agenda: AgendaRow, sitting: SittingRow, choice: SheetChoice) -> Iterator[tuple[SlotRow, Data]]:
    """Give each slot with what every such sheet prints of it. `above`: the title of the item that it belongs to."""
    language, parents = choice.language, items_by_id(agenda)
    for slot in sitting.slots:
        item = slot.item
        parent = parents.get(item.parent) if item.parent is not None else None
        title = title_in(item, choice)
        yield (
            slot,
            {
                "kind": "break" if item.kind == "break" else "item",
                "time": times.span(slot.start, slot.end, language, sitting.start),
                "minutes": words.say("document.minutes", language, n=slot.minutes),
                "number": number_of(item, None, language),
                "above": title_in(parent, choice) if parent else "",
                "title": words.say("agenda.continued", language, title=title) if slot.continued else title,
                "action": words.say(f"document.action.{item.action}", language) if item.action else "",
                "room": frame.shown(slot.room_name, language) if slot.room is not None else "",
            },
        )


def speaking(item: ItemRow) -> list[SpeakerRow]:
    """Return who takes part in an item and has not withdrawn."""
    return [speaker for speaker in item.speakers if speaker.state != "withdrawn"]


def sounds(speaker: SpeakerRow, people: Mapping[int, DelegateRow], language: str) -> str:
    """Return how the name of a speaker is said, in brackets as a transcription is; empty where nobody has said."""
    person = people.get(speaker.delegate or 0)
    said = frame.shown(person.pronunciation, language, SOUNDS) if person is not None else ""
    return f"[{said}]" if said else ""


def called(speaker: SpeakerRow, people: Mapping[int, DelegateRow], language: str) -> str:
    """Return a speaker as the floor is given: `Ms Lina HADDAD (RTC Jordan)`."""
    said = speaker_of(speaker, language)
    person = people.get(speaker.delegate or 0)
    if person is not None:
        said["name"] = frame.shown(full_name(person), language)
    return words.say("document.agenda.of_entity", language, **said) if said["entity"] else str(said["name"])
