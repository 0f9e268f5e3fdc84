"""Renames an item where it stands on the timetable: a field over its box, as F2 asks for."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit

from meetingdesk.desktop.agenda.timetable import Timetable
from meetingdesk.desktop.agenda.verbs import Verbs
from meetingdesk.desktop.theme import scaled, tall


class TitleEditor(QLineEdit):
    """Enter and leaving commit, Esc does not."""

    def __init__(self, view: Timetable, verbs: Verbs) -> None:
        super().__init__(view.viewport())
        self._view = view
        self._verbs = verbs
        self._slot: int | None = None
        self._item = 0
        self.setAccessibleName(self.tr("Title"))
        self.hide()
        view.moved_under.connect(self._follow)
        view.state.picked.connect(self.hide)

    def begin(self) -> None:
        """Edit the title of the selected slot."""
        plan = self._view.state.plan
        slot = plan.slot(self._view.state.pick) if plan else None
        if slot is None or not self._verbs.allowed:
            return
        self._view.reveal(slot.id)
        self._slot, self._item = slot.id, slot.item.id
        self.setText(slot.item.title)
        self.selectAll()
        self._follow()
        self.show()
        self.setFocus()

    def _follow(self) -> None:
        box = self._view.places.box_of(self._slot) if self._slot is not None else None
        if box is not None:
            high = tall("control.height_small", room=8)
            self.setGeometry(QRect(box.x, box.y, max(box.width, scaled(160)), high))

    def _end(self, *, keep: bool) -> None:
        slot, self._slot = self._slot, None
        plan = self._view.state.plan
        text = " ".join(self.text().split())
        if slot is None:
            return
        self.hide()
        self._view.setFocus()
        if keep and text and plan and slot in plan.slots and text != plan.slots[slot].item.title:
            self._verbs.retitle(self._item, text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Commit with Enter, leave with Esc."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._end(keep=True)
        elif event.key() == Qt.Key.Key_Escape:
            self._end(keep=False)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Commit when something else is clicked."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self._end(keep=True)
