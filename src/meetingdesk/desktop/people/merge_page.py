"""People who seem to be the same, side by side: who is kept is chosen, then they become one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import zip_longest

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from meetingdesk.desktop.lists.side import SidePage, wrapped
from meetingdesk.desktop.widgets import ElidedLabel, FilledButton, OutlineButton, plain_label
from meetingdesk.desktop.widgets.fields import ChoiceField
from meetingdesk.errors import UserError
from meetingdesk.requests.people import MergePeople
from meetingdesk.rows.people import PersonRow
from meetingdesk.words import explain

MOST = 3  # so many columns can be read in the side


class MergePage(SidePage):
    """`wanted` gives the request."""

    wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setAccessibleName(self.tr("Merge people"))
        self.rows: tuple[PersonRow, ...] = ()
        self.kept = ChoiceField(self.tr("Who is kept"))
        self.kept.committed.connect(self.kept.show_value)
        self.merge, self.cancel = FilledButton(self.tr("Merge"), "check"), OutlineButton(self.tr("Cancel"))
        self.merge.clicked.connect(self.commit)
        self.cancel.clicked.connect(self.closed)
        says = self.tr(
            "Meetings, items, marks and names go to the person kept; what is empty there is filled from the others. "
            "Invitations that were issued stay on record."
        )
        self._table: QWidget | None = None
        self._place = QVBoxLayout()
        holder, buttons = QWidget(), QWidget()
        self._place.setContentsMargins(0, 8, 0, 0)
        holder.setLayout(self._place)
        line = QHBoxLayout(buttons)
        line.setContentsMargins(0, 4, 0, 0)
        for button in (self.merge, self.cancel):
            line.addWidget(button)
        line.addStretch(1)
        self.add_part(self.kept, holder, line=False)
        self.add_part(wrapped(says, "small", "muted"), buttons)
        self.scroll_body()

    def show_rows(self, rows: Sequence[PersonRow]) -> None:
        """Show people beside each other; kept is, for a start, who was in most meetings."""
        if tuple(rows) == self.rows:
            return
        self.rows = tuple(rows)
        self.show_head(self.tr("Merge people"), self.tr("{n} selected").format(n=len(rows)))
        options = [(str(row.id), _label(place, row)) for place, row in enumerate(rows, 1)]
        self.kept.set_options(options)
        self.kept.show_value(str(max(rows, key=lambda row: (len(row.parts), bool(row.email))).id))
        if self._table is not None:
            self._place.removeWidget(self._table)
            self._table.deleteLater()
        self._table = self._compared()
        self._place.addWidget(self._table)

    def _compared(self) -> QWidget:
        table = QWidget()
        grid = QGridLayout(table)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(2)
        _add_line(grid, [_label(place, row) for place, row in enumerate(self.rows, 1)], "strong")
        for label, columns in self._columns():
            name = plain_label(label, "small", "muted")
            name.setContentsMargins(0, 6, 0, 0)
            grid.addWidget(name, grid.rowCount(), 0, 1, len(columns))
            for texts in zip_longest(*columns, fillvalue=""):
                _add_line(grid, texts)
        return table

    def _columns(self) -> list[tuple[str, list[list[str]]]]:
        """Return what is compared: a label, and the lines of each person, one at least."""
        rows, none = self.rows, ["\N{EN DASH}"]
        return [
            (self.tr("E-mail"), [[row.email] if row.email else none for row in rows]),
            (self.tr("Phone"), [[row.phone] if row.phone else none for row in rows]),
            (self.tr("Languages"), [[", ".join(row.languages)] if row.languages else none for row in rows]),
            (
                self.tr("Meetings"),
                [[f"{one.entity}, {one.meeting_title}" for one in row.parts] or none for row in rows],
            ),
        ]

    def commit(self) -> None:
        """Ask for them to become one."""
        kept = int(self.kept.box.currentData())
        others = tuple(row.id for row in self.rows if row.id != kept)
        self.wanted.emit(MergePeople(kept=kept, others=others))

    def refuse(self, error: UserError) -> None:
        """Show why it was refused."""
        self.kept.set_error(explain(error))


def _label(place: int, row: PersonRow) -> str:
    """Return a name with its place, which tells apart who is called the same."""
    return f"{place}. {row.name}"


def _add_line(grid: QGridLayout, texts: Iterable[str], role: str = "body") -> None:
    line = grid.rowCount()
    for place, text in enumerate(texts):
        grid.setColumnStretch(place, 1)
        grid.addWidget(ElidedLabel(text, role), line, place)
