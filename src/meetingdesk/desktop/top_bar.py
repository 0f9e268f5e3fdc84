"""The bar at the top: undo and redo, the field that opens the palette, the zone of all times, everything else."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QAction, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QMenu, QSizePolicy, QStyle, QToolButton, QWidget

from meetingdesk import words
from meetingdesk.desktop import icons
from meetingdesk.desktop.flat import box, isolated, leading
from meetingdesk.desktop.theme import font, length, tall, theme
from meetingdesk.desktop.widgets import Panel, QuietButton, ToolIcon, tip

_SEARCH = 400
_LEAST_SEARCH = 160


class SearchField(QAbstractButton):
    """Looks like a field and opens the palette, in which one types."""

    def __init__(self, keys: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys = keys
        self.setText(self.tr("Search or run a command"))
        self.setAccessibleName(self.text())
        self.setToolTip(tip(f"{self.text()} ({keys})"))
        self.setMinimumWidth(_LEAST_SEARCH)
        self.setMaximumWidth(_SEARCH)
        self.setFixedHeight(tall("control.height"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.IBeamCursor)
        theme().changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Ask for the full width."""
        return QSize(_SEARCH, self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw a field with a glass, words and the keys."""
        painter = QPainter(self)
        colour = theme().colour
        box(painter, self.rect(), colour("surface"), colour("lineControl"), length("radius.field"))
        glass = self._place(QRect(10, (self.height() - 16) // 2, 16, 16))
        icons.paint(painter, "search", "muted", glass.x(), glass.y())
        painter.setFont(font("small"))
        wide = painter.fontMetrics().horizontalAdvance(self._keys) + 14
        keys = QRect(self.width() - wide - 7, 6, wide, self.height() - 12)
        box(painter, self._place(keys), colour("sunken"), colour("lineStrong"), 3)
        painter.setPen(colour("muted"))
        painter.drawText(self._place(keys), Qt.AlignmentFlag.AlignCenter, self._keys)
        painter.setFont(font("body"))
        near = leading(mirrored=self.isRightToLeft())
        room = QRect(34, 0, keys.left() - 42, self.height())
        words = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(self._place(room), near | Qt.AlignmentFlag.AlignVCenter, isolated(words))

    def _place(self, rect: QRect) -> QRect:
        return QStyle.visualRect(self.layoutDirection(), self.rect(), rect)


class TopBar(Panel):
    """Hands in the actions of the window; `palette_wanted` comes when the search field is used."""

    palette_wanted = Signal()

    def __init__(self, undo: QAction, redo: QAction, menu: QMenu, parent: QWidget | None = None) -> None:
        super().__init__("window", "bottom", parent)
        self.setAccessibleName(self.tr("Tools"))
        self.undo_button = self._step("undo", undo)
        self.redo_button = self._step("redo", redo)
        self.search = SearchField("Ctrl+K")
        self.search.clicked.connect(self.palette_wanted)
        self.setFixedHeight(self.search.height() + length("layout.top_bar") - length("control.height"))
        self.times_menu = QMenu(self)
        self.times = QuietButton("", "clock")
        self.times.setMenu(self.times_menu)
        self.more = ToolIcon("more", self.tr("More"))
        self.more.setMenu(menu)
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        line = QHBoxLayout(self)
        line.setContentsMargins(16, 0, 16, 0)
        line.setSpacing(length("space_use.inside_controls"))
        line.addLayout(self._side(self.undo_button, self.redo_button, near=True), 1)
        line.addWidget(self.search, 2)
        line.addLayout(self._side(self.times, self.more, near=False), 1)
        self.show_zone("")

    def _side(self, *widgets: QWidget, near: bool) -> QHBoxLayout:
        side = QHBoxLayout()
        side.setSpacing(length("space_use.inside_controls"))
        if not near:
            side.addStretch(1)
        for widget in widgets:
            side.addWidget(widget)
        if near:
            side.addStretch(1)
        return side

    def _step(self, icon: str, action: QAction) -> ToolIcon:
        button = ToolIcon(icon, action.text())
        button.clicked.connect(action.trigger)

        def follow() -> None:
            button.setEnabled(action.isEnabled())
            button.set_tip(action.toolTip())

        action.changed.connect(follow)
        follow()
        return button

    def show_zone(self, zone: str, host: str = "") -> None:
        """Say in which zone times are shown. Where it is not the host's, that is marked."""
        city = words.city(zone) if zone else ""
        away = bool(host) and zone != host
        self.times.set_text(words.say("ui.times_in", city=city) if city else "")
        self.times.setToolTip(tip(words.say("ui.times_tip", zone=zone, host=host or zone) if city else ""))
        self.times.setFont(font("strong" if away else "body"))
        self.times.setVisible(bool(city))
