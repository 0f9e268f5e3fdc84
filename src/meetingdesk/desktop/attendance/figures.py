"""The figures of the day above the matrix: entities are represented, people attend."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from meetingdesk import words
from meetingdesk.desktop.attendance.lines import Loaded, half_or_more
from meetingdesk.desktop.theme import length
from meetingdesk.desktop.widgets import hairline, plain_label
from meetingdesk.rows.attendance import DayFiguresRow


class Figure(QWidget):
    """A number with what it counts above it and what it is out of beside it."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = title
        self._number = plain_label("", "figure")
        self._rest = plain_label("", "body", "muted")
        line = QHBoxLayout()
        line.setSpacing(6)
        line.addWidget(self._number)
        line.addWidget(self._rest)
        line.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(plain_label(title, "small", "muted"))
        column.addLayout(line)

    def show_figure(self, number: int, rest: str, tone: str = "text") -> None:
        """Show another number."""
        self._number.setText(str(number))
        self._number.set_tone(tone)
        self._rest.setText(rest)
        self.setAccessibleName(f"{self._title}: {number} {rest}")

    @property
    def text(self) -> str:
        """The number with what it is out of."""
        return f"{self._number.text()} {self._rest.text()}".strip()


class DayFigures(QWidget):
    """Which day, and its figures. `day_chosen` gives the place of the day."""

    day_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.days = QComboBox()
        self.days.setAccessibleName(self.tr("Day"))
        self.days.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.days.activated.connect(self.day_chosen)
        self.represented = Figure(self.tr("Entities represented"))
        self.attended = Figure(self.tr("People attended"))
        self.half = Figure(self.tr("Half time or more"))
        self.waiting = Figure(self.tr("To review"))
        self._half_line = hairline(vertical=True, tone="lineStrong")
        self._first_line = hairline(vertical=True, tone="lineStrong")
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(length("space.4"))
        line.addWidget(self.days)
        for figure in (self.represented, self.attended, self.half, self.waiting):
            own = {self.half: self._half_line, self.represented: self._first_line}
            rule = own.get(figure) or hairline(vertical=True, tone="lineStrong")
            line.addWidget(rule)
            line.addWidget(figure)
        line.addStretch(1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what matters least where there is no room."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        figures = (self.represented, self.attended, self.half, self.waiting)
        parts = [self.days, *figures] if self.days.isVisibleTo(self) else list(figures)
        wanted = sum(part.sizeHint().width() for part in parts) + 2 * length("space.4") * len(figures)
        for widget in (self.half, self._half_line):
            widget.setVisible(wanted <= self.width())

    @property
    def place(self) -> int:
        """The place of the day that is chosen."""
        return max(0, self.days.currentIndex())

    def show_loaded(self, loaded: Loaded) -> None:
        """Show the figures of the day that is chosen; without a choice, of the first that anything is known of."""
        days = loaded.row.days
        names = [words.short_day(day.day) for day in days]
        if names != [self.days.itemText(place) for place in range(self.days.count())]:
            self.days.clear()
            self.days.addItems(names)
        self.days.setVisible(len(days) > 1)
        self._first_line.setVisible(len(days) > 1)
        if not days:
            return
        self._show_day(loaded, days[self.place])
        names_waiting, known = len(loaded.row.unmatched), len(loaded.row.names)
        rest = self.tr("of 1 name") if known == 1 else self.tr("of {n} names").format(n=known)
        self.waiting.show_figure(names_waiting, rest if known else "", "warning" if names_waiting else "text")
        self._fit()

    def _show_day(self, loaded: Loaded, day: DayFiguresRow) -> None:
        figures = day.figures
        self.represented.show_figure(figures.represented, self.tr("of {n}").format(n=figures.entities))
        self.attended.show_figure(figures.attended, self.tr("of {n}").format(n=figures.people))
        half = half_or_more(loaded.row, day)
        self.half.show_figure(half, self.tr("person") if half == 1 else self.tr("people"))
