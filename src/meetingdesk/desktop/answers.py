"""How answers to invitations look, on whatever screen: icon, tone and words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from meetingdesk import words
from meetingdesk.desktop.shown_clock import ShownClock
from meetingdesk.rows.replies import AnswerRow, EventRow

_SIGNS = {
    "accepted": ("check", "success"),
    "tentative": ("clock", "warning"),
    "declined": ("close", "danger"),
    "delegated": ("person", "text"),
    "counter": ("calendar", "warning"),
    "earlier": ("history", "muted"),
    "none": ("mail", "muted"),
}
ORDER = ("declined", "counter", "tentative", "delegated", "earlier", "none", "accepted")  # the most pressing first


def _tr(text: str) -> str:
    return QCoreApplication.translate("", text)


def code(answer: AnswerRow | None) -> str:
    """Return what an answer counts as: `none` where there is none, `earlier` where it does not hold any longer."""
    if answer is None:
        return "none"
    return "earlier" if answer.earlier and answer.answer != "none" else answer.answer


def sign(code: str) -> tuple[str, str]:
    """Return icon and tone of what `code` gives."""
    return _SIGNS[code]


def word(code: str) -> str:
    """Return the word of what `code` gives."""
    return _tr("Before the change") if code == "earlier" else words.say(f"answer.{code}")


def text(answer: AnswerRow | None, shown: ShownClock) -> str:
    """Return an answer in words; a proposed time is on the clock that is shown, and names it."""
    if answer is None:
        return ""
    said = words.say(f"answer.{answer.answer}")
    if answer.delegated_to:
        said = _tr("{answer} to {email}").format(answer=said, email=answer.delegated_to)
    if answer.start is not None:
        said = _tr("{answer}: {when}").format(answer=said, when=_proposed(answer.start, answer.end, shown))
    return words.say("answer.earlier", answer=said) if answer.earlier else said


def _proposed(start: datetime, end: datetime | None, shown: ShownClock) -> str:
    if end is None:
        return shown.named(shown.moment(start))
    return shown.named(f"{shown.day(start)}, {shown.span(start, end)}")


def event(row: EventRow | None) -> str:
    """Return what is answered."""
    if row is None:
        return ""
    if row.by == "sitting" and row.number:
        return _tr("Sitting {number}").format(number=row.number)
    return f"{row.number} {row.title}".strip()


def summed(codes: Iterable[str]) -> str:
    """Return how many people gave which answer: `3 accepted, 1 declined, 2 open`."""
    counts = Counter(codes)
    names = {
        "accepted": _tr("{n} accepted"),
        "tentative": _tr("{n} tentative"),
        "declined": _tr("{n} declined"),
        "delegated": _tr("{n} delegated"),
        "counter": _tr("{n} propose another time"),
        "earlier": _tr("{n} before the change"),
        "none": _tr("{n} open"),
    }
    return ", ".join(name.format(n=counts[key]) for key, name in names.items() if counts[key])


def of_person(answers: Iterable[AnswerRow | None]) -> str:
    """Return what somebody's answers to several events come to: the most pressing one."""
    return min(map(code, answers), key=ORDER.index, default="none")
