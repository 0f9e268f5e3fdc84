"""A sitting beside the timetable: its day and times, and how it is joined. Each field asks for one change."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from meetingdesk.desktop.agenda.cities import City
from meetingdesk.desktop.agenda.geometry import start_minute
from meetingdesk.desktop.agenda.held_box import HeldBox
from meetingdesk.desktop.agenda.marks import hour_text
from meetingdesk.desktop.agenda.plan import Plan
from meetingdesk.desktop.agenda.problem_notes import ProblemNotes
from meetingdesk.desktop.agenda.starts import StartsBox
from meetingdesk.desktop.agenda.state import AgendaState
from meetingdesk.desktop.agenda.verbs import Verbs
from meetingdesk.desktop.lists.fields import DateField, MinutesField, TickField, TimeField
from meetingdesk.desktop.lists.form import Form
from meetingdesk.desktop.lists.side import SidePage, wrapped
from meetingdesk.desktop.widgets import FilledButton, OutlineButton, Panel, margins
from meetingdesk.desktop.widgets.fields import LineField
from meetingdesk.errors import UserError
from meetingdesk.rows.agenda import SittingRow

LINK = ("link", "conference_id", "passcode", "dial_in")


class SittingPanel(Panel):
    """`closed`: it wants to be closed. A new sitting is asked for in the same form.

    `groups_wanted` asks for the groups that a sitting may be held for, to be handed to `held`.
    """

    closed, groups_wanted = Signal(), Signal()

    def __init__(
        self, state: AgendaState, verbs: Verbs, cities: Callable[[], tuple[City, ...]], parent: QWidget | None = None
    ) -> None:
        super().__init__("surface", "left", parent)
        self.setObjectName("inspector")
        self.setAccessibleName(self.tr("Sitting"))
        self._state, self._verbs, self._cities = state, verbs, cities
        self.sitting: int | None = None  # which is shown; None while a new one is asked for
        self.adding = False
        self.page = SidePage(self.tr("Sitting"))
        self.page.closed.connect(self.closed)
        self.when, self.join = Form(), Form()
        self.held = HeldBox()
        self.starts = StartsBox()
        self._fill()
        self.add_button = FilledButton(self.tr("Add the sitting"), "check")
        self.cancel = OutlineButton(self.tr("Cancel"))
        self.delete = QAction(self.tr("Delete the sitting"), self)
        self._lay_out()
        self._connect()

    # -- parts

    def _fill(self) -> None:
        self.day, self.start, self.minutes = (
            DateField(self.tr("Day")), TimeField(self.tr("Start")), MinutesField(self.tr("Minutes")),
        )  # fmt: skip
        self.end = LineField(self.tr("End"))
        self.interpretation = TickField(self.tr("Interpretation"))
        self.problems = ProblemNotes()
        self.trouble = wrapped(tone="danger", role="small")
        self.trouble.hide()
        for narrow in (self.start, self.minutes):
            narrow.tell_in(self.trouble)
        for name, field, span in (
            ("day", self.day, 12), ("start", self.start, 4), ("minutes", self.minutes, 3), ("end", self.end, 5),
        ):  # fmt: skip
            self.when.add(name, field, span)
        self.interpretation.committed.connect(self._interpret)
        self.link = LineField(self.tr("Link"))
        self.link.line.setPlaceholderText("https://")
        self.join.add("link", self.link)
        self.join.add("conference_id", LineField(self.tr("Meeting ID")), 7)
        self.join.add("passcode", LineField(self.tr("Passcode")), 5)
        self.join.add("dial_in", LineField(self.tr("Dial-in")))

    def _lay_out(self) -> None:
        self.page.add_commands([self.delete])
        buttons = QWidget()
        line = QHBoxLayout(buttons)
        line.setContentsMargins(0, 8, 0, 0)
        line.addWidget(self.add_button)
        line.addWidget(self.cancel)
        line.addStretch(1)
        self.page.add_part(self.when, self.trouble, self.problems, line=False)
        self._new = self.page.add_part(buttons, line=False)
        self._old = (
            self.page.add_part(self.held, self.interpretation, title=self.tr("Kind and audience")),
            self.page.add_part(self.join, title=self.tr("How it is joined")),
            self.page.add_part(self.starts),
        )
        self.page.scroll_body()
        column = QVBoxLayout(self)
        column.setContentsMargins(margins(1, 0, 0, 0))
        column.addWidget(self.page)

    def _connect(self) -> None:
        self.when.edited.connect(lambda name, _text: self._move(name))
        self.when.entered.connect(lambda: self.commit() if self.adding else None)
        self.held.wanted.connect(self._edit)
        self.join.edited.connect(lambda _name, _text: self._set_link())
        self.add_button.clicked.connect(self.commit)
        self.cancel.clicked.connect(self.closed)
        self.delete.triggered.connect(self._delete)
        self._state.planned.connect(self._on_plan)

    # -- what is shown

    @property
    def row(self) -> SittingRow | None:
        """The sitting on show."""
        plan = self._state.plan
        return plan.sittings.get(self.sitting or 0) if plan else None

    def _on_plan(self) -> None:
        if self.isVisible() and not self.adding:
            self.show_sitting(self.sitting)

    def show_sitting(self, sitting: int | None) -> None:
        """Show a sitting; what is being typed for the same one stays. One that is gone closes."""
        anew = self.adding or sitting != self.sitting
        self.sitting, self.adding = sitting, False
        row, plan = self.row, self._state.plan
        if row is None or plan is None:
            self.closed.emit()
            return
        if anew:
            self.groups_wanted.emit()
        self.page.show_head(self.tr("Sitting {n}").format(n=row.number), plan.host.name)
        self.when.show_values({"day": row.day, "minutes": str(row.minutes), "end": _end(row, plan)}, anew=anew)
        self.start.show_time(start_minute(row), anew=anew)
        self.join.show_values({name: getattr(row, name) for name in LINK}, anew=anew)
        self.interpretation.show_on(row.interpretation)
        self.problems.show_rows(plan.of_sitting(row.id))
        self.held.show_sitting(plan, row, anew=anew, allowed=self._verbs.allowed)
        self.starts.show_start(plan, row.start, self._cities())
        self._allow()
        self._set_parts()

    def begin(self) -> None:
        """Ask for a new sitting, on the day after the last one and at its hours."""
        plan = self._state.plan
        if plan is None:
            return
        self.sitting, self.adding = None, True
        last = plan.agenda.sittings[-1] if plan.agenda.sittings else None
        day = date.fromordinal(last.day.toordinal() + 1) if last else None
        self.page.show_head(self.tr("New sitting"), plan.host.name)
        self.when.show_values({"day": day, "minutes": str(last.minutes) if last else "180", "end": ""}, anew=True)
        self.start.show_time(start_minute(last) if last else 12 * 60, anew=True)
        self.problems.show_rows(())
        self._allow()
        self._set_parts()

    def _allow(self) -> None:
        why = self.tr("The file is open for reading only")
        for form in (self.when, self.join):
            form.set_allowed(self._verbs.allowed, why)
        self.end.set_allowed(False, self.tr("Follows from start and minutes"))
        self.interpretation.set_allowed(self._verbs.allowed, why)
        self.delete.setEnabled(self._verbs.allowed)

    def _set_parts(self) -> None:
        self._new.setVisible(self.adding)
        self.end.setVisible(not self.adding)
        self.page.more.setVisible(not self.adding)
        for part in self._old:
            part.setVisible(not self.adding)

    def focus_on(self, name: str = "day") -> None:
        """Put the keyboard into a field: `day` or `link`."""
        field = self.link if name == "link" else self.day
        field.line.setFocus()
        field.line.selectAll()

    # -- what is asked

    def _move(self, name: str) -> None:
        row, day, start, minutes = self.row, self.day.day, self.start.minutes, self.minutes.minutes
        if row is None or self.adding:
            return
        if name == "day" and day is None:
            self.day.ask()
        elif day is not None and start is not None and minutes is not None:
            self._verbs.of_sittings.move(row.id, day, start, minutes)

    def _edit(self, fields: dict[str, Any]) -> None:
        if self.row is not None:
            self._verbs.of_sittings.edit(self.row.id, **fields)

    def _set_link(self) -> None:
        if self.row is not None:
            values = self.join.values()
            self._verbs.of_sittings.edit_link(self.row.id, **{name: values[name] for name in LINK})

    def _interpret(self, text: str) -> None:
        if self.row is not None:
            self._verbs.of_sittings.interpret(self.row.id, on=bool(text))

    def commit(self) -> None:
        """Ask for the new sitting."""
        day, start, minutes = self.day.day, self.start.minutes, self.minutes.minutes
        if day is None:
            self.day.ask()
        if self.when.readable and day is not None and start is not None and minutes is not None:
            self.when.expect("day")
            self._verbs.of_sittings.add(day, start, minutes, self.show_sitting)

    def _delete(self) -> None:
        if self.row is not None:
            self._verbs.of_sittings.delete(self.row.id)

    def refuse(self, error: UserError) -> None:
        """Show a refusal below the field that asked."""
        for form in (self.when, self.join):
            form.refuse(error)
        self.held.refuse(error)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close with Esc, once no field has anything to put back."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)


def _end(row: SittingRow, plan: Plan) -> str:
    return f"{hour_text(row.end)} {plan.host.name}"
