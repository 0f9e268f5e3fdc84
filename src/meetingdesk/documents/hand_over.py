"""The hand-over sheet: what a colleague has to know who takes the meeting over, and what is open."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime

from meetingdesk import conflict_words, words, zone_names
from meetingdesk.documents import frame, outcomes, times
from meetingdesk.documents.frame import Data
from meetingdesk.documents.order_of_business import items_by_id, number_of, title_in
from meetingdesk.documents.text import printable, shortened
from meetingdesk.domain.delegations import FILTERS
from meetingdesk.rows.agenda import AgendaRow, SittingRow
from meetingdesk.rows.conflicts import ConflictRow
from meetingdesk.rows.delegations import DelegationRow
from meetingdesk.rows.documents import SheetChoice
from meetingdesk.rows.overview import TodoRow
from meetingdesk.rows.releases import VersionsRow

LONGEST = 400  # characters of a name
CODES = ("zone",)  # parameters that are no words
CAME = ("title", "outcome")
WAITING = ("entity", "status", "last_contact", "note")


def hand_over(
    agenda: AgendaRow,
    delegations: Sequence[DelegationRow],
    versions: VersionsRow | None,
    todos: Sequence[TodoRow],
    choice: SheetChoice,
    now: datetime | None = None,
) -> Data:
    """Return all that the template prints."""
    language = choice.language
    numbers = [item.number for item in items_by_id(agenda).values() if item.number]
    notes = [shown for line in agenda.meeting.notes.splitlines() if (shown := frame.shown(line, language))]
    return {
        **frame.frame(agenda, choice, now),
        "line": frame.shown(agenda.meeting.place, language, frame.HEADING),
        "facts": list(_facts(agenda, delegations, versions, language)),
        "open": _part("open", [_todo(one, numbers, language) for one in todos], language),
        "dates": _part("dates", list(_dates(agenda, now or datetime.now(UTC), language)), language),
        "outcomes": {
            **_part("outcomes", list(_outcomes(agenda, choice)), language),
            "columns": [words.say(f"document.column.{key}", language) for key in CAME],
        },
        "waiting": {
            **_part("waiting", list(_waiting(delegations, language)), language),
            "columns": [words.say(f"document.column.{key}", language) for key in WAITING],
        },
        "notes": _part("notes", notes, language),
    }


def _part(key: str, rows: list[Data] | list[str] | list[list[str]], language: str) -> Data:
    """Return a part with its heading; where it is empty, what says so."""
    nothing = "" if rows else words.say(f"document.handover.none.{key}", language)
    return {"head": words.say(f"document.handover.{key}", language), "rows": rows, "nothing": nothing}


def _facts(
    agenda: AgendaRow, delegations: Sequence[DelegationRow], versions: VersionsRow | None, language: str
) -> Iterator[Data]:
    meeting = agenda.meeting
    standing = [one for row in delegations for one in row.standing]
    told = {
        "key": meeting.key,
        "zone": f"{meeting.zone} ({zone_names.city(meeting.zone, language)})",
        "languages": words.listed((words.language(code, language) for code in meeting.languages), language),
        "chair": meeting.chair,
        "organiser": meeting.organiser_name,
        "mailbox": meeting.organiser_email,
    }
    for key, text in told.items():
        if text:
            yield _fact(key, frame.shown(text, language), language)
    yield _fact("agenda", _state(versions, language), language)
    entities = words.say("document.entities", language, n=len(delegations))
    people = words.say("document.people", language, n=len(standing))
    yield _fact("delegations", f"{entities} \u00b7 {people}", language)


def _fact(key: str, text: str, language: str) -> Data:
    return {"label": words.say(f"document.handover.{key}", language), "text": text}


def _state(versions: VersionsRow | None, language: str) -> str:
    """Return which release holds, and how much of it has changed since."""
    if versions is None or not versions.releases:
        return words.say("document.handover.not_released", language)
    latest = versions.releases[0]
    code = "final" if latest.final else "revision" if latest.ordinal else "provisional"
    told = [words.say(f"release.{code}", language, n=latest.ordinal), words.day(latest.at.date(), language)]
    if items := len({change.uid for change in versions.pending}):
        told.append(words.say("todo.unreleased.title", language, n=items))
    return " \u00b7 ".join(told)


def _todo(todo: TodoRow, numbers: Sequence[str], language: str) -> Data:
    """Return a task with its cause: a sentence of ours, in which names and numbers keep their own order."""
    told = _shown(todo.parameters, numbers, language)
    code = f"todo.{todo.code}.cause"
    if todo.conflict is not None:
        cause = conflict_words.text(_apart(todo.conflict, numbers, language), language)
    else:
        cause = words.say(code, language, **told) if words.known(code) else ""
    title = words.say(f"todo.{todo.code}.title", language, **told)
    return {"title": title, "cause": shortened(cause, LONGEST), "pressing": todo.tone == "danger"}


def _apart(row: ConflictRow, numbers: Sequence[str], language: str) -> ConflictRow:
    return replace(
        row,
        people=tuple(frame.shown(name, language) for name in row.people),
        room=frame.shown(row.room, language),
        parameters=_shown(row.parameters, numbers, language),
    )


def _shown(parameters: Mapping[str, str | int], numbers: Sequence[str], language: str) -> dict[str, str | int]:
    return {
        key: _named(value, numbers, language) if isinstance(value, str) and key not in CODES else value
        for key, value in parameters.items()
    }


def _named(text: str, numbers: Sequence[str], language: str) -> str:
    """Return a name, or a title behind the number of its item."""
    number = next((one for one in numbers if text.startswith(f"{one} ")), "")
    title = frame.shown(text[len(number) :], language)
    return f"{times.apart(printable(number), language)} {title}".strip()


def _dates(agenda: AgendaRow, now: datetime, language: str) -> Iterator[Data]:
    """Give the sittings that are not over, each with what it still lacks."""
    for sitting in agenda.sittings:
        if sitting.end > now:
            when = frame.opening(frame.sitting_time(sitting, agenda.meeting.zone, language))
            yield {
                "label": frame.sitting_name(sitting, language),
                "text": " \u00b7 ".join((when, *_link(sitting, language))),
            }


def _outcomes(agenda: AgendaRow, choice: SheetChoice) -> Iterator[Data]:
    """Give the items that were taken, or have an outcome, as the agenda goes, with what came of them."""
    language, found = choice.language, outcomes.statuses(agenda)
    last = {slot.item.id: found.get(slot.id) for sitting in agenda.sittings for slot in sitting.slots}
    for item in sorted(items_by_id(agenda).values(), key=lambda item: item.order):
        told = outcomes.outcome(item, last.get(item.id), language)
        if told["lines"]:
            number = number_of(item, None, language)
            label = f"{number} {shortened(title_in(item, choice), LONGEST)}".strip()
            text = " ".join(told["lines"]) if told["proposed"] else outcomes.recorded(item, language)
            yield {"label": label, "text": text, "proposed": told["proposed"]}


def _link(sitting: SittingRow, language: str) -> tuple[str, ...]:
    return () if sitting.link else (words.say("document.handover.no_link", language),)


def _waiting(delegations: Iterable[DelegationRow], language: str) -> Iterator[list[str]]:
    """Give the entities that have not answered or of whom something was noted: name, status, last contact, note."""
    for row in delegations:
        if FILTERS["no_answer"](row) or row.note:
            contact = words.day(row.last_contact, language, "medium") if row.last_contact else ""
            name = frame.shown(row.entity_name, language, LONGEST)
            status = words.say(f"document.status.{row.status}", language)
            yield [name, status, contact, frame.shown(row.note, language)]
