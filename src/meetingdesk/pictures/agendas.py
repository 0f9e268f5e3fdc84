"""What there is to be seen of an agenda that is full of conflicts, has an empty day, is dragged about, or is large."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import cast

from PySide6.QtCore import QPoint

from meetingdesk.desktop.agenda.drag import Load
from meetingdesk.desktop.agenda.screen import AgendaScreen
from meetingdesk.desktop.main_window import MainWindow
from meetingdesk.office import Office
from meetingdesk.pictures.lived import sample_of
from meetingdesk.pictures.scenes import Scene
from meetingdesk.requests.agenda import ImportAgenda, ResizeSlot
from meetingdesk.requests.sittings import AddSitting
from meetingdesk.rows.schedule import ForeignItem, ForeignSchedule

_ZONE = "Europe/Brussels"
_OVERRUN = ("IV a)", "IV b)", "IV c)", "IV d)", "IV e)", "IV f)", "VII", "X", "XI")  # each runs into the next
_DAY, _MINUTE = 1, 830  # where a card is dragged to: the second day, 13:50
_TOPICS = ("Data models", "Single windows", "Detector dogs", "Risk engines", "Virtual classes", "Sampling", "Rulings")
_GIVEN = ("Ana", "Tom\u00e1\u0161", "Mei", "Kofi", "Ingrid", "Yusuf", "Priya", "Lucas", "Amina", "Hiroshi", "Elif")
_FAMILY = (
    "Sosa",
    "Nov\u00e1k",
    "Lin",
    "Boateng",
    "Dahl",
    "Haddad",
    "Nair",
    "Ferreira",
    "Wekesa",
    "Tanaka",
    "Kaya",
    "Roy",
)
_MINUTES = (25, 40, 20, 30)
_HALLS = tuple(f"{name} hall" for name in ("Kilimanjaro", "Danube", "Mekong", "Amazon", "Niger"))


def conflicts_office(path: Path) -> Office:
    """Make an office whose agenda has ten conflicts, and a third day on which there is nothing yet."""
    office, meeting = sample_of(path)
    for sitting in office.reads.agenda(meeting).sittings:
        for slot in sitting.slots:
            if slot.item.number in _OVERRUN:
                office.run(ResizeSlot(slot=slot.id, offset=slot.offset, minutes=slot.minutes + 10))
    office.run(AddSitting(meeting=meeting, day=date(2021, 2, 20), start=720, minutes=180))
    return office


def conference_office(path: Path) -> Office:
    """Make an office with a conference of two long days in five halls, whose speakers have no delegation."""
    office = Office.create(path, backups=False)
    items = tuple(_talk(hall, day, place) for day in range(2) for hall in range(len(_HALLS)) for place in range(13))
    schedule = ForeignSchedule("forum", "Forum on customs technology", _ZONE, _HALLS, items, "")
    office.run(ImportAgenda(schedule=schedule, zone=_ZONE))
    return office


def _talk(hall: int, day: int, place: int) -> ForeignItem:
    number = (day * len(_HALLS) + hall) * 13 + place
    title = f"{_TOPICS[number % len(_TOPICS)]}: what {place + 2} administrations learned"
    names = tuple(f"{_GIVEN[one % len(_GIVEN)]} {_FAMILY[one % len(_FAMILY)]}" for one in (number, number + 131))
    when, minutes = date(2027, 3, 6) + timedelta(days=day), _MINUTES[number % len(_MINUTES)]
    speakers = names[: 1 + place % 2]
    return ForeignItem(
        f"talk-{number}", title, "presentation", when, 600 + place * 40, minutes, _HALLS[hall], speakers, "en"
    )


def of_sample() -> Iterator[Scene]:
    """Show what is selected in the agenda of the sample, what is wrong with it, and a drag."""
    yield "agenda-speakers", lambda window: _screen(window).open_at("conflict")
    yield "agenda-night", lambda window: _select(window, "VIII")
    yield "agenda-problems", lambda window: _screen(window).beside.show_problems()
    yield "agenda-drag", _drag


def of_conflicts() -> Iterator[Scene]:
    """Show ten conflicts and an empty day."""
    yield "agenda-conflicts", _show_conflicts
    yield "agenda-empty-day", _show_last_day
    yield "agenda-conflicts-list", lambda window: _screen(window).open_at("list")


def of_conference() -> Iterator[Scene]:
    """Show a conference."""
    yield "conference-agenda", lambda window: _screen(window).open_at("timetable")
    yield "conference-list", lambda window: _screen(window).open_at("list")


def _screen(window: MainWindow) -> AgendaScreen:
    window.show_screen("agenda")
    return cast("AgendaScreen", window.stack.screen_named("agenda"))


def _select(window: MainWindow, number: str) -> None:
    screen = _screen(window)
    slots = screen.state.plan.slots.values() if screen.state.plan else ()
    found = next(slot.item.id for slot in slots if slot.item.number == number)
    screen.open_at(found)


def _show_conflicts(window: MainWindow) -> None:
    screen = _screen(window)
    screen.open_at("timetable")
    screen.beside.show_problems()


def _show_last_day(window: MainWindow) -> None:
    screen = _screen(window)
    screen.beside.show(None)
    across = screen.timetable.horizontalScrollBar()
    across.setValue(across.maximum())


def _drag(window: MainWindow) -> None:
    """Carry a card of the tray over the second day; `stop` ends it."""
    screen = _screen(window)
    screen.beside.show(None)
    view, plan = screen.timetable, screen.state.plan
    if plan is None or view.scene is None:
        return
    card = next(iter(plan.tray.values()))
    grid, column = view.scene.grid, view.scene.grid.columns[_DAY]
    x = view.places.forward(view.scene.left + column.x + column.width // 3 - view.view.across)
    y = view.scene.head + grid.y(_MINUTE) - view.view.down + 2
    screen.drag.begin(Load(card), view.viewport().mapToGlobal(QPoint(round(x), y)))


def stop(window: MainWindow) -> None:
    """End what `of_sample` has begun."""
    _screen(window).drag.cancel()
