"""The brief of a day for the director, on one page: who was represented, who was not, what was taken, what changes.

Lists are cut where they would need a second page; the documents of the day hold them whole.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime

from meetingdesk import words
from meetingdesk.documents import attendance as presences
from meetingdesk.documents import changes, frame, outcomes, times
from meetingdesk.documents.frame import Data
from meetingdesk.documents.order_of_business import number_of, title_in
from meetingdesk.documents.text import shortened
from meetingdesk.domain import clock
from meetingdesk.domain.figures import figures, held_for
from meetingdesk.domain.taken import Carried, Taken, taken
from meetingdesk.rows.agenda import AgendaRow, SittingRow, SlotRow
from meetingdesk.rows.attendance import AttendanceRow, FiguresRow
from meetingdesk.rows.delegations import DelegationRow
from meetingdesk.rows.documents import SheetChoice
from meetingdesk.rows.releases import VersionsRow

FIGURES = ("region", "invited", "represented", "attended")
LONGEST = 90  # characters of a name or title: two lines of half a page
ROOM = {
    "absent": 38.0,
    "carried": 7.0,
    "changes": 11.0,
    "outcomes": 14.0,
}  # lines of text that the page has for each list
A_LINE, A_QUIET_LINE, GAP = 40, 46, 0.6  # characters that surely fit a line; lines between two rows
NUMBERS, TOLD = 200, 180  # characters of a list of numbers, of an outcome
HEAD = 3.0  # lines that a heading takes


def director_brief(
    agenda: AgendaRow,
    delegations: Sequence[DelegationRow],
    attendance: AttendanceRow,
    versions: VersionsRow | None,
    choice: SheetChoice,
    now: datetime | None = None,
) -> Data:
    """Return all that the template prints, of the chosen day or sitting, else of the latest day that has begun.

    Raises UserError `document.sitting` or `document.day`.
    """
    language = choice.language
    choice = _of_a_day(agenda, choice, now or datetime.now(UTC))
    sittings = frame.chosen_sittings(agenda, choice)
    day = sittings[0].day if sittings else None
    found = taken(sittings, agenda.sittings)
    came = _outcomes(found, choice)
    return {
        **frame.frame(agenda, choice, now),
        "landscape": False,
        "line": " \u00b7 ".join(
            frame.opening(frame.sitting_time(one, agenda.meeting.zone, language)) for one in sittings
        ),
        "nothing": "" if sittings else words.say("document.nothing_planned", language),
        "represented": _represented(delegations, attendance, choice),
        "absent": _absent(sittings, delegations, attendance, choice, _room_beside(came)),
        "items": _items(found, choice),
        "outcomes": came,
        "changes": _changes(agenda, versions, day, choice),
    }


def _of_a_day(agenda: AgendaRow, choice: SheetChoice, now: datetime) -> SheetChoice:
    """Return the choice with a day, where it names neither that nor a sitting."""
    if choice.day is not None or choice.sitting is not None or not agenda.sittings:
        return choice
    days = sorted(sitting.day for sitting in agenda.sittings)
    today = clock.local(now, agenda.meeting.zone).date()
    return replace(choice, day=max((day for day in days if day <= today), default=days[0]))


# -- who was there


def _found(delegations: Sequence[DelegationRow], attendance: AttendanceRow, choice: SheetChoice) -> FiguresRow | None:
    """Return the figures, None where nothing is known."""
    chosen = presences.chosen_sittings(attendance, choice)
    if not any(row.has_log or row.marks for _, row in chosen):
        return None
    return figures({place: row.sitting for place, row in chosen}, delegations, attendance.people)


def _represented(delegations: Sequence[DelegationRow], attendance: AttendanceRow, choice: SheetChoice) -> Data:
    language = choice.language
    found = _found(delegations, attendance, choice)
    return {
        "head": words.say("document.brief.represented", language),
        "columns": [words.say(f"document.column.{key}", language) for key in FIGURES],
        "rows": list(_by_region(found, delegations, language)) if found else [],
        "unknown": "" if found else words.say("document.report.unknown", language),
    }


def _by_region(found: FiguresRow, delegations: Iterable[DelegationRow], language: str) -> Iterator[list[str]]:
    """Give a row a region in the order of the lists, then their sum."""
    names = {row.region or "": row.region_name for row in delegations}
    for region in sorted(names, key=lambda code: not code):  # those outside the regions last
        cells = [cell for cell in found.cells if cell.region == region]
        counts = [sum(getattr(cell, key) for cell in cells) for key in ("entities", "represented", "attended")]
        name = region or words.say("document.outside_regions", language)
        yield [times.apart(frame.shown(name, language, LONGEST), language), *map(str, counts)]
    told = (found.entities, found.represented, found.attended)
    yield [words.say("document.report.sum", language), *map(str, told)]


def _absent(
    sittings: Sequence[SittingRow],
    delegations: Sequence[DelegationRow],
    attendance: AttendanceRow,
    choice: SheetChoice,
    room: float,
) -> Data:
    """Return the entities that were expected and not represented, each with whom to call."""
    chosen = presences.chosen_sittings(attendance, choice)
    there = {one.delegation for one in attendance.people if any(one.presence[place].attended for place, _ in chosen)}
    absent = [
        row
        for row in delegations
        if row.id not in there and row.status != "declined" and any(held_for(one, row) for one in sittings)
    ]
    known = any(row.has_log or row.marks for _, row in chosen)
    rows = [_entity(row, choice.language) for row in absent] if known else []
    return _list("absent", rows, choice.language, room)


def _entity(row: DelegationRow, language: str) -> Data:
    contact = row.head or next(iter(row.standing), None)
    who = [contact.name, contact.phone or contact.email] if contact else []
    shown = [frame.shown(part, language, LONGEST) for part in who if part]
    nobody = words.say("document.brief.nobody_named", language)
    return {
        "text": frame.shown(row.entity_name, language, LONGEST),
        "detail": words.say("document.comma", language).join(shown) or nobody,
    }


def _list(key: str, rows: Sequence[Data], language: str, room: float | None = None) -> Data:
    """Return a list with its heading, cut to its room; what says so, or that there is nothing, is its `note`."""
    room = ROOM[key] if room is None else room
    most = sum(used <= room for used in itertools.accumulate(map(_lines, rows)))
    note = "" if rows else words.say(f"document.brief.none.{key}", language)
    if len(rows) > most:
        note = words.say("document.brief.more", language, n=len(rows) - most)
    return {"head": words.say(f"document.brief.{key}", language), "rows": list(rows[:most]), "note": note}


def _lines(row: Data) -> float:
    """Return how many lines a row may take."""
    detail = 1 + len(row["detail"]) // A_QUIET_LINE if row["detail"] else 0
    return 1 + len(row["text"]) // A_LINE + detail + GAP


# -- what was taken, and what changes


def _items(found: Taken, choice: SheetChoice) -> Data:
    language = choice.language
    told = {}
    for key, slots in (("done", found.done), ("ahead", found.ahead)):
        numbers = dict.fromkeys(number_of(slot.item, None, language) or slot.item.title for slot in slots)
        listed = words.say("document.comma", language).join(frame.shown(one, language, LONGEST) for one in numbers)
        listed = shortened(listed, NUMBERS)
        told[key] = words.say(f"document.brief.{key}", language, n=len(numbers), items=listed) if numbers else ""
    carried = _list("carried", [_carried(one, choice) for one in found.carried], language)
    unknown = "" if found.kept else words.say("document.brief.not_kept", language)
    return {"head": words.say("document.report.items", language), "unknown": unknown, "carried": carried, **told}


def _outcomes(found: Taken, choice: SheetChoice) -> Data:
    """Return the items done whose outcome was recorded, in the order in which they were taken."""
    slots = [slot for slot in found.done if slot.item.outcome]
    rows = [
        {"text": _named(slot, choice), "detail": outcomes.recorded(slot.item, choice.language, TOLD)} for slot in slots
    ]
    return _list("outcomes", rows, choice.language)


def _room_beside(came: Data) -> float:
    """Return the room that the outcomes, which stand in the same column, leave to the absent."""
    return ROOM["absent"] - (HEAD + sum(map(_lines, came["rows"])) if came["rows"] else 0)


def _carried(one: Carried, choice: SheetChoice) -> Data:
    language = choice.language
    if one.again is None:
        return {"text": _named(one.slot, choice), "detail": words.say("document.brief.no_time", language)}
    when = changes.moment(one.again.start, language)
    return {"text": _named(one.slot, choice), "detail": words.say("document.brief.again", language, when=when)}


def _named(slot: SlotRow, choice: SheetChoice) -> str:
    number = number_of(slot.item, None, choice.language)
    return f"{number} {frame.shown(title_in(slot.item, choice), choice.language, LONGEST)}".strip()


def _changes(agenda: AgendaRow, versions: VersionsRow | None, day: date | None, choice: SheetChoice) -> Data:
    """Return what was changed on the day, or is not released yet, and touches the next day of the meeting."""
    coming = min((one.day for one in agenda.sittings if day and one.day > day), default=None)
    found = changes.touching(agenda, versions, day, coming) if versions and day and coming else []
    rows = [{"text": text, "detail": ""} for text in changes.told(found, choice.language, LONGEST)]
    made = _list("changes", rows, choice.language)
    if coming is None:
        return {**made, "note": words.say("document.brief.last_day", choice.language)}
    return {**made, "head": words.say("document.brief.changes_of", choice.language, day=_day(coming, choice.language))}


def _day(day: date, language: str) -> str:
    return words.short_day(day, language)
