"""What the shades mean: from easy to hard in the heat map, work, edge and night in the rules."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from meetingdesk.desktop.flat import box, leading
from meetingdesk.desktop.theme import font, length, scaled, theme
from meetingdesk.desktop.window_planner.wording import tr

PARTS = (("work", "heat.step1.fill"), ("edge", "heat.step2.fill"), ("night", "heat.step4.fill"))
_SQUARE, _GAP, _BETWEEN = 10, 5, 10
_STEP, _STEPS = 24, 5


def part_names() -> dict[str, str]:
    """Return the words for the parts of the day."""
    return {"work": tr("work"), "edge": tr("edge"), "night": tr("night")}


class _Legend(QWidget):
    """Words and shades in a line; right to left they go the other way."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.update)

    def _advance(self, text: str) -> int:
        return QFontMetrics(font("small")).horizontalAdvance(text)

    def minimumSizeHint(self) -> QSize:
        """Need the whole."""
        return self.sizeHint()

    def _word(self, painter: QPainter, left: int, text: str) -> int:
        """Write a word `left` of the leading side; return where it ends."""
        width = self._advance(text)
        painter.setFont(font("small"))
        painter.setPen(theme().colour("muted"))
        side = leading(mirrored=self.isRightToLeft())
        painter.drawText(self._place(left, width + 1, self.height()), side | Qt.AlignmentFlag.AlignVCenter, text)
        return left + width

    def _place(self, left: int, width: int, height: int) -> QRect:
        x = self.width() - left - width if self.isRightToLeft() else left
        return QRect(x, (self.height() - height) // 2, width, height)


class ShadeLegend(_Legend):
    """The five shades between two words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ends = tr("easy"), tr("hard")
        self.setAccessibleName("\u2013".join(self._ends))

    def sizeHint(self) -> QSize:
        """Ask for the room of words and shades."""
        words = sum(map(self._advance, self._ends))
        return QSize(words + _STEPS * scaled(_STEP) + 2 * _BETWEEN, QFontMetrics(font("small")).height() + 4)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the shades."""
        painter = QPainter(self)
        left = self._word(painter, 0, self._ends[0]) + _BETWEEN
        width, high = scaled(_STEP), self.height() - 2
        for step in range(_STEPS):
            place = self._place(left + step * width, width, high)
            painter.fillRect(place, theme().colour(f"heat.step{step}.fill"))
        box(painter, self._place(left, _STEPS * width, high), None, theme().colour("line"), 0)
        self._word(painter, left + _STEPS * width + _BETWEEN, self._ends[1])


class PartLegend(_Legend):
    """A square and a word for each part of the day."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names = part_names()
        self.setAccessibleName(", ".join(self._names.values()))

    def sizeHint(self) -> QSize:
        """Ask for the room of all words."""
        words = sum(_SQUARE + _GAP + self._advance(name) for name in self._names.values())
        return QSize(words + _BETWEEN * (len(self._names) - 1) + 1, QFontMetrics(font("small")).height() + 4)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw squares and words."""
        painter = QPainter(self)
        left = 0
        for part, token in PARTS:
            box(painter, self._place(left, _SQUARE, _SQUARE), theme().colour(token), theme().colour("lineStrong"), 0)
            left = self._word(painter, left + _SQUARE + _GAP, self._names[part]) + _BETWEEN


class SplitBar(QWidget):
    """How many work, sit at the edge of the day, or at night: one bar, always from left to right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counts: tuple[int, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.update)

    def show_counts(self, counts: Sequence[int]) -> None:
        """Show the counts of work, edge and night."""
        self._counts = tuple(counts)
        names = part_names()
        said = (f"{names[part]} {count}" for (part, _), count in zip(PARTS, self._counts, strict=True))
        self.setAccessibleName(", ".join(said))
        self.update()

    def sizeHint(self) -> QSize:
        """Be as high as other bars."""
        return QSize(110, length("control.presence_bar"))

    def minimumSizeHint(self) -> QSize:
        """Give way in width."""
        return QSize(32, length("control.presence_bar"))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the parts one after the other."""
        painter, total = QPainter(self), sum(self._counts)
        done = 0
        for (_part, token), count in zip(PARTS, self._counts, strict=False):
            left, right = self.width() * done // total, self.width() * (done + count) // total
            if count:
                rect = QRect(left, 0, right - left, self.height())
                box(painter, rect, theme().colour(token), theme().colour("lineStrong"), 0)
            done += count
