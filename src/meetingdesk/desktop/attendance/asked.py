"""What is asked of a log that it may not say itself: its zone, the order of its dates, their day, where it counts."""

from __future__ import annotations

from datetime import date
from typing import cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QCompleter, QGridLayout, QWidget

from meetingdesk import words
from meetingdesk.desktop.attendance import wording
from meetingdesk.desktop.attendance.lines import Loaded
from meetingdesk.desktop.theme import length
from meetingdesk.desktop.widgets import OutlineButton, plain_label
from meetingdesk.domain.clock import zones
from meetingdesk.rows.report import DateOrder, SaidOfLog


class AskedForm(QWidget):
    """`read_wished`: read the log once more, with what is said now."""

    read_wished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.zone = QComboBox()
        self.order = QComboBox()
        self.day = QComboBox()
        self.sitting = QComboBox()
        self.read_button = OutlineButton(self.tr("Read again"))
        self._of_day: list[QWidget] = []
        self._fill()
        self._lay_out()
        self.read_button.clicked.connect(self.read_wished)
        for field in (self.zone, self.order, self.day):
            field.activated.connect(lambda _place: self.read_wished.emit())

    def _fill(self) -> None:
        self.zone.setEditable(True)
        self.zone.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.zone.addItems(sorted(zones()))
        completer = QCompleter(self.zone.model(), self.zone)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.zone.setCompleter(completer)
        for value, text in (
            ("", self.tr("As the file suggests")),
            ("dmy", self.tr("Day, month, year")),
            ("mdy", self.tr("Month, day, year")),
            ("ymd", self.tr("Year, month, day")),
        ):
            self.order.addItem(text, value)

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(length("space.4"))
        grid.setVerticalSpacing(length("space_use.label_to_field"))
        fields = (
            (self.tr("Time zone of the log"), self.zone),
            (self.tr("Order of its dates"), self.order),
            (self.tr("Day of its times"), self.day),
            (self.tr("Counts in"), self.sitting),
        )
        for column, (text, field) in enumerate(fields):
            label = plain_label(text, "small", "muted")
            label.setBuddy(field)
            field.setAccessibleName(text)
            field.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            field.setMinimumContentsLength(12)
            grid.addWidget(label, 0, column)
            grid.addWidget(field, 1, column)
            grid.setColumnStretch(column, 0 if field is self.day else 1)
            if field is self.day:
                self._of_day = [label, field]
        grid.addWidget(self.read_button, 1, len(fields))

    def begin(self, loaded: Loaded, said: SaidOfLog) -> None:
        """Ask about another file: in the zone of the meeting, with its days and sittings to choose from."""
        self.zone.setCurrentText(said.zone or loaded.zone)
        self.day.clear()
        self.day.addItem("\u2013", None)
        for row in loaded.row.days:
            self.day.addItem(words.short_day(row.day), row.day)
        self.ask_day(on=False)
        self.sitting.clear()
        self.sitting.addItem(self.tr("Every sitting that a row overlaps"), None)
        for sitting in loaded.row.sittings:
            self.sitting.addItem(wording.sitting(sitting, loaded.clock), sitting.sitting.id)

    def ask_day(self, *, on: bool) -> None:
        """Show or hide the choice of the day: only times without a date need it."""
        for widget in self._of_day:
            widget.setVisible(on)

    @property
    def said(self) -> SaidOfLog:
        """What is said now; of the columns nothing."""
        day = cast("date | None", self.day.currentData())
        order = cast("DateOrder | None", self.order.currentData() or None)
        return SaidOfLog(self.zone.currentText().strip() or None, order, day)
