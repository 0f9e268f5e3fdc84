"""A news note for the newsletter, drafted from the facts in the file: what an editor starts from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime

from meetingdesk import words
from meetingdesk.documents import frame, outcomes
from meetingdesk.documents.frame import Data
from meetingdesk.documents.order_of_business import items_by_id, title_in
from meetingdesk.domain.figures import figures
from meetingdesk.rows.agenda import AgendaRow, ItemRow
from meetingdesk.rows.attendance import AttendanceRow
from meetingdesk.rows.delegations import DelegationRow
from meetingdesk.rows.documents import SheetChoice

LONGEST = 300  # characters of a name or title in a sentence
TOLD = 8  # outcomes
ENDS = (".", "!", "?", "…", "؟", "。")
ISOLATES = "\u2068\u2069"  # around a text from data, where sentences run from right to left
NOT_TOLD = ("opening", "adoption", "break", "closing")


def news_note(
    agenda: AgendaRow,
    delegations: Sequence[DelegationRow],
    attendance: AttendanceRow,
    choice: SheetChoice,
    now: datetime | None = None,
) -> Data:
    """Return all that the template prints; a sentence whose facts are not in the file is left out."""
    language = choice.language
    shared = frame.frame(agenda, choice, now)
    over = _is_over(agenda, now or datetime.now(UTC))
    paragraphs = [
        " ".join(_held(agenda, shared["days"], over, language)),
        " ".join(_took_part(delegations, attendance, language)),
        _matters(agenda, over, choice),
        _speakers(agenda, over, language),
        _outcomes(agenda, choice),
        _next(agenda, language),
    ]
    return {
        **shared,
        "landscape": False,
        "draft": words.say("document.news.draft", language),
        "headline": frame.shown(agenda.meeting.title, language),
        "paragraphs": [text for text in paragraphs if text],
        "to_add": _to_add(agenda, over, language),
    }


def _is_over(agenda: AgendaRow, now: datetime) -> bool:
    return bool(agenda.sittings) and max(sitting.end for sitting in agenda.sittings) <= now


def _say(key: str, over: bool, language: str, **told: str | int) -> str:
    """Return a sentence in the past once the meeting is over, else in the future."""
    return words.say(f"document.news.{key}.{'past' if over else 'future'}", language, **told)


def _held(agenda: AgendaRow, days: str, over: bool, language: str) -> Iterator[str]:
    meeting = agenda.meeting
    shown = {key: frame.shown(getattr(meeting, key), language, LONGEST) for key in ("title", "place", "chair")}
    if days:
        yield _say("held_in" if shown["place"] else "held", over, language, days=days, **shown)
    if shown["chair"]:
        yield _say("chaired", over, language, **shown)
    if meeting.organiser_name:
        yield words.say(
            "document.news.convened", language, organiser=frame.shown(meeting.organiser_name, language, LONGEST)
        )


def _took_part(delegations: Sequence[DelegationRow], attendance: AttendanceRow, language: str) -> Iterator[str]:
    """Give who came, as far as anything is known of that; else who is invited and named."""
    chosen = list(enumerate(attendance.sittings))
    if any(row.has_log or row.marks for _, row in chosen):
        found = figures({place: row.sitting for place, row in chosen}, delegations, attendance.people)
        regions = {cell.region for cell in found.cells if cell.region and cell.represented}
        counts = _counts(found.attended, found.represented, len(regions), language)
        yield words.say("document.news.attended", language, **counts)
        return
    coming = [row for row in delegations if row.status != "declined"]
    if coming:
        people = sum(len(row.standing) for row in coming)
        counts = _counts(people, len(coming), len({row.region for row in coming if row.region}), language)
        yield words.say("document.news.invited", language, **counts)


def _counts(people: int, entities: int, regions: int, language: str) -> dict[str, str]:
    counted = {"people": people, "entities": entities, "regions": regions}
    return {key: words.say(f"document.{key}", language, n=count) for key, count in counted.items()}


def _matters(agenda: AgendaRow, over: bool, choice: SheetChoice) -> str:
    """Return what is on the agenda: the items of the first level that are more than a formality."""
    items = items_by_id(agenda)
    taken = [slot.item for sitting in agenda.sittings for slot in sitting.slots]
    tops = {item.id: item for item in (items.get(one.parent or 0, one) for one in taken)}
    formal = {one.parent for one in taken if one.kind in NOT_TOLD}
    told = sorted((item for item in tops.values() if item.kind not in NOT_TOLD and item.id not in formal), key=_place)
    titles = [words.say("document.news.quoted", choice.language, title=title_in(item, choice)) for item in told]
    return _say("matters", over, choice.language, items=words.listed(titles, choice.language)) if titles else ""


def _outcomes(agenda: AgendaRow, choice: SheetChoice) -> str:
    """Return what was recorded to have come of the items, a sentence each, as the agenda goes."""
    items = sorted((item for item in items_by_id(agenda).values() if item.outcome), key=_place)
    return " ".join(
        words.say(
            "document.news.outcome",
            choice.language,
            title=title_in(item, choice),
            text=_sentence(outcomes.recorded(item, choice.language, LONGEST)),
        )
        for item in items[:TOLD]
    )


def _sentence(text: str) -> str:
    """Return text with a mark at its end, so that the next sentence stands apart."""
    return text if text.rstrip(ISOLATES).endswith(ENDS) else f"{text}."


def _next(agenda: AgendaRow, language: str) -> str:
    text = frame.shown(agenda.meeting.next_edition.rstrip(" ."), language, LONGEST)
    return words.say("document.news.next", language, text=text) if text else ""


def _to_add(agenda: AgendaRow, over: bool, language: str) -> str:
    """Return what the editor has to add: what the file does not hold, and what it never does."""
    decided = any(item.outcome for item in items_by_id(agenda).values())
    wanted = {
        "decided": over and not decided,
        "expected": not over,
        "quotation": True,
        "picture": True,
        "next": over and not agenda.meeting.next_edition,
    }
    what = [words.say(f"document.news.add.{key}", language) for key, missing in wanted.items() if missing]
    return words.say("document.news.to_add", language, what=words.listed(what, language))


def _place(item: ItemRow) -> int:
    return item.order


def _speakers(agenda: AgendaRow, over: bool, language: str) -> str:
    """Return whose contributions are confirmed: entities, and those who speak for none."""
    slots = (slot for sitting in agenda.sittings for slot in sitting.slots)
    confirmed = (one for slot in slots for one in slot.item.speakers if one.state == "confirmed")
    names = dict.fromkeys(frame.shown(one.entity or one.name, language, LONGEST) for one in confirmed)
    return _say("speakers", over, language, speakers=_named(names, language)) if names else ""


def _named(names: Iterable[str], language: str) -> str:
    """Return names in a list; where one has a comma of its own, with semicolons between them."""
    names = list(names)
    if any("," in name for name in names):
        return words.say("document.semicolon", language).join(names)
    return words.listed(names, language)
