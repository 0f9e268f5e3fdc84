"""Who may be meant by a name in the logs: three cards with the reason and the score, taken with the keys 1 to 3."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFocusEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QStyle, QVBoxLayout, QWidget

from meetingdesk.desktop.attendance import wording
from meetingdesk.desktop.flat import box, focus_ring, isolated, leading
from meetingdesk.desktop.theme import font, length, scaled, theme
from meetingdesk.desktop.widgets import chip_size, paint_chip
from meetingdesk.rows.attendance import ProposalRow

LEAST = 55.0  # a lower score is no proposal to look at
_PADDING, _KEY = 10, 22


def worth_showing(found: Sequence[ProposalRow]) -> list[ProposalRow]:
    """Return the proposals near enough to be looked at."""
    return [one for one in found if one.score >= LEAST]


class ProposalCard(QAbstractButton):
    """One proposal; the pointer or the keyboard over it tells whom it means."""

    paints_focus = True

    pointed = Signal(int)

    def __init__(self, number: int, row: ProposalRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.row, self._number = row, number
        self._reason = wording.likeness(row.likeness, inside=row.inside)
        self._score = str(round(row.score))
        self.setAccessibleName(f"{number}: {row.name}, {row.entity}, {self._reason}, {self._score}")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        theme().changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Return room for three lines."""
        return QSize(200, scaled(64))

    def minimumSizeHint(self) -> QSize:
        """Return the same height: it never gives way."""
        return QSize(120, self.sizeHint().height())

    def enterEvent(self, event: QEnterEvent) -> None:
        """Tell who is under the pointer."""
        self.pointed.emit(self.row.delegate)
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Take the look of the pointer away."""
        self.update()
        super().leaveEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell who is under the keyboard."""
        self.pointed.emit(self.row.delegate)
        super().focusInEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw number, name, entity, reason, the region's chip and the score."""
        painter, whole = QPainter(self), self.rect()
        first = self._number == 1
        ground = "hover" if self.underMouse() and self.isEnabled() else "selection" if first else "surface"
        box(
            painter,
            whole,
            theme().colour(ground),
            theme().colour("accent" if first else "line"),
            length("radius.control"),
        )
        room = whole.adjusted(_PADDING, 0, -_PADDING, 0)
        key = QRect(room.left(), room.top() + _PADDING, scaled(_KEY), scaled(_KEY))
        chip = QRect(room.right() + 1 - chip_size().width(), room.top() + 8, *chip_size().toTuple())
        texts = QRect(key.right() + _PADDING + 1, room.top() + 5, 0, room.height() - 10)
        texts.setRight(chip.left() - 8)
        self._paint_key(painter, self._placed(key))
        self._paint_texts(painter, texts)
        if self.row.region:
            paint_chip(painter, self._placed(chip), self.row.region, right_to_left=self.isRightToLeft())
        painter.setPen(theme().colour("text"))
        painter.setFont(font("strong"))
        score = self._placed(QRect(chip.left(), chip.bottom() + 1, chip.width(), room.bottom() - chip.bottom() - 5))
        painter.drawText(score, leading(mirrored=not self.isRightToLeft()) | Qt.AlignmentFlag.AlignBottom, self._score)
        if self.hasFocus():
            focus_ring(painter, whole)

    def _placed(self, rect: QRect) -> QRect:
        return QStyle.visualRect(self.layoutDirection(), self.rect(), rect)

    def _paint_key(self, painter: QPainter, rect: QRect) -> None:
        box(painter, rect, theme().colour("surface"), theme().colour("lineControl"), length("radius.field"))
        painter.setPen(theme().colour("text"))
        painter.setFont(font("strong"))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, str(self._number))

    def _paint_texts(self, painter: QPainter, room: QRect) -> None:
        tall = room.height() // 3
        lines = (
            (self.row.name, "strong", "text"),
            (self.row.entity, "small", "muted"),
            (self._reason, "small", "muted"),
        )
        for place, (text, face, tone) in enumerate(lines):
            painter.setFont(font(face))
            painter.setPen(theme().colour(tone if self.isEnabled() else "disabled"))
            line = self._placed(QRect(room.left(), room.top() + place * tall, room.width(), tall))
            shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, line.width())
            side = leading(mirrored=self.isRightToLeft()) | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(line, side, isolated(shown))


class Proposals(QWidget):
    """At most three cards. `pointed` tells who is under the cursor, `picked` who was chosen."""

    pointed = Signal(int)
    picked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cards: list[ProposalCard] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(length("space_use.between_controls"))

    def show_rows(self, found: Sequence[ProposalRow]) -> None:
        """Show other proposals."""
        if [card.row for card in self.cards] == list(found):
            return
        for card in self.cards:
            card.hide()
            card.deleteLater()
        self.cards = []
        for number, row in enumerate(found, 1):
            card = ProposalCard(number, row)
            card.clicked.connect(lambda _on=False, delegate=row.delegate: self.picked.emit(delegate))
            card.pointed.connect(self.pointed)
            self._column.addWidget(card)
            self.cards.append(card)
        self.setVisible(bool(self.cards))

    def delegate(self, number: int) -> int:
        """Return the delegate of a card, counted from 1, or 0."""
        return self.cards[number - 1].row.delegate if 1 <= number <= len(self.cards) else 0
