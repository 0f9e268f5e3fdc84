"""A quorum in words: which fraction of the entities (codes of `domain.quorum`), of which, and whether it is there."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from meetingdesk import words
from meetingdesk.desktop.shown_clock import ShownClock
from meetingdesk.desktop.widgets import PlainLabel
from meetingdesk.domain import clock
from meetingdesk.domain.quorum import verdict
from meetingdesk.rows.attendance import AttendanceRow

Options = list[tuple[str, str]]  # codes with their words


def _tr(text: str) -> str:
    return QCoreApplication.translate("", text)


def fractions() -> Options:
    """Return the fractions, the smallest first."""
    return [
        ("third", _tr("One third")),
        ("half", _tr("Half")),
        ("majority", _tr("More than half")),
        ("two_thirds", _tr("Two thirds")),
        ("three_quarters", _tr("Three quarters")),
    ]


def bases() -> Options:
    """Return of which entities it may be a fraction."""
    return [("invited", _tr("that are invited")), ("named", _tr("that named delegates"))]


class Told(NamedTuple):
    """Whether there is a quorum, and when that is read; `held`: it is there."""

    text: str
    held: bool


def tell(attendance: AttendanceRow, place: int, shown: ShownClock) -> Told | None:
    """Return what the rule of a meeting says of a sitting, or of an item; None where the meeting has no rule."""
    found = verdict(attendance, place)
    if found is None:
        return None
    code = "quorum_now" if found.held else "quorum_not_now"
    time = shown.named(shown.time(clock.later(attendance.sittings[place].start, found.minute or 0)))
    text = words.say(
        f"ui.attendance.{code}" if found.minute is not None else f"ui.attendance.{code}_throughout",
        n=found.represented,
        least=found.least,
        entities=found.entities,
        time=time,
    )
    return Told(text, found.held)


def show(label: PlainLabel, told: Told | None) -> None:
    """Show in a label whether there is a quorum; it goes where the meeting has no rule."""
    label.setText(told.text if told else "")
    label.set_tone("success" if told and told.held else "warning")
    label.setVisible(told is not None)
