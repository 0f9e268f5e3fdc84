"""The timetable as a widget: scrolls, zooms, and hands mouse and keys on. What is seen is the scene's business."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QToolTip, QWidget

from meetingdesk.desktop.agenda.canvas import Canvas
from meetingdesk.desktop.agenda.cities import City, with_shown
from meetingdesk.desktop.agenda.drag import DragControl, Held, Load, Target, aim
from meetingdesk.desktop.agenda.edge_scroll import EdgeScroll
from meetingdesk.desktop.agenda.keys import Keys
from meetingdesk.desktop.agenda.places import Places
from meetingdesk.desktop.agenda.plan import Pick
from meetingdesk.desktop.agenda.pointer import Pointer
from meetingdesk.desktop.agenda.scene import Scene, Shown, View
from meetingdesk.desktop.agenda.scrolling import set_bar, towards
from meetingdesk.desktop.agenda.state import AgendaState
from meetingdesk.desktop.agenda.tips import words_at
from meetingdesk.desktop.theme import theme, tokens
from meetingdesk.desktop.widgets import tip

STEP = 1.15  # zoom per notch of the wheel

_SEEN = 120  # pixels of a sitting that tell where it is


class Timetable(QAbstractScrollArea):
    """`moved_under` tells what stands on top of it that it scrolled or zoomed.

    `clocks_asked`: a clock was clicked; `sitting_asked`: the head of a sitting.
    """

    moved_under = Signal()
    clocks_asked = Signal(QPoint)
    sitting_asked = Signal(int)

    def __init__(self, state: AgendaState, drag: DragControl, keys: Keys, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.state = state
        self.drag = drag
        self.scene: Scene | None = None
        self.keys = keys
        self._pointer = Pointer(self)
        self._cities: tuple[City, ...] | None = None  # None: chosen by hardship
        self._times_zone = ""  # what times are shown in everywhere; empty: the host's
        self._narrow = False
        self._covered = 0
        self._scale = float(tokens()["layout"]["timetable"]["px_per_minute"])
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAccessibleName(self.tr("Timetable"))
        self._edges = EdgeScroll(self)
        drag.add_surface(self)
        drag.changed.connect(self.viewport().update)
        state.planned.connect(self._make_scene)
        state.picked.connect(self._on_pick)
        state.marked_anew.connect(self.viewport().update)
        theme().changed.connect(self.viewport().update)

    # -- what is shown

    def _make_scene(self) -> None:
        """Set the scene for the plan, with the clocks as on the day of the sitting that the selection is in."""
        plan = self.state.plan
        if plan is None:
            self.scene = None
        else:
            slot = plan.slot(self.state.pick)
            chosen = plan.hard_cities if self._cities is None else self._cities
            cities = with_shown(chosen, self._times_zone, plan.host, plan.cities)
            shown = (plan.host, *(cities[-1:] if self._narrow else cities))
            self.scene = Scene(plan, shown, slot.sitting if slot else None)
        self._lay_out()

    def _on_pick(self) -> None:
        scene, plan = self.scene, self.state.plan
        slot = plan.slot(self.state.pick) if plan else None
        if scene is not None and slot is not None:
            axis = scene.rulers.axis
            if axis is None or axis.sitting != slot.sitting:
                scene.rulers.axis = scene.plan.axis(slot.sitting)
            if self.drag.load is None and not self._pointer.down:
                self.reveal(slot.id)
        self.viewport().update()

    @property
    def cities(self) -> tuple[City, ...]:
        """The clocks beside the host's."""
        return self.scene.rulers.cities[1:] if self.scene else ()

    def set_cities(self, cities: tuple[City, ...] | None) -> None:
        """Show other clocks beside the host's; None: those that suffer most."""
        self._cities = cities
        self._make_scene()

    def show_times_in(self, zone: str) -> None:
        """Show the clock of the zone that times are shown in too; empty: the host's, which always is."""
        if zone != self._times_zone:
            self._times_zone = zone
            self._make_scene()

    def set_narrow(self, narrow: bool) -> None:
        """Show the host's clock and one other, where there is little room."""
        if narrow != self._narrow:
            self._narrow = narrow
            self._make_scene()

    def set_covered(self, pixels: int) -> None:
        """Know how much of the trailing side lies under the inspector; what is selected is scrolled out from there."""
        if pixels != self._covered:
            self._covered = pixels
            self._lay_out()
            if pixels and self.state.pick and self.state.pick.slot is not None:
                self.reveal(self.state.pick.slot)

    def _lay_out(self) -> None:
        scene, view = self.scene, self.viewport()
        if scene is not None:
            scene.lay_out(view.width(), self._scale)
            body, tall = view.width() - scene.left, view.height() - scene.head
            set_bar(self.horizontalScrollBar(), scene.grid.width + self._covered, body, 40)
            set_bar(self.verticalScrollBar(), scene.grid.height, tall, round(15 * self._scale))
        view.update()
        self.moved_under.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Divide the new width."""
        super().resizeEvent(event)
        self._lay_out()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Paint anew at the new place; the heads and rulers stay."""
        self.viewport().update()
        self.moved_under.emit()

    # -- places

    @property
    def view(self) -> View:
        """What part of the scene is seen."""
        port = self.viewport()
        return View(port.width(), port.height(), self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    @property
    def zoom(self) -> float:
        """Pixels a minute."""
        return self._scale

    @property
    def places(self) -> Places:
        """Where things are on the viewport."""
        return Places(self.scene, self.view, self.isRightToLeft())

    def reveal(self, slot: int) -> None:
        """Scroll so that a slot is in view."""
        scene, view = self.scene, self.view
        box = scene.boxes.get(slot) if scene else None
        if box is None or scene is None:
            return
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        across.setValue(towards(across.value(), box.x, box.width, view.width - scene.left - self._covered))
        down.setValue(towards(down.value(), box.y, box.height, view.height - scene.head))

    def reveal_sitting(self, sitting: int) -> None:
        """Scroll so that a sitting is in view, if hardly anything of it is."""
        scene, view = self.scene, self.view
        column = scene.grid.column(sitting) if scene else None
        if column is None or scene is None:
            return
        across, down, high = self.horizontalScrollBar(), self.verticalScrollBar(), view.height - scene.head
        across.setValue(towards(across.value(), column.x, column.width, view.width - scene.left - self._covered))
        top, end = scene.grid.y(column.start), scene.grid.y(column.end)
        if min(end, down.value() + high) - max(top, down.value()) < min(_SEEN, end - top):
            down.setValue(towards(down.value(), top, end - top, high))

    # -- zoom

    def set_zoom(self, scale: float, at: float | None = None) -> None:
        """Change the pixels a minute; the minute at `at` (viewport, from above) stays where it is."""
        limits = tokens()["layout"]["timetable"]
        y = self.viewport().height() / 2 if at is None else at
        head = self.scene.head if self.scene else 0
        minute = self.scene.grid.minute(y - head + self.view.down) if self.scene else 0
        self._scale = max(limits["px_per_minute_min"], min(scale, limits["px_per_minute_max"]))
        self._lay_out()
        if self.scene is not None:
            self.verticalScrollBar().setValue(self.scene.grid.y(minute) - round(y - head))

    def zoom_by(self, factor: float) -> None:
        """Zoom about the middle."""
        self.set_zoom(self._scale * factor)

    def zoom_usual(self) -> None:
        """Go back to the zoom of the tokens."""
        self.set_zoom(float(tokens()["layout"]["timetable"]["px_per_minute"]))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom with Ctrl, else scroll."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.set_zoom(self._scale * STEP ** (event.angleDelta().y() / 120), event.position().y())
            event.accept()
        else:
            super().wheelEvent(event)

    # -- drag

    def aim_at(self, at: QPoint, load: Load) -> Target | None:
        """Return where a drag would land, for a pointer on the screen.

        Alt: to the minute; Shift: the other room; Ctrl: the item is taken there as well.
        """
        scene, places, place = self.scene, self.places, self.viewport().mapFromGlobal(at)
        if scene is None or not self.isVisible() or (load.mode == "move" and not places.over_body(place)):
            return None
        keys = self.keys.held()
        held = Held(
            snap=1 if keys & Qt.KeyboardModifier.AltModifier else self.state.snap,
            other_room=bool(keys & Qt.KeyboardModifier.ShiftModifier),
            copy=bool(keys & Qt.KeyboardModifier.ControlModifier),
        )
        return aim(scene.plan, scene.grid, load, *places.to_grid(place), held)

    # -- events

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what is in view."""
        port = self.viewport()
        painter = QPainter(port)
        painter.fillRect(port.rect(), theme().colour("surface"))
        if self.scene is not None:
            pick = self.state.pick
            shown = Shown(pick.slot if pick else None, self.state.marked, self.drag.load, self.drag.target)
            canvas = Canvas(painter, port.width(), mirrored=self.isRightToLeft())
            self.scene.paint(canvas, self.view, shown)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Select, and be ready to drag."""
        self._pointer.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag past the threshold; else show what could be dragged."""
        self._pointer.move(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Show what can be done with the item under the pointer, or from the keyboard with the one selected."""
        plan = self.state.plan
        if plan is None or self.drag.load is not None:
            return
        by_hand = event.reason() == QContextMenuEvent.Reason.Mouse
        slot = self.places.slot_at(QPointF(event.pos())) if by_hand else plan.slot(self.state.pick)
        if slot is not None:
            box = self.places.box_of(slot.id)
            at = event.pos() if by_hand or box is None else QPoint(box.x + box.width // 2, box.y + box.height // 2)
            self.keys.ask_menu(Pick(slot.item.id, slot.id), self.viewport().mapToGlobal(at))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Drop."""
        self._pointer.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the item that the first click selected."""
        if self.state.pick is not None:
            self.keys.opened.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Select, move and change by keys."""
        if not self.keys.press(event):
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Keep the keys of the timetable from the window's shortcuts."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self.keys.owns(event):
            event.accept()
            return True
        return super().event(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """Tell the whole of an item in a tooltip, for on the canvas it may be cut; and what a head is for."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            text = words_at(self.places, event.pos()) if self.drag.load is None else ""
            if text and self.places.sitting_at(event.pos()) is not None:
                text += "\n" + self.tr("Change the sitting")
            QToolTip.showText(event.globalPos(), tip(text), self)
            return True
        return super().viewportEvent(event)
