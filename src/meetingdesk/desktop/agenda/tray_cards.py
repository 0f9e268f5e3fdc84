"""The cards of the tray: one row that scrolls sideways, from which items are dragged into the timetable."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import (
    QContextMenuEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QToolTip, QWidget

from meetingdesk.desktop.agenda.canvas import Canvas, elided, width_of
from meetingdesk.desktop.agenda.drag import NOWHERE, DragControl, Load, Target
from meetingdesk.desktop.agenda.geometry import Box
from meetingdesk.desktop.agenda.keys import Keys
from meetingdesk.desktop.agenda.marks import names_of, region_of, tr
from meetingdesk.desktop.agenda.plan import Pick
from meetingdesk.desktop.agenda.state import AgendaState
from meetingdesk.desktop.theme import length, line, scaled, theme
from meetingdesk.desktop.widgets import paint_chip, tip
from meetingdesk.rows.agenda import ItemRow

CARD = 215  # width, at the usual size of text
GAP, MARGIN = 8, 16
TOP, BETWEEN, BELOW = 8, 4, 12  # around the two lines of a card


def card_width() -> int:
    """Return how wide a card is, in pixels."""
    return scaled(CARD)


def card_height() -> int:
    """Return what the two lines of a card need, in pixels."""
    return TOP + line("strong") + BETWEEN + line("small") + BELOW


class TrayCards(QAbstractScrollArea):
    """The items that have no slot, as cards. A drop of a slot here takes it out of the timetable."""

    def __init__(self, state: AgendaState, drag: DragControl, keys: Keys, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self._drag = drag
        self._keys = keys
        self._items: tuple[ItemRow, ...] = ()
        self._filter = ""
        self._pressed: tuple[QPoint, ItemRow] | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Unscheduled items"))
        drag.changed.connect(self.viewport().update)
        state.planned.connect(self._show_items)
        state.picked.connect(self._on_pick)
        theme().changed.connect(self.viewport().update)

    # -- what is shown

    @property
    def items(self) -> tuple[ItemRow, ...]:
        """The items that pass the filter."""
        return self._items

    def set_filter(self, text: str) -> None:
        """Show only what has all these words in its number, title or speakers."""
        self._filter = text
        self._show_items()

    def _show_items(self) -> None:
        words = self._filter.casefold().split()
        items = self._state.plan.agenda.unscheduled if self._state.plan else ()
        self._items = tuple(item for item in items if all(word in _haystack(item) for word in words))
        self._set_range()
        self.viewport().update()

    def _set_range(self) -> None:
        whole = 2 * MARGIN + len(self._items) * (card_width() + GAP) - GAP
        bar = self.horizontalScrollBar()
        bar.setRange(0, max(0, whole - self.viewport().width()))
        bar.setPageStep(max(1, self.viewport().width()))
        bar.setSingleStep(card_width() + GAP)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Measure anew."""
        super().resizeEvent(event)
        self._set_range()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Paint at the new place."""
        self.viewport().update()

    def _on_pick(self) -> None:
        index = self._index()
        if index is not None:
            bar, x = self.horizontalScrollBar(), MARGIN + index * (card_width() + GAP)
            bar.setValue(max(x + card_width() + MARGIN - self.viewport().width(), min(bar.value(), x - MARGIN)))
        self.viewport().update()

    def _index(self) -> int | None:
        pick = self._state.pick
        if pick is None or pick.slot is not None:
            return None
        return next((index for index, item in enumerate(self._items) if item.id == pick.item), None)

    def box(self, index: int) -> Box:
        """Return where a card stands on the viewport, as in a left-to-right window."""
        return Box(
            MARGIN + index * (card_width() + GAP) - self.horizontalScrollBar().value(), 0, card_width(), card_height()
        )

    def item_at(self, at: QPoint) -> ItemRow | None:
        """Return the item whose card is at a place on the viewport."""
        x = self.viewport().width() - at.x() if self.isRightToLeft() else at.x()
        return next((item for i, item in enumerate(self._items) if self.box(i).holds(x, at.y())), None)

    # -- painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the cards in view."""
        port = self.viewport()
        painter = QPainter(port)
        canvas = Canvas(painter, port.width(), mirrored=self.isRightToLeft())
        receives = self._drag.target.tray
        canvas.fill(0, 0, port.width(), port.height(), theme().colour("ghostFill" if receives else "window"))
        for index, item in enumerate(self._items):
            box = self.box(index)
            if box.x < port.width() and box.x + box.width > 0:
                self._card(canvas, box, item)

    def _card(self, canvas: Canvas, box: Box, item: ItemRow) -> None:
        pick, load = self._state.pick, self._drag.load
        away = load is not None and load.slot is None and load.item.id == item.id
        chosen = Pick(item.id) in {pick, *self._state.marks}
        colour = theme().colour
        if away:
            pen = QPen(colour("ghostLine"), 1, Qt.PenStyle.DashLine)
        elif chosen:
            pen = QPen(colour("focus"), length("border.selected_item"))
        else:
            pen = QPen(colour("line"), 1)
        ground = "ghostFill" if away else "surface"
        canvas.rounded(box.x, box.y, box.width, box.height, length("radius.control"), colour(ground), pen)
        high, small = line("strong"), line("small")
        grip = scaled(16)
        canvas.icon("grip", colour("muted"), box.x + 4, box.y + TOP + (high - grip) // 2 - 1, grip)
        x, end = box.x + grip + 10, box.x + box.width - 10
        canvas.text(x, box.y + TOP, high, elided(item.title, "strong", end - x), "strong", colour("text"))
        y = box.y + TOP + high + BETWEEN
        minutes = tr("{n} min").format(n=item.minutes)
        wide = width_of(minutes, "small")
        canvas.text(end - wide, y, small, minutes, "small", colour("muted"))
        x = box.x + 10
        if code := region_of(item):
            chip = round(width_of(code, "code")) + 16
            area = canvas.rect(x, y - 1, chip, small + 3).toRect()
            paint_chip(canvas.painter, area, code, right_to_left=self.isRightToLeft())
            canvas.forget_font()
            x += chip + 8
        name = elided(names_of(item), "small", end - wide - 8 - x)
        canvas.text(x, y, small, name, "small", colour("muted"))

    # -- mouse and keys

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Show what can be done with the card under the pointer, or from the keyboard with the one selected."""
        by_hand = event.reason() == QContextMenuEvent.Reason.Mouse
        item = self.item_at(event.pos()) if by_hand else None
        if item is not None:
            self._keys.ask_menu(Pick(item.id), event.globalPos())
        elif not by_hand:
            self._keys.ask_menu(None, self.viewport().mapToGlobal(self.viewport().rect().center()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Select a card, and be ready to drag it."""
        if event.button() != Qt.MouseButton.LeftButton or self._drag.load is not None:
            return
        item = self.item_at(event.position().toPoint())
        self._pressed = (event.globalPosition().toPoint(), item) if item else None
        self._state.choose(Pick(item.id) if item else None)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag past the threshold."""
        at = event.globalPosition().toPoint()
        if self._drag.load is not None:
            self._drag.move(at)
        elif self._pressed is not None and event.buttons() & Qt.MouseButton.LeftButton:
            far = at - self._pressed[0]
            if max(abs(far.x()), abs(far.y())) >= length("layout.timetable.drag_threshold"):
                self._drag.begin(Load(self._pressed[1]), at)
                self._pressed = None  # what was dragged was not clicked, even if Esc puts it back

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Drop."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        clicked, self._pressed = self._pressed, None
        if self._drag.load is not None:
            self._drag.move(event.globalPosition().toPoint())
            self._drag.drop()
        elif clicked is not None:
            self._keys.clicked.emit()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the item."""
        if self._state.pick is not None:
            self._keys.opened.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll sideways with the ordinary wheel: there is no other way to go."""
        turn = event.angleDelta()
        bar = self.horizontalScrollBar()
        bar.setValue(bar.value() - (turn.y() or turn.x()))
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Select the card before or after, the first or the last; the rest is as in the timetable."""
        forward = Qt.Key.Key_Left if self.isRightToLeft() else Qt.Key.Key_Right
        back = Qt.Key.Key_Right if self.isRightToLeft() else Qt.Key.Key_Left
        if event.key() in (forward, back) and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self._step(1 if event.key() == forward else -1)
        elif event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End) and not event.modifiers():
            self._select(0 if event.key() == Qt.Key.Key_Home else len(self._items) - 1)
        elif not self._keys.edit(event):
            super().keyPressEvent(event)

    def _step(self, step: int) -> None:
        here = self._index()
        self._select(0 if here is None else max(0, min(here + step, len(self._items) - 1)))

    def _select(self, index: int) -> None:
        if self._items:
            self._keys.select(Pick(self._items[index].id))

    def event(self, event: QEvent) -> bool:
        """Keep these keys from the window's shortcuts."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._keys.owns(event):
            event.accept()
            return True
        return super().event(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """Tell the whole of a card in a tooltip."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            item = self.item_at(event.pos())
            text = "\n".join(filter(None, (item.title, names_of(item)))) if item else ""
            QToolTip.showText(event.globalPos(), tip(text), self)
            return True
        return super().viewportEvent(event)


def _haystack(item: ItemRow) -> str:
    return f"{item.number} {item.title} {names_of(item)}".casefold()


def tray_target(load: Load, area: QRect, at: QPoint) -> Target | None:
    """Return what a drop at a place would do: over the tray a slot is unscheduled, a card goes back."""
    if not area.contains(at) or load.mode != "move":
        return None
    return Target(tray=True) if load.slot is not None else NOWHERE
