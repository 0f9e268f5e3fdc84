"""Choosing entities to invite: those of the directory that are there at the meeting's date and not yet invited."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import groupby
from operator import attrgetter

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QStackedWidget, QWidget

from meetingdesk import words
from meetingdesk.desktop.delegations import wording
from meetingdesk.desktop.icons import icon
from meetingdesk.desktop.item_models.lines import Cell, Group, Heading, Line
from meetingdesk.desktop.lists.side import PADDING, SidePage
from meetingdesk.desktop.lists.sorting import sift
from meetingdesk.desktop.lists.view import LinesView
from meetingdesk.desktop.widgets import ElidedLabel, EmptyState, FilledButton, Panel
from meetingdesk.desktop.widgets.fields import ChoiceField
from meetingdesk.domain.search import fold
from meetingdesk.rows.office import EntityRow

_ALL = ""


class InvitePage(SidePage):
    """`invited` gives the ids of the entities that were ticked."""

    invited = Signal(object)  # tuple[int, ...]

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setAccessibleName(self.tr("Invite entities"))
        self._entities: tuple[EntityRow, ...] = ()
        self._kept: set[int] = set()  # ticked, but hidden by the search
        self._narrowing: tuple[str, str] | None = None  # what to begin with, once the entities are there
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("Entity, city, region"))
        self.field.setAccessibleName(self.tr("Find an entity"))
        self.field.setClearButtonEnabled(True)
        self.field.addAction(icon("filter", "muted"), QLineEdit.ActionPosition.LeadingPosition)
        self.kind = ChoiceField("")
        self.kind.box.setAccessibleName(self.tr("Kind"))
        self.view = LinesView([Heading(self.tr("Entity"), 200, stretch=1)], picking=True)
        self.view.setAccessibleName(self.tr("Entities to invite"))
        self.invite = FilledButton("", "add")
        self.invite.clicked.connect(self.commit)
        self._left = ElidedLabel("", "body", "muted")
        self._empty = EmptyState("delegations", "")
        self._pages = QStackedWidget()
        self._pages.addWidget(self.view)
        self._pages.addWidget(self._empty)
        self._lay_out()
        self.field.textChanged.connect(lambda _text: self._fill())
        self.kind.committed.connect(self._choose_kind)
        self.view.picked.connect(self._count)

    def _lay_out(self) -> None:
        upper = QWidget()
        line = QHBoxLayout(upper)
        line.setContentsMargins(PADDING, 8, PADDING, 8)
        line.addWidget(self.field, 3)
        line.addWidget(self.kind, 2)
        lower = Panel("surface", "top")
        foot = QHBoxLayout(lower)
        foot.setContentsMargins(PADDING, 10, PADDING, 10)
        foot.addWidget(self._left, 1)
        foot.addWidget(self.invite)
        self.whole.addWidget(upper)
        self.whole.addWidget(self._pages, 1)
        self.whole.addWidget(lower)

    def narrow(self, region: str, kind: str) -> None:
        """Begin with the entities of a region and a kind, each empty for all; field and choice show others again."""
        self._narrowing = (region, kind)

    def _narrow(self) -> None:
        if self._narrowing is not None:
            (region, kind), self._narrowing = self._narrowing, None
            self.field.setText(next((one.region_name for one in self._entities if one.region == region), ""))
            self.field.setCursorPosition(0)  # what is too long is seen from its beginning
            self.kind.show_value(kind)

    def offer(self, entities: Sequence[EntityRow], day: date | None) -> None:
        """Offer entities; what was ticked and is still offered stays so."""
        self._entities = tuple(entities)
        note = self.tr("there on {day}").format(day=words.day(day, width="medium")) if day else ""
        self.show_head(self.tr("Invite entities"), note)
        kinds = dict.fromkeys(one.kind for one in self._entities if one.kind)
        self.kind.set_options([(_ALL, self.tr("All kinds")), *((code, code) for code in kinds)])
        if self.kind.box.currentData() is None:
            self.kind.show_value(_ALL)
        self._narrow()
        self._fill()

    def _choose_kind(self, code: str) -> None:
        self.kind.show_value(code)
        self._fill()

    def _fill(self) -> None:
        ticked = self.ticked
        code = self.kind.box.currentData() or _ALL
        lines = sift([_line(one) for one in self._entities if code in (_ALL, one.kind)], self.field.text())
        shown = {line.key for line in lines}
        self._kept = ticked - shown
        titles = {one.region or "": one.region_name for one in self._entities}
        self.view.show_groups([_group(key, titles, tuple(own)) for key, own in groupby(lines, attrgetter("group"))])
        self.view.choose([line.key for line in lines if line.key in ticked], self.view.current_key)
        none = self.tr("No entity is like this.")
        all_there = self.tr("Every entity of the directory has been invited.")
        self._empty.set_sentence(none if self._entities else all_there)
        self._pages.setCurrentWidget(self.view if lines else self._empty)
        self._count()

    @property
    def ticked(self) -> set[int]:
        """The entities that are ticked, on show or hidden by the search."""
        return self._kept | set(self.view.keys)

    def _count(self) -> None:
        n = len(self.ticked)
        self.invite.set_text(self.tr("Invite {n}").format(n=n) if n else self.tr("Invite"))
        self.invite.setEnabled(n > 0)
        self._left.setText(self.tr("{n} to choose from").format(n=len(self._entities)))

    def commit(self) -> None:
        """Invite what is ticked."""
        chosen = tuple(sorted(self.ticked))
        if chosen:
            self.clear()
            self.invited.emit(chosen)

    def clear(self) -> None:
        """Tick nothing."""
        self._kept = set()
        self.view.choose(())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Invite by Ctrl+Enter."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.commit()
        else:
            super().keyPressEvent(event)


def _line(one: EntityRow) -> Line:
    found = fold(f"{one.name} {one.name_fr} {one.city} {one.country} {one.region} {one.region_name} {one.kind}")
    return Line(one.id, (Cell(one.name, code=one.kind or "\N{EN DASH}", tip=one.city),), found, one.region or "")


def _group(key: str, titles: dict[str, str], lines: tuple[Line, ...]) -> Group:
    title = titles.get(key) or words.say("document.outside_regions")
    return Group(key, title, wording.entities_of(len(lines)), lines, chip=key)
