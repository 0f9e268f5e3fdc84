"""All that is wrong with the plan, in a list beside it: what, whose, how to mend it. A click or Enter goes there."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QVBoxLayout, QWidget

from meetingdesk import conflict_counts, conflict_words
from meetingdesk.desktop.agenda.problem_line import ProblemLine
from meetingdesk.desktop.agenda.state import AgendaState
from meetingdesk.desktop.item_models.problems import ROW_ROLE, ProblemsModel, Words
from meetingdesk.desktop.lists.side import PADDING, SidePage, wrapped
from meetingdesk.desktop.widgets import Panel, margins
from meetingdesk.rows.conflicts import ConflictRow

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ProblemsList(QListView):
    """The conflicts first, then the warnings. `chosen` gives the row to go to."""

    chosen = Signal(object)  # ConflictRow

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = ProblemsModel(self)
        self.setModel(self.rows)
        self.setItemDelegate(ProblemLine(self))
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setMouseTracking(True)
        self.clicked.connect(self._choose)

    def _choose(self, index: QModelIndex) -> None:
        row = index.data(ROW_ROLE)
        if isinstance(row, ConflictRow):
            self.chosen.emit(row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the line's thing by Enter; leave Esc to the panel."""
        if event.key() in ENTER:
            self._choose(self.currentIndex())
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)


class ProblemsPanel(Panel):
    """`closed`: it wants to be closed. `chosen` gives the row to go to."""

    closed = Signal()
    chosen = Signal(object)  # ConflictRow

    def __init__(self, state: AgendaState, parent: QWidget | None = None) -> None:
        super().__init__("surface", "left", parent)
        self.setObjectName("inspector")
        self.setAccessibleName(self.tr("Problems"))
        self._state = state
        self._zone = ""
        self._shown: object = None
        self.page = SidePage(self.tr("Problems"))
        self.page.closed.connect(self.closed)
        self.list = ProblemsList()
        self.list.setAccessibleName(self.tr("Problems"))
        self.list.chosen.connect(self.chosen)
        self.none = wrapped(self.tr("Nothing is wrong with the plan."), tone="muted")
        self.none.setContentsMargins(PADDING, 12, PADDING, 12)
        self.page.whole.addWidget(self.none)
        self.page.whole.addWidget(self.list, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(margins(1, 0, 0, 0))
        column.addWidget(self.page)
        state.planned.connect(self._on_plan)

    def show_times_in(self, zone: str) -> None:
        """Tell times on the clock of a zone; empty: on the host's."""
        self._zone = zone
        self._on_plan()

    def _on_plan(self) -> None:
        if self.isVisible():
            self.show_problems()

    def show_problems(self) -> None:
        """Show what is wrong with the plan now; the keyboard stays in its line."""
        rows = self._state.plan.problems if self._state.plan else ()
        warnings = sum(row.severity == "warning" for row in rows)
        self.page.show_head(self.tr("Problems"), conflict_counts.counted(len(rows) - warnings, warnings))
        self.none.setVisible(not rows)
        self.list.setVisible(bool(rows))
        if (rows, self._zone) == self._shown:
            return
        self._shown = (rows, self._zone)
        line = max(self.list.currentIndex().row(), 0)
        self.list.rows.show(rows, self._tell)
        self.list.setCurrentIndex(self.list.rows.index(min(line, len(rows) - 1)))

    def focus_on(self, severity: str = "") -> None:
        """Put the keyboard into the list, on the first row of a severity."""
        rows = self._state.plan.problems if self._state.plan else ()
        line = next((place for place, row in enumerate(rows) if row.severity == severity), None)
        if line is not None:
            self.list.setCurrentIndex(self.list.rows.index(line))
        (self.list if rows else self.page.cross).setFocus()

    def _tell(self, row: ConflictRow) -> Words:
        return conflict_words.name(row.kind), conflict_words.text(row, zone=self._zone), conflict_words.mend(row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)
