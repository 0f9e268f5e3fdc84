"""The delegations of a meeting: table by region and kind, filters, inspector, invitations to come."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtWidgets import QWidget

from meetingdesk import words
from meetingdesk.desktop.controller import Controller
from meetingdesk.desktop.delegations import wording
from meetingdesk.desktop.delegations.inspector import DelegationPage
from meetingdesk.desktop.delegations.invite import InvitePage
from meetingdesk.desktop.delegations.lines import Loaded, groupings, groups, headings, load
from meetingdesk.desktop.delegations.several import SeveralPage
from meetingdesk.desktop.lists.head import ListHead
from meetingdesk.desktop.lists.screen import ListScreen
from meetingdesk.desktop.lists.view import LinesView
from meetingdesk.desktop.widgets import FilledButton
from meetingdesk.domain.delegations import FILTERS, mailboxes
from meetingdesk.domain.search import contains, terms
from meetingdesk.errors import UserError
from meetingdesk.requests import Request
from meetingdesk.requests.base import KEPT
from meetingdesk.requests.delegations import EditDelegations, InviteEntities, ReplaceDelegate
from meetingdesk.rows.changes import ChangeSet
from meetingdesk.rows.delegations import DelegationRow
from meetingdesk.rows.delegations_screen import DelegationDetail
from meetingdesk.rows.office import EntityRow

if TYPE_CHECKING:
    from meetingdesk.desktop.office import Office
    from meetingdesk.desktop.reads import Reads

LINKS = {"unanswered": "no_answer", "heads": "no_head", "reminders": "reminder"}  # what the overview calls our filters
DAYS = ("invited_on", "answered_on", "last_contact")  # the columns that are dates
Cell = tuple[str, str]  # region and kind, each empty for none

SELDOM = ("reminder", "no_head", "over_quota", "replaced")  # filters of what is to be put right: mostly nothing


class DelegationsScreen(ListScreen):
    """Ctrl+Shift+N invites entities, Ctrl+Shift+P names a person for the selected delegation."""

    name: ClassVar[str] = "delegations"
    tables: ClassVar[frozenset[str]] = frozenset(
        {"meeting", "sitting", "room", "agenda_item", "slot", "speaking", "delegation", "delegate", "person", "entity",
         "region", "entity_kind", "issue", "reply"}
    )  # fmt: skip

    def __init__(self, controller: Controller, parent: QWidget | None = None) -> None:
        super().__init__(controller, parent)
        self.loaded: Loaded | None = None
        self.cell: Cell | None = None  # the cell of the overview's board that the list is narrowed to
        self._due = 0  # invitations that fell due by the last step, to be told
        self.inviting = False
        self._asked_for = 0  # whose detail the page shows
        self._asked_of: Loaded | None = None  # and of which answer
        self.page, self.invite = DelegationPage(), InvitePage()
        head = ListHead(
            self.tr("Delegations"),
            [(key, wording.filter_word(key)) for key in FILTERS],
            self.tr("Find an entity or person"),
            seldom=SELDOM,
        )
        view = LinesView(headings(), ticked=True)
        view.setAccessibleName(self.tr("Delegations"))
        self.set_up(head, view, "delegations", (self.page, self.invite))
        self.invite_button = FilledButton(self.tr("Invite entities"), "add")
        self.invite_button.clicked.connect(self.start_inviting)
        head.bar.add_right(self.invite_button)
        self.set_up_table(self._wishes, groupings(), self._mailboxes)
        self._invite = self.beginning = self.make_action(
            self.tr("Invite entities\u2026"), self.start_inviting, "Ctrl+Shift+N"
        )
        self._name_one = self.make_action(self.tr("Add a person to the delegation"), self.add_person, "Ctrl+Shift+P")
        self.addActions([self.page.confirm, self.page.remove, self.page.entity])
        self._connect()

    def _connect(self) -> None:
        self.page.wanted.connect(self._do)
        self.page.go.connect(self.go)
        self.page.people.people_wanted.connect(self._fetch_people)
        self.invite.invited.connect(self._send)
        self.head.widened.connect(self._widen)
        self.controller.refused.connect(self._on_refused)

    @cached_property
    def several(self) -> SeveralPage:
        """The page of what several have in common, made when several are first selected."""
        page = SeveralPage()
        page.wanted.connect(self._do)
        self.side.add(page)
        return page

    # -- the list

    def question(self) -> Callable[[Reads], Loaded]:
        """Ask for the delegations of the meeting on show."""
        meeting = self.controller.meeting
        return lambda reads: load(reads, meeting)

    def fill(self) -> None:
        """Show what passes."""
        assert self.loaded is not None
        answer = self.loaded.answer
        figures = f"{wording.entities_of(len(answer.delegations))} \N{MIDDLE DOT} {wording.people_of(answer.people)}"
        self.head.show_figures(figures, answer.counts)
        if self.cell is not None and self.head.narrowing.isHidden():
            self.cell = None
        passes, cell, found = FILTERS[self.head.filter], self.cell, terms(self.head.search)
        lines = self.loaded.lines

        def wanted(row: DelegationRow) -> bool:
            there = cell is None or cell == (row.region or "", row.kind or "")
            return there and passes(row) and contains(found, lines[row.id].found)

        assert self.views is not None
        self.view.show_groups(groups(self.loaded, wanted, self.views.grouping))
        self.invite_button.setEnabled(self.allowed)
        self._invite.setEnabled(self.allowed)
        if self.inviting:
            self._fetch_entities()

    def empty_sentence(self) -> str:
        """Say why nothing is there."""
        if self.loaded is not None and not self.loaded.answer.delegations:
            return self.tr("No entity has been invited to this meeting yet.")
        return self.tr("No delegation is like this.")

    def key_of(self, changes: ChangeSet) -> int | None:
        """Return the delegation that a step was about."""
        touched = [keys for found in (changes.inserted, changes.updated) for keys in (found.get("delegation"),) if keys]
        if touched:
            return touched[0][0]
        people = {*changes.inserted.get("delegate", ()), *changes.updated.get("delegate", ())}
        persons = set(changes.updated.get("person", ()))
        for row in self.loaded.answer.delegations if self.loaded else ():
            if any(one.id in people or one.person in persons for one in row.delegates):
                return row.id
        return None

    def _widen(self) -> None:
        self.cell = None
        self.show_list()

    def lead_to(self, argument: object) -> None:
        """Show a filter (`unanswered`, `heads`, or its own name), a cell of the board, or a delegation."""
        if isinstance(argument, int):
            self.reveal(argument)
            self.open_side()
        elif isinstance(argument, tuple):
            self._show_cell((str(argument[0]), str(argument[1])))
        elif isinstance(argument, str) and LINKS.get(argument, argument) in FILTERS:
            self.head.clear(LINKS.get(argument, argument))
            self.show_list()

    def _show_cell(self, cell: Cell) -> None:
        """Show the delegations of a cell of the board; where there are none, whom one can invite."""
        self.head.clear()
        rows = self.loaded.answer.delegations if self.loaded is not None else ()
        self.cell = cell if any(cell == (row.region or "", row.kind or "") for row in rows) else None
        if self.cell is not None:
            self.head.narrow(" \N{MIDDLE DOT} ".join(part or "\N{EN DASH}" for part in cell))
        self.show_list()
        if self.cell is None:
            self._invite_from(*cell)

    # -- the side

    def show_side(self) -> bool:
        """Show the invitations to come, one delegation, or what several have in common."""
        if self.loaded is None:
            return False
        keys, rows = self.view.keys, self.loaded.rows
        one = len(keys) == 1
        self._name_one.setEnabled(one and self.allowed)
        for action in (self.page.confirm, self.page.remove, self.page.entity):
            action.setEnabled(one and (self.allowed or action is self.page.entity))
        if self.inviting:
            self.side.turn_to(self.invite)
            return True
        if len(keys) > 1:
            self.several.show_rows([rows[key] for key in keys], allowed=self.allowed)
            self.side.turn_to(self.several)
        elif one:
            self._ask_detail(keys[0])
            self.side.turn_to(self.page)
        return bool(keys)

    def _ask_detail(self, key: int) -> None:
        if key != self._asked_for or self.loaded is not self._asked_of:
            self._asked_for, self._asked_of = key, self.loaded
            self.controller.read(lambda reads: reads.delegation(key), self._show_detail)

    def _show_detail(self, detail: DelegationDetail) -> None:
        if self.loaded is not None:
            self.page.show_detail(detail, self.loaded, allowed=self.allowed)

    def close_side(self) -> None:
        """Put the invitations away first, then the inspector."""
        if self.inviting and not self.pasting:
            self.inviting = False
            self.open_side()
            self.view.setFocus()
        else:
            super().close_side()

    # -- what is done

    def _mailboxes(self) -> list[tuple[str, str]]:
        """Return names and addresses to write to about the delegations that are selected."""
        if self.loaded is None:
            return []
        rows = self.loaded.rows
        return mailboxes([rows[key] for key in self.view.keys], self.loaded.answer.former)

    def _wishes(self, key: int, values: Mapping[str, str]) -> tuple[Request, ...]:
        """Return what brings a delegation to the values of its cells."""
        quota = values.get("quota")
        days: dict[str, Any] = {name: _date(values[name]) for name in DAYS if name in values}
        return (
            EditDelegations(
                delegations=(key,),
                status=values.get("status"),
                quota=KEPT if quota is None else int(quota) if quota else None,
                note=values.get("note"),
                **days,
            ),
        )

    def _do(self, request: Request) -> None:
        self.controller.do(request, self._replaced if isinstance(request, ReplaceDelegate) else None)

    def _replaced(self, changes: ChangeSet) -> None:
        """Ask what falls due to who was replaced and to the successor."""
        meeting = self.controller.meeting
        both = (*changes.inserted.get("delegate", ()), *changes.updated.get("delegate", ()))
        self.controller.work("", lambda office, _progress: office.reads.fallen_due(meeting, both), self._tell_due)

    def _tell_due(self, due: int) -> None:
        """Say how many invitations fall due; a list that is just being read says it once it is there."""
        self._due = due
        if not self.loader.busy:
            self._say_due()

    def _say_due(self) -> None:
        due, self._due = self._due, 0
        if due:
            self.tell(words.say("ui.window.due_now", n=due), "neutral")

    def _show_loaded(self, answer: Any) -> None:
        super()._show_loaded(answer)
        self._say_due()

    def _on_refused(self, error: UserError) -> None:
        if self.isVisible():
            page = self.side.page
            (page if isinstance(page, SeveralPage) else self.page).refuse(error)

    def add_person(self) -> None:
        """Show the form that names somebody for the selected delegation."""
        self.inviting = False
        self.open_side()
        if self.side.page is self.page:
            self.page.people.begin(None)

    def _fetch_people(self) -> None:
        form = self.page.people.form

        def offer(people: Any) -> None:
            if form is not None and form is self.page.people.form:
                form.offer(people)

        self.controller.work("", lambda office, _progress: _people(office), offer)

    def start_inviting(self) -> None:
        """Offer whatever can be invited, in the side."""
        self._invite_from("", "")

    def _invite_from(self, region: str, kind: str) -> None:
        """Offer what can be invited, beginning with a region and a kind, each empty for all."""
        if self.loaded is None or not self.allowed:
            return
        self.inviting = True
        self.invite.narrow(region, kind)
        self._fetch_entities()
        self.open_side()
        self.invite.field.setFocus()

    def _fetch_entities(self) -> None:
        assert self.loaded is not None
        day = self.loaded.answer.meeting.first_day
        there = {row.entity for row in self.loaded.answer.delegations}

        def offer(entities: tuple[EntityRow, ...]) -> None:
            self.invite.offer([one for one in entities if one.id not in there], day)

        self.controller.read(lambda reads: reads.directory(day or date.today()), offer)  # noqa: DTZ011 - the reader's day

    def _send(self, entities: tuple[int, ...]) -> None:
        self.inviting = False
        request = InviteEntities(meeting=self.controller.meeting, entities=entities)
        self.controller.do(request, self._invited)

    def _invited(self, changes: ChangeSet) -> None:
        made = changes.inserted.get("delegation", ())
        if made:
            self.head.clear()
            self.view.setFocus()
            self._wanted = made[0]


def _date(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


def _people(office: Office) -> Any:
    return office.reads.people()
