"""The rail: which meeting, which screen. A figure is tinted only when something waits."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QStyle, QVBoxLayout, QWidget

from meetingdesk.desktop import icons
from meetingdesk.desktop.flat import box, isolated, leading
from meetingdesk.desktop.meeting_picker import MeetingPicker
from meetingdesk.desktop.theme import font, length, theme
from meetingdesk.desktop.widgets import PlainLabel, margins, plain_label, tip
from meetingdesk.desktop.widgets.panels import Panel

_GAP = 2
_DOT = 8


class RailButton(QAbstractButton):
    """A line of the rail: icon, name, figure. Folded, it is the icon alone, with a dot for a tinted figure."""

    def __init__(self, icon: str, text: str, parent: QWidget | None = None, *, checkable: bool = True) -> None:
        super().__init__(parent)
        self._icon = icon
        self._figure = 0
        self._tone = ""
        self.folded = False
        self.setText(text)
        self.setCheckable(checkable)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # after a click the keyboard belongs to the screen
        self._tall = max(length("rows.navigation"), self.fontMetrics().height() + 12)
        self.setMaximumHeight(self._tall)
        self.setMinimumHeight(self.fontMetrics().height())  # in a low window large text stands closer
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self._describe()
        theme().changed.connect(self.update)

    def set_figure(self, figure: int, tone: str = "") -> None:
        """Show a figure; with the tone `warning` or `danger` it is tinted unless it is zero."""
        self._figure = figure
        self._tone = tone if figure else ""
        self._describe()
        self.update()

    @property
    def figure(self) -> tuple[int, str]:
        """The figure and its tone."""
        return self._figure, self._tone

    def fold(self, *, folded: bool) -> None:
        """Show the icon alone, or all."""
        self.folded = folded
        self._describe()
        self.update()

    def _describe(self) -> None:
        self.setAccessibleName(f"{self.text()}, {self._figure}" if self._figure else self.text())
        self.setToolTip(tip(self.accessibleName()) if self.folded or self._is_cut() else "")

    def _is_cut(self) -> bool:
        room = self.width() - 48 - (40 if self._figure else 0)
        return QFontMetrics(font("strong")).horizontalAdvance(self.text()) > room

    def resizeEvent(self, event: QResizeEvent) -> None:
        """See anew whether the name fits."""
        super().resizeEvent(event)
        self._describe()

    def sizeHint(self) -> QSize:
        """Give the size of a line."""
        return QSize(length("layout.rail") - 16, self._tall)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        over = self.underMouse() and self.isEnabled()
        ground = "selection" if self.isChecked() and self.isEnabled() else "hover" if over else ""
        if ground:
            box(painter, self.rect(), theme().colour(ground), None, length("radius.control"))
        size = length("icon.sizes.rail")
        icon = self._place(QRect((self.width() - size) // 2 if self.folded else 8, 0, size, self.height()))
        chosen = "selectionText" if theme().contrast else "accent"
        tone = "disabled" if not self.isEnabled() else chosen if self.isChecked() else "muted"
        icons.paint(painter, self._icon, tone, icon.x(), (self.height() - size) / 2, size)
        if self.folded:
            self._paint_dot(painter)
        else:
            self._paint_words(painter)

    def _place(self, rect: QRect) -> QRect:
        return QStyle.visualRect(self.layoutDirection(), self.rect(), rect)

    def _paint_dot(self, painter: QPainter) -> None:
        if self._tone:
            spot = self._place(QRect(self.width() - _DOT - 3, 3, _DOT, _DOT))
            box(painter, spot, theme().colour(f"{self._tone}Solid"), None, _DOT / 2)

    def _paint_words(self, painter: QPainter) -> None:
        end = self.width() - 8
        if self._figure:
            end = self._paint_figure(painter) - 8
        painter.setFont(font("strong" if self.isChecked() else "body"))
        usual = "text" if self.isCheckable() else "muted"
        tone = "disabled" if not self.isEnabled() else "selectionText" if self.isChecked() else usual
        painter.setPen(theme().colour(tone))
        room = self._place(QRect(40, 0, end - 40, self.height()))
        words = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        near = leading(mirrored=self.isRightToLeft())
        painter.drawText(room, near | Qt.AlignmentFlag.AlignVCenter, isolated(words))

    def _paint_figure(self, painter: QPainter) -> int:
        """Paint the figure and return where it begins, counted from the leading side."""
        kind = font("small")
        painter.setFont(kind)
        words = str(self._figure)
        width = QFontMetrics(kind).horizontalAdvance(words)
        if self._tone:
            pill = QRect(self.width() - 8 - max(20, width + 14), 0, max(20, width + 14), 20)
            pill.moveTop((self.height() - 20) // 2)
            place = self._place(pill)
            box(painter, place, theme().colour(f"{self._tone}Soft"), None, 10)
            painter.setPen(theme().colour(self._tone))
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, words)
            return pill.left()
        plain = QRect(self.width() - 8 - width, 0, width + 1, self.height())
        painter.setPen(theme().colour("selectionText" if self.isChecked() else "muted"))
        painter.drawText(self._place(plain), Qt.AlignmentFlag.AlignCenter, words)
        return plain.left()


class Rail(Panel):
    """The meeting picker, the screens of the meeting, then those of the office."""

    chosen = Signal(str)
    new_meeting = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("rail", "right", parent)
        self.setAccessibleName(self.tr("Screens"))
        self.picker = MeetingPicker()
        policy = self.picker.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.picker.setSizePolicy(policy)
        self._buttons: dict[str, RailButton] = {}
        self._labels: list[PlainLabel] = []
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(margins(8, 8, 9, 8))
        self._column.setSpacing(_GAP)
        self._column.addWidget(self.picker)
        self._column.addSpacing(length("space.3"))
        self._column.addStretch(1)
        self.new_button = RailButton("add", self.tr("New meeting…"), checkable=False)
        self.new_button.clicked.connect(self.new_meeting)
        self._column.addWidget(self.new_button)
        self.fold(folded=False)
        self.set_open(is_open=False, read_only=True)

    def add_heading(self, text: str) -> None:
        """Add the name of a group of screens."""
        label = plain_label(text, "small", "muted")
        label.setContentsMargins(margins(8, 16, 0, 6))
        self._labels.append(label)
        self._column.insertWidget(self._column.count() - 2, label)

    def add_screen(self, name: str, icon: str, text: str) -> None:
        """Add the line of a screen."""
        button = RailButton(icon, text)
        button.clicked.connect(lambda: self.chosen.emit(name))
        self._group.addButton(button)
        self._buttons[name] = button
        self._column.insertWidget(self._column.count() - 2, button)

    def button(self, name: str) -> RailButton:
        """Return the line of a screen."""
        return self._buttons[name]

    @property
    def names(self) -> tuple[str, ...]:
        """The screens that there are."""
        return tuple(self._buttons)

    def check(self, name: str) -> None:
        """Mark the screen that is on show; none, where the name is no line's."""
        self._group.setExclusive(False)
        for own, button in self._buttons.items():
            button.setChecked(own == name)
        self._group.setExclusive(True)

    def set_open(self, *, is_open: bool, read_only: bool) -> None:
        """Offer the screens only while a file is open."""
        for button in self._buttons.values():
            button.setEnabled(is_open)
        self.new_button.setVisible(is_open and not read_only)
        self.picker.setVisible(is_open)

    def fold(self, *, folded: bool) -> None:
        """Fold to icons, or unfold."""
        self.setFixedWidth(length("layout.rail_narrow" if folded else "layout.rail"))
        for button in (*self._buttons.values(), self.new_button):
            button.fold(folded=folded)
        for label in self._labels:
            label.setVisible(not folded)
        self.picker.fold(folded=folded)
