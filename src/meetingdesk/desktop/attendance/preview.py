"""What a log would bring, before anything is written: every problem by row, and whom each name would be taken for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QGridLayout, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from meetingdesk import words
from meetingdesk.desktop.attendance import wording
from meetingdesk.desktop.attendance.importing import Wish, problem_rows, row_count
from meetingdesk.desktop.attendance.lines import Loaded
from meetingdesk.desktop.lists.text_view import TextView
from meetingdesk.desktop.theme import length
from meetingdesk.desktop.widgets import (
    ElidedLabel,
    FilledButton,
    OutlineButton,
    Panel,
    ScreenBar,
    Segmented,
    Strip,
    plain_label,
)
from meetingdesk.domain.clock import zones
from meetingdesk.errors import UserError
from meetingdesk.rows.report import DateOrder, ReportsRead

NAMES, PROBLEMS = "names", "problems"
Rows = Sequence[tuple[str, ...]]


class ImportPanel(QWidget):
    """Stands in place of the matrix while a log is taken in. It asks what the file does not say of itself."""

    wished = Signal(object)  # Wish: read once more
    confirmed = Signal(object, object)  # ReportsRead, the sitting or None
    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wish: Wish | None = None
        self._read: ReportsRead | None = None
        self._strips: list[Strip] = []
        self.zone = QComboBox()
        self.order = QComboBox()
        self.sitting = QComboBox()
        self.take_button = FilledButton(self.tr("Import"), "import")
        self.cancel_button = OutlineButton(self.tr("Cancel"))
        self.read_button = OutlineButton(self.tr("Read again"))
        self.switch = Segmented(((NAMES, self.tr("Names")), (PROBLEMS, self.tr("Problems"))))
        self.names = TextView(self.tr("Names in the log"))
        self.problems = TextView(self.tr("Rows that cannot be taken in"))
        self._files = ElidedLabel("", "body", "muted")
        self._fill_fields()
        self._lay_out()
        self.take_button.clicked.connect(self._confirm)
        self.cancel_button.clicked.connect(self.cancelled)
        self.read_button.clicked.connect(self._read_again)
        self.order.activated.connect(lambda _place: self._read_again())
        self.zone.activated.connect(lambda _place: self._read_again())
        self.switch.chosen.connect(lambda _key: self._show_part())

    # -- its parts

    def _fill_fields(self) -> None:
        self.zone.setEditable(True)
        self.zone.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.zone.addItems(sorted(zones()))
        completer = QCompleter(self.zone.model(), self.zone)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.zone.setCompleter(completer)
        for value, text in (
            ("", self.tr("As the file suggests")),
            ("dmy", self.tr("Day, month, year")),
            ("mdy", self.tr("Month, day, year")),
            ("ymd", self.tr("Year, month, day")),
        ):
            self.order.addItem(text, value)

    def _lay_out(self) -> None:
        bar = ScreenBar(self.tr("Import log"))
        bar.add_left(self._files)
        bar.add_right(self.cancel_button)
        bar.add_right(self.take_button)
        grid = QGridLayout()
        grid.setHorizontalSpacing(length("space.4"))
        grid.setVerticalSpacing(length("space_use.label_to_field"))
        fields = (
            (self.tr("Time zone of the log"), self.zone),
            (self.tr("Order of its dates"), self.order),
            (self.tr("Counts in"), self.sitting),
        )
        for column, (text, field) in enumerate(fields):
            label = plain_label(text, "small", "muted")
            label.setBuddy(field)
            field.setAccessibleName(text)
            field.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            field.setMinimumContentsLength(14)
            grid.addWidget(label, 0, column)
            grid.addWidget(field, 1, column)
            grid.setColumnStretch(column, 1)
        grid.addWidget(self.read_button, 1, len(fields))
        ground = Panel("window", "bottom")
        self._above = QVBoxLayout(ground)
        margin = length("space_use.page_margin")
        self._above.setContentsMargins(margin, 12, margin, 12)
        self._above.setSpacing(length("space_use.between_controls"))
        self._above.addLayout(grid)
        choice = QHBoxLayout()
        choice.addWidget(self.switch)
        choice.addStretch(1)
        self._above.addLayout(choice)
        self._tables = QStackedWidget()
        self._tables.addWidget(self.names)
        self._tables.addWidget(self.problems)
        self._tables.setContentsMargins(16, 0, 16, 0)  # so that the texts stand below the title
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(bar)
        whole.addWidget(ground)
        whole.addWidget(self._tables, 1)

    # -- what is shown

    def show_answer(self, wish: Wish, answer: ReportsRead | UserError, loaded: Loaded) -> None:
        """Show what was read, or what has to be said before it can be."""
        new = self._wish is None or self._wish.paths != wish.paths
        self._wish = wish
        self._files.setText(", ".join(path.name for path in wish.paths))
        if new:
            self.zone.setCurrentText(wish.zone or loaded.zone)
            self._offer_sittings(loaded)
        self.order.setCurrentIndex(self.order.findData(wish.date_order or ""))
        self._read = answer if isinstance(answer, ReportsRead) else None
        for strip in self._strips:
            strip.hide()
            strip.deleteLater()
        self._strips = []
        if isinstance(answer, UserError):
            self._show_refusal(answer)
        else:
            self._show_read(answer)

    def _offer_sittings(self, loaded: Loaded) -> None:
        self.sitting.clear()
        self.sitting.addItem(self.tr("Every sitting that a row overlaps"), None)
        for row in loaded.row.sittings:
            self.sitting.addItem(wording.sitting(row, loaded.clock), row.sitting.id)

    def _show_refusal(self, error: UserError) -> None:
        field: QWidget = self.cancel_button
        sentence = words.explain(error)
        if error.code == "attendance.zone":
            sentence, field = (
                self.tr("The log does not name the zone of its times: choose it, then read again."),
                self.zone,
            )
        elif error.code == "attendance.date_order":
            sentence, field = words.say("ui.attendance.date_order", **error.parameters), self.order
        self._tell("danger" if field is self.cancel_button else "warning", sentence)
        self._show_tables((), ())
        self.take_button.setEnabled(False)
        self.take_button.set_text(self.tr("Import"))
        field.setFocus()

    def _show_read(self, read: ReportsRead) -> None:
        rows, problems = row_count(read), problem_rows(read)
        zones_read = {report.zone for report in read.reports}
        if read.outside:
            where = ", ".join(sorted(zones_read))
            self._tell("warning", words.say("ui.attendance.outside", n=read.outside, of_all=rows, zone=where))
        if problems:
            self._tell("warning", words.say("ui.attendance.problems", n=len(problems)))
        if zones_read == {"UTC"}:
            self._tell("neutral", self.tr("The log says itself that its times are UTC."))
        names = [
            (
                match.name,
                match.email,
                match.delegate_name or "",
                wording.method(match.method, person=match.person),
                str(match.rows),
            )
            for match in sorted(read.matches, key=lambda match: match.method != "none")
        ]
        told = [(source, str(line), words.say(f"report_problem.{code}"), text) for source, line, code, text in problems]
        self._show_tables(names, told)
        self.take_button.setEnabled(rows > 0)
        self.take_button.set_text(words.say("ui.attendance.take", n=rows))
        self.take_button.setFocus()

    def _show_tables(self, names: Rows, problems: Rows) -> None:
        waiting = sum(not row[3] for row in names)
        self.switch.button(NAMES).setText(words.say("ui.attendance.names", n=len(names), open=waiting))
        self.switch.button(PROBLEMS).setText(words.say("ui.attendance.problem_rows", n=len(problems)))
        headings = (
            self.tr("Name"), self.tr("E-mail"), self.tr("Taken for"), self.tr("How"), self.tr("Rows"),
        )  # fmt: skip
        self.names.show_rows(headings, list(names), (0, 0, 0, 144, 64))
        told = (self.tr("File"), self.tr("Row"), self.tr("Why not"), self.tr("Text"))
        self.problems.show_rows(told, list(problems), (160, 56, 240, 0))
        if not problems:
            self.switch.choose(NAMES)
        self.switch.button(PROBLEMS).setEnabled(bool(problems))
        self._show_part()

    def _show_part(self) -> None:
        self._tables.setCurrentWidget(self.problems if self.switch.current == PROBLEMS else self.names)

    def _tell(self, tone: str, text: str) -> None:
        strip = Strip(tone, text, closable=False)
        self._strips.append(strip)
        self._above.insertWidget(len(self._strips), strip)
        strip.show()  # now, not with the next event: the sentence is read out with the field that takes the keyboard

    def tell_failure(self, error: UserError) -> None:
        """Say why nothing was written; what was read stays."""
        self._tell("danger", words.explain(error))
        self.take_button.setEnabled(False)

    # -- what is wished

    def _read_again(self) -> None:
        if self._wish is not None:
            order = cast("DateOrder | None", self.order.currentData() or None)
            self.wished.emit(replace(self._wish, zone=self.zone.currentText().strip() or None, date_order=order))

    def _confirm(self) -> None:
        if self._read is not None:
            self.take_button.setEnabled(False)
            self.confirmed.emit(self._read, self.sitting.currentData())

    def forget(self) -> None:
        """Make ready for other files."""
        self._wish = None
        self._read = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Cancel with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        else:
            super().keyPressEvent(event)
