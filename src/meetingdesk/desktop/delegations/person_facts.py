"""What stands below the card of a delegate: when the sittings are for them, and what they do on the agenda."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from meetingdesk import words
from meetingdesk.desktop.lists.side import PADDING
from meetingdesk.desktop.theme import tall
from meetingdesk.desktop.widgets import ElidedLabel, Picture, margins, plain_label
from meetingdesk.domain import clock
from meetingdesk.rows.delegations import DelegateRow
from meetingdesk.rows.delegations_screen import DelegationDetail, LocalSitting, OnAgenda


class PersonFacts(QWidget):
    """The times of the sittings where somebody is, and their items, each with the role and what is not sure."""

    def __init__(self, who: DelegateRow, detail: DelegationDetail, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(margins(PADDING, 8, PADDING, 0))
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(0)
        self._grid.setColumnStretch(0, 1)
        if detail.local_times:
            row = detail.delegation
            city = words.seat(row.city, row.zone) if who.zone == row.zone else ""
            self._head(self.tr("Local time in {city}").format(city=city or words.city(who.zone)))
        for one in detail.local_times:
            self._add_time(there(one, who.zone))
        spoken = [one for one in detail.agenda if one.delegate == who.id]
        if spoken:
            self._head(self.tr("On the agenda"))
        for item in spoken:
            text = " \N{MIDDLE DOT} ".join(filter(None, (role(item), item.number, item.title)))
            self._grid.addWidget(ElidedLabel(text), self._grid.rowCount(), 0, 1, 3)

    def _head(self, text: str) -> None:
        head = plain_label(text, "small", "muted")
        head.setContentsMargins(0, 4, 0, 2)
        self._grid.addWidget(head, self._grid.rowCount(), 0, 1, 3)

    def _add_time(self, one: LocalSitting) -> None:
        row = self._grid.rowCount()
        self._grid.setRowMinimumHeight(row, tall("rows.local_time", room=4))
        self._grid.addWidget(ElidedLabel(words.short_day(one.start)), row, 0)
        if one.night:
            moon = Picture("moon", "warning")
            moon.setToolTip(self.tr("Night there, between 22:00 and 06:00"))
            self._grid.addWidget(moon, row, 1)
        times = plain_label(span(one), "strong", "warning" if one.night else "text")
        self._grid.addWidget(times, row, 2, Qt.AlignmentFlag.AlignTrailing)


def there(one: LocalSitting, zone: str) -> LocalSitting:
    """Return a sitting on the clock of another zone."""
    start, end = clock.local(one.start, zone), clock.local(one.end, zone)
    return LocalSitting(one.sitting, one.number, start, end, clock.touches_night(start, end))


def span(one: LocalSitting) -> str:
    """Return start and end, with the distance of the date where it ends on a later one."""
    later = clock.day_offset(one.end, one.start)
    text = f"{words.clock(one.start)}\N{EN DASH}{words.clock(one.end)}"
    return f"{text} +{later}" if later else text


def role(one: OnAgenda) -> str:
    """Return what somebody does on an item, and whether that is still to be confirmed."""
    unsure = "" if one.state == "confirmed" else words.say(f"personal.state.{one.state}")
    return ", ".join(filter(None, (words.say(f"personal.role.{one.role}"), unsure)))


def roles(who: DelegateRow, agenda: Iterable[OnAgenda]) -> str:
    """Return in short what a delegate does on which items: `Chair II, Speaker IV`."""
    mine = [one for one in agenda if one.delegate == who.id]
    return ", ".join(f"{words.say(f'personal.role.{one.role}')} {one.number}".strip() for one in mine)


def elsewhere(who: DelegateRow, detail: DelegationDetail) -> str:
    """Return when the first sitting begins for a delegate who is on another clock than the entity, else nothing."""
    if not detail.local_times or who.zone == detail.delegation.zone:
        return ""
    start = clock.local(detail.local_times[0].start, who.zone)
    return QCoreApplication.translate("PersonFacts", "{time} in {city}").format(
        time=words.clock(start), city=words.city(who.zone)
    )
