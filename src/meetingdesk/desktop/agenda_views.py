"""The ways of looking at the agenda, which are more than one screen: the switch is the same on each."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

WINDOW = "window"  # the view that is a screen of its own


def agenda_views() -> list[tuple[str, str]]:
    """Return the views as the switch offers them: key and words."""
    translate = QCoreApplication.translate
    return [
        ("timetable", translate("AgendaViews", "Timetable")),
        ("list", translate("AgendaViews", "List")),
        (WINDOW, translate("AgendaViews", "Window planner")),
    ]
