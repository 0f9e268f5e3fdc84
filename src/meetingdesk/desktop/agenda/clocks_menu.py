"""Chooses the clocks beside the timetable, from the cities of those who take part."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from meetingdesk.desktop.agenda.cities import MOST, City, offset_minutes, offset_text
from meetingdesk.desktop.agenda.marks import tr
from meetingdesk.desktop.agenda.timetable import Timetable
from meetingdesk.desktop.widgets import literal
from meetingdesk.domain import clock


def ask_clocks(view: Timetable, at: QPoint) -> QMenu | None:
    """Show the menu at a place on the screen. With three chosen, another takes the place of the oldest."""
    plan = view.state.plan
    if plan is None or not plan.agenda.sittings:
        return None
    start = plan.agenda.sittings[0].start
    shown = view.cities
    menu = QMenu(view)
    hardest = QAction(tr("Those with the hardest hours"), menu)
    hardest.triggered.connect(lambda: view.set_cities(None))
    menu.addAction(hardest)
    menu.addSeparator()
    others = [city for city in plan.cities if city.zone != plan.host.zone]
    for city in sorted(others, key=lambda c: (offset_minutes(clock.local(start, c.zone)), c.name)):
        text = f"{city.name} \u00b7 {offset_text(clock.local(start, city.zone))}"
        action = QAction(literal(text), menu)
        action.setCheckable(True)
        action.setChecked(city in shown)
        action.triggered.connect(lambda _checked=False, city=city: view.set_cities(toggled(shown, city)))
        menu.addAction(action)
    menu.popup(at)
    return menu


def toggled(shown: tuple[City, ...], city: City) -> tuple[City, ...]:
    """Take a city away, or add it; the oldest goes where there would be too many."""
    if city in shown:
        return tuple(other for other in shown if other != city)
    return (*shown, city)[-MOST:]
