"""When the selected item or sitting starts, in the host's city and in those of the rulers and speakers."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from meetingdesk.desktop.agenda.cities import City
from meetingdesk.desktop.agenda.marks import hour_text, night_speakers
from meetingdesk.desktop.agenda.plan import Plan
from meetingdesk.desktop.theme import length
from meetingdesk.desktop.widgets import ElidedLabel, PlainLabel, plain_label
from meetingdesk.domain import clock
from meetingdesk.rows.agenda import SlotRow
from meetingdesk.words import day_of_month


class StartsBox(QWidget):
    """A row a city: name, date, time. A speaker's night is in `warning`, another night in the night's colour."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[tuple[ElidedLabel, PlainLabel, PlainLabel]] = []
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(length("space_use.between_controls"))
        self._grid.setVerticalSpacing(0)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnMinimumWidth(2, 56)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(plain_label(self.tr("When it starts"), "section"))
        column.addLayout(self._grid)

    def show_slot(self, plan: Plan, slot: SlotRow, cities: tuple[City, ...]) -> None:
        """Show a slot's start, to its speakers too."""
        shown = list(dict.fromkeys((city.name, city.zone) for city in (plan.host, *cities)))
        zones = {zone for _, zone in shown}
        for speaker in slot.item.speakers:
            if speaker.zone and speaker.zone not in zones:
                zones.add(speaker.zone)
                shown.append((plan.city_of(speaker), speaker.zone))
        dark = {speaker.zone for speaker in night_speakers(slot.item, slot)}
        self._show(slot.start, shown, dark)

    def show_start(self, plan: Plan, start: datetime, cities: tuple[City, ...]) -> None:
        """Show an instant, in the cities alone."""
        self._show(start, list(dict.fromkeys((city.name, city.zone) for city in (plan.host, *cities))), set())

    def _show(self, start: datetime, shown: list[tuple[str, str]], dark: set[str | None]) -> None:
        while len(self._rows) < len(shown):
            self._add()
        for index, labels in enumerate(self._rows):
            for label in labels:
                label.setVisible(index < len(shown))
        for (name, zone), (city, day, time) in zip(shown, self._rows, strict=False):
            local = clock.local(start, zone)
            city.setText(name)
            day.setText(day_of_month(local.date()))
            time.setText(hour_text(local))
            time.set_tone("warning" if zone in dark else "nightText" if clock.is_night(local) else "text")

    def _add(self) -> None:
        row = len(self._rows)
        labels = ElidedLabel("", "body"), plain_label("", "small", "muted"), plain_label("", "strong")
        labels[2].setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        for column, label in enumerate(labels):
            self._grid.addWidget(label, row, column)
        self._grid.setRowMinimumHeight(row, length("rows.local_time"))
        self._rows.append(labels)
