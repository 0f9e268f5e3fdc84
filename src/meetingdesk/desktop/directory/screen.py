"""The directory: the entities as of a date, by region and kind; adding, editing and closing them; their growth."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QHBoxLayout, QWidget

from meetingdesk import words
from meetingdesk.desktop.controller import Controller
from meetingdesk.desktop.directory import wording
from meetingdesk.desktop.directory.entity_page import EntityPage
from meetingdesk.desktop.directory.groups_page import GroupsPage
from meetingdesk.desktop.directory.growth import GrowthPage
from meetingdesk.desktop.directory.lines import FILTERS, Loaded, groups, headings, load
from meetingdesk.desktop.lists.fields import DateField
from meetingdesk.desktop.lists.head import ListHead
from meetingdesk.desktop.lists.screen import ListScreen
from meetingdesk.desktop.lists.view import LinesView
from meetingdesk.desktop.theme import scaled
from meetingdesk.desktop.widgets import FilledButton, OutlineButton, margins, plain_label
from meetingdesk.domain.search import contains, terms
from meetingdesk.errors import UserError
from meetingdesk.requests import Request
from meetingdesk.requests.directory import AddEntity
from meetingdesk.rows.changes import ChangeSet
from meetingdesk.rows.office import EntityRow

if TYPE_CHECKING:
    from meetingdesk.desktop.reads import Reads

_DATE_WIDTH = 120


class DirectoryScreen(ListScreen):
    """Ctrl+Shift+N adds an entity. The date begins at the first day of the meeting on show; empty, all are shown."""

    name: ClassVar[str] = "directory"
    tables: ClassVar[frozenset[str]] = frozenset({"entity", "entity_kind", "region", "meeting", "sitting"})
    of_meeting: ClassVar[bool] = False

    def __init__(self, controller: Controller, parent: QWidget | None = None) -> None:
        super().__init__(controller, parent)
        self.loaded: Loaded | None = None
        self.day: date | None = None
        self._dated = False  # whether the reader has chosen a date
        self.growing = self.grouping = False
        self.page, self.growth, self.groups_page = EntityPage(), GrowthPage(), GroupsPage()
        head = ListHead(
            self.tr("Directory"),
            [(key, wording.filter_word(key)) for key in FILTERS],
            self.tr("Find an entity"),
        )
        view = LinesView(headings())
        view.setAccessibleName(self.tr("Entities"))
        self.set_up(head, view, "directory", (self.page, self.growth, self.groups_page))
        head.add_filter(self._date_field())
        self.growth_button = OutlineButton(self.tr("Growth"))
        self.growth_button.setCheckable(True)
        self.growth_button.clicked.connect(self.show_growth)
        self.add_button = FilledButton(self.tr("Add entity"), "add")
        self.add_button.clicked.connect(self.start_adding)
        self.groups_button = OutlineButton(self.tr("Regions and kinds"))
        self.groups_button.setCheckable(True)
        self.groups_button.clicked.connect(self._turn_to_groups)
        head.bar.add_right(self.groups_button)
        head.bar.add_right(self.growth_button)
        head.bar.add_right(self.add_button)
        head.offer_columns([(p, h.text) for p, h in enumerate(headings()) if h.rank], view.put_away)
        self._add = self.beginning = self.make_action(self.tr("Add an entity"), self.start_adding, "Ctrl+Shift+N")
        self._grow = self.make_action(self.tr("Growth of the directory"), lambda: self.show_growth(True))
        self._group = self.make_action(self.tr("Regions and kinds\u2026"), self.show_group_page)
        self.addAction(self.page.ending)
        self.page.wanted.connect(self._do)
        self.groups_page.wanted.connect(self._do)
        controller.refused.connect(self._on_refused)
        controller.meeting_changed.connect(lambda _meeting: self._forget_day())

    def _date_field(self) -> QWidget:
        self.date = DateField("")
        self.date.line.setAccessibleName(self.tr("As of"))
        self.date.line.setPlaceholderText(self.tr("All dates"))
        self.date.line.setFixedWidth(scaled(_DATE_WIDTH))
        self.date.committed.connect(self._choose_day)
        box = QWidget()
        line = QHBoxLayout(box)
        line.setContentsMargins(margins(8, 0, 0, 0))
        line.addWidget(plain_label(self.tr("As of"), "body", "muted"))
        line.addWidget(self.date)
        return box

    def _choose_day(self, text: str) -> None:
        self.day, self._dated = date.fromisoformat(text) if text else None, True
        self.refresh()

    def _forget_day(self) -> None:
        if not self._dated:
            self.mark_stale()

    # -- the list

    def question(self) -> Callable[[Reads], Loaded]:
        """Ask for the entities of the day; where none was chosen, of the first day of the meeting on show."""
        day, dated, meeting, today = self.day, self._dated, self.controller.meeting, date.today()  # noqa: DTZ011 - the reader's own day

        def ask(reads: Reads) -> Loaded:
            if dated:
                return load(reads, day, today.year)
            row = next((row for row in reads.meetings() if row.id == meeting), None)
            return load(reads, (row.first_day if row else None) or today, today.year)

        return ask

    def fill(self) -> None:
        """Show what passes."""
        assert self.loaded is not None
        self.day = self.loaded.day
        self.date.show_day(self.day)
        note = wording.entities_of(len(self.loaded.rows))
        if self.day is not None:
            on = self.tr("on {day}").format(day=words.day(self.day, width="medium"))
            note = f"{note} {on}"
        self.head.show_figures(note, self.loaded.counts)
        self.page.offer(self.loaded.regions, self.loaded.kinds)
        passes, found, lines = FILTERS[self.head.filter], terms(self.head.search), self.loaded.lines

        def wanted(row: EntityRow) -> bool:
            return passes(row) and contains(found, lines[row.id].found)

        self.view.show_groups(groups(self.loaded, wanted))
        self.add_button.setEnabled(self.allowed)
        self._add.setEnabled(self.allowed)

    def empty_sentence(self) -> str:
        """Say why nothing is there."""
        if self.loaded is not None and not self.loaded.rows:
            return self.tr("No entity was there on this day.")
        return self.tr("No entity is like this.")

    def key_of(self, changes: ChangeSet) -> int | None:
        """Return the entity that a step was about."""
        found = (*changes.inserted.get("entity", ()), *changes.updated.get("entity", ()))
        return found[0] if found else None

    def lead_to(self, argument: object) -> None:
        """Show the seats to be confirmed (`seats`), a filter, or an entity, whenever it was there."""
        if isinstance(argument, int) and self.loaded is not None:
            if argument not in self.loaded.rows and self.day is not None:
                self._choose_day("")
                self._wanted = argument
                return
            self.growing, self.grouping, self.page.adding = False, False, False
            self.reveal(argument)
            self.open_side()
        elif isinstance(argument, str) and (key := {"seats": "to_confirm"}.get(argument, argument)) in FILTERS:
            self.head.clear(key)
            self.show_list()

    # -- the side

    def show_side(self) -> bool:
        """Show the growth, the form of a new entity, or the one that is selected."""
        self.growth_button.setChecked(self.growing)
        self.groups_button.setChecked(self.grouping)
        if self.loaded is None:
            return False
        row = self.loaded.rows.get(self.view.keys[0]) if self.view.keys else None
        self.page.ending.setEnabled(row is not None and self.allowed)
        if self.growing:
            self.growth.show_growth(self.loaded.growth, self.loaded.kinds, self.loaded.regions)
            self.side.turn_to(self.growth)
            return True
        if self.grouping:
            self.groups_page.show_groups(self.loaded.regions, self.loaded.kinds, allowed=self.allowed)
            self.side.turn_to(self.groups_page)
            return True
        self.side.turn_to(self.page)
        if not self.page.adding and row is not None:
            self.page.show_row(row, allowed=self.allowed)
        return self.page.adding or row is not None

    def _show_picked(self) -> None:
        if self.view.hasFocus():  # the reader has gone to an entity: that is what the side is about now
            self.growing, self.grouping, self.page.adding = False, False, False
        super()._show_picked()

    def show_growth(self, on: bool) -> None:
        """Show the growth of the directory, or put it away."""
        self.growing, self.grouping, self.page.adding = on, False, False
        self.open_side()
        if on:
            self.growth.chart.setFocus()

    def show_group_page(self) -> None:
        """Show the regions and kinds."""
        self.growing, self.page.adding, self.grouping = False, False, True
        self.open_side()
        self.groups_page.focus_first()

    def _turn_to_groups(self, on: bool) -> None:
        if on:
            self.show_group_page()
        else:
            self.close_side()

    def start_adding(self) -> None:
        """Show the form of a new entity."""
        if self.allowed:
            self.growing = self.grouping = False
            self.page.begin()
            self.open_side()
            self.page.focus_first()

    def close_side(self) -> None:
        """Put the form, the growth or the regions away first, then the inspector."""
        if self.growing or self.grouping or self.page.adding:
            self.growing, self.grouping, self.page.adding = False, False, False
            self.open_side()
            self.view.setFocus()
        else:
            super().close_side()

    # -- what is done

    def _do(self, request: Request) -> None:
        self.controller.do(request, self._added if isinstance(request, AddEntity) else None)

    def _added(self, changes: ChangeSet) -> None:
        self.page.adding = False
        if made := changes.inserted.get("entity", ()):
            self._wanted = made[0]

    def _on_refused(self, error: UserError) -> None:
        if self.isVisible():
            (self.groups_page if self.grouping else self.page).refuse(error)
