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
from meetingdesk.desktop.people.merge_page import MOST, MergePage
from meetingdesk.desktop.people.person_page import PersonPage
from meetingdesk.desktop.people.personal import Personal
from meetingdesk.desktop.people.personal_page import PersonalPage
from meetingdesk.desktop.widgets import FilledButton, OutlineButton
from meetingdesk.domain.search import contains, terms
from meetingdesk.errors import UserError
from meetingdesk.requests import Request
from meetingdesk.requests.delegations import EditDelegate, SetDelegateStatus
from meetingdesk.requests.people import AddPerson, EditPerson, MergePeople
from meetingdesk.rows.changes import ChangeSet
from meetingdesk.rows.people import PartRow
from meetingdesk.rows.personal import HeldRow

if TYPE_CHECKING:
    from meetingdesk.desktop.reads import Reads


LINKS = {"retention": "only_here", "retained": "only_here"}  # what the overview calls whom it reminds of


class PeopleScreen(ListScreen):
    """Ctrl+Shift+N adds a person, Ctrl+Shift+J makes one of two or three who are selected."""

    name: ClassVar[str] = "people"
    tables: ClassVar[frozenset[str]] = frozenset({"person", "delegate", "delegation", "entity", "meeting", "sitting"})
    of_meeting: ClassVar[bool] = False

    def __init__(self, controller: Controller, parent: QWidget | None = None) -> None:
        super().__init__(controller, parent)
        self.loaded: Loaded | None = None
        self.page, self.personal_page, self.merge_page = PersonPage(), PersonalPage(), MergePage()
        self.personal = Personal(controller, self)
        self._on_personal = False
        self._merging: tuple[int, ...] = ()  # who stands side by side
        head = ListHead(
            self.tr("People"), [(key, filter_word(key)) for key in FILTERS], self.tr("Find a person or entity")
        )
        view = LinesView(headings(), ticked=True)
        view.setAccessibleName(self.tr("People"))
        self.set_up(head, view, "people", (self.page, self.personal_page, self.merge_page))
        self.add_button = FilledButton(self.tr("Add person"), "add")
        self.add_button.clicked.connect(self.start_adding)
        self.merge_button = OutlineButton(self.tr("Merge…"), "persons")
        self.merge_button.clicked.connect(self.start_merging)
        self.merge_button.hide()
        head.bar.add_right(self.merge_button)
        head.bar.add_right(self.add_button)
        self.set_up_table(self._wishes, groupings(), self._mailboxes)
        self._add = self.beginning = self.make_action(self.tr("Add a person"), self.start_adding, "Ctrl+Shift+N")
        self._merge = self.make_action(self.tr("Merge the people who are selected"), self.start_merging, "Ctrl+Shift+J")
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
        self.merge_page.wanted.connect(self._do)
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
        several = self.allowed and len(self.view.keys) > 1
        self._merge.setEnabled(several)
        self.merge_button.setVisible(several)
        if self._show_merging():
            return True
        self.side.turn_to(self.personal_page if self._on_personal else self.page)
        if not self.page.adding and row is not None:
            self.page.show_row(row, allowed=self.allowed)
        if row is None:
            self.page.delete.setEnabled(False)
        return self.page.adding or row is not None

    def _show_merging(self) -> bool:
        """Show side by side who is to be merged, as long as they are who is selected."""
        assert self.loaded is not None
        rows = self.loaded.rows
        if not self._merging or set(self._merging) != set(self.view.keys) or not rows.keys() >= set(self._merging):
            self._merging = ()
            return False
        self.merge_page.show_rows([rows[key] for key in self._merging])
        self.side.turn_to(self.merge_page)
        return True

    def start_merging(self) -> None:
        """Show those who are selected side by side, to make them one."""
        keys = tuple(self.view.keys)
        if not self.allowed or self.loaded is None:
            return
        if not 2 <= len(keys) <= MOST:
            self.tell(self.tr("Select two or three entries of the same person to merge them."))
            return
        self.page.adding, self._merging = False, keys
        self.open_side()
        self.merge_page.kept.box.setFocus()

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
        if (self.page.adding or self._on_personal or self._merging) and not self.pasting:
            self.page.adding, self._on_personal, self._merging = False, False, ()
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
        if isinstance(request, MergePeople):
            self.controller.do(request, lambda _changes: self._merged(request.kept))
        else:
            self.controller.do(request, self._added if isinstance(request, AddPerson) else None)

    def _merged(self, kept: int) -> None:
        self._merging, self._wanted = (), kept

    def _added(self, changes: ChangeSet) -> None:
        self.page.adding = False
        if made := changes.inserted.get("person", ()):
            self._wanted = made[0]

    def _on_refused(self, error: UserError) -> None:
        if self.isVisible():
            (self.merge_page if self._merging else self.page).refuse(error)
