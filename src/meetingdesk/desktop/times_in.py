"""In which zone times are shown: the host's, or that of a city the organiser has chosen. Editing is in the host's.

The menu holds the host and the cities of the next sitting; every other zone is found by typing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING
from zoneinfo import available_timezones

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from meetingdesk import words
from meetingdesk.desktop.controller import Controller
from meetingdesk.desktop.widgets import literal

if TYPE_CHECKING:
    from meetingdesk.desktop.office import Office
    from meetingdesk.rows.meetings import MeetingRow

City = tuple[str, str]  # name and zone


def city_of(zone: str) -> str:
    """Return the city that a zone is named after: `Asia/Ho_Chi_Minh` gives `Ho Chi Minh`."""
    return words.city(zone)


def cities(pairs: Iterable[City], host: str) -> list[City]:
    """Return one city a zone, by name, without the host's zone."""
    named: dict[str, str] = {}
    for name, zone in pairs:
        if zone and zone != host:
            named.setdefault(zone, words.seat(name, zone) or city_of(zone))
    return sorted(((name, zone) for zone, name in named.items()), key=lambda city: city[0].casefold())


class TimesIn(QObject):
    """Fills the menu of the top bar, and asks for a zone by the palette (`search_wanted` gives its actions)."""

    search_wanted = Signal(list)  # of QAction

    def __init__(self, controller: Controller, meeting: Callable[[], MeetingRow | None], parent: QObject) -> None:
        super().__init__(parent)
        self._controller = controller
        self._meeting = meeting
        self._found: list[QAction] = []

    def fill(self, menu: QMenu) -> None:
        """Offer the host's zone, the cities of the next sitting, and the search."""
        menu.clear()
        meeting = self._meeting()
        if meeting is None:
            return
        menu.addAction(self._host_action(meeting, menu))
        overview = self._controller.figures.latest
        local = overview.local_times if overview is not None else ()
        near = cities(((row.city, row.zone) for row in local), meeting.zone)
        chosen = self._controller.times_zone
        if chosen and all(zone != chosen for _name, zone in near):
            near.append((city_of(chosen), chosen))
        for name, zone in near:
            action = self._action(f"{name}\t{zone}", zone, menu)
            action.setCheckable(True)
            action.setChecked(zone == chosen)
            menu.addAction(action)
        menu.addSeparator()
        other = QAction(self.tr("Another city or time zone…"), menu)
        other.triggered.connect(self.ask)
        menu.addAction(other)

    def _host_action(self, meeting: MeetingRow, parent: QObject) -> QAction:
        text = self.tr("{city} (host)").format(city=city_of(meeting.zone))
        action = self._action(f"{text}\t{meeting.zone}", "", parent)
        action.setCheckable(True)
        action.setChecked(not self._controller.times_zone)
        return action

    def _action(self, text: str, zone: str, parent: QObject) -> QAction:
        action = QAction(literal(text), parent)
        action.triggered.connect(lambda _checked=False: self._controller.show_times_in(zone))
        return action

    def ask(self) -> None:
        """Look up the cities of the meeting and all zones, then let one be chosen by typing."""
        meeting = self._meeting()
        if meeting is not None:
            self._controller.work(
                "",
                lambda office, _progress: _zones(office, meeting.id, meeting.zone),
                lambda found: self._offer(meeting, *found),
            )

    def _offer(self, meeting: MeetingRow, ours: list[City], zones: list[str]) -> None:
        for action in self._found:
            action.deleteLater()
        self._found = [self._host_action(meeting, self)]
        self._found += [self._action(f"{name}, {zone}", zone, self) for name, zone in ours]
        self._found += [self._action(f"{city_of(zone)}, {zone}", zone, self) for zone in zones]
        self.search_wanted.emit(self._found)


def _zones(office: Office, meeting: int, host: str) -> tuple[list[City], list[str]]:
    """Return the cities of the delegations, and the zones that none of them has."""
    ours = cities(((row.city, row.zone) for row in office.reads.delegations(meeting)), host)
    taken = {zone for _name, zone in ours} | {host}
    places = {zone for zone in available_timezones() if "/" in zone and not zone.startswith(("Etc/", "US/"))}
    return ours, sorted((places | {"UTC"}) - taken, key=lambda zone: city_of(zone).casefold())
