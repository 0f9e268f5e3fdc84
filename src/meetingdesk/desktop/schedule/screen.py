"""What a schedule would bring, before anything is written: its events, and every problem by row."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import QTimeZone
from PySide6.QtWidgets import QWidget

from meetingdesk import words
from meetingdesk.desktop.controller import Controller
from meetingdesk.desktop.lists.fields import ZoneField
from meetingdesk.desktop.lists.form import Form
from meetingdesk.desktop.lists.import_page import ImportPage
from meetingdesk.desktop.lists.text_view import TextView
from meetingdesk.desktop.schedule.columns import ORDER, ColumnsForm
from meetingdesk.desktop.schedule.importing import Importer, Look, Wish
from meetingdesk.desktop.schedule.lines import item_lines, problem_line
from meetingdesk.desktop.widgets.fields import ChoiceField
from meetingdesk.errors import UserError
from meetingdesk.rows.changes import ChangeSet
from meetingdesk.rows.meetings import MeetingRow

ITEMS, PROBLEMS = "items", "problems"
NEW, HERE = "new", "here"


# What the command line is told to say with an option is chosen here.
ASKED = {"schedule.columns": "ui.schedule.columns", "attendance.date_order": "ui.schedule.date_order"}


class ScheduleScreen(ImportPage):
    """`open_at` with a path reads that file. It leads to the agenda once the file is taken over, else back."""

    name: ClassVar[str] = "schedule"
    of_meeting: ClassVar[bool] = False
    tables: ClassVar[frozenset[str]] = frozenset({"meeting"})

    def __init__(self, controller: Controller, parent: QWidget | None = None) -> None:
        super().__init__(controller, parent)
        self._wish: Wish | None = None
        self._look = Look(None)
        self._meeting: MeetingRow | None = None  # the one on show, which the events can go into
        self.importer = Importer(controller, self)
        self.into = ChoiceField(self.tr("Comes in as"))
        self.zone = ZoneField(self.tr("Time zone, where the file names none"))
        self.form = Form()
        self.form.add("into", self.into, 6)
        self.form.add("zone", self.zone, 6)
        self.columns = ColumnsForm()
        self.columns.hide()
        self.items = TextView(self.tr("Events of the schedule"))
        self.problems = TextView(self.tr("Problems in the schedule"))
        parts = {ITEMS: (self.tr("Events"), self.items), PROBLEMS: (self.tr("Problems"), self.problems)}
        self.set_up(self.tr("Import a schedule"), (self.form, self.columns), parts)
        self._connect()

    # -- parts

    def _connect(self) -> None:
        self.importer.started.connect(self.progress.watch)
        self.importer.looked.connect(self._show)
        self.importer.taken.connect(self._on_taken)
        self.importer.failed.connect(self._on_failed)
        self.form.edited.connect(lambda _name, _text: self._read_again())
        self.columns.edited.connect(self._map)

    # -- what is shown

    def refresh(self) -> None:
        """Offer the meeting on show as the one that the events go into."""
        meeting = self.controller.meeting
        self.controller.read(
            lambda reads: next((row for row in reads.meetings() if row.id == meeting), None), self._offer
        )

    def _offer(self, meeting: MeetingRow | None) -> None:
        self._meeting = meeting
        options = [(NEW, self.tr("A new meeting"))]
        if meeting is not None:
            options.append((HERE, self.tr("Items of \u201c{meeting}\u201d").format(meeting=meeting.title)))
        self.into.set_options(options)
        self.into.show_value(HERE if self._wish and self._wish.meeting else NEW)

    def open_at(self, argument: object) -> None:
        """Read a file, as a new meeting; where it names no zone, in the zone of the meeting on show."""
        if isinstance(argument, Path):
            own = bytes(QTimeZone.systemTimeZoneId().data()).decode()
            zone = self._meeting.zone if self._meeting else own
            self._wish = Wish(argument, zone)
            self.source.setText(argument.name)
            self.into.show_value(NEW)
            self.zone.show_text(zone, anew=True)
            self.columns.hide()
            self.columns.begin()
            self.cancel_button.setFocus()
            self._read()

    def _read(self) -> None:
        if self._wish is not None:
            self.take_button.setEnabled(False)
            self.importer.look(self._wish)

    def _read_again(self) -> None:
        if self._wish is not None:
            values = self.form.values()
            meeting = self._meeting if values["into"] == HERE else None
            self._wish = replace(self._wish, meeting=meeting, zone=values["zone"])
            self.into.show_value(values["into"])
            self.zone.show_text(values["zone"])
            self._read()

    def _map(self, name: str, heading: str) -> None:
        """Read the table again, with another heading for a field or another order of its dates."""
        if self._wish is None:
            return
        if name == ORDER:
            self.columns.order.show_value(heading)
            self._wish = replace(self._wish, date_order=self.columns.date_order)
        else:
            self._wish = replace(self._wish, columns={**self._wish.columns, name: heading})
        self._read()

    def _show_columns(self, look: Look) -> None:
        if look.heads:
            asked = self._wish.columns if self._wish else {}
            self.columns.show_heads(look.heads, look.schedule.columns if look.schedule else asked)
        open_order = look.refusal is not None and look.refusal.code == "attendance.date_order"
        self.columns.setVisible(bool(look.heads) or open_order)

    def _show(self, _wish: Wish, look: Look) -> None:
        self._look = look
        self.tell_nothing()
        items, problems = item_lines(look.schedule), [problem_line(one) for one in look.problems]
        self._show_zone(look)
        self._show_columns(look)
        if look.refusal is not None:
            own = ASKED.get(look.refusal.code)
            self.tell("danger", words.say(own, **look.refusal.parameters) if own else words.explain(look.refusal))
        if problems:
            self.tell("warning", words.say("ui.schedule.problems", n=len(problems)))
        self._show_tables(items, problems)
        text = words.say("ui.schedule.take", n=len(items)) if items else ""
        self.offer(text, fine=look.refusal is None and bool(items))

    def _show_zone(self, look: Look) -> None:
        """Show the zone that the file names, or ask for it."""
        named = look.schedule.zone if look.schedule else None
        if named is not None:
            self.zone.show_text(named, anew=True)
        self.zone.set_allowed(named is None, self.tr("The file names its time zone"))

    def _show_tables(self, items: list[tuple[str, ...]], problems: list[tuple[str, str]]) -> None:
        said = (
            self.tr("Day"), self.tr("Start"), self.tr("Minutes"), self.tr("Room"), self.tr("Title"),
            self.tr("Speakers"),
        )  # fmt: skip
        self.items.show_rows(said, items, (104, 64, 72, 160, 0, 240))
        self.problems.show_rows((self.tr("Where"), self.tr("What")), problems, (240, 0))
        self.switch.button(ITEMS).setText(words.say("ui.schedule.events", n=len(items)))
        self.switch.button(PROBLEMS).setText(words.say("ui.schedule.problem_rows", n=len(problems)))
        self.switch.button(PROBLEMS).setEnabled(bool(problems))
        self.show_part(PROBLEMS if problems and not items else ITEMS)

    # -- what is wished

    def take(self) -> None:
        """Take over what is shown."""
        if self._wish is not None and self._look.schedule is not None:
            self.take_button.setEnabled(False)
            self.importer.take(self._wish, self._look.schedule)

    def _on_taken(self, changes: ChangeSet) -> None:
        for made in changes.inserted.get("meeting", ()):
            self.controller.show_meeting(made)
        self.leave("agenda")

    def _on_failed(self, error: UserError) -> None:
        self.tell("danger", words.explain(error))

    def forget(self) -> None:
        """Let go of the schedule."""
        self.importer.drop()
        self._wish, self._look = None, Look(None)
        self.items.show_rows((), (), ())
        self.problems.show_rows((), (), ())
