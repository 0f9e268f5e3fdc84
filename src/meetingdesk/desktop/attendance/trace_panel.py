"""Beside the matrix: the rows of the logs behind a figure, how each was matched, and each as it stood in its file."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from meetingdesk.desktop.attendance import wording
from meetingdesk.desktop.attendance.lines import Loaded
from meetingdesk.desktop.attendance.two_ends import TwoEndsList
from meetingdesk.desktop.item_models.attendance import AttendanceLine
from meetingdesk.desktop.theme import length
from meetingdesk.desktop.widgets import OutlineButton, Panel, PlainLabel, ToolIcon, hairline, margins, plain_label
from meetingdesk.rows.attendance import TracedRow

Key = tuple[int, int]


class TracePanel(Panel):
    """`name_wanted` and `log_wanted` give the row whose name, or whose log, is to be shown."""

    closed = Signal()
    name_wanted = Signal(object)
    log_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("surface", "left", parent)
        self.setObjectName("inspector")  # a region of its own for F6
        self.setAccessibleName(self.tr("Rows of the logs"))
        self._loaded: Loaded | None = None
        self._rows: dict[Key, TracedRow] = {}
        self.who = _wrapped("title")
        self.figure = _wrapped("body")
        self.rows = TwoEndsList(self.tr("Rows of the logs"))
        self.detail = _wrapped("small", "muted")
        self.detail.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.name_button = OutlineButton(self.tr("Its name (N)"), "person")
        self.log_button = OutlineButton(self.tr("Its log (L)"))
        self._lay_out()
        self.rows.currentRowChanged.connect(lambda _row: self._show_row())
        self.rows.installEventFilter(self)
        self.name_button.clicked.connect(lambda: self._want(self.name_wanted))
        self.log_button.clicked.connect(lambda: self._want(self.log_wanted))

    def _lay_out(self) -> None:
        padding = length("space_use.card_padding")
        cross = ToolIcon("close", self.tr("Close (Esc)"))
        cross.clicked.connect(self.closed)
        head = QHBoxLayout()
        head.setContentsMargins(margins(padding, 8, 8, 8))
        head.addWidget(plain_label(self.tr("Rows of the logs"), "strong"))
        head.addStretch(1)
        head.addWidget(cross)
        card = Panel("window", "bottom")
        told = QVBoxLayout(card)
        told.setContentsMargins(padding, 12, padding, 12)
        told.setSpacing(4)
        told.addWidget(self.who)
        told.addWidget(self.figure)
        below = QVBoxLayout()
        below.setContentsMargins(padding, 12, padding, 12)
        below.setSpacing(length("space_use.between_controls"))
        buttons = QHBoxLayout()
        buttons.setSpacing(length("space_use.between_controls"))
        buttons.addWidget(self.name_button)
        buttons.addWidget(self.log_button)
        buttons.addStretch(1)
        below.addWidget(self.detail)
        below.addLayout(buttons)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(margins(1, 0, 0, 0))
        whole.setSpacing(0)
        whole.addLayout(head)
        for part in (hairline(), card):
            whole.addWidget(part)
        whole.addWidget(self.rows, 1)
        whole.addWidget(hairline())
        whole.addLayout(below)

    # -- what is shown

    def show_cell(self, line: AttendanceLine, place: int, loaded: Loaded, rows: Sequence[TracedRow]) -> None:
        """Show the rows of a person; those that count in the sitting of the cell come first, and say so."""
        self._loaded = loaded
        sitting = loaded.row.sittings[place]
        mine = [row for row in rows if line.delegate in row.delegates]
        mine.sort(key=lambda row: (sitting.sitting.id not in row.sittings, row.line.joined.timestamp()))
        self._rows = {_key(row): row for row in mine}
        self.who.setText(line.name)
        shown = loaded.clock
        window = f"{wording.sitting(sitting, shown)}, {shown.named(shown.span(sitting.start, sitting.end))}"
        self.figure.setText(f"{window}\n{wording.presence(line.cells[place].row)}")
        chosen = self.rows.current_key
        self.rows.show_lines([(_key(row), self._when(row), self._counts(row)) for row in mine])
        keys = list(self._rows)
        self.rows.setCurrentRow(keys.index(chosen) if chosen in self._rows else min(0, len(keys) - 1))
        self._show_row()

    def select(self, row: TracedRow) -> None:
        """Go to a row."""
        if _key(row) in self._rows:
            self.rows.setCurrentRow(list(self._rows).index(_key(row)))

    def _when(self, row: TracedRow) -> str:
        assert self._loaded is not None
        shown = self._loaded.clock
        time = ("~" if row.line.estimated else "") + shown.span(row.line.joined, row.line.left)
        return f"{shown.day(row.line.joined)}, {time}"

    def _counts(self, row: TracedRow) -> str:
        assert self._loaded is not None
        return wording.counts(row, {part.sitting.id: part.sitting.number for part in self._loaded.row.sittings})

    def _show_row(self) -> None:
        row = self._rows.get(self.rows.current_key or (0, 0))
        for button in (self.name_button, self.log_button):
            button.setEnabled(row is not None)
        if row is None or self._loaded is None:
            self.detail.setText(self.tr("No row of a log is behind this."))
            return
        log = next((one for one in self._loaded.row.reports if one.id == row.line.report), None)
        how = self.tr("\u201c{name}\u201d, matched {how}").format(
            name=row.line.name or row.line.email, how=wording.method(row.method, person=row.person)
        )
        where = self.tr("{file}, row {line}").format(file=log.source if log else "", line=row.line.line)
        raw = " \u00b7 ".join(filter(None, row.line.cells))
        self.detail.setText("\n".join(filter(None, (how, where, raw))))

    # -- what is wished

    def _want(self, signal: object) -> None:
        row = self._rows.get(self.rows.current_key or (0, 0))
        if row is not None:
            signal.emit(row)  # type: ignore[attr-defined]  # a bound signal has no type of its own

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys of the list: N for the name, L for the log."""
        if watched is self.rows and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            signal = {Qt.Key.Key_N: self.name_wanted, Qt.Key.Key_L: self.log_wanted}.get(Qt.Key(event.key()))
            if signal is not None and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self._want(signal)
                return True
        return super().eventFilter(watched, event)


def _key(row: TracedRow) -> Key:
    return row.line.report, row.line.line


def _wrapped(style: str, tone: str = "text") -> PlainLabel:
    label = plain_label("", style, tone)
    label.setWordWrap(True)
    return label
