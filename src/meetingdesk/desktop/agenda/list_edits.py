"""What is typed into the list becomes the same requests as in the inspector."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject

from meetingdesk.desktop.agenda import speaker_text
from meetingdesk.desktop.agenda.marks import tr
from meetingdesk.desktop.agenda.placing import Place
from meetingdesk.desktop.agenda.plan import Pick, Plan, place_of
from meetingdesk.desktop.agenda.state import AgendaState
from meetingdesk.desktop.agenda.terms import classes
from meetingdesk.desktop.agenda.verbs import Verbs
from meetingdesk.desktop.item_models.agenda import AgendaLine, Column
from meetingdesk.desktop.lists.times import read_clock, read_minutes
from meetingdesk.domain.wall import offset_in
from meetingdesk.errors import UserError
from meetingdesk.rows.agenda import SittingRow, SlotRow
from meetingdesk.words import explain, listed


class ListEdits(QObject):
    """Takes edits of cells. What is no time or no length changes nothing, and is announced."""

    def __init__(self, state: AgendaState, verbs: Verbs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self._verbs = verbs

    def take(self, line: AgendaLine, column: int, text: str) -> None:
        """Carry out an edit of a cell."""
        plan = self._state.plan
        slot = plan.slots.get(line.slot or 0) if plan else None
        if column == Column.TITLE:
            if text:
                self._verbs.retitle(line.item, text)
        elif column == Column.CLASS:
            self._class(line.item, text)
        elif column == Column.SPEAKERS:
            self._speakers(line, text)
        elif column == Column.MINUTES:
            self._minutes(text, line.item, slot)
        elif plan is not None and slot is not None and column == Column.START:
            self._start(text, plan.sittings[slot.sitting], slot.id, place_of(slot))
        elif plan is not None and slot is not None:
            self._room(text, plan, slot)

    def _speakers(self, line: AgendaLine, text: str) -> None:
        plan = self._state.plan
        item = plan.item(Pick(line.item, line.slot)) if plan else None
        if plan is not None and item is not None:
            self._verbs.of_speakers.set_all(item.id, speaker_text.read(plan, item, text))

    def _class(self, item: int, text: str) -> None:
        letter = text.upper()
        if letter in dict(classes()):
            self._verbs.edit(item, item_class=letter)
        else:
            self._verbs.announced.emit(tr("{text} is no class: A, B, C or nothing").format(text=text))

    def _minutes(self, text: str, item: int, slot: SlotRow | None) -> None:
        minutes = read_minutes(text)
        if minutes is None:
            self._verbs.announced.emit(tr("{text} is no length in minutes").format(text=text))
        elif slot is None:
            self._verbs.edit(item, minutes=minutes)
        else:
            self._verbs.put(slot.id, place_of(slot), replace(place_of(slot), minutes=minutes))

    def _room(self, text: str, plan: Plan, slot: SlotRow) -> None:
        """Take the name of a room as it is typed, in whatever case; nothing, or the plenary, is all rooms."""
        rooms: dict[str, int | None] = {"": None, tr("Plenary").casefold(): None}
        rooms |= {room.name.casefold(): room.id for room in plan.agenda.rooms}
        if text.casefold() in rooms:
            self._verbs.put(slot.id, place_of(slot), replace(place_of(slot), room=rooms[text.casefold()]))
        else:
            known = listed(room.name for room in plan.agenda.rooms)
            self._verbs.announced.emit(tr("There is no room {text}: {known}").format(text=text, known=known))

    def _start(self, text: str, sitting: SittingRow, slot: int, place: Place) -> None:
        time = read_clock(text)
        if time is None:
            self._verbs.announced.emit(tr("{text} is no time").format(text=text))
            return
        try:
            offset = offset_in(sitting.start, sitting.minutes, *time)
        except UserError as error:  # the clock shows it never, or twice
            self._verbs.announced.emit(explain(error))
        else:
            self._verbs.put(slot, place, replace(place, offset=offset))
