"""What a block that was pasted would change, line by line, before it is: whatever is wrong stands in its place."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from meetingdesk.desktop.item_models.lines import Cell, Heading, Line
from meetingdesk.desktop.lists.pasting import CellChange
from meetingdesk.desktop.lists.side import PADDING, SidePage, wrapped
from meetingdesk.desktop.lists.view import LinesView
from meetingdesk.desktop.widgets import FilledButton, OutlineButton, Panel, tip


class PastePage(SidePage):
    """`wanted` gives the changes that can be made; those with a problem are left out. Ctrl+Enter makes them."""

    wanted = Signal(object)  # list[CellChange]

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setAccessibleName(self.tr("Paste into the table"))
        self.changes: list[CellChange] = []
        heads = (Heading(self.tr("Row"), 110, stretch=2), Heading(self.tr("Becomes"), 150, stretch=3))
        self.view = LinesView(heads)
        self.view.setAccessibleName(self.tr("What would change"))
        self.why = wrapped("", "body", "muted")
        self.why.setContentsMargins(PADDING, 8, PADDING, 8)
        self.apply = FilledButton("", "check")
        self.apply.clicked.connect(self.commit)
        self.cancel = OutlineButton(self.tr("Cancel"))
        self.cancel.clicked.connect(self.closed)
        foot = Panel("surface", "top")
        line = QHBoxLayout(foot)
        line.setContentsMargins(PADDING, 10, PADDING, 10)
        line.addWidget(self.cancel)
        line.addStretch(1)
        line.addWidget(self.apply)
        self.whole.addWidget(self.why)
        self.whole.addWidget(self.view, 1)
        self.whole.addWidget(foot)

    def show_changes(self, changes: Sequence[CellChange], headings: Sequence[Heading], left_over: str) -> None:
        """Show the changes; `left_over` says what of the block found no place."""
        self.changes = [one for one in changes if not one.problem]
        self.show_head(self.tr("Paste into the table"), left_over)
        self.view.show_lines([_line(place, one, headings) for place, one in enumerate(changes)])
        n = len(self.changes)
        self.apply.set_text(self.tr("Change 1 cell") if n == 1 else self.tr("Change {n} cells").format(n=n))
        self.apply.setEnabled(n > 0)
        self.why.setText(self._why_nothing(len(changes)))
        self.why.setVisible(n == 0)
        self.apply.setToolTip(tip(self.why.text()) if n == 0 else "")

    def _why_nothing(self, problems: int) -> str:
        """Say why no cell would change: each has a problem, or all hold what was pasted."""
        if problems == 1:
            return self.tr("Nothing can be changed: what was pasted does not fit into the cell below.")
        if problems:
            return self.tr("Nothing can be changed: what was pasted does not fit into any of the cells below.")
        return self.tr("Nothing would change: the cells hold what was pasted already.")

    def commit(self) -> None:
        """Ask for what can be changed."""
        if self.changes:
            self.wanted.emit(self.changes)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Change by Ctrl+Enter."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.commit()
        else:
            super().keyPressEvent(event)


def _line(place: int, one: CellChange, headings: Sequence[Heading]) -> Line:
    before = one.before or "\N{EN DASH}"
    where = Cell(one.row, tip=headings[one.column].text)
    if one.problem:
        return Line(place, (where, Cell(one.problem, "danger", "warning", tip=one.problem)))
    after = one.after or "\N{EN DASH}"
    text = f"{headings[one.column].text}: {after}"
    return Line(place, (where, Cell(text, tip=f"{before} \N{RIGHTWARDS ARROW} {after}")))
