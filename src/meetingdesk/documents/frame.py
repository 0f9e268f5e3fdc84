"""What every sheet has: language and direction, running head and foot, the meeting's name, when it was printed.

All that a template prints is made here and in the modules of the sheets; the templates hold layout and no words.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from meetingdesk import words
from meetingdesk.documents.scripts import writing
from meetingdesk.documents.text import printable, shortened
from meetingdesk.documents.times import RIGHT_TO_LEFT, apart, by_itself, day_mark, span
from meetingdesk.domain import clock
from meetingdesk.errors import UserError
from meetingdesk.rows.agenda import AgendaRow, SittingRow
from meetingdesk.rows.delegations import DelegateRow
from meetingdesk.rows.documents import SheetChoice
from meetingdesk.rows.house import SHIPPED, House
from meetingdesk.zone_names import city

Data = dict[str, Any]

HEADING = 400  # characters of a name that is repeated at the top of each page
SYMBOL = 40  # of what a document is filed under


def frame(agenda: AgendaRow, choice: SheetChoice, now: datetime | None = None) -> Data:
    """Return the part of a sheet's data that all sheets share. `now`: an aware instant, by default this one."""
    language = choice.language
    meeting = agenda.meeting
    printed = clock.local(now or datetime.now(UTC), meeting.zone)
    title = title_of(choice)
    name = printable(meeting.title)
    return {
        "language": language,
        "direction": "rtl" if language in RIGHT_TO_LEFT else "ltr",
        "landscape": choice.landscape,
        "paper": choice.paper or "a4",
        "house": house_data(SHIPPED),
        "title": title,
        "document_title": f"{title} \u2013 {name}",
        "meeting": by_itself(shortened(name), language),
        "meeting_in_full": by_itself(name, language) if name != shortened(name) else "",
        "days": words.days(meeting.first_day, meeting.last_day, language)
        if meeting.first_day and meeting.last_day
        else "",
        "symbol": "",
        "author": printable(meeting.organiser_name),
        "printed": words.say(
            "document.printed",
            language,
            day=words.day(printed.date(), language, "medium"),
            time=apart(words.clock(printed), language),
            city=city(meeting.zone, language),
        ),
        "printed_at": int(printed.timestamp()),
        # Typst puts the figures in: only it knows them.
        "page": words.say("document.page", language, page="{page}", pages="{pages}"),
    }


def symbol(text: str, language: str) -> str:
    """Return under what a document is filed: a code, which keeps its order on an Arabic page."""
    return apart(shortened(printable(text), SYMBOL), language)


def house_data(house: House) -> Data:
    """Return the house style as the templates and the Word files take it."""
    sides, top, bottom = house.margins
    return {
        "folder": house.folder,
        "letterhead": [printable(line) for line in house.letterhead],
        "logo": house.logo,
        "colour": house.colour,
        "font": house.font,
        "margins": {"sides": sides, "top": top, "bottom": bottom},
    }


def shown(text: str, language: str, longest: int | None = None) -> str:
    """Return a text from the file as a sheet in this language prints it, cut where it may not fill a page."""
    text = printable(text)
    return by_itself(text if longest is None else shortened(text, longest), language)


def title_of(choice: SheetChoice) -> str:
    """Return the title of the document, such as `Sign-in sheet`."""
    return words.say(f"document.title.{choice.document}", choice.language)


def chosen_sittings(agenda: AgendaRow, choice: SheetChoice) -> tuple[SittingRow, ...]:
    """Return the sitting that was chosen, those of a day, or all.

    Raises UserError `document.sitting` if it is gone, `document.day` where none is on that day.
    """
    chosen = tuple(sitting for sitting in agenda.sittings if is_chosen(sitting, choice))
    if not chosen and choice.sitting is not None:
        raise UserError("document.sitting")
    if not chosen and choice.day is not None:
        raise UserError("document.day", day=choice.day.isoformat())
    return chosen


def is_chosen(sitting: SittingRow, choice: SheetChoice) -> bool:
    """Tell whether a sheet is to hold a sitting."""
    return choice.sitting in (None, sitting.id) and choice.day in (None, sitting.day)


def sitting_name(sitting: SittingRow, language: str) -> str:
    """Return `Sitting 2`, with its kind where it is no plenary: `Sitting 2 (heads of delegation)`."""
    name = words.say("document.sitting", language, number=sitting.number)
    if sitting.kind == "plenary":
        return name
    kind = words.say(f"document.sitting_kind.{sitting.kind}", language)
    return words.say("document.sitting_of_kind", language, sitting=name, kind=kind)


def sitting_time(sitting: SittingRow, zone: str, language: str, zones: Sequence[str] = ()) -> str:
    """Return `Friday 19 February 2021, 12:00-15:00 (Brussels)`, and ` · 18:00-21:00 (Bangkok)` a further zone."""
    here = words.say(
        "document.when",
        language,
        day=words.day(sitting.day, language, "full"),
        time=span(sitting.start, sitting.end, language),
        city=city(zone, language),
    )
    return " \u00b7 ".join((here, *(time_there(sitting, there, language) for there in zones)))


def opening(text: str) -> str:
    """Return a text as it stands at the head of a line: dates begin with a small letter in French and Spanish."""
    return text[:1].upper() + text[1:]


def time_there(sitting: SittingRow, zone: str, language: str) -> str:
    """Return when a sitting is on another clock: `18:00-21:00 (Bangkok)`."""
    start, end = clock.local(sitting.start, zone), clock.local(sitting.end, zone)
    time = span(start, end, language, sitting.start)
    return words.say("document.when_there", language, time=time, city=city(zone, language))


def start_there(sitting: SittingRow, zone: str, language: str) -> str:
    """Return when a sitting starts on another clock: `18:00`, or `01:00 (+1)` on another date than the host's."""
    there = clock.local(sitting.start, zone)
    mark = day_mark(there, sitting.start)
    return apart(words.clock(there) + (f" ({mark})" if mark else ""), language)


def own_writing(person: DelegateRow, country: str, longest: int | None = None) -> Data | None:
    """Return a native name as a template takes it: the text, its language and its shape of Chinese characters.

    None where there is none, or where it is what the person is called anyway.
    """
    text = printable(person.native[:longest])
    if not text or _parts_of(text) in (
        _parts_of(f"{person.given} {person.family}"),
        _parts_of(person.family + person.given),
    ):
        return None
    found = writing(text, country)
    if found is None:
        return {"text": text, "language": "", "region": "", "han": ""}
    return {"text": text, "language": found.language, "region": found.region, "han": found.han}


def _parts_of(name: str) -> list[str]:
    return sorted(name.casefold().split())
