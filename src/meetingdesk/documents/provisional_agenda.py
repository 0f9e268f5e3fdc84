"""The provisional agenda: item, subject with the action asked, and a paragraph of annotation, in the order of its days.

The layout is that of the agendas of the World Customs Organization (PC0345E1a, PC0602E1a): a head in two languages, a
heading a day with its hours, Roman numbers where the meeting has them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime

from meetingdesk import words
from meetingdesk.documents import frame, times
from meetingdesk.documents.frame import Data
from meetingdesk.documents.order_of_business import items_by_id, number_of, speaker_of, title_in
from meetingdesk.domain import clock
from meetingdesk.rows.agenda import AgendaRow, ItemRow
from meetingdesk.rows.documents import SheetChoice
from meetingdesk.rows.releases import AgendaChange, ReleaseRow

Marks = dict[str, str]  # by the uid of an item
COLUMNS = ("number", "subject", "annotation")
SHEET, PART, ROW = (
    ("language", "direction", "title", "status", "columns"),
    ("name", "sitting"),
    ("title", "mark", "action", "annotation"),
)


def provisional_agenda(
    agenda: AgendaRow,
    released: ReleaseRow | None,
    choice: SheetChoice,
    now: datetime | None = None,
    beside: AgendaRow | None = None,
    changes: Iterable[AgendaChange] = (),
    *,
    was_final: bool = False,
) -> Data:
    """Return all that the template prints. `released`: the release that is this agenda, None for a draft.

    `beside`: the same agenda as it was read in the second language, where the choice asks for one.
    `changes`: what is marked, since it differs from the release before.
    `was_final`: an earlier release was called the final agenda, so that this one is provisional no more.

    Raises UserError `document.sitting` where a sitting is asked for that is gone.
    """
    language = choice.language
    if choice.beside and choice.beside != language:
        return _side_by_side(agenda, beside or agenda, released, choice, now, changes, was_final=was_final)
    shared = frame.frame(agenda, choice, now)
    title = agenda_title(released, language, was_final=was_final)
    return {
        **shared,
        "title": title,
        "document_title": shared["document_title"].replace(shared["title"], title, 1),
        "symbol": frame.symbol(agenda.meeting.agenda_symbol, language),
        "bare_first": True,
        "meeting_in_full": "",  # the heads have it
        "heads": _heads(agenda, language),
        "status": _status(agenda, released, shared["printed_at"], language),
        "place": frame.shown(agenda.meeting.place, language, frame.HEADING),
        "columns": [words.say(f"document.column.{key}", language) for key in COLUMNS],
        "parts": list(_parts(agenda, choice, _marks(changes, language))),
        "nothing": words.say("document.nothing_planned", language),
        "beside": None,
    }


def _side_by_side(
    agenda: AgendaRow,
    beside: AgendaRow,
    released: ReleaseRow | None,
    choice: SheetChoice,
    now: datetime | None,
    changes: Iterable[AgendaChange],
    *,
    was_final: bool,
) -> Data:
    """Return the agenda with each part, row and head in a second language too, as `beside`."""
    second, changes = replace(choice, language=choice.beside, beside=""), tuple(changes)
    one = provisional_agenda(agenda, released, replace(choice, beside=""), now, None, changes, was_final=was_final)
    other = provisional_agenda(beside, released, second, now, None, changes, was_final=was_final)
    parts = [
        {**part, "beside": _said(there, PART), "rows": list(_rows_beside(part["rows"], there["rows"]))}
        for part, there in zip(one["parts"], other["parts"], strict=True)
    ]
    heads = [_head(agenda, code) for code in (choice.language, choice.beside)]
    return {**one, "heads": heads, "parts": parts, "beside": _said(other, SHEET)}


def _rows_beside(rows: list[Data], others: list[Data]) -> Iterator[Data]:
    for row, other in zip(rows, others, strict=True):
        yield {**row, "beside": _said(other, ROW)}


def _said(data: Data, keys: Sequence[str]) -> Data:
    return {key: data[key] for key in keys}


def _heads(agenda: AgendaRow, language: str) -> list[Data]:
    """Return the title and the days of the meeting in the sheet's language, and in a second one that it has."""
    meeting = agenda.meeting
    second = next((code for code in ("en", "fr", *meeting.titles) if code != language and meeting.titles.get(code)), "")
    return [_head(agenda, code) for code in (language, second) if code]


def _head(agenda: AgendaRow, code: str) -> Data:
    """Return the title and the days of the meeting in one language, as far as it has them."""
    meeting = agenda.meeting
    days = words.days(meeting.first_day, meeting.last_day, code) if meeting.first_day and meeting.last_day else ""
    return {
        "language": code,
        "direction": "rtl" if code in times.RIGHT_TO_LEFT else "ltr",
        "title": frame.shown(meeting.titles.get(code) or meeting.title, code, frame.HEADING),
        "days": days,
    }


def agenda_title(released: ReleaseRow | None, language: str, *, was_final: bool) -> str:
    """Return what the agenda is called: provisional until it has been called final once."""
    final = released is not None and released.final
    code = "final-agenda" if final else "agenda" if was_final else "provisional-agenda"
    return words.say(f"document.title.{code}", language)


def _status(agenda: AgendaRow, released: ReleaseRow | None, printed_at: int, language: str) -> str:
    if released is None:
        today = clock.local(datetime.fromtimestamp(printed_at).astimezone(), agenda.meeting.zone).date()
        return words.say("document.agenda.draft", language, day=words.day(today, language))
    day = words.day(released.at.date(), language)
    if released.final or not released.ordinal:
        return day
    return words.say("document.agenda.revision", language, n=released.ordinal, day=day)


def _marks(changes: Iterable[AgendaChange], language: str) -> Marks:
    """Return what stands beside the title of an item that is new or has changed, by its uid."""
    marks: Marks = {}
    for one in changes:
        if one.kind != "removed":
            word = words.say(f"document.list.{'new' if one.kind == 'added' else 'changed'}", language)
            marks.setdefault(one.uid, word)
    return marks


def _parts(agenda: AgendaRow, choice: SheetChoice, marks: Marks) -> Iterator[Data]:
    """Give a part a sitting, and one for what has no time yet where the whole agenda is printed."""
    parents = items_by_id(agenda)
    for sitting in frame.chosen_sittings(agenda, choice):
        taken = (slot.item for slot in sitting.slots if slot.item.kind != "break" and not slot.continued)
        items = iter(sorted(taken, key=lambda item: item.order))  # those of parallel rooms by their numbers
        yield {
            "name": frame.opening(frame.sitting_time(sitting, agenda.meeting.zone, choice.language)),
            "sitting": frame.sitting_name(sitting, choice.language),
            "rows": list(_rows(items, parents, choice, marks)),
        }
    waiting = [item for item in agenda.unscheduled if item.kind != "break"]
    if waiting and choice.sitting is None and choice.day is None:
        name = words.say("document.agenda.unscheduled", choice.language)
        yield {"name": name, "sitting": "", "rows": list(_rows(iter(waiting), parents, choice, marks))}


def _rows(items: Iterator[ItemRow], parents: dict[int, ItemRow], choice: SheetChoice, marks: Marks) -> Iterator[Data]:
    """Give a row an item; a run of sub-items is headed by the item that they belong to."""
    above: ItemRow | None = None
    for item in items:
        parent = parents.get(item.parent) if item.parent is not None else None
        if parent is not None and (above is None or parent.id != above.id):
            yield _row(parent, None, choice, "heading", marks)
        yield _row(item, parent, choice, "sub_item" if parent else "item", marks)
        above = parent if parent is not None else item


def _row(item: ItemRow, parent: ItemRow | None, choice: SheetChoice, kind: str, marks: Marks) -> Data:
    language = choice.language
    return {
        "kind": kind,
        "number": number_of(item, parent, language),
        "title": title_in(item, choice),
        "mark": marks.get(item.uid, ""),
        "action": words.say(f"document.action.{item.action}", language) if item.action else "",
        "annotation": [] if kind == "heading" else list(_annotation(item, language)),
    }


def _annotation(item: ItemRow, language: str) -> Iterator[str]:
    """Give the sentences of the paragraph: who takes part, then what the meeting will be asked to do."""
    for speaker in item.speakers:
        if speaker.state != "withdrawn":
            said = speaker_of(speaker, language)
            who = words.say("document.agenda.of_entity", language, **said) if said["entity"] else said["name"]
            topic = words.say("document.agenda.topic", language, **said) if said["topic"] else ""
            role = said["role"] or words.say("document.agenda.speaker", language)
            parts = " ".join(filter(None, (who, said["open"], topic)))
            yield words.say("document.agenda.takes_part", language, role=role, who=parts)
    if item.action:
        yield words.say(f"document.asked.{item.action}", language)
