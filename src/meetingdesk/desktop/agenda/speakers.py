"""The speakers of the selected item, a field to add or replace one, and one for what somebody speaks on."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from meetingdesk.desktop.agenda.empty_place import EmptyPlace
from meetingdesk.desktop.agenda.marks import tr
from meetingdesk.desktop.agenda.plan import Plan
from meetingdesk.desktop.agenda.section_box import lay_out
from meetingdesk.desktop.agenda.speaker_line import SpeakerLine
from meetingdesk.desktop.widgets import QuietButton, completion, plain_label
from meetingdesk.rows.agenda import ItemRow, SlotRow, SpeakerRow


@dataclass(frozen=True, slots=True)
class Named:
    """Who was chosen or typed: a delegate, an entity that has still to name somebody, or a free name."""

    name: str
    delegate: int | None = None
    entity: int | None = None


class SpeakersBox(QWidget):
    """All speakers, a heading, and the fields that Add and the menus open."""

    removed = Signal(int)
    given = Signal(int, str)  # another role of one of them
    stated = Signal(int, str)  # another state
    told = Signal(int, str)  # another topic
    added = Signal(Named)
    replaced = Signal(int, Named)  # whose place, and who takes it
    closing = Signal()
    leaving = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._plan: Plan | None = None
        self._people: dict[str, Named] = {}
        self._shown: object = None
        self._empty: list[EmptyPlace] = []
        self._replacing: int | None = None  # whose place the field is for
        self._telling = 0  # whose topic
        self.add = QuietButton(self.tr("Add"), "add")
        self.add.clicked.connect(self._open)
        self.line = QLineEdit()
        self.line.setPlaceholderText(self.tr("Name of a delegate, or any name"))
        self.line.setAccessibleName(self.tr("New speaker"))
        self.line.hide()
        self.line.returnPressed.connect(self._commit)
        self.topic = QLineEdit()
        self.topic.setPlaceholderText(self.tr("What it is about"))
        self.topic.hide()
        self.topic.returnPressed.connect(self._commit_topic)
        self._lines = lay_out(self, self.tr("Speakers"), (self.add,), (self.line, self.topic))

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
                line.stated.connect(self.stated)
                line.telling.connect(self._ask_topic)
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
        self._people = known(self._plan, entities=replacing is None) if self._plan else {}
        self.topic.hide()
        completion.offer(self.line, sorted(self._people))
        self.line.clear()
        self.line.show()
        self.line.setFocus()

    def _ask_topic(self, speaker: SpeakerRow) -> None:
        """Open the field for what somebody speaks on."""
        self._close()
        self._telling = speaker.id
        self.topic.setAccessibleName(self.tr("What {name} speaks on").format(name=speaker.name))
        self.topic.setText(speaker.topic)
        self.topic.show()
        self.topic.setFocus()
        self.topic.selectAll()

    def _close(self) -> None:
        self.topic.hide()
        self.line.hide()
        self.line.clear()

    def _commit(self) -> None:
        text = self.line.text().strip()
        self._close()
        who = self._people.get(text, Named(text))
        if text and self._replacing is not None:
            self.replaced.emit(self._replacing, who)
        elif text:
            self.added.emit(who)

    def _commit_topic(self) -> None:
        text = self.topic.text()
        self._close()
        self.told.emit(self._telling, text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close the fields with Esc."""
        if event.key() == Qt.Key.Key_Escape and (self.line.isVisible() or self.topic.isVisible()):
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


def known(plan: Plan, *, entities: bool) -> dict[str, Named]:
    """Return who can be chosen, by what is offered: the delegates who stand, and maybe the entities invited."""
    known = {text: Named(text, delegate=number) for text, number in people(plan).items()}
    if entities:
        for row in plan.delegations:
            text = f"{row.entity_name} \u2013 {tr('to be named')}"
            known[text] = Named(row.entity_name, entity=row.entity)
    return known
