"""Which items the selected one is to come before or after, and the field that adds one."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from meetingdesk.desktop.agenda.plan import Plan
from meetingdesk.desktop.agenda.section_box import lay_out
from meetingdesk.desktop.agenda.verbs import Verbs
from meetingdesk.desktop.precedence import ItemLine, WishLine, called
from meetingdesk.desktop.widgets import QuietButton, plain_label
from meetingdesk.domain.arranging import items_of
from meetingdesk.errors import UserError
from meetingdesk.requests.precedence import AddPrecedence, RemovePrecedence
from meetingdesk.rows.agenda import ItemRow
from meetingdesk.words import explain


class OrderBox(QWidget):
    """The wishes that concern an item, a heading, and the field that its two buttons open: then `opened`."""

    opened = Signal()

    def __init__(self, verbs: Verbs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._verbs = verbs
        self._plan: Plan | None = None
        self._shown: object = None
        self._item = 0
        self._comes_before = True
        self.asked = False  # the field waits for an answer
        self.before = QuietButton(self.tr("Before\u2026"))
        self.before.setAccessibleName(self.tr("Take the item before another one"))
        self.before.clicked.connect(partial(self.open, before=True))
        self.after = QuietButton(self.tr("After\u2026"))
        self.after.setAccessibleName(self.tr("Take the item after another one"))
        self.after.clicked.connect(partial(self.open, before=False))
        self.line = ItemLine(self.tr("Number or title of an item"))
        self.line.hide()
        self.line.returnPressed.connect(self._keep)
        self.trouble = plain_label("", "small", "danger")
        self.trouble.setWordWrap(True)
        self.trouble.hide()
        self._lines = lay_out(self, self.tr("Order"), (self.before, self.after), (self.line, self.trouble))

    def show_item(self, plan: Plan, item: ItemRow) -> None:
        """Show the wishes for an item; the field stays open while nothing about them has changed."""
        self.asked = False
        self._plan = plan
        for button in (self.before, self.after):
            button.setVisible(self._verbs.allowed)
        names = {one.id: called(one) for one in items_of(plan.agenda)}
        rows = [wish for wish in plan.agenda.precedence if item.id in (wish.before, wish.after)]
        seen = (item.id, [(wish, names[wish.before], names[wish.after]) for wish in rows], self._verbs.allowed)
        if seen == self._shown:
            return
        self._shown, self._item = seen, item.id
        self._close()
        while (entry := self._lines.takeAt(0)) is not None:
            if widget := entry.widget():
                widget.hide()
                widget.deleteLater()
        for wish in rows:
            words = self.tr("Before {item}") if wish.before == item.id else self.tr("After {item}")
            other = wish.after if wish.before == item.id else wish.before
            line = WishLine(words.format(item=names[other]), allowed=self._verbs.allowed)
            line.removed.connect(partial(self._verbs.send, RemovePrecedence(precedence=wish.id)))
            self._lines.addWidget(line)

    def open(self, *, before: bool) -> None:
        """Ask which item it is to come before, or after."""
        if self._plan is None:
            return
        self._comes_before = before
        self.line.setAccessibleName(self.tr("Comes before") if before else self.tr("Comes after"))
        self.line.offer(one for one in items_of(self._plan.agenda) if one.id != self._item)
        self.line.clear()
        self._tell("")
        self.line.show()
        self.line.setFocus()
        self.opened.emit()

    def refuse(self, error: UserError) -> None:
        """Say below the field why what was asked cannot be."""
        self.asked = False
        self._tell(explain(error))

    def _tell(self, sentence: str) -> None:
        self.trouble.setText(sentence)
        self.trouble.setVisible(bool(sentence))

    def _keep(self) -> None:
        other = self.line.item
        if other is None:
            self._tell(self.tr("Type the number or the title of an item of this agenda"))
            return
        ends = (self._item, other) if self._comes_before else (other, self._item)
        self.asked = True
        self._verbs.send(AddPrecedence(before=ends[0], after=ends[1]), lambda _changes: self._close())

    def _close(self) -> None:
        self.line.hide()
        self._tell("")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close the field with Esc."""
        if event.key() == Qt.Key.Key_Escape and self.line.isVisible():
            self._close()
            self.before.setFocus()
        else:
            super().keyPressEvent(event)
