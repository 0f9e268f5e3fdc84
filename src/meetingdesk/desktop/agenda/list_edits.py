"""What is typed into the list becomes the same requests as in the inspector."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject

from meetingdesk.desktop.agenda.geometry import start_minute
from meetingdesk.desktop.agenda.marks import tr
from meetingdesk.desktop.agenda.plan import place_of
from meetingdesk.desktop.agenda.state import AgendaState
from meetingdesk.desktop.agenda.verbs import Verbs
from meetingdesk.desktop.item_models.agenda import AgendaLine, Column
from meetingdesk.desktop.lists.times import offset_in, read_minutes, read_time


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
                self._verbs.edit(line.item, title=text)
            return
        plan = self._state.plan
        slot = plan.slots.get(line.slot or 0) if plan else None
        if plan is None or slot is None:
            return
        place, sitting = place_of(slot), plan.sittings[slot.sitting]
        value = read_time(text) if column == Column.START else read_minutes(text)
        if value is None:
            wrong = tr("{text} is no time") if column == Column.START else tr("{text} is no length in minutes")
            self._verbs.announced.emit(wrong.format(text=text))
        elif column == Column.START:
            offset = offset_in(start_minute(sitting), sitting.minutes, value)
            self._verbs.put(slot.id, place, replace(place, offset=offset))
        else:
            self._verbs.put(slot.id, place, replace(place, minutes=value))
