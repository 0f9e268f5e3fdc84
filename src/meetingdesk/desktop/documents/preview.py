"""The preview: a bar (pages, state, fit) and the page below it. What is shown stays while it is drawn anew."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QIcon, QKeySequence, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSpinBox, QStyle, QStyleOptionToolButton, QVBoxLayout, QWidget

from meetingdesk.desktop import icons
from meetingdesk.desktop.documents.page_view import Fit, PageView
from meetingdesk.desktop.theme import scaled, tall
from meetingdesk.desktop.widgets import (
    ElidedLabel,
    OutlineButton,
    Panel,
    Picture,
    QuietButton,
    ToolIcon,
    plain_label,
    tip,
)

_BAR = 48
_FIELD = 48
ZOOMS = (50, 75, 100, 125, 150, 200)  # percent
_WORDS_FROM = 640  # narrower than this there is no room for the word beside the sign of the state


class TurnButton(ToolIcon):
    """Turns to the next page, or back; the sign is mirrored where the reading direction or `back` asks for it."""

    def __init__(self, tooltip: str, *, back: bool, parent: QWidget | None = None) -> None:
        super().__init__("chevron-right", tooltip, parent)
        self._back = back

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground as the style does, then the sign."""
        option = QStyleOptionToolButton()
        self.initStyleOption(option)
        option.icon = QIcon()
        painter = QPainter(self)
        self.style().drawComplexControl(QStyle.ComplexControl.CC_ToolButton, option, painter, self)
        side = self.iconSize().width()
        painter.translate(self.rect().width() / 2, self.rect().height() / 2)
        if self._back != self.isRightToLeft():
            painter.scale(-1, 1)
        tone = "text" if self.isEnabled() else "disabled"
        icons.paint(painter, "chevron-right", tone, -side / 2, -side / 2, side)


class Preview(QWidget):
    """Page view with its bar. `redraw_wanted` comes with Draw it, `cancelled` with Cancel."""

    redraw_wanted = Signal()
    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = ""
        self.view = PageView()
        self.back = TurnButton(self.tr("Previous page (PageUp)"), back=True)
        self.ahead = TurnButton(self.tr("Next page (PageDown)"), back=False)
        self.field = QSpinBox()
        self.field.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)
        self.field.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.field.setFixedWidth(_FIELD)
        self.field.setKeyboardTracking(False)
        self.field.setAccessibleName(self.tr("Page"))
        self._of = plain_label("", "body", "muted")
        self._sign = Picture("check", "success")
        self._state = ElidedLabel("", "body", "muted")
        self.cancel = OutlineButton(self.tr("Cancel"))
        self.again = OutlineButton(self.tr("Draw it"))
        self.fit_button = QuietButton(self.tr("Whole page"))
        self._fill_menu()
        self.bar = Panel("window", "bottom")
        self._lay_out()
        self._connect()
        self._show_count()
        self.show_state("")

    def _fill_menu(self) -> None:
        menu = QMenu(self.fit_button)
        # Made here and not by the menu: a wrapper for an action of Qt's own making may be that of one long deleted.
        self.fit_whole, self.fit_width = QAction(self.tr("Whole page"), menu), QAction(self.tr("Page width"), menu)
        self.zoom_in, self.zoom_out = QAction(self.tr("Zoom in"), menu), QAction(self.tr("Zoom out"), menu)
        self.zoom_in.setShortcut(QKeySequence("Ctrl++"))
        self.zoom_out.setShortcut(QKeySequence("Ctrl+-"))
        menu.addActions([self.fit_whole, self.fit_width])
        menu.addSeparator()
        menu.addActions([self.zoom_in, self.zoom_out])
        menu.addSeparator()
        menu.addActions([self._zoom_action(zoom, menu) for zoom in ZOOMS])
        self.fit_whole.triggered.connect(lambda: self.set_fit("page"))
        self.fit_width.triggered.connect(lambda: self.set_fit("width"))
        self.zoom_in.triggered.connect(lambda: self.zoom(1))
        self.zoom_out.triggered.connect(lambda: self.zoom(-1))
        self.fit_button.setMenu(menu)

    def _lay_out(self) -> None:
        self.bar.setFixedHeight(max(_BAR, tall("control.height") + 8))
        self.line = QHBoxLayout(self.bar)
        self.line.setContentsMargins(16, 0, 16, 0)
        self.line.setSpacing(8)
        turning: tuple[QWidget, ...] = (self.back, self.field, self._of, self.ahead)
        standing: tuple[QWidget, ...] = (self._sign, self._state, self.cancel, self.again, self.fit_button)
        for widget in turning:
            self.line.addWidget(widget)
        self.line.addStretch(1)
        for widget in standing:
            self.line.addWidget(widget)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        self.column.addWidget(self.bar)
        self.column.addWidget(self.view, 1)

    def _connect(self) -> None:
        self.back.clicked.connect(lambda: self.view.turn(self.view.page - 1))
        self.ahead.clicked.connect(lambda: self.view.turn(self.view.page + 1))
        self.field.valueChanged.connect(lambda number: self.view.turn(number - 1))
        self.view.turned.connect(lambda _page: self._show_count())
        self.view.zoom_wanted.connect(self.zoom)
        self.cancel.clicked.connect(self.cancelled)
        self.again.clicked.connect(self.redraw_wanted)

    def set_fit(self, fit: Fit) -> None:
        """Fit the whole page, or its width, or show it in percent of its size on paper."""
        fits = {"page": self.tr("Whole page"), "width": self.tr("Page width")}
        self.fit_button.set_text(fits[fit] if isinstance(fit, str) else self._percent(fit))
        self.view.set_fit(fit)

    def _zoom_action(self, zoom: int, menu: QMenu) -> QAction:
        action = QAction(self._percent(zoom), menu)
        action.triggered.connect(lambda: self.set_fit(zoom))
        return action

    def _percent(self, zoom: int) -> str:
        return self.tr("{percent}%").format(percent=zoom)

    def zoom(self, steps: int) -> None:
        """Show the page larger (1) or smaller (-1) by a step."""
        now = round(self.view.percent)
        further = [zoom for zoom in ZOOMS if (zoom > now if steps > 0 else zoom < now)]
        if further:
            self.set_fit(min(further) if steps > 0 else max(further))

    def show_turning(self, *, paged: bool) -> None:
        """Show or hide what turns and fits pages."""
        for widget in (self.back, self.field, self._of, self.ahead, self.fit_button):
            widget.setVisible(paged)

    def show_pages(self, title: str, pages: tuple[bytes, ...]) -> None:
        """Show other pages of a document."""
        self._title = title
        self.view.set_pages(pages)
        self._show_count()

    def _show_count(self) -> None:
        page, count = self.view.page, self.view.count
        blocked = self.field.blockSignals(True)
        self.field.setRange(1, max(1, count))
        self.field.setValue(page + 1)
        self.field.blockSignals(blocked)
        self._of.setText(self.tr("of {count}").format(count=count) if count else "")
        self.field.setEnabled(count > 1)
        self.back.setEnabled(page > 0)
        self.ahead.setEnabled(page + 1 < count)
        name = self.tr("{title}, page {page} of {count}").format(title=self._title, page=page + 1, count=count)
        self.view.setAccessibleName(name if count else self.tr("No page yet"))

    def show_state(self, state: str) -> None:
        """Show how the page stands: `current`, `drawing`, `slow` (Cancel appears), `stale` (after it), or nothing."""
        sign, tone, text = {
            "current": ("check", "success", self.tr("up to date")),
            "drawing": ("clock", "muted", self.tr("drawing")),
            "slow": ("clock", "muted", self.tr("drawing")),
            "stale": ("warning", "warning", self.tr("not up to date")),
        }.get(state, ("check", "muted", ""))
        self._sign.set_icon(sign, tone)
        self._sign.setVisible(bool(text))
        self._state.setText(text)
        self.cancel.setVisible(state == "slow")
        self.again.setVisible(state == "stale")
        self._state.setToolTip(tip(text))
        self._sign.setToolTip(tip(text))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the word for the state to its sign where it is narrow."""
        super().resizeEvent(event)
        self._state.setVisible(self.width() >= scaled(_WORDS_FROM))

    @property
    def state_text(self) -> str:
        """The word in the bar."""
        return self._state.text()
