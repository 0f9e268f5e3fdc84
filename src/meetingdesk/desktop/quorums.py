"""A quorum in words: which fraction of the entities (codes of `domain.quorum`), of which, and whether it is there."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from meetingdesk import words
from meetingdesk.desktop.widgets import PlainLabel

Options = list[tuple[str, str]]  # codes with their words
Counted = tuple[int, int, int]  # how many are represented, how many it takes, and of how many


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


def told(counted: Counted | None) -> str:
    """Return whether there is a quorum; nothing where the meeting has no rule."""
    if counted is None:
        return ""
    n, least, entities = counted
    code = "quorum_now" if n >= least else "quorum_not_yet"
    return words.say(f"ui.attendance.{code}", n=n, least=least, entities=entities)


def show(label: PlainLabel, counted: Counted | None) -> None:
    """Show in a label whether there is a quorum; it goes where the meeting has no rule."""
    label.setText(told(counted))
    label.set_tone("success" if counted and counted[0] >= counted[1] else "warning")
    label.setVisible(counted is not None)
