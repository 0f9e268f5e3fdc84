"""The card of the heat map: its question, what figures and shades mean, the map, and what the day costs as planned."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from meetingdesk import words
from meetingdesk.desktop.item_models.hours import HourRows, HoursModel
from meetingdesk.desktop.theme import length, scaled
from meetingdesk.desktop.widgets import Card, ElidedLabel, plain_label
from meetingdesk.desktop.window_planner import wording
from meetingdesk.desktop.window_planner.facts import Facts, Figures
from meetingdesk.desktop.window_planner.hours_view import HoursView
from meetingdesk.desktop.window_planner.legend import ShadeLegend
from meetingdesk.desktop.window_planner.wording import tr
from meetingdesk.domain import clock
from meetingdesk.domain.burden import UNITS

_LEGEND = 900  # pixels from which the shades are explained beside the title


class HeatCard(Card):
    """`asked` comes with an hour of the host's clock."""

    asked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.model = HoursModel(wording.hour_texts(), self)
        self.view = HoursView(self.model)
        self.view.asked.connect(self.asked)
        self._legend = ShadeLegend()
        self.add_header(self._legend)
        self.planned = plain_label("", "strong", "accent")
        self.cost = ElidedLabel("", "body", "muted")
        self._line = QHBoxLayout()
        self._line.setSpacing(length("space.2"))
        self._line.addWidget(self.planned)
        self._line.addWidget(self.cost, 1)
        column = QVBoxLayout()
        padding = length("space_use.card_padding")
        column.setContentsMargins(padding, length("space.1"), padding, length("space.3"))
        column.setSpacing(length("space.2"))
        column.addWidget(self.view)
        column.addLayout(self._line)
        self.body.addLayout(column)

    def show_facts(self, facts: Facts, figures: Figures) -> None:
        """Show the map of a day; the hour that has the keyboard keeps it, or it is the planned one."""
        self.set_title(tr("When could a sitting of {length} start?").format(length=wording.length(facts.minutes)))
        counted = wording.counted(facts.asked.by_delegates)
        self.set_note(tr("number: {counted} for which part of it is night (22:00\u201306:00)").format(counted=counted))
        place = self.view.place
        per_hour = UNITS * facts.minutes / 60
        heading = tr("Start, {city} time").format(city=words.city(facts.zone))
        self.model.show(HourRows(figures.heat, figures.hours, per_hour), (heading, counted))
        self._show_planned(facts, figures)
        start = clock.local(figures.planned.sitting.start, facts.zone)
        self.view.go_to(*(place or (0, start.hour)))

    def _show_planned(self, facts: Facts, figures: Figures) -> None:
        sitting = figures.planned.sitting
        start, minutes = clock.local(sitting.start, facts.zone), clock.elapsed(sitting.start, sitting.end)
        begun = clock.minute_of_day(start)
        self.view.show_planned(begun, min(clock.DAY_MINUTES, begun + minutes))
        said = tr("Same hour: {span}") if facts.elsewhere else tr("Planned: {span}")
        self.planned.setText(said.format(span=wording.span(start, minutes)))
        self.cost.setText(wording.cost(figures.planned.cost, figures.planned.night))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the legend out where the words need the room."""
        super().resizeEvent(event)
        self._legend.setVisible(self.width() >= scaled(_LEGEND))
