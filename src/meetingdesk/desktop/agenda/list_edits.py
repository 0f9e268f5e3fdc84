"""What is typed into the list becomes the same requests as in the inspector."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject

from meetingdesk.desktop.agenda.marks import tr
from meetingdesk.desktop.agenda.placing import Place
from meetingdesk.desktop.agenda.plan import place_of
from meetingdesk.desktop.agenda.state import AgendaState
from meetingdesk.desktop.agenda.verbs import Verbs
from meetingdesk.desktop.item_models.agenda import AgendaLine, Column
from meetingdesk.desktop.lists.times import read_clock, read_minutes
from meetingdesk.domain.wall import offset_in
from meetingdesk.errors import UserError
from meetingdesk.rows.agenda import SittingRow
from meetingdesk.words import explain


class ListEdits(QObject):
    """Takes edits of cells. What is no time or no length changes nothing, and is announced."""

    def __init__(self, state: AgendaState, verbs: Verbs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self._verbs = verbs

    def take(self, line: AgendaLine, column: int, text: str) -> None:
        """Carry out an edit of a cell."""
        if column == Column.TITLE:
            if text:
                self._verbs.retitle(line.item, text)
            return
        plan = self._state.plan
        slot = plan.slots.get(line.slot or 0) if plan else None
        if plan is None or slot is None:
            return
        place, sitting = place_of(slot), plan.sittings[slot.sitting]
        if column == Column.START:
            self._start(text, sitting, slot.id, place)
        elif (minutes := read_minutes(text)) is None:
            self._verbs.announced.emit(tr("{text} is no length in minutes").format(text=text))
        else:
            self._verbs.put(slot.id, place, replace(place, minutes=minutes))

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
