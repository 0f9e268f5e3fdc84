"""The sheet for the interpreters' booths: items, speakers and the languages they have, times, documents to hand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime

from meetingdesk import words
from meetingdesk.documents import frame, running, times
from meetingdesk.documents.frame import Data
from meetingdesk.documents.order_of_business import speaker_of
from meetingdesk.rows.agenda import AgendaRow, ItemRow, SittingRow
from meetingdesk.rows.delegations import DelegateRow, DelegationRow
from meetingdesk.rows.documents import SheetChoice

COLUMNS = ("number", "title", "speakers_and_languages", "documents")


def booth_sheet(
    agenda: AgendaRow, delegations: Sequence[DelegationRow], choice: SheetChoice, now: datetime | None = None
) -> Data:
    """Return all that the template prints. Raises UserError `document.sitting` or `document.day`."""
    language = choice.language
    people = running.people_by_id(delegations)
    return {
        **frame.frame(agenda, choice, now),
        "line": _languages(agenda, language),
        "sittings": [_sitting(agenda, sitting, people, choice) for sitting in frame.chosen_sittings(agenda, choice)],
        "nothing": words.say("document.nothing_planned", language),
    }


def _languages(agenda: AgendaRow, language: str) -> str:
    spoken = [words.language(code, language) for code in agenda.meeting.languages]
    return words.say("document.booth.languages", language, languages=words.listed(spoken, language)) if spoken else ""


def _sitting(agenda: AgendaRow, sitting: SittingRow, people: Mapping[int, DelegateRow], choice: SheetChoice) -> Data:
    language = choice.language
    rows = [
        {
            **row,
            "titles": list(_titles(slot.item, agenda.meeting.languages, language)),
            "without": _without(slot.item, language),
            "speakers": list(_speakers(slot.item, people, language)),
            "documents": [frame.shown(one.name, language) for one in slot.item.references],
        }
        for slot, row in running.rows_of(agenda, sitting, choice)
    ]
    without = "" if sitting.interpretation else words.say("document.booth.sitting_without", language)
    return {**running.head_of(agenda, sitting, COLUMNS, choice), "rows": rows, "without": without}


def _titles(item: ItemRow, languages: Sequence[str], language: str) -> Iterator[Data]:
    """Give the title in the other languages of the meeting, as far as it has them."""
    for code in languages:
        title = item.titles.get(code)
        if title and title != item.title and code != language:
            direction = "rtl" if code in times.RIGHT_TO_LEFT else "ltr"
            yield {"language": code, "direction": direction, "text": frame.shown(title, code)}


def _without(item: ItemRow, language: str) -> str:
    return "" if item.interpretation else words.say("document.booth.without", language)


def _speakers(item: ItemRow, people: Mapping[int, DelegateRow], language: str) -> Iterator[Data]:
    for speaker in running.speaking(item):
        said = speaker_of(speaker, language)
        person = people.get(speaker.delegate or 0)
        who = running.called(speaker, people, language)
        yield {
            "who": words.say("document.report.in_role", language, role=said["role"], who=who) if said["role"] else who,
            "sounds": running.sounds(speaker, people, language),
            "topic": said["topic"],
            "open": said["open"],
            "languages": times.apart(" ".join(code.upper() for code in person.languages), language) if person else "",
        }
