"""Says that a speaker would speak at night, until when, and offers the nearest time that is better."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from meetingdesk.desktop.agenda.marks import hour_text, night_speakers
from meetingdesk.desktop.agenda.openings import humane_place
from meetingdesk.desktop.agenda.plan import Plan, place_of
from meetingdesk.desktop.agenda.state import AgendaState
from meetingdesk.desktop.agenda.verbs import Verbs
from meetingdesk.desktop.flat import box
from meetingdesk.desktop.theme import length, theme
from meetingdesk.desktop.widgets import OutlineButton, plain_label, tip
from meetingdesk.domain import clock
from meetingdesk.rows.agenda import SlotRow


class NightNote(QWidget):
    """A soft panel with a sentence and a button."""

    def __init__(self, state: AgendaState, verbs: Verbs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self._verbs = verbs
        self.sentence = plain_label("", "small", "warning")
        self.sentence.setWordWrap(True)
        self.button = OutlineButton(self.tr("Find a slot"))
        self.button.clicked.connect(self._move)
        column = QVBoxLayout(self)  # the sentence has the whole width: beside a button it is broken word by word
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(8)
        column.addWidget(self.sentence)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeading)
        theme().changed.connect(self.update)

    def show_slot(self, plan: Plan, slot: SlotRow | None) -> None:
        """Say how many speak at night; with one, also when their morning begins."""
        speakers = night_speakers(slot.item, slot) if slot else []
        if slot is None or not speakers:
            return
        count = len(speakers)
        text = self.tr("Local night for 1 speaker.") if count == 1 else self.tr("Local night for {n} speakers.")
        text = text.format(n=count)
        if count == 1 and (dawn := _dawn(plan, slot, speakers[0].zone or "")):
            text += " " + self.tr("From {time} it is 06:00 there.").format(time=dawn)
        self.sentence.setText(text)
        self.button.setEnabled(self._verbs.allowed)
        self.button.setToolTip(tip(self.tr("Move it to the nearest free time that is nobody's night")))

    def _move(self) -> None:
        plan = self._state.plan
        slot = plan.slot(self._state.pick) if plan else None
        if plan is None or slot is None:
            return
        place = humane_place(plan, slot, self._state.snap)
        if place is None:
            self.button.setEnabled(False)
            text = self.tr("No free time that is nobody's night")
            self.button.setToolTip(tip(text))
            self._verbs.announced.emit(text)
        else:
            self._verbs.put(slot.id, place_of(slot), place)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground."""
        box(QPainter(self), self.rect(), theme().colour("warningSoft"), None, length("radius.control"))


def _dawn(plan: Plan, slot: SlotRow, zone: str) -> str:
    """Return when, on the host's clock and within this sitting, the night of a zone ends."""
    sitting = plan.sittings[slot.sitting]
    for minute in range(slot.offset, sitting.minutes):
        moment = clock.later(sitting.start, minute)
        local = clock.local(moment, zone)
        if clock.minute_of_day(local) == clock.NIGHT_TO:
            return hour_text(moment)
    return ""
