"""Filters as pills: a word and a count each, one chosen; they wrap to further rows where there is no room."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QSizePolicy, QWidget

from meetingdesk.desktop.theme import font, length, theme

_PADDING = 13
_GAP = 7


class Pill(QAbstractButton):
    """One filter. It paints its word and, muted, its count."""

    paints_focus = True

    def __init__(self, word: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._word = word
        self._count = 0
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.set_count(0)
        theme().changed.connect(self.update)

    @property
    def count(self) -> int:
        """The count on it."""
        return self._count

    def set_count(self, count: int) -> None:
        """Show another count."""
        self._count = count
        self.setAccessibleName(f"{self._word} {count}")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Make room for the word in its heavier weight, so that choosing it moves nothing."""
        word = QFontMetrics(font("strong")).horizontalAdvance(self._word)
        count = QFontMetrics(font("small")).horizontalAdvance(str(self._count))
        height = max(length("control.height_small"), QFontMetrics(font("body")).height() + 8)
        return QSize(word + count + _GAP + 2 * _PADDING, height)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw outline, word and count."""
        on = self.isChecked()
        ground = "selection" if on else "hover" if self.underMouse() else "surface"
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(theme().colour(ground))
        painter.setPen(QPen(theme().colour("accent" if on else "lineStrong"), 1))
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(frame, frame.height() / 2, frame.height() / 2)
        if self.hasFocus() and self.window().testAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange):
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme().colour("focus"), 2))
            inner = QRectF(self.rect()).adjusted(1, 1, -1, -1)
            painter.drawRoundedRect(inner, inner.height() / 2, inner.height() / 2)
        self._paint_words(painter, on)

    def _paint_words(self, painter: QPainter, on: bool) -> None:
        room = self.rect().adjusted(_PADDING, 0, -_PADDING, 0)
        painter.setFont(font("strong" if on else "body"))
        painter.setPen(theme().colour("selectionText" if on else "text"))
        painter.drawText(room, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter, self._word)
        painter.setFont(font("small"))
        painter.setPen(theme().colour("selectionText" if on else "muted"))
        painter.drawText(room, Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter, str(self._count))


class Pills(QWidget):
    """A row of pills, of which one is chosen: one stop for Tab, inside it the arrow keys go on (Qt's button group).

    Those that are `seldom` of use are there while they let something through, or are chosen.
    """

    chosen = Signal(str)

    def __init__(
        self, options: Sequence[tuple[str, str]], parent: QWidget | None = None, *, seldom: Collection[str] = ()
    ) -> None:
        super().__init__(parent)
        self._seldom = seldom
        self._pills: dict[str, Pill] = {}
        self._group = QButtonGroup(self)
        for key, word in options:
            pill = Pill(word, self)
            pill.clicked.connect(lambda _checked=False, key=key: self.chosen.emit(key))
            self._pills[key] = pill
            self._group.addButton(pill)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.choose(options[0][0])

    @property
    def current(self) -> str:
        """The key of the pill that is chosen."""
        return next(key for key, pill in self._pills.items() if pill.isChecked())

    @property
    def keys(self) -> frozenset[str]:
        """The keys of all pills."""
        return frozenset(self._pills)

    @property
    def first(self) -> str:
        """The key of the first pill: the one that lets everything through."""
        return next(iter(self._pills))

    def choose(self, key: str) -> None:
        """Choose a pill without telling `chosen`."""
        self._pills[key].setChecked(True)
        self._show_useful()

    def pill(self, key: str) -> Pill:
        """Return one of the pills."""
        return self._pills[key]

    @property
    def in_one_row(self) -> int:
        """The width of all pills that are there beside each other."""
        widths = [pill.sizeHint().width() for pill in self._pills.values() if not pill.isHidden()]
        return sum(widths) + length("space_use.between_controls") * (len(widths) - 1)

    @property
    def widest(self) -> int:
        """The width of the widest pill: less than that would cut it."""
        return max(pill.sizeHint().width() for pill in self._pills.values())

    def set_counts(self, counts: Mapping[str, int]) -> None:
        """Show other counts."""
        for key, pill in self._pills.items():
            pill.set_count(counts.get(key, 0))
        self._show_useful()

    def _show_useful(self) -> None:
        for key in self._seldom:
            pill = self._pills[key]
            pill.setVisible(bool(pill.count) or pill.isChecked())
        self._arrange(self.width(), move=True)
        self.updateGeometry()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap anew, and ask for the height that this takes."""
        super().resizeEvent(event)
        self._arrange(self.width(), move=True)
        if self.height() < self.heightForWidth(self.width()):
            self.updateGeometry()

    def hasHeightForWidth(self) -> bool:
        """Tell the layout that the pills wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all rows of pills."""
        return self._arrange(width, move=False)

    def sizeHint(self) -> QSize:
        """Ask for one row."""
        return QSize(200, self._arrange(max(200, self.width()), move=False))

    def minimumSizeHint(self) -> QSize:
        """Give way in width."""
        return QSize(100, self._arrange(max(100, self.width()), move=False))

    def _arrange(self, width: int, *, move: bool) -> int:
        gap = length("space_use.between_controls")
        spare = self.height() - self._arrange(width, move=False) if move else 0  # beside a higher field
        place = QPoint(0, max(0, spare // 2))
        row = 0
        for pill in self._pills.values():
            if pill.isHidden():
                continue
            size = pill.sizeHint()
            if place.x() and place.x() + size.width() > width:
                place = QPoint(0, place.y() + row + gap)
                row = 0
            if move:
                x = width - place.x() - size.width() if self.isRightToLeft() else place.x()
                pill.setGeometry(QRect(QPoint(x, place.y()), size))
            place.setX(place.x() + size.width() + gap)
            row = max(row, size.height())
        return place.y() + row
