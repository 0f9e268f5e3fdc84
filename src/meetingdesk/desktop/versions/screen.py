"""The versions of the agenda: what was released when, what each release changed, and what has changed since."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QLineEdit, QWidget

from meetingdesk import words
from meetingdesk.desktop.controller import Controller
from meetingdesk.desktop.lists.head import ListHead
from meetingdesk.desktop.lists.screen import ListScreen
from meetingdesk.desktop.lists.view import LinesView
from meetingdesk.desktop.theme import scaled
from meetingdesk.desktop.versions.lines import FILTERS, Loaded, filter_word, headings, kept, load
from meetingdesk.desktop.widgets import FilledButton, OutlineButton, tip
from meetingdesk.domain.search import contains, terms
from meetingdesk.requests.releases import RenumberAgenda
from meetingdesk.rows.releases import AgendaChange

if TYPE_CHECKING:
    from meetingdesk.desktop.reads import Reads

_NOTE_WIDTH = 232


class VersionsScreen(ListScreen):
    """Enter or a double click leads from a change to its item on the agenda."""

    name: ClassVar[str] = "versions"
    tables: ClassVar[frozenset[str]] = frozenset(
        {
            "release",
            "meeting",
            "sitting",
            "room",
            "agenda_item",
            "reference",
            "slot",
            "speaking",
            "delegate",
            "person",
            "entity",
        }
    )

    def __init__(self, controller: Controller, parent: QWidget | None = None) -> None:
        super().__init__(controller, parent)
        self.loaded: Loaded | None = None
        filters = [(key, filter_word(key)) for key in FILTERS]
        head = ListHead(self.tr("Versions of the agenda"), filters, self.tr("Find an item, a person"))
        view = LinesView(headings())
        view.setAccessibleName(self.tr("Changes"))
        self.set_up(head, view, "history", ())
        head.offer_columns([(p, h.text) for p, h in enumerate(headings()) if h.rank], view.put_away)
        self.note = QLineEdit()
        self.note.setFixedWidth(scaled(_NOTE_WIDTH))
        self.renumber_button = OutlineButton(self.tr("Renumber"))
        self.final_button = OutlineButton(self.tr("Release as final"), "lock")
        self.release_button = FilledButton(self.tr("Release"), "check")
        self._add_controls()
        self._lead = self.make_action(self.tr("Show the item on the agenda"), self.lead_there, "Ctrl+Return")
        view.opened.connect(lambda _key: self.lead_there())

    def _add_controls(self) -> None:
        what = self.tr("What the release is for")
        self.note.setPlaceholderText(what)
        self.note.setAccessibleName(what)
        self.note.returnPressed.connect(self.release)
        self.renumber_button.clicked.connect(self.renumber)
        self.release_button.clicked.connect(self.release)
        self.final_button.clicked.connect(self.release_as_final)
        for control in (self.renumber_button, self.note, self.final_button, self.release_button):
            self.head.bar.add_right(control)
        self.release_action = self.make_action(self.tr("Release the agenda"), self.release, "Ctrl+Shift+R")
        self.beginning = self.release_action
        self.final_action = self.make_action(self.tr("Release the agenda as final"), self.release_as_final)
        self.renumber_action = self.make_action(self.tr("Number the items anew"), self.renumber)

    # -- the list

    def question(self) -> Callable[[Reads], Loaded]:
        """Ask for the versions of the meeting on show."""
        return partial(load, meeting=self.controller.meeting)

    def fill(self) -> None:
        """Show what passes."""
        assert self.loaded is not None
        loaded, passes, found = self.loaded, FILTERS[self.head.filter], terms(self.head.search)
        sifting = self.head.sifting
        self.head.show_figures(self._releases_of(len(loaded.versions.releases)), loaded.counts)

        def wanted(change: AgendaChange, text: str) -> bool:
            return passes(change) and contains(found, text)

        self.view.show_groups([group for group in kept(loaded, wanted) if group.lines or not sifting])
        self._offer()

    def _releases_of(self, n: int) -> str:
        return words.say("ui.count.releases", n=n)

    def _offer(self) -> None:
        """Offer what can be done, or say why not."""
        assert self.loaded is not None
        versions = self.loaded.versions
        new = bool(versions.pending) or not versions.releases
        reason = "" if new else self.tr("Nothing has changed since the last release.")
        final = reason if versions.releases and versions.releases[0].final else ""
        frozen = "" if versions.frozen else self.tr("The numbers follow the order of the items already.")
        for control, action, why in (
            (self.release_button, self.release_action, reason),
            (self.final_button, self.final_action, final),
            (self.renumber_button, self.renumber_action, frozen),
        ):
            told = why if self.allowed else self.tr("The file is open for reading only.")
            control.setEnabled(not told)
            control.setToolTip(tip(told))
            action.setEnabled(not told)
        self.note.setEnabled(self.final_button.isEnabled())

    def empty_sentence(self) -> str:
        """Say why nothing is there."""
        if self.loaded is not None and not self.loaded.versions.releases:
            return self.tr("The agenda has not been released yet. From its first release on, its numbers stay.")
        return self.tr("No change is like this.")

    def show_side(self) -> bool:
        """Enable the way to the item; there is nothing to show beside."""
        change = self._change()
        self._lead.setEnabled(change is not None and change.item is not None)
        return False

    def _change(self) -> AgendaChange | None:
        return self.loaded.changes.get(self.view.keys[0]) if self.loaded and self.view.keys else None

    def lead_there(self) -> None:
        """Go to the item of the selected change, where it is still on the agenda."""
        change = self._change()
        if change is not None and change.item is not None:
            self.go.emit("agenda", change.item)

    # -- doing

    def release(self) -> None:
        """Release the agenda as it is, as provisional or as its next revision."""
        if self.release_button.isEnabled():
            self._release(final=False)

    def release_as_final(self) -> None:
        """Release the agenda as it is, as the final one."""
        if self.final_button.isEnabled():
            self._release(final=True)

    def _release(self, *, final: bool) -> None:
        meeting, note = self.controller.meeting, self.note.text()
        self.controller.work(
            "", lambda office, _progress: office.release(meeting, note, final=final), lambda _done: self._released()
        )

    def _released(self) -> None:
        self.note.clear()
        self.view.setFocus()

    def renumber(self) -> None:
        """Let the numbers follow the order of the items again."""
        if self.renumber_button.isEnabled():
            self.controller.do(RenumberAgenda(meeting=self.controller.meeting))
