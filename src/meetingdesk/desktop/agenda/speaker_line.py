"""One speaker of an item: who, for whom, on what, and what time it is there; a menu says all that can be done."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QMenu, QWidget

from meetingdesk.desktop.agenda.marks import hour_text, tr
from meetingdesk.desktop.agenda.plan import Plan
from meetingdesk.desktop.agenda.terms import roles, speaker_states
from meetingdesk.desktop.theme import font, length, tall
from meetingdesk.desktop.widgets import Chip, ElidedLabel, Picture, plain_label
from meetingdesk.domain import clock
from meetingdesk.rows.agenda import SlotRow, SpeakerRow


class SpeakerLine(QWidget):
    """One speaker. Enter asks for the topic, Delete takes the speaker off the item; the menu does both and more."""

    removed = Signal(int)
    given = Signal(int, str)  # another role
    stated = Signal(int, str)  # another state
    telling = Signal(object)  # the row, whose topic is to be written
    replacing = Signal(int)

    def __init__(self, plan: Plan, speaker: SpeakerRow, slot: SlotRow | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row, self._id = speaker, speaker.id
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
        if speaker.topic:
            grid.addWidget(ElidedLabel(speaker.topic, "small", "muted"), 2, 1, 1, 2)
        words = [speaker.name, entity, speaker.topic]
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
            action = QAction(words, menu, checkable=True, checked=role == self._row.role)
            action.triggered.connect(lambda _on, role=role: self.given.emit(self._id, role))
            menu.addAction(action)
        menu.addSeparator()
        for state, words in speaker_states():
            action = QAction(words, menu, checkable=True, checked=state == self._row.state)
            action.triggered.connect(lambda _on, state=state: self.stated.emit(self._id, state))
            menu.addAction(action)
        menu.addSeparator()
        topic = QAction(self.tr("Topic\u2026"), menu)
        topic.triggered.connect(lambda: self.telling.emit(self._row))
        menu.addAction(topic)
        replace = QAction(self.tr("Replace this speaker\u2026"), menu)
        replace.triggered.connect(lambda: self.replacing.emit(self._id))
        menu.addAction(replace)
        remove = QAction(self.tr("Remove this speaker"), menu)
        remove.triggered.connect(lambda: self.removed.emit(self._id))
        menu.addAction(remove)
        return menu

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ask for the topic with Enter, remove the speaker with Delete."""
        if event.key() == Qt.Key.Key_Delete:
            self.removed.emit(self._id)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.telling.emit(self._row)
        else:
            super().keyPressEvent(event)


def below_name(speaker: SpeakerRow) -> str:
    """Return what somebody does, unless it is speaking, what is not sure, and the entity, unless it is the name."""
    role = "" if speaker.role == "speaker" else dict(roles()).get(speaker.role, "")
    if speaker.to_be_named:
        return " \u00b7 ".join(filter(None, (role, tr("to be named"))))
    entity = speaker.entity if speaker.entity != speaker.name else ""
    state = "" if speaker.state == "confirmed" else dict(speaker_states()).get(speaker.state, "").lower()
    return " \u00b7 ".join(filter(None, (role, state, entity)))


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
