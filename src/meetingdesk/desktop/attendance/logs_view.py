"""The logs that were taken in, with their hashes, and every row of one: whom its name means and where it counts."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from meetingdesk import words
from meetingdesk.desktop.attendance import wording
from meetingdesk.desktop.attendance.lines import Loaded
from meetingdesk.desktop.lists.text_view import TextView
from meetingdesk.desktop.theme import length, scaled
from meetingdesk.desktop.widgets import OutlineButton, Panel, hairline, plain_label
from meetingdesk.desktop.widgets.sides import choose_row
from meetingdesk.rows.attendance import ReportRow, TracedRow

LOGS_SHOWN = 5  # lines of the upper table; more are scrolled to


class LogsView(QWidget):
    """`person_wanted` gives the row whose person is to be shown, `removed` the key of a log."""

    person_wanted = Signal(object)  # TracedRow
    removed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._loaded: Loaded | None = None
        self._traced: Sequence[TracedRow] = ()
        self._shown: list[TracedRow] = []
        self.logs = TextView(self.tr("Logs that were taken in"))
        self.rows = TextView(self.tr("Rows of the log"))
        self.facts = plain_label("", "small", "muted")
        self.facts.setWordWrap(True)
        self.remove_button = OutlineButton(self.tr("Remove this log"), "remove")
        self._lay_out()
        self.logs.selectionModel().currentRowChanged.connect(lambda *_: self._show_rows())
        self.logs.activated.connect(lambda _index: self.rows.setFocus())
        self.rows.activated.connect(lambda index: self._want(index.row()))
        self.remove_button.clicked.connect(self._remove)

    def _lay_out(self) -> None:
        margin = length("space_use.page_margin")
        facts = Panel("window", "bottom")
        line = QHBoxLayout(facts)
        line.setContentsMargins(margin, 8, margin, 8)
        line.addWidget(self.facts, 1)
        line.addWidget(self.remove_button)
        self.logs.setFixedHeight(self.logs.verticalHeader().defaultSectionSize() * LOGS_SHOWN + scaled(40))
        above, below = QVBoxLayout(), QVBoxLayout()
        for column, table in ((above, self.logs), (below, self.rows)):
            column.setContentsMargins(0, 0, 0, 0)
            column.addWidget(table)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(above)
        for widget in (hairline(), facts):
            whole.addWidget(widget)
        whole.addLayout(below, 1)

    # -- what is shown

    @property
    def current(self) -> ReportRow | None:
        """The log that is chosen."""
        place = self.logs.currentIndex().row()
        logs = self._loaded.row.reports if self._loaded else ()
        return logs[place] if 0 <= place < len(logs) else None

    def show_trace(self, loaded: Loaded, rows: Sequence[TracedRow], *, allowed: bool) -> None:
        """Show the logs; the chosen one stays chosen."""
        if loaded is self._loaded and rows is self._traced:
            return
        chosen = self.current.id if self.current else 0
        self._loaded, self._traced = loaded, rows
        self.remove_button.setEnabled(allowed)
        shown = loaded.clock
        told = [
            (one.source, wording.platform(one), str(one.rows), one.zone, shown.moment(one.imported_at), one.who)
            for one in loaded.row.reports
        ]
        heads = (self.tr("File"), self.tr("Kind"), self.tr("Rows"), self.tr("Times in"), self.tr("Taken in"),
                 self.tr("By"))  # fmt: skip
        self.logs.show_rows(heads, told, (0, 200, 64, 160, 160, 120))
        keys = [one.id for one in loaded.row.reports]
        choose_row(self.logs, keys.index(chosen) if chosen in keys else 0)
        self._show_rows()

    def _show_rows(self) -> None:
        log, loaded = self.current, self._loaded
        if loaded is None:
            return
        self._shown = [row for row in self._traced if log is not None and row.line.report == log.id]
        self.facts.setText(f"SHA-256 {log.sha256}" if log else "")
        self.remove_button.setVisible(log is not None)
        numbers = {part.sitting.id: part.sitting.number for part in loaded.row.sittings}
        heads = (self.tr("Row"), self.tr("Name in the log"), self.tr("E-mail"), self.tr("There"), self.tr("Taken for"),
                 self.tr("How"), self.tr("Counts in"))  # fmt: skip
        told = [self._told(row, loaded, numbers) for row in self._shown]
        self.rows.show_rows(heads, told, (56, 0, 176, 188, 168, 152, 128))

    def _told(self, row: TracedRow, loaded: Loaded, numbers: dict[int, int]) -> tuple[str, ...]:
        line, shown = row.line, loaded.clock
        there = f"{words.short_day(shown.local(line.joined).date())}, {shown.span(line.joined, line.left)}"
        return (
            str(line.line),
            line.name,
            line.email,
            ("~" if line.estimated else "") + there,
            row.delegate_name or "\u2013",
            wording.method(row.method, person=row.person) or "\u2013",
            wording.counts(row, numbers),
        )

    def select(self, row: TracedRow) -> None:
        """Go to a row in its log."""
        logs = self._loaded.row.reports if self._loaded else ()
        choose_row(self.logs, next((n for n, one in enumerate(logs) if one.id == row.line.report), 0))
        self._show_rows()
        found = (n for n, one in enumerate(self._shown) if one.line.line == row.line.line)
        choose_row(self.rows, next(found, 0))
        self.rows.setFocus()

    # -- what is wished

    def _want(self, place: int) -> None:
        if 0 <= place < len(self._shown):
            self.person_wanted.emit(self._shown[place])

    def _remove(self) -> None:
        if (log := self.current) is not None:
            self.removed.emit(log.id)
