"""The words of the running day for times and lateness."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from meetingdesk import words
from meetingdesk.desktop.shown_clock import ShownClock
from meetingdesk.domain import clock
from meetingdesk.rows.agenda import ItemRow, SittingRow, SlotRow
from meetingdesk.rows.now import ExtensionRow, NextSpeakerRow, NightRow

_NAMED = 2  # items at once, where more of them are only counted


def _tr(text: str) -> str:
    return QCoreApplication.translate("", text)


def city(zone: str) -> str:
    """Return the city that a zone is named after."""
    return words.city(zone)


def sitting(row: SittingRow, shown: ShownClock) -> str:
    """Return a sitting with its day and times: `Sitting 1 · Thu 18 Feb, 12:00-15:00 Brussels`."""
    when = shown.named(f"{shown.day(row.start)}, {shown.span(row.start, row.end)}")
    return _tr("Sitting {number} \u00b7 {when}").format(number=row.number, when=when)


def item(row: ItemRow) -> str:
    """Return an item by number and title."""
    return f"{row.number} {row.title}".strip()


def speakers(row: ItemRow) -> str:
    """Return who speaks on an item."""
    return ", ".join(dict.fromkeys(one.name for one in row.speakers if one.state != "withdrawn"))


def planned(slots: Iterable[SlotRow]) -> str:
    """Return what should be on by the plan: two items at most, and how many more."""
    names = [item(slot.item) for slot in slots]
    more = [words.say("ui.window.more", n=len(names) - _NAMED)] if len(names) > _NAMED + 1 else []
    return words.listed([*names[:_NAMED], *more] if more else names)


def slot(row: SlotRow, shown: ShownClock) -> str:
    """Return when an item is planned, and in which room."""
    return " \u00b7 ".join(filter(None, (shown.span(row.start, row.end), row.room_name)))


def lateness(minutes: int) -> tuple[str, str]:
    """Return how late the day is in words, and its tone."""
    if minutes > 0:
        return words.say("ui.now.late", n=minutes), "warning"
    if minutes < 0:
        return words.say("ui.now.ahead", n=-minutes), "text"
    return _tr("On time"), "success"


def local_time(row: NextSpeakerRow, shown: ShownClock) -> str:
    """Return the speaker's own time, with the distance of its date where it is another than the one shown."""
    if row.local is None:
        return ""
    ahead = clock.day_offset(row.local, shown.local(row.start))
    return words.clock(row.local) + (f" {ahead:+d}".replace("-", "\u2212") if ahead else "")


def night(row: NightRow) -> str:
    """Return whose night it is in a region, and in which cities."""
    text = words.say(
        "ui.now.region", region=row.region or _tr("Outside the regions"), n=row.in_night, of=row.delegations
    )
    if row.entering:
        text += words.say("ui.now.entering", n=row.entering)
    shown = row.cities[:4]
    more = len(row.cities) - len(shown)
    listed = ", ".join(shown) + (f" +{more}" if more else "")
    return f"{text}: {listed}" if listed else text


def extension(row: ExtensionRow, shown: ShownClock) -> str:
    """Return what a longer sitting means, in a sentence."""
    end = shown.named(shown.time(row.new_end))
    if not row.in_night:
        return _tr("It would end at {end}, in nobody\u2019s night.").format(end=end)
    return words.say("ui.now.extension", end=end, n=row.in_night, of=row.delegations)
