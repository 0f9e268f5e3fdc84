"""What a log would bring, before anything is written: every problem by row, and whom each name would be taken for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from meetingdesk import words
from meetingdesk.desktop.attendance import wording
from meetingdesk.desktop.attendance.asked import AskedForm
from meetingdesk.desktop.attendance.importing import Wish, other_days, problem_rows, row_count
from meetingdesk.desktop.attendance.lines import Loaded
from meetingdesk.desktop.controller import Controller
from meetingdesk.desktop.lists.headings import HeadingsForm
from meetingdesk.desktop.lists.import_page import ImportPage
from meetingdesk.desktop.lists.text_view import TextView
from meetingdesk.errors import UserError
from meetingdesk.rows.report import ReportsRead, UnknownColumnsError

NAMES, PROBLEMS = "names", "problems"
Rows = Sequence[tuple[str, ...]]


def _tr(text: str) -> str:
    return QCoreApplication.translate("", text)


def _fields() -> dict[str, str]:
    return {
        "name": _tr("Whole name"),
        "given": _tr("Given name"),
        "family": _tr("Family name"),
        "email": _tr("E-mail"),
        "date": _tr("Day"),
        "joined": _tr("Joined"),
        "left": _tr("Left"),
        "duration": _tr("Length"),
    }


class ImportPanel(ImportPage):
    """Stands in place of the matrix while a log is taken in. It asks what the file does not say of itself."""

    wished = Signal(object)  # Wish: read once more
    confirmed = Signal(object, object)  # ReportsRead, the sitting or None
    cancelled = Signal()

    def __init__(self, controller: Controller, parent: QWidget | None = None) -> None:
        super().__init__(controller, parent)
        self._wish: Wish | None = None
        self._read: ReportsRead | None = None
        self._loaded: Loaded | None = None
        self.asked = AskedForm()
        self.zone, self.order, self.day = self.asked.zone, self.asked.order, self.asked.day
        self.sitting, self.read_button = self.asked.sitting, self.asked.read_button
        self.columns = HeadingsForm(_fields())
        self.columns.hide()
        self.names = TextView(self.tr("Names in the log"))
        self.problems = TextView(self.tr("Rows that cannot be taken in"))
        parts = {NAMES: (self.tr("Names"), self.names), PROBLEMS: (self.tr("Problems"), self.problems)}
        self.set_up(self.tr("Import log"), (self.asked, self.columns), parts)
        self.asked.read_wished.connect(self._read_again)
        self.columns.edited.connect(self._map)

    # -- what is shown

    def refresh(self) -> None:
        """Leave what was read as it is: it is not the meeting's yet."""

    def show_answer(self, wish: Wish, answer: ReportsRead | UserError, loaded: Loaded) -> None:
        """Show what was read, or what has to be said before it can be."""
        new = self._wish is None or self._wish.paths != wish.paths
        self._wish, self._loaded = wish, loaded
        self.source.setText(", ".join(path.name for path in wish.paths))
        if new:
            self.asked.begin(loaded, wish.said)
        self.order.setCurrentIndex(self.order.findData(wish.said.date_order or ""))
        self._read = answer if isinstance(answer, ReportsRead) else None
        self.tell_nothing()
        self._show_columns(wish, answer)
        if isinstance(answer, UserError):
            self._show_refusal(answer)
        else:
            self._show_read(answer, loaded)

    def _show_columns(self, wish: Wish, answer: ReportsRead | UserError) -> None:
        """Show what the columns of a table were taken for; after a refusal of what was said of them, as they were."""
        if isinstance(answer, UnknownColumnsError):
            self.columns.show_heads(answer.heads, {**answer.columns, **wish.said.columns})
            self.columns.show()
        elif isinstance(answer, ReportsRead):
            table = next((report for report in answer.reports if report.columns), None)
            self.columns.setVisible(table is not None)
            if table is not None:
                self.columns.show_heads(table.heads, table.columns)

    def _show_refusal(self, error: UserError) -> None:
        own: dict[str, tuple[str, QWidget]] = {
            "attendance.zone": (
                self.tr("The log does not name the zone of its times: choose it, then read again."),
                self.zone,
            ),
            "attendance.date_order": ("", self.order),
            "attendance.day": (self.tr("The times of the log have no date: choose their day."), self.day),
            "attendance.columns": (
                self.tr("Choose which columns are the name and the time of joining."),
                self.columns.choices["name"].box,
            ),
        }
        sentence, field = own.get(error.code, (words.explain(error), self.cancel_button))
        if error.code == "attendance.day":
            self.asked.ask_day(on=True)
        self.tell(
            "danger" if field is self.cancel_button else "warning",
            sentence or words.say("ui.attendance.date_order", **error.parameters),
        )
        self._show_tables((), ())
        self.offer("", fine=False)
        field.setFocus()

    def _show_read(self, read: ReportsRead, loaded: Loaded) -> None:
        rows, problems = row_count(read), problem_rows(read)
        self._remark(read, rows, len(problems), other_days(read, loaded))
        matches = sorted(read.matches, key=lambda match: match.method != "none")
        names = [
            (one.name, one.email, one.delegate_name or "", wording.method(one.method, person=one.person), str(one.rows))
            for one in matches
        ]
        told = [(source, str(line), words.say(f"report_problem.{code}"), text) for source, line, code, text in problems]
        self._show_tables(names, told)
        self.offer(words.say("ui.attendance.take", n=rows), fine=rows > 0)
        self.take_button.setFocus()

    def _remark(self, read: ReportsRead, rows: int, problems: int, days: str) -> None:
        """Say what holds for the logs as a whole."""
        zones_read = {report.zone for report in read.reports}
        if first := self._first(read):
            self.tell("neutral", first)
        if days:
            self.tell("warning", words.say("ui.attendance.other_days", days=days))
        elif read.outside:
            where = ", ".join(sorted(zones_read))
            told = [words.say("ui.attendance.outside", n=read.outside, of_all=rows, zone=where)]
            if read.shift:
                way = "later" if read.shift > 0 else "earlier"
                told.append(words.say(f"cli.report_problem.{way}", hours=f"{abs(read.shift) / 60:g}"))
            self.tell("warning", " ".join(told))
        if problems:
            self.tell("warning", words.say("ui.attendance.problems", n=problems))
        if any(report.columns for report in read.reports):
            self.tell("neutral", self.tr("By column mapping: check below what each column was taken for."))
        if zones_read == {"UTC"}:
            self.tell("neutral", self.tr("The log says itself that its times are UTC."))

    def _first(self, read: ReportsRead) -> str:
        """Say when the first row joins beside when the sitting nearest to it begins: a wrong zone shows at once."""
        joined = min((row.joined for report in read.reports for row in report.rows), default=None)
        if joined is None or self._loaded is None or not self._loaded.row.sittings:
            return ""
        near = min(self._loaded.row.sittings, key=lambda one: abs(one.start - joined))
        shown = self._loaded.clock
        return words.say(
            "ui.attendance.first",
            joined=shown.named(shown.moment(joined)),
            number=near.sitting.number,
            start=shown.named(shown.moment(near.start)),
        )

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
        self.switch.button(PROBLEMS).setEnabled(bool(problems))
        self.show_part(self.switch.current if problems else NAMES)

    def tell_failure(self, error: UserError) -> None:
        """Say why nothing was written; what was read stays."""
        self.tell("danger", words.explain(error))
        self.take_button.setEnabled(False)

    # -- what is wished

    def _read_again(self) -> None:
        if self._wish is not None:
            said = replace(self.asked.said, columns=self._wish.said.columns)
            self.wished.emit(replace(self._wish, said=said))

    def _map(self, name: str, heading: str) -> None:
        """Read the table again with another heading for a field."""
        if self._wish is not None:
            columns = {**self._wish.said.columns, name: heading}
            self.wished.emit(replace(self._wish, said=replace(self.asked.said, columns=columns)))

    def take(self) -> None:
        """Take in what is shown."""
        if self._read is not None:
            self.take_button.setEnabled(False)
            self.confirmed.emit(self._read, self.sitting.currentData())

    def forget(self) -> None:
        """Make ready for other files."""
        self._wish = None
        self._read = None

    def cancel(self) -> None:
        """Go back to the matrix; nothing has been written."""
        self.cancelled.emit()
