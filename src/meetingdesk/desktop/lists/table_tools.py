"""What one does with a list as with a spreadsheet: edit a cell, copy a block, paste one over it after a look at it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence

from meetingdesk.desktop.item_models.lines import Line
from meetingdesk.desktop.lists.blocks import copied, parsed
from meetingdesk.desktop.lists.paste_page import PastePage
from meetingdesk.desktop.lists.pasting import CellChange, Unreadable, plan, read_value
from meetingdesk.desktop.lists.view import LinesView
from meetingdesk.requests import Request
from meetingdesk.requests.table import EditRows

Wishes = Callable[[int, Mapping[str, str]], tuple[Request, ...]]  # of a line's key and its new values by field


class TableTools(QObject):
    """`asked` gives a request, `told` a sentence, `pasting` comes when the page of what would change is to be shown.

    `wishes` makes the requests that bring a line to new values.
    """

    asked = Signal(object)  # Request
    told = Signal(str)
    pasting = Signal()

    def __init__(self, view: LinesView, page: PastePage, wishes: Wishes, parent: QObject) -> None:
        super().__init__(parent)
        self._view, self._page, self._wishes = view, page, wishes
        keys = QKeySequence.StandardKey
        self.edit = QAction(self.tr("Edit the cell"), self)
        self.edit.triggered.connect(view.edit_cell)
        self.copy = self._action(self.tr("Copy the cells"), QKeySequence(keys.Copy), self.copy_block)
        self.copy_rows = self._action(
            self.tr("Copy the rows with their headings"), QKeySequence("Ctrl+Shift+C"), self.copy_lines
        )
        self.paste = self._action(self.tr("Paste into the table"), QKeySequence(keys.Paste), self.paste_block)
        self.actions = (self.edit, self.copy, self.copy_rows, self.paste)
        view.typed.connect(self._take)
        page.wanted.connect(self.change)

    def _action(self, text: str, keys: QKeySequence, call: Callable[[], None]) -> QAction:
        action = QAction(text, self)
        action.setShortcut(keys)
        action.setShortcutContext(action.shortcutContext().WidgetShortcut)
        action.triggered.connect(lambda _on=False: call())
        self._view.addAction(action)
        return action

    def set_allowed(self, allowed: bool) -> None:
        """Allow or refuse whatever changes something."""
        self._view.lines.editable = allowed
        for action in (self.edit, self.paste):
            action.setEnabled(allowed)

    # -- out

    def _chosen(self) -> list[Line]:
        keys = set(self._view.keys)
        return [line for line in self._view.lines.lines if line.key in keys]

    def copy_block(self) -> None:
        """Copy the cells of the block; while the keyboard is at whole lines, all that is shown of them."""
        block = self._view.block
        self._copy(block.columns or block.shown, heads=False)

    def copy_lines(self) -> None:
        """Copy the selected lines below their headings."""
        self._copy(self._view.block.shown, heads=True)

    def _copy(self, columns: Sequence[int], *, heads: bool) -> None:
        lines = self._chosen()
        if lines:
            text = copied(self._view.lines.headings, lines, columns, heads=heads)
            QGuiApplication.clipboard().setText(text)

    # -- in

    def paste_block(self) -> None:
        """Show what the block on the clipboard would change, from the cell on that the keyboard is at."""
        text, lines = QGuiApplication.clipboard().text(), self._chosen()
        if not text.strip() or not lines:
            self.told.emit(self.tr("Select the row that the block begins in, and copy cells first."))
            return
        block = self._without_heads(parsed(text))
        targets, columns = self._place(lines, block)
        changes = plan(self._view.lines.headings, targets, columns, block)
        over = max(0, len(block) - len(targets))
        note = self.tr("{n} rows have no place").format(n=over) if over else ""
        self._page.show_changes(changes, self._view.lines.headings, note)
        self.pasting.emit()

    def _without_heads(self, block: list[list[str]]) -> list[list[str]]:
        """Leave out the headings that were copied with the rows."""
        headings = [heading.text for heading in self._view.lines.headings]
        first = [headings[place] for place in self._view.block.shown]
        return block[1:] if len(block) > 1 and block[0] == first[: len(block[0])] else block

    def _place(self, chosen: list[Line], block: list[list[str]]) -> tuple[list[Line], list[int]]:
        """Return where a block goes: one cell into all that are selected, else from the first of them on."""
        shown = self._view.block.shown
        columns = self._view.block.columns or shown[:1]
        if len(block) == 1 and len(block[0]) == 1:
            return chosen, columns
        everything = list(self._view.lines.lines)
        return everything[everything.index(chosen[0]) :], shown[shown.index(columns[0]) :]

    def change(self, changes: Sequence[CellChange]) -> None:
        """Change cells in one step."""
        values: dict[int, dict[str, str]] = {}
        names: dict[int, str] = {}
        for one in changes:
            values.setdefault(one.key, {})[self._view.lines.headings[one.column].name] = one.value
            names[one.key] = one.row
        rows = tuple((names[key], self._wishes(key, of_line)) for key, of_line in values.items())
        self.asked.emit(EditRows(rows=rows))

    def _take(self, key: int, column: int, text: str) -> None:
        """Change the cell that was edited in place."""
        heading = self._view.lines.headings[column]
        try:
            value = read_value(heading, text)
        except Unreadable as why:
            self.told.emit(str(why))
            return
        for wish in self._wishes(key, {heading.name: value}):
            self.asked.emit(wish)
