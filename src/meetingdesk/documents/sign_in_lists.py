"""What a sign-in sheet is signed for: one list a sitting, a half-day or a day; each of them is signed once."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from meetingdesk import words
from meetingdesk.documents import frame
from meetingdesk.documents.times import span
from meetingdesk.domain import clock
from meetingdesk.rows.agenda import AgendaRow, SittingRow
from meetingdesk.rows.documents import SheetChoice
from meetingdesk.zone_names import city

PLACE = 80  # characters of a place in a line with other things
AFTERNOON = 13 * 60  # minutes of the host's day: a sitting that starts from then on is one of the afternoon


class SignInList(NamedTuple):
    """The sittings that one signature is for; none: a meeting that has none yet. `part` is of a half-day."""

    sittings: tuple[SittingRow, ...] = ()
    part: str = ""


def lists(agenda: AgendaRow, choice: SheetChoice) -> list[SignInList]:
    """Return the lists of a sheet, in the order of the sittings. Raises UserError `document.sitting` or `.day`."""
    sittings = frame.chosen_sittings(agenda, choice)
    if not sittings:
        return [SignInList()]
    if choice.signed == "sitting":
        return [SignInList((sitting,)) for sitting in sittings]

    def signed(sitting: SittingRow) -> tuple[date, str]:
        return sitting.day, half_of(sitting) if choice.signed == "half_day" else ""

    return [
        SignInList(tuple(found), part)
        for (_, part), found in itertools.groupby(sorted(sittings, key=lambda one: one.start), signed)
    ]


def half_of(sitting: SittingRow) -> str:
    """Return `morning` or `afternoon`: when the sitting starts on the host's clock."""
    return "morning" if clock.minute_of_day(sitting.start) < AFTERNOON else "afternoon"


def list_name(one: SignInList, choice: SheetChoice) -> str:
    """Return `Thursday 18 February 2021, morning`, or what a sitting is called."""
    language = choice.language
    if not one.sittings:
        return ""
    if choice.signed == "sitting":
        return frame.sitting_name(one.sittings[0], language)
    day = frame.opening(words.day(one.sittings[0].day, language, "full"))
    return words.say(f"document.half_day.{one.part}", language, day=day) if one.part else day


def list_line(agenda: AgendaRow, one: SignInList, choice: SheetChoice, zones: Sequence[str] = ()) -> str:
    """Return the line under the title: what is signed for, when, on which further clocks, and where."""
    if choice.signed == "sitting" or not one.sittings:
        return sitting_line(agenda, one.sittings[0] if one.sittings else None, choice.language, zones)
    times = [_when(sitting, agenda.meeting.zone, choice.language, zones) for sitting in one.sittings]
    place = frame.shown(agenda.meeting.place, choice.language, PLACE)
    return " \u00b7 ".join(filter(None, (list_name(one, choice), *times, place)))


def sitting_line(agenda: AgendaRow, sitting: SittingRow | None, language: str, zones: Sequence[str] = ()) -> str:
    """Return the line under the title: sitting, day, time and zone, that in further zones, place.

    Later pages have one line for it in their head, which holds no further zones.
    """
    place = frame.shown(agenda.meeting.place, language, PLACE)
    if sitting is None:
        return place
    when = frame.sitting_time(sitting, agenda.meeting.zone, language, zones)
    return " \u00b7 ".join(filter(None, (frame.sitting_name(sitting, language), when, place)))


def _when(sitting: SittingRow, zone: str, language: str, zones: Sequence[str]) -> str:
    """Return `Sitting 1 12:00-15:00 (Brussels), 18:00-21:00 (Bangkok)`."""
    here = words.say(
        "document.when_there",
        language,
        time=span(sitting.start, sitting.end, language),
        city=city(zone, language),
    )
    times = (here, *(frame.time_there(sitting, there, language) for there in zones))
    return f"{frame.sitting_name(sitting, language)} {words.say('document.comma', language).join(times)}"
