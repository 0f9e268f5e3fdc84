"""All people of the office: found by any part of their name, edited for all meetings, seen in each of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QWidget

from meetingdesk import words
from meetingdesk.desktop.controller import Controller
from meetingdesk.desktop.lists.head import ListHead
from meetingdesk.desktop.lists.screen import ListScreen
from meetingdesk.desktop.lists.view import LinesView
from meetingdesk.desktop.people.lines import FILTERS, Loaded, filter_word, groupings, headings, load, people_of
from meetingdesk.desktop.people.person_page import PersonPage
from meetingdesk.desktop.people.personal import Personal
from meetingdesk.desktop.people.personal_page import PersonalPage
from meetingdesk.desktop.widgets import FilledButton
from meetingdesk.domain.search import contains, terms
from meetingdesk.errors import UserError
from meetingdesk.requests import Request
from meetingdesk.requests.delegations import EditDelegate, SetDelegateStatus
from meetingdesk.requests.people import AddPerson, EditPerson
from meetingdesk.rows.changes import ChangeSet
from meetingdesk.rows.people import PartRow
from meetingdesk.rows.personal import HeldRow

if TYPE_CHECKING:
    from meetingdesk.desktop.office import Reads


LINKS = {"retention": "only_here", "retained": "only_here"}  # what the overview calls whom it reminds of


class PeopleScreen(ListScreen):
    """Ctrl+Shift+N adds a person."""

    name: ClassVar[str] = "people"
    tables: ClassVar[frozenset[str]] = frozenset({"person", "delegate", "delegation", "entity", "meeting", "sitting"})
    of_meeting: ClassVar[bool] = False

    def __init__(self, controller: Controller, parent: QWidget | None = None) -> None:
        super().__init__(controller, parent)
        self.loaded: Loaded | None = None
        self.page, self.personal_page = PersonPage(), PersonalPage()
        self.personal = Personal(controller, self)
        self._on_personal = False
        head = ListHead(
            self.tr("People"), [(key, filter_word(key)) for key in FILTERS], self.tr("Find a person or entity")
        )
        view = LinesView(headings(), ticked=True)
        view.setAccessibleName(self.tr("People"))
        self.set_up(head, view, "people", (self.page, self.personal_page))
        self.add_button = FilledButton(self.tr("Add person"), "add")
        self.add_button.clicked.connect(self.start_adding)
        head.bar.add_right(self.add_button)
        self.set_up_table(self._wishes, groupings(), self._mailboxes)
        self._add = self.beginning = self.make_action(self.tr("Add a person"), self.start_adding, "Ctrl+Shift+N")
        self._see_personal = self.make_action(self.tr("Personal data of the person"), self.show_personal)
        self.page.add_commands([self._see_personal])
        self.addAction(self.page.delete)
        self.personal.told.connect(self._show_held)
        self.personal.written.connect(
            lambda path: self.personal_page.say_done(words.say("ui.exported", file=str(path)))
        )
        self.personal_page.export_wanted.connect(self.export_personal)
        self.personal_page.erase_wanted.connect(self._erase)
        self.page.wanted.connect(self._do)
        self.page.led.connect(self._show_part)
        controller.refused.connect(self._on_refused)

    # -- the list

    def question(self) -> Callable[[Reads], Loaded]:
        """Ask for all people."""
        meeting = self.controller.meeting
        return lambda reads: load(reads, meeting)

    def fill(self) -> None:
        """Show what passes."""
        assert self.loaded is not None
        loaded, passes, found = self.loaded, FILTERS[self.head.filter], terms(self.head.search)
        self.head.show_figures(people_of(len(loaded.rows)), loaded.counts)
        lines = [
            line
            for key, line in loaded.lines.items()
            if contains(found, line.found) and passes(loaded.rows[key], loaded.meeting)
        ]
        by = self.views.grouping if self.views is not None else ""
        if by:
            self.view.show_groups(loaded.groups(lines, by))
        else:
            self.view.show_lines(lines)
        self.add_button.setEnabled(self.allowed)
        self._add.setEnabled(self.allowed)

    def empty_sentence(self) -> str:
        """Say why nothing is there."""
        if self.loaded is not None and not self.loaded.rows:
            return self.tr("Nobody is known to the office yet.")
        return self.tr("Nobody is like this.")

    def key_of(self, changes: ChangeSet) -> int | None:
        """Return the person that a step was about."""
        found = (*changes.inserted.get("person", ()), *changes.updated.get("person", ()))
        return found[0] if found else None

    def lead_to(self, argument: object) -> None:
        """Show a person by id, or a filter."""
        if isinstance(argument, int):
            self.page.adding = False
            self.reveal(argument)
            self.open_side()
        elif isinstance(argument, str) and LINKS.get(argument, argument) in FILTERS:
            self.head.clear(LINKS.get(argument, argument))
            self.show_list()

    # -- the side

    def show_side(self) -> bool:
        """Show the form of a new person, or the one that is selected."""
        if self.loaded is None:
            return False
        row = self.loaded.rows.get(self.view.keys[0]) if len(self.view.keys) == 1 else None
        held = self.personal_page.held
        self._on_personal = self._on_personal and row is not None and held is not None and held.person.id == row.id
        self._see_personal.setEnabled(row is not None)
        self.side.turn_to(self.personal_page if self._on_personal else self.page)
        if not self.page.adding and row is not None:
            self.page.show_row(row, allowed=self.allowed)
        if row is None:
            self.page.delete.setEnabled(False)
        return self.page.adding or row is not None

    def _show_picked(self) -> None:
        if self.view.hasFocus():  # the reader has gone to a person: that is what the side is about now
            self.page.adding = False
        super()._show_picked()

    def start_adding(self) -> None:
        """Show the form of a new person."""
        if self.allowed:
            self.page.begin()
            self.open_side()
            self.page.focus_first()

    def close_side(self) -> None:
        """Put the form or the personal data away first, then the inspector."""
        if (self.page.adding or self._on_personal) and not self.pasting:
            self.page.adding = self._on_personal = False
            self.open_side()
            self.view.setFocus()
        else:
            super().close_side()

    def _show_part(self, part: PartRow) -> None:
        self.controller.show_meeting(part.meeting)
        self.go.emit("delegations", part.delegation)

    # -- personal data

    def show_personal(self) -> None:
        """Ask what is held on the person who is selected."""
        if self.view.keys:
            self.personal.ask(self.view.keys[0])

    def _show_held(self, held: HeldRow, stand_in: str) -> None:
        self.personal_page.show_held(held, stand_in, allowed=self.allowed)
        self.page.adding, self._on_personal = False, True
        self.open_side()
        self.personal_page.pdf.setFocus()

    def export_personal(self, file_format: str) -> QWidget | None:
        """Ask where the personal data on show shall be written."""
        held = self.personal_page.held
        return None if held is None else self.personal.export(held, file_format)

    def _erase(self, person: int) -> None:
        self._on_personal = False
        self.personal.erase(person)

    # -- what is done

    def _mailboxes(self) -> list[tuple[str, str]]:
        rows = self.loaded.rows if self.loaded is not None else {}
        return [(rows[key].name, rows[key].email) for key in self.view.keys]

    def _wishes(self, key: int, values: Mapping[str, str]) -> tuple[Request, ...]:
        """Return what brings a person, and the person's part in the meeting on show, to the values of their cells."""
        assert self.loaded is not None
        meeting = self.loaded.meeting
        part = next((one for one in self.loaded.rows[key].parts if one.meeting == meeting), None)
        wishes: list[Request] = []
        if of_person := {name: values[name] for name in ("email", "phone") if name in values}:
            wishes.append(EditPerson(person=key, **of_person))  # type: ignore[arg-type]  # texts, by name
        if "name" in values:
            family, _comma, given = values["name"].partition(",")
            wishes.append(EditPerson(person=key, family=family, given=given))
        if "languages" in values:
            wishes.append(EditPerson(person=key, languages=tuple(values["languages"].replace(",", " ").split())))
        if "list_address" in values:
            wishes.append(EditPerson(person=key, list_address=bool(values["list_address"])))
        if part is not None:
            here = {name: values[name] for name in ("capacity", "mode", "post") if name in values}
            if here:
                wishes.append(EditDelegate(delegate=part.delegate, **here))  # type: ignore[arg-type]  # texts, by name
            if "status" in values:
                wishes.append(SetDelegateStatus(delegate=part.delegate, status=values["status"]))
        return tuple(wishes)

    def _do(self, request: Request) -> None:
        self.controller.do(request, self._added if isinstance(request, AddPerson) else None)

    def _added(self, changes: ChangeSet) -> None:
        self.page.adding = False
        if made := changes.inserted.get("person", ()):
            self._wanted = made[0]

    def _on_refused(self, error: UserError) -> None:
        if self.isVisible():
            self.page.refuse(error)
