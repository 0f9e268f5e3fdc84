"""One page on the desk: white paper in dark too, whole, as wide as the room or in percent, at the dots of the screen.

Pages come as drawings (SVG), so one set of them serves every size; only the page on show is painted.
"""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QByteArray, QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QPainter, QPaintEvent, QPalette, QResizeEvent, QWheelEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from meetingdesk.desktop.theme import theme
from meetingdesk.rows.house import SIZES, Paper

Fit = Literal["page", "width"] | int  # percent of the size on paper
_INCH = 25.4  # millimetres
_MARGIN = 16
_MOST_DOTS = 400  # an inch: what is finer takes time and memory, and shows no more
_WHOLE = 96  # logical pixels an inch at 100 percent
_POINTS = 72  # an inch, which typst measures drawings in
_NOTCH = 120


def inches(paper: Paper) -> QSizeF:
    """Return the size of a paper, upright."""
    width, height = SIZES[paper]
    return QSizeF(width / _INCH, height / _INCH)


def painted(drawing: QSvgRenderer, dots: QSize) -> QImage:
    """Return the drawing of a page as an image of so many dots, on white paper."""
    image = QImage(dots, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
    drawing.render(painter)
    painter.end()
    return image


class PageView(QAbstractScrollArea):
    """Shows pages as they come. `turned` tells the page, from 0; `zoom_wanted` by a step, in (1) or out (-1)."""

    turned = Signal(int)
    zoom_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages: tuple[bytes, ...] = ()
        self._page = 0
        self._drawing = QSvgRenderer(self)  # of the page on show
        self._image = QImage()  # the drawing painted, once it has been for the present size
        self._paper = inches("a4")
        self._fit: Fit = "page"
        self._turning = 0
        self.setFrameShape(QFrame.Shape.NoFrame)
        corner = QWidget()
        corner.setAutoFillBackground(True)
        corner.setBackgroundRole(QPalette.ColorRole.Base)
        self.setCornerWidget(corner)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.set_fit("page")
        self._restyle()
        theme().changed.connect(self._restyle)

    def _restyle(self) -> None:
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.Base, theme().colour("desk"))  # what the scroll bar stands on
        self.setPalette(palette)
        self.viewport().update()

    # -- what is shown

    @property
    def page(self) -> int:
        """The page on show, from 0."""
        return self._page

    @property
    def count(self) -> int:
        """How many pages there are."""
        return len(self._pages)

    @property
    def fit(self) -> Fit:
        """How the page is fitted."""
        return self._fit

    @property
    def dots_per_inch(self) -> int:
        """How fine the page is painted."""
        return min(_MOST_DOTS, int(self._scale() * self.devicePixelRatioF()))

    @property
    def percent(self) -> float:
        """How large the page is, in percent of its size on paper."""
        return 100 * self._scale() / _WHOLE

    def set_paper(self, paper: Paper, *, landscape: bool) -> None:
        """Change and turn the paper that is shown while there are no pages, which have a size of their own."""
        if not self._pages:
            self._paper = inches(paper).transposed() if landscape else inches(paper)
            self.viewport().update()

    def set_pages(self, pages: tuple[bytes, ...]) -> None:
        """Show other pages, at the same place as far as there are as many."""
        self._pages = pages
        self._page = min(self._page, max(0, len(pages) - 1))
        self._read()

    def turn(self, page: int) -> None:
        """Show a page, from 0; what is outside is the first or the last."""
        page = max(0, min(page, len(self._pages) - 1))
        if page != self._page and self._pages:
            self._page = page
            self.verticalScrollBar().setValue(0)
            self._read()
            self.turned.emit(page)

    def set_fit(self, fit: Fit) -> None:
        """Fit the whole page, or its width."""
        self._fit = fit
        policies = Qt.ScrollBarPolicy
        across = policies.ScrollBarAlwaysOff if isinstance(fit, str) else policies.ScrollBarAsNeeded
        down = {"page": policies.ScrollBarAlwaysOff, "width": policies.ScrollBarAlwaysOn}.get(str(fit), across)
        self.setHorizontalScrollBarPolicy(across)
        self.setVerticalScrollBarPolicy(down)
        self._measure()
        self.viewport().update()

    def _read(self) -> None:
        self._image = QImage()
        if self._pages:
            self._drawing.load(QByteArray(self._pages[self._page]))
            self._paper = self._drawing.viewBoxF().size() / _POINTS
        self._measure()
        self.viewport().update()

    # -- where it lies

    def _scale(self) -> float:
        """Return logical pixels an inch of paper."""
        if isinstance(self._fit, int):
            return _WHOLE * self._fit / 100
        room = self.viewport().size()
        across = (room.width() - 2 * _MARGIN) / self._paper.width()
        if self._fit == "width":
            return max(1.0, across)
        return max(1.0, min(across, (room.height() - 2 * _MARGIN) / self._paper.height()))

    def _dots(self) -> QSize:
        """Return the size of the page in dots of the screen."""
        return (self._paper * self.dots_per_inch).toSize()

    def _size(self) -> QSizeF:
        """Return the size of the page in logical pixels."""
        return QSizeF(self._dots()) / self.devicePixelRatioF()

    def _measure(self) -> None:
        size, room = self._size(), self.viewport().size()
        down = round(size.height()) + 2 * _MARGIN if self._fit != "page" else 0
        across = round(size.width()) + 2 * _MARGIN if isinstance(self._fit, int) else 0
        bars = ((self.verticalScrollBar(), down, room.height()), (self.horizontalScrollBar(), across, room.width()))
        for bar, whole, seen in bars:
            bar.setRange(0, max(0, whole - seen))
            bar.setPageStep(seen)
            bar.setSingleStep(24)

    def page_rect(self) -> QRectF:
        """Return where the page lies in the viewport, on whole dots of the screen."""
        size, room, ratio = self._size(), self.viewport().size(), self.devicePixelRatioF()
        left = max(0.0, (room.width() - size.width()) / 2)
        if self.horizontalScrollBar().maximum():
            left = _MARGIN - self.horizontalScrollBar().value()
        top = _MARGIN - self.verticalScrollBar().value()
        if not self.verticalScrollBar().maximum() and self._fit != "width":
            top = max(0, round((room.height() - size.height()) / 2))
        return QRectF(QPointF(int(left * ratio) / ratio, int(top * ratio) / ratio), size)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the desk, the edge of the paper, the page."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), theme().colour("desk"))
        page, hair = self.page_rect(), 1 / self.devicePixelRatioF()
        painter.fillRect(page.adjusted(-hair, -hair, hair, hair), theme().colour("lineStrong"))
        painter.fillRect(page, theme().colour("paper"))
        if self._pages:
            painter.drawImage(page, self._painted())

    def _painted(self) -> QImage:
        """Return the page on show, painted for the size it has now."""
        if self._image.size() != self._dots():
            self._image = painted(self._drawing, self._dots())
        return self._image

    # -- keys, wheel, size

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn pages by PageUp and PageDown, Home and End; a page that is wider than the room is scrolled first."""
        key, bar = event.key(), self.verticalScrollBar()
        if key in (Qt.Key.Key_PageDown, Qt.Key.Key_Space) and bar.value() >= bar.maximum():
            self.turn(self._page + 1)
        elif key == Qt.Key.Key_PageUp and bar.value() <= bar.minimum():
            before = self._page
            self.turn(self._page - 1)
            bar.setValue(bar.maximum() if self._page != before else bar.value())
        elif key == Qt.Key.Key_Home:
            self.turn(0)
        elif key == Qt.Key.Key_End:
            self.turn(self.count - 1)
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll; where the whole page is shown, a notch turns it. With Ctrl it zooms."""
        zooming = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if self._fit != "page" and not zooming:
            super().wheelEvent(event)
            return
        self._turning += event.angleDelta().y()
        notches = int(self._turning / _NOTCH)
        self._turning -= notches * _NOTCH
        if notches and zooming:
            self.zoom_wanted.emit(1 if notches > 0 else -1)
        elif notches:
            self.turn(self._page - notches)
        event.accept()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Paint anew where the bar stands now."""
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the page anew."""
        super().resizeEvent(event)
        self._measure()
