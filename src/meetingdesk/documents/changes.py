"""Changes of the agenda, told in a line each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime

from meetingdesk import words
from meetingdesk.documents import frame, times
from meetingdesk.documents.text import printable
from meetingdesk.rows.agenda import AgendaRow
from meetingdesk.rows.releases import AgendaChange, TimeRow, VersionsRow


def touching(agenda: AgendaRow, versions: VersionsRow, made: date, day: date) -> list[AgendaChange]:
    """Return what was released on the day `made`, or is not released yet, of items that stand or stood on `day`."""
    released = [one for row in versions.releases if row.at.date() == made for one in versions.changes.get(row.id, ())]
    there = {slot.item.uid for sitting in agenda.sittings if sitting.day == day for slot in sitting.slots}
    found = (one for one in (*versions.pending, *released) if one.uid in there or _stood_on(one, day))
    return list({(one.uid, one.kind): one for one in found}.values())


def _stood_on(change: AgendaChange, day: date) -> bool:
    states = (state for state in (change.before, change.after) if not isinstance(state, str))
    return any(time.start.date() == day for state in states for time in state)


def told(changes: Iterable[AgendaChange], language: str, longest: int) -> Iterator[str]:
    """Give a sentence a change, its texts cut to `longest` characters; none for a title that another language has."""
    for change in changes:
        if change.kind == "retitled" and change.before == change.after:
            continue
        title = (
            f"{times.apart(printable(change.number), language)} {frame.shown(change.title, language, longest)}".strip()
        )
        yield words.say(
            f"document.change.{change.kind}",
            language,
            title=title,
            before=_state(change.before, language, longest),
            after=_state(change.after, language, longest),
        )


def _state(state: str | Sequence[TimeRow], language: str, longest: int) -> str:
    if isinstance(state, str):
        return frame.shown(state, language, longest)
    return words.listed((_time(time, language) for time in state), language)


def _time(time: TimeRow, language: str) -> str:
    minutes = words.say("document.minutes", language, n=time.minutes)
    return f"{moment(time.start, language)} ({minutes})"


def moment(start: datetime, language: str) -> str:
    """Return a day and a time of the host, such as `Fri 19 Feb, 12:00`."""
    day = words.short_day(start.date(), language)
    return f"{day}{words.say('document.comma', language)}{times.apart(words.clock(start), language)}"
