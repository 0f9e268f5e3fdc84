"""How the number of entities grew: a bar a year, and the figures of the chosen year by kind and region."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from meetingdesk.desktop.directory.wording import entities_of
from meetingdesk.desktop.lists.side import SidePage, wrapped
from meetingdesk.desktop.theme import font, scaled, theme
from meetingdesk.desktop.widgets import ElidedLabel, plain_label
from meetingdesk.rows.office import GrowthRow, KindRow, RegionRow

_HEIGHT = 160


class GrowthChart(QWidget):
    """A bar a year; arrows, Home and End or a click choose one. Years run with the reading direction."""

    chosen = Signal(int)  # a place in the rows

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[GrowthRow, ...] = ()
        self.place = -1
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.update)
        self._name()

    def show_rows(self, rows: Sequence[GrowthRow]) -> None:
        """Show other years; the chosen one stays where it can."""
        year = self._rows[self.place].year if 0 <= self.place < len(self._rows) else None
        self._rows = tuple(rows)
        self.place = next((p for p, row in enumerate(self._rows) if row.year == year), len(self._rows) - 1)
        self._name()
        self.update()

    def choose(self, place: int) -> None:
        """Choose a year by its place."""
        if self._rows:
            self.place = max(0, min(place, len(self._rows) - 1))
            self._name()
            self.update()
            self.chosen.emit(self.place)

    def _name(self) -> None:
        name = self.tr("Entities at the end of each year")
        if 0 <= self.place < len(self._rows):
            row = self._rows[self.place]
            name = self.tr("{name}. {year}: {entities}").format(
                name=name, year=row.year, entities=entities_of(row.total)
            )
        self.setAccessibleName(name)

    def sizeHint(self) -> QSize:
        """Be as wide as the side."""
        return QSize(240, scaled(_HEIGHT))

    def bar(self, place: int) -> QRect:
        """Return where the bar of a year stands."""
        most = max((row.total for row in self._rows), default=1) or 1
        label = QFontMetrics(font("ruler")).height() + 4
        room = self.height() - 2 * label
        left, right = (edge * self.width() // len(self._rows) for edge in (place, place + 1))
        if self.isRightToLeft():
            left, right = self.width() - right, self.width() - left
        high = max(1, self._rows[place].total * room // most)
        return QRect(left, label + room - high, max(1, right - left - 1), high)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the bars, the figure of the chosen year, and the first, chosen and last year."""
        painter = QPainter(self)
        if not self._rows:
            return
        for place in range(len(self._rows)):
            painter.fillRect(self.bar(place), theme().colour("best" if place == self.place else "other"))
        painter.setFont(font("ruler"))
        last = len(self._rows) - 1
        shown = dict.fromkeys((self.place, 0, last))
        taken: list[QRect] = []
        for place in shown:
            self._label(painter, place, taken)
        painter.setPen(theme().colour("text"))
        top = self.bar(self.place).translated(0, -QFontMetrics(font("ruler")).height() - 2)
        self._centred(painter, str(self._rows[self.place].total), top)
        if self.hasFocus():
            line = self.bar(self.place)
            painter.fillRect(QRect(line.left(), line.bottom() + 2, line.width(), 2), theme().colour("focus"))

    def _label(self, painter: QPainter, place: int, taken: list[QRect]) -> None:
        bar = self.bar(place)
        below = QRect(bar.left(), bar.bottom() + 4, bar.width(), QFontMetrics(font("ruler")).height())
        painter.setPen(theme().colour("text" if place == self.place else "muted"))
        text = str(self._rows[place].year)
        area = self._area(text, below)
        if not any(area.adjusted(-4, 0, 4, 0).intersects(one) for one in taken):
            taken.append(area)
            self._centred(painter, text, below)

    def _area(self, text: str, around: QRect) -> QRect:
        width = QFontMetrics(font("ruler")).horizontalAdvance(text) + 2
        left = max(0, min(around.center().x() - width // 2, self.width() - width))
        return QRect(left, around.top(), width, QFontMetrics(font("ruler")).height())

    def _centred(self, painter: QPainter, text: str, around: QRect) -> None:
        painter.drawText(self._area(text, around), Qt.AlignmentFlag.AlignCenter, text)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the year below the pointer."""
        if self._rows:
            at = event.position().toPoint().x() * len(self._rows) // max(1, self.width())
            self.choose(len(self._rows) - 1 - at if self.isRightToLeft() else at)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose by arrows."""
        step = -1 if self.isRightToLeft() else 1
        places = {
            Qt.Key.Key_Right: self.place + step,
            Qt.Key.Key_Left: self.place - step,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: len(self._rows) - 1,
        }
        place = places.get(Qt.Key(event.key()))
        if place is None:
            super().keyPressEvent(event)
        else:
            self.choose(place)


class GrowthPage(SidePage):
    """The chart and its figures."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setAccessibleName(self.tr("Growth"))
        self._rows: tuple[GrowthRow, ...] = ()
        self._names: tuple[Mapping[str, str], Mapping[str, str]] = ({}, {})
        self.chart = GrowthChart()
        self.chart.chosen.connect(lambda _place: self._show_year())
        self._undated = wrapped("", "small", "muted")
        self._year = plain_label("", "section")
        self._figures = QWidget()
        self._grid = QGridLayout(self._figures)
        self._grid.setContentsMargins(0, 4, 0, 0)
        self._grid.setColumnStretch(0, 1)
        self.add_part(self.chart, self._undated, line=False)
        self.add_part(self._year, self._figures)
        self.scroll_body()

    def show_growth(self, rows: Sequence[GrowthRow], kinds: Sequence[KindRow], regions: Sequence[RegionRow]) -> None:
        """Show how the directory grew."""
        self._rows = tuple(rows)
        self._names = ({one.code: one.name for one in kinds}, {one.code: one.short for one in regions})
        self.show_head(self.tr("Growth"), self.tr("entities at the end of each year"))
        self.chart.show_rows(rows)
        self._show_year()

    def _show_year(self) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        if not self._rows:
            return
        row = self._rows[self.chart.place]
        before = self._rows[self.chart.place - 1] if self.chart.place > 0 else None
        self._year.setText(self.tr("{year}: {entities}").format(year=row.year, entities=entities_of(row.total)))
        text = self.tr("{n} of them have no known first day; they are counted from the beginning.")
        self._undated.setText(text.format(n=row.undated) if row.undated else "")
        place = 0
        for names, now, then in (
            (self._names[0], row.kinds, before.kinds if before else {}),
            (self._names[1], row.regions, before.regions if before else {}),
        ):
            for code, name in [*names.items(), ("", self.tr("None"))]:
                if now.get(code) or then.get(code):
                    self._figure(place, name, now.get(code, 0), now.get(code, 0) - then.get(code, 0) if before else 0)
                    place += 1
            self._grid.setRowMinimumHeight(place, 12)
            place += 1

    def _figure(self, place: int, name: str, figure: int, more: int) -> None:
        end = Qt.AlignmentFlag.AlignTrailing
        self._grid.addWidget(ElidedLabel(name), place, 0)
        change = f"{more:+d}".replace("-", "\N{MINUS SIGN}") if more else ""
        self._grid.addWidget(plain_label(change, "small", "muted"), place, 1, end)
        self._grid.addWidget(plain_label(str(figure), "strong"), place, 2, end)
