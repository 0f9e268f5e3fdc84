"""The summary report: how the meeting was held, who attended by kind of entity, and item by item what came of it.

An outcome that was not recorded is proposed where an item was taken, and left to be written where it was not.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime

from meetingdesk import words
from meetingdesk.documents import attendance as presences
from meetingdesk.documents import frame, outcomes, times
from meetingdesk.documents.frame import Data
from meetingdesk.documents.order_of_business import items_by_id, number_of, speaker_of, title_in
from meetingdesk.documents.outcomes import Status
from meetingdesk.domain.figures import figures
from meetingdesk.rows.agenda import AgendaRow, ItemRow, SittingRow, SlotRow
from meetingdesk.rows.attendance import AttendanceRow, FiguresRow
from meetingdesk.rows.delegations import DelegationRow
from meetingdesk.rows.documents import SheetChoice

FIGURES = ("kind", "invited", "represented", "people", "attended")
ITEMS = ("number", "title", "outcome")


def report(
    agenda: AgendaRow,
    delegations: Sequence[DelegationRow],
    attendance: AttendanceRow,
    choice: SheetChoice,
    now: datetime | None = None,
    agenda_called: str = "",
) -> Data:
    """Return all that the template prints, of the chosen sittings or all. Raises UserError `document.sitting`.

    `agenda_called`: what the agenda is called that is annexed, by default the provisional one.
    """
    language, found = choice.language, outcomes.statuses(agenda)
    parts = [_part(agenda, sitting, found, choice) for sitting in frame.chosen_sittings(agenda, choice)]
    proposed = any(row["outcome"]["proposed"] for part in parts for row in part["rows"])
    return {
        **frame.frame(agenda, choice, now),
        "line": frame.shown(agenda.meeting.place, language, frame.HEADING),
        "facts": list(_facts(agenda, choice)),
        "attendance": _attendance(delegations, attendance, choice),
        "items_head": words.say("document.report.items", language),
        "columns": [words.say(f"document.column.{key}", language) for key in ITEMS],
        "parts": parts,
        "proposed": words.say("document.outcome.foot", language) if proposed else "",
        "between": words.say("document.semicolon", language),
        "nothing": words.say("document.nothing_planned", language),
        "not_taken": _not_taken(agenda, choice),
        "annexes_head": words.say("document.report.annexes", language),
        "annexes": [
            agenda_called or words.say("document.title.provisional-agenda", language),
            words.say("document.title.participants", language),
        ],
    }


def _facts(agenda: AgendaRow, choice: SheetChoice) -> Iterator[Data]:
    """Give pairs of a label and a text: who chaired, who convened, and when the sittings were held."""
    language, meeting = choice.language, agenda.meeting
    if meeting.chair:
        yield {"label": words.say("document.role.chair", language), "text": frame.shown(meeting.chair, language)}
    if meeting.organiser_name:
        label = words.say("document.report.convened", language)
        yield {"label": label, "text": frame.shown(meeting.organiser_name, language)}
    for sitting in frame.chosen_sittings(agenda, choice):
        text = frame.opening(frame.sitting_time(sitting, meeting.zone, language))
        yield {
            "label": frame.sitting_name(sitting, language),
            "text": " \u00b7 ".join((text, *_ran(sitting, language))),
        }
    if meeting.next_edition:
        label = words.say("document.report.next", language)
        yield {"label": label, "text": frame.shown(meeting.next_edition, language)}


def _ran(sitting: SittingRow, language: str) -> list[str]:
    if sitting.actual_start is None or sitting.actual_end is None:
        return []
    time = times.span(sitting.actual_start, sitting.actual_end, language, sitting.start)
    return [words.say("document.report.held", language, time=time)]


# -- attendance


def _attendance(delegations: Sequence[DelegationRow], attendance: AttendanceRow, choice: SheetChoice) -> Data:
    """Return the figures by kind of entity with their sum; of none where nothing is known."""
    language = choice.language
    chosen = presences.chosen_sittings(attendance, choice)
    found = figures({place: row.sitting for place, row in chosen}, delegations, attendance.people)
    known = any(row.has_log or row.marks for _, row in chosen)
    return {
        "head": words.say("document.report.attendance", language),
        "columns": [words.say(f"document.column.{key}", language) for key in FIGURES],
        "rows": _by_kind(found, delegations, language) if known else [],
        "sum": [words.say("document.report.sum", language), *_told(found)],
        "summary": _summary(found, presences.quorum_words(attendance, chosen, language), language),
        "unknown": "" if known else words.say("document.report.unknown", language),
    }


def _by_kind(found: FiguresRow, delegations: Sequence[DelegationRow], language: str) -> list[list[str]]:
    names = {row.kind or "": row.kind_name for row in delegations}
    other = words.say("document.report.other", language)
    rows = []
    for kind, name in names.items():
        cells = [cell for cell in found.cells if cell.kind == kind]
        counts = [
            sum(getattr(cell, key) for cell in cells) for key in ("entities", "represented", "people", "attended")
        ]
        if any(counts):
            rows.append([frame.shown(name, language, frame.HEADING) or other, *map(str, counts)])
    return rows


def _told(found: FiguresRow) -> list[str]:
    return [str(count) for count in (found.entities, found.represented, found.people, found.attended)]


def _summary(found: FiguresRow, quorums: Sequence[str], language: str) -> str:
    entities = words.say("document.represented", language, n=found.represented, of_all=found.entities)
    people = words.say("document.attended", language, n=found.attended, of_all=found.people)
    return " \u00b7 ".join((entities, people, *quorums))


# -- items


def _part(agenda: AgendaRow, sitting: SittingRow, found: Mapping[int, Status], choice: SheetChoice) -> Data:
    parents = items_by_id(agenda)
    slots = sorted((slot for slot in sitting.slots if slot.item.kind != "break"), key=lambda slot: slot.item.order)
    return {
        "name": frame.sitting_name(sitting, choice.language),
        "when": frame.sitting_time(sitting, agenda.meeting.zone, choice.language),
        "rows": list(_rows(slots, parents, found, choice)),
    }


def _rows(
    slots: Sequence[SlotRow], parents: dict[int, ItemRow], found: Mapping[int, Status], choice: SheetChoice
) -> Iterator[Data]:
    above: ItemRow | None = None
    for slot in slots:
        item = slot.item
        parent = parents.get(item.parent) if item.parent is not None else None
        if parent is not None and (above is None or parent.id != above.id):
            yield {**_row(parent, None, choice, "heading"), "speakers": []}
        row = _row(item, parent, choice, "sub_item" if parent else "item", found.get(slot.id))
        if slot.continued:
            row["title"] = words.say("agenda.continued", choice.language, title=row["title"])
        yield row
        above = parent if parent is not None else item


def _row(item: ItemRow, parent: ItemRow | None, choice: SheetChoice, kind: str, status: Status | None = None) -> Data:
    language = choice.language
    return {
        "kind": kind,
        "number": number_of(item, parent, language),
        "title": title_in(item, choice),
        "action": words.say(f"document.action.{item.action}", language) if item.action else "",
        "speakers": [_name(speaker_of(one, language), language) for one in item.speakers if one.state != "withdrawn"],
        "outcome": outcomes.outcome(item, status, language),
    }


def _name(said: Data, language: str) -> str:
    who = words.say("document.agenda.of_entity", language, **said) if said["entity"] else str(said["name"])
    return words.say("document.report.in_role", language, role=said["role"], who=who) if said["role"] else who


def _not_taken(agenda: AgendaRow, choice: SheetChoice) -> Data:
    """Return what was never given a time, for the whole meeting alone."""
    whole = choice.sitting is None and choice.day is None
    items = [item for item in agenda.unscheduled if item.kind != "break"] if whole else []
    return {
        "head": words.say("document.report.not_taken", choice.language),
        "rows": [_row(item, None, choice, "item") for item in items],
    }
