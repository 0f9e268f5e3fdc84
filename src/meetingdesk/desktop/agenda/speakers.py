"""The speakers of the selected item: who, for whom, and what time it is there; and a field to add one."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QCompleter, QGridLayout, QHBoxLayout, QLineEdit, QMenu, QVBoxLayout, QWidget

from meetingdesk.desktop.agenda.empty_place import EmptyPlace
from meetingdesk.desktop.agenda.marks import hour_text, tr
from meetingdesk.desktop.agenda.plan import Plan
from meetingdesk.desktop.agenda.terms import roles
from meetingdesk.desktop.theme import font, length, tall
from meetingdesk.desktop.widgets import Chip, ElidedLabel, Picture, QuietButton, plain_label
from meetingdesk.domain import clock
from meetingdesk.rows.agenda import ItemRow, SlotRow, SpeakerRow


class SpeakerLine(QWidget):
    """One speaker. Delete, or the menu, takes the speaker off the item; the menu says what the speaker does on it."""

    removed = Signal(int)
    given = Signal(int, str)  # another role
    replacing = Signal(int)

    def __init__(self, plan: Plan, speaker: SpeakerRow, slot: SlotRow | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._id, self._role = speaker.id, speaker.role
        self.setMinimumHeight(tall("rows.person", room=QFontMetrics(font("small")).height() + 12) - 8)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._menu)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 2, 0, 2)
        grid.setHorizontalSpacing(length("space_use.between_controls"))
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(1, 1)
        if speaker.region:
            grid.addWidget(Chip(speaker.region), 0, 0, 2, 1, Qt.AlignmentFlag.AlignVCenter)
        entity = below_name(speaker)
        grid.addWidget(ElidedLabel(speaker.name, "body"), 0, 1)
        grid.addWidget(ElidedLabel(entity, "small", "muted"), 1, 1)
        words = [speaker.name, entity]
        if slot is not None and speaker.zone:
            words += self._clock(grid, plan, speaker, slot)
        self.setAccessibleName(", ".join(filter(None, words)))

    def _clock(self, grid: QGridLayout, plan: Plan, speaker: SpeakerRow, slot: SlotRow) -> list[str]:
        zone = speaker.zone or ""
        local = clock.local(slot.start, zone)
        night = clock.touches_night(local, clock.local(slot.end, zone))
        line = QHBoxLayout()
        line.setSpacing(4)
        line.addStretch(1)
        if night:
            line.addWidget(Picture("moon", "warning"))
        time = local_text(slot, zone)
        line.addWidget(plain_label(time, "strong", "warning" if night else "text"))
        grid.addLayout(line, 0, 2)
        city = city_label(plan.city_of(speaker))
        grid.addWidget(city, 1, 2)
        return [f"{time} {plan.city_of(speaker)}", self.tr("local night") if night else ""]

    def _menu(self, at: QPoint) -> None:
        self.menu().popup(self.mapToGlobal(at))

    def menu(self) -> QMenu:
        """Make the menu of what can be done with the speaker."""
        menu = QMenu(self)
        for role, words in roles():
            action = QAction(words, menu, checkable=True, checked=role == self._role)
            action.triggered.connect(lambda _on, role=role: self.given.emit(self._id, role))
            menu.addAction(action)
        menu.addSeparator()
        replace = QAction(self.tr("Replace this speaker\u2026"), menu)
        replace.triggered.connect(lambda: self.replacing.emit(self._id))
        menu.addAction(replace)
        remove = QAction(self.tr("Remove this speaker"), menu)
        remove.triggered.connect(lambda: self.removed.emit(self._id))
        menu.addAction(remove)
        return menu

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Remove the speaker with Delete."""
        if event.key() == Qt.Key.Key_Delete:
            self.removed.emit(self._id)
        else:
            super().keyPressEvent(event)


def below_name(speaker: SpeakerRow) -> str:
    """Return what somebody does, unless it is speaking, and the entity, unless it is the name, or still to name one."""
    role = "" if speaker.role == "speaker" else dict(roles()).get(speaker.role, "")
    entity = speaker.entity if speaker.entity != speaker.name else ""
    return " \u00b7 ".join(filter(None, (role, tr("to be named") if speaker.to_be_named else entity)))


def city_label(city: str) -> ElidedLabel:
    """Return the small name of a city, at the trailing side."""
    label = ElidedLabel(city, "small", "muted")
    label.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
    return label


def local_text(slot: SlotRow, zone: str) -> str:
    """Return the local time of a slot's start, with the distance of its date."""
    local = clock.local(slot.start, zone)
    ahead = clock.day_offset(local, slot.start)
    mark = f" {ahead:+d}".replace("-", "\u2212") if ahead else ""
    return hour_text(local) + mark


class SpeakersBox(QWidget):
    """All speakers, a heading, and the field that Add opens."""

    removed = Signal(int)
    given = Signal(int, str)  # another role of one of them
    added = Signal(object, str)  # the delegate's id or None, the name as typed
    replaced = Signal(int, object, str)  # whose place, and who takes it
    closing = Signal()
    leaving = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._plan: Plan | None = None
        self._people: dict[str, int] = {}
        self._shown: object = None
        self._empty: list[EmptyPlace] = []
        self._replacing: int | None = None  # whose place the field is for
        self.add = QuietButton(self.tr("Add"), "add")
        self.add.clicked.connect(self._open)
        self.line = QLineEdit()
        self.line.setPlaceholderText(self.tr("Name of a delegate, or any name"))
        self.line.setAccessibleName(self.tr("New speaker"))
        self.line.hide()
        self.line.returnPressed.connect(self._commit)
        head = QHBoxLayout()
        head.addWidget(plain_label(self.tr("Speakers"), "section"))
        head.addStretch(1)
        head.addWidget(self.add)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self.line)
        column.addLayout(self._lines)

    def show_item(self, plan: Plan, item: ItemRow, slot: SlotRow | None, *, allowed: bool) -> None:
        """Show the speakers of an item."""
        self._plan = plan
        self.add.setVisible(allowed)
        seen = (item.speakers, slot.start if slot else None, slot.minutes if slot else 0, allowed)
        if seen == self._shown:
            return
        self._shown = seen
        self._close()
        while (entry := self._lines.takeAt(0)) is not None:
            if widget := entry.widget():
                widget.hide()
                widget.deleteLater()
        self._empty.clear()
        for speaker in item.speakers:
            line = SpeakerLine(plan, speaker, slot)
            self._lines.addWidget(line)
            if allowed:
                line.removed.connect(self.removed)
                line.given.connect(self.given)
                line.replacing.connect(self._ask)
            if allowed and speaker.to_be_named:
                self._add_empty(speaker.id, placed=slot is not None)
        if not item.speakers:
            self._lines.addWidget(plain_label(self.tr("Nobody yet"), "body", "muted"))

    def _add_empty(self, speaking: int, *, placed: bool) -> None:
        empty = EmptyPlace(placed=placed)
        empty.replacing.connect(partial(self._ask, speaking))
        empty.closing.connect(self.closing)
        empty.leaving.connect(self.leaving)
        self._empty.append(empty)
        self._lines.addWidget(empty)

    def replace_first(self) -> bool:
        """Ask who takes the first place that is to be named; False where there is none."""
        if self._empty:
            self._empty[0].replacing.emit()
        return bool(self._empty)

    def _open(self) -> None:
        self._ask(None)

    def _ask(self, replacing: int | None) -> None:
        """Open the field for one more speaker, or for who takes the place of one."""
        self._replacing = replacing
        words = self.tr("New speaker") if replacing is None else self.tr("Who speaks instead")
        self.line.setAccessibleName(words)
        self._people = people(self._plan) if self._plan else {}
        completer = QCompleter(sorted(self._people), self.line)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.line.setCompleter(completer)
        self.line.clear()
        self.line.show()
        self.line.setFocus()

    def _close(self) -> None:
        self.line.hide()
        self.line.clear()

    def _commit(self) -> None:
        text = self.line.text().strip()
        self._close()
        if text and self._replacing is not None:
            self.replaced.emit(self._replacing, self._people.get(text), text)
        elif text:
            self.added.emit(self._people.get(text), text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close the field with Esc."""
        if event.key() == Qt.Key.Key_Escape and self.line.isVisible():
            self._close()
            self.add.setFocus()
        else:
            super().keyPressEvent(event)


def people(plan: Plan) -> dict[str, int]:
    """Return the delegates who stand, by name and entity."""
    return {
        f"{delegate.name} \u2013 {delegation.entity_name}": delegate.id
        for delegation in plan.delegations
        for delegate in delegation.delegates
        if delegate.stands
    }
