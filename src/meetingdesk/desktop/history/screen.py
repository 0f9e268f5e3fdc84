"""Who changed what, when: the steps of the file, the latest first, and the way to what they were about."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from meetingdesk import words, zone_names
from meetingdesk.desktop.controller import Controller
from meetingdesk.desktop.history.lines import (
    FILTERS,
    MOST,
    NONE,
    Loaded,
    filter_word,
    groups,
    headings,
    kind_word,
    load,
    steps_of,
)
from meetingdesk.desktop.lists.head import ListHead
from meetingdesk.desktop.lists.screen import ListScreen
from meetingdesk.desktop.lists.side import SidePage, wrapped
from meetingdesk.desktop.lists.view import LinesView
from meetingdesk.desktop.shown_clock import ShownClock
from meetingdesk.desktop.steps import step_name
from meetingdesk.desktop.widgets import OutlineButton, plain_label
from meetingdesk.domain.search import contains, terms
from meetingdesk.rows.changes import ChangeSet
from meetingdesk.rows.history import HistoryRow, PlaceRow

if TYPE_CHECKING:
    from meetingdesk.desktop.reads import Reads

_SCREENS = {
    "meeting": "overview",
    "sitting": "agenda",
    "item": "agenda",
    "delegation": "delegations",
    "invitations": "invitations",
    "attendance": "attendance",
    "person": "people",
    "entity": "directory",
}


class StepPage(SidePage):
    """One step in full, and the button that leads to what it was about."""

    wanted = Signal(object)  # PlaceRow

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setAccessibleName(self.tr("Step"))
        self._name = wrapped("", "section")
        self._facts = QWidget()
        self._grid = QGridLayout(self._facts)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(1, 1)
        self.button = OutlineButton("")
        self.button.clicked.connect(self._lead)
        self._place: PlaceRow | None = None
        self.add_part(self._name, line=False)
        self.add_part(self._facts)
        self._last = self.add_part(self.button)
        self.scroll_body()

    def show_row(self, row: HistoryRow, shown: ShownClock, *, reachable: bool) -> None:
        """Show a step."""
        self._place = row.place
        at = shown.local(row.step.at)
        self.show_head(self.tr("Step {n}").format(n=row.step.step))
        self._name.setText(step_name(row.step))
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for place, (name, text) in enumerate(
            (
                (self.tr("When"), f"{words.day(at.date())}, {shown.named(words.clock(at))} ({zone_names.offset(at)})"),
                (self.tr("Who"), row.who or NONE),
                (self.tr("State"), words.say(f"ui.step_state.{row.step.state}")),
                (self.tr("Entries"), str(row.step.rows)),
                (self.tr("Of"), kind_word(row.place.kind if row.place else "")),
                (self.tr("Meeting"), (row.place.meeting_title if row.place else "") or NONE),
            )
        ):
            self._grid.addWidget(plain_label(name, "body", "muted"), place, 0)
            self._grid.addWidget(wrapped(text), place, 1)
        self._last.setVisible(reachable)
        if row.place is not None:
            self.button.set_text(self.tr("Show the {thing}").format(thing=kind_word(row.place.kind).lower()))

    def _lead(self) -> None:
        if self._place is not None:
            self.wanted.emit(self._place)


class HistoryScreen(ListScreen):
    """Enter, a double click, or the button of the side lead to what a step was about."""

    name: ClassVar[str] = "history"
    shows_times: ClassVar[bool] = True
    of_meeting: ClassVar[bool] = False

    def __init__(self, controller: Controller, parent: QWidget | None = None) -> None:
        super().__init__(controller, parent)
        self.loaded: Loaded | None = None
        self.page = StepPage()
        head = ListHead(self.tr("History"), [(key, filter_word(key)) for key in FILTERS], self.tr("Find a step"))
        view = LinesView(headings())
        view.setAccessibleName(self.tr("History"))
        self.set_up(head, view, "history", (self.page,))
        head.offer_columns([(p, h.text) for p, h in enumerate(headings()) if h.rank], view.put_away)
        self._lead = self.make_action(self.tr("Show what the step was about"), self.lead_there, "Ctrl+Return")
        view.opened.connect(lambda _key: self.lead_there())
        self.page.wanted.connect(self._show_place)

    def question(self) -> Callable[[Reads], Loaded]:
        """Ask for the latest steps."""
        meeting, zone = self.controller.meeting, self.controller.times_zone
        return lambda reads: load(reads, meeting, zone)

    def fill(self) -> None:
        """Show what passes."""
        assert self.loaded is not None
        loaded, passes, found = self.loaded, FILTERS[self.head.filter], terms(self.head.search)
        latest = self.tr("the latest {steps}").format(steps=steps_of(MOST))
        self.head.show_figures(latest if len(loaded.rows) == MOST else steps_of(len(loaded.rows)), loaded.counts)

        def wanted(row: HistoryRow) -> bool:
            return passes(row) and contains(found, loaded.lines[row.step.step].found)

        self.view.show_groups(groups(loaded, wanted))

    def empty_sentence(self) -> str:
        """Say why nothing is there."""
        if self.loaded is not None and not self.loaded.rows:
            return self.tr("Nothing has been changed yet.")
        return self.tr("No step is like this.")

    def key_of(self, changes: ChangeSet) -> int | None:
        """Return the step that was undone or redone."""
        return changes.step

    def lead_to(self, argument: object) -> None:
        """Show a step by its number, or a filter."""
        if isinstance(argument, int):
            self.reveal(argument)
        elif isinstance(argument, str) and argument in FILTERS:
            self.head.clear(argument)
            self.show_list()

    def _row(self) -> HistoryRow | None:
        return self.loaded.rows.get(self.view.keys[0]) if self.loaded and self.view.keys else None

    def _reachable(self, row: HistoryRow) -> bool:
        return row.place is not None and _SCREENS[row.place.kind] in self.reachable

    def show_side(self) -> bool:
        """Show the step that is selected."""
        row = self._row()
        self._lead.setEnabled(row is not None and self._reachable(row))
        if row is not None and self.loaded is not None:
            self.page.show_row(row, self.loaded.clock, reachable=self._reachable(row))
            self.side.turn_to(self.page)
        return row is not None

    def lead_there(self) -> None:
        """Go to what the selected step was about, where that is still there."""
        row = self._row()
        if row is not None and row.place is not None and self._reachable(row):
            self._show_place(row.place)

    def _show_place(self, place: PlaceRow) -> None:
        if place.meeting is not None:
            self.controller.show_meeting(place.meeting)
        exact: object = place.id if place.kind in ("item", "delegation", "person", "entity") else None
        self.go.emit(_SCREENS[place.kind], (place.kind, place.id) if place.kind == "sitting" else exact)
