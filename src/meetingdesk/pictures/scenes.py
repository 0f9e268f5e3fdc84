"""What there is to be seen of the sample: each page, what stands beside it, and the pages that no line leads to."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import cast

from meetingdesk.app import PLACES
from meetingdesk.desktop.agenda.screen import AgendaScreen
from meetingdesk.desktop.attendance.head import CHARTS, LOGS, MATRIX, REGIONS, ROLL
from meetingdesk.desktop.attendance.screen import AttendanceScreen
from meetingdesk.desktop.invitations.screen import InvitationsScreen
from meetingdesk.desktop.lists.screen import ListScreen
from meetingdesk.desktop.main_window import MainWindow
from meetingdesk.desktop.navigation import WITHIN
from meetingdesk.desktop.people.screen import PeopleScreen

PAGES = (*PLACES, *WITHIN)
Scene = tuple[str, Callable[[MainWindow], None]]

SCHEDULE = """<schedule><conference><acronym>forum-27</acronym><title>Forum 27</title></conference>
<day index="1" date="2027-03-01"><room name="Hall A">
<event id="1" guid="1"><start>10:00</start><duration>00:45</duration><title>Opening of the forum</title></event>
<event id="2" guid="2"><start>10:45</start><duration>long</duration><title>A day in a laboratory</title></event>
<event id="3" guid="3"><start>25:30</start><duration>00:20</duration><title>Dogs at work</title></event>
</room></day></schedule>"""
DIRECTORY = """{"entities": [
{"name_en": "RTC Malawi", "region": "ESA", "kind": "RTC", "country": "MW", "zone": "Africa/Blantyre"},
{"name_en": "RTC Bhutan", "region": "AP", "kind": "RTC", "country": "BT", "city": "Thimphu", "zone": "Asia/Thimphu"},
{"name_en": "RCL Nowhere", "kind": "RCL", "zone": "Moon/Base"}
]}"""
PEOPLE = "\n".join(
    "\t".join(cells)
    for cells in (
        ("Entity", "Family name", "Given name", "E-mail", "Capacity", "Title"),
        ("RILO South America", "Fuentes", "Elena", "e.fuentes@example.org", "Head", "Regional Liaison Officer"),
        ("RILO South America", "Rojas", "Mateo", "m.rojas@example.org; office@example.org", "Adviser", "Analyst"),
        ("RTC Brazil", "Duarte", "Inês", "ines.duarte@example.org", "Deputy", "Head of Training"),
        ("RTC Brasilia", "Lima", "Caio", "caio@example.org", "Adviser", "Trainer"),
        ("ROCB Europe", "Novak", "Petra", "petra at example", "Adviser", "Programme Manager"),
    )
)
REPLY = """BEGIN:VCALENDAR
METHOD:{method}
BEGIN:VEVENT
UID:{uid}
DTSTAMP:20210201T090000Z
DTSTART:20210218T130000Z
DTEND:20210218T160000Z
SEQUENCE:0
ATTENDEE;PARTSTAT={status};CN={name}:mailto:{email}
END:VEVENT
END:VCALENDAR
"""
ANSWERS = (
    ("REPLY", "ACCEPTED", "Rosario Silva", "r.silva@example.org"),
    ("REPLY", "DECLINED", "Gonzalo Olivera", "g.olivera@example.org"),
    ("COUNTER", "TENTATIVE", "Natalie Charlemagne", "n.charlemagne@example.org"),
    ("REPLY", "ACCEPTED", "Paula Ventura", "p.ventura@example.net"),
    ("REQUEST", "NEEDS-ACTION", "Kervin Augustin", "k.augustin@example.org"),
)


def pages() -> Iterator[Scene]:
    """Show each page as its line leads to it."""
    for name in PAGES:
        yield name, lambda window, name=name: window.show_screen(name)  # type: ignore[misc]  # a default binds the name


def beside() -> Iterator[Scene]:
    """Show the other views of pages, and what stands beside them."""
    yield "agenda-list", lambda window: _agenda(window, "list").beside.show(None)
    yield "agenda-several", _several
    yield "agenda-item", lambda window: _agenda(window).open_at(1)
    yield "agenda-sitting", lambda window: _agenda(window).beside.show_sitting(1)
    yield "attendance-roll", lambda window: _attendance(window).show_mode(ROLL)
    yield "attendance-roll-item", lambda window: _attendance(window).roll_call.step(2)
    yield "attendance-charts", lambda window: _attendance(window).show_mode(CHARTS)
    yield "attendance-logs", lambda window: _attendance(window).show_mode(LOGS)
    yield "attendance-regions", lambda window: _attendance(window).show_mode(REGIONS)
    yield "delegations-one", lambda window: window.show_screen("delegations", 1)
    yield "directory-one", lambda window: window.show_screen("directory", 1)
    yield "invitations-issue", _issue
    yield "people-one", lambda window: window.show_screen("people", 1)
    yield "people-personal", _personal


def aside(folder: Path) -> Iterator[Scene]:
    """Show the pages that no line of the rail leads to; a schedule to import is written into a folder."""
    schedule = folder / "forum.xml"
    schedule.write_text(SCHEDULE, encoding="utf-8")
    yield "meeting", lambda window: window.middle.show_details()
    yield "planner", lambda window: window.middle.show_aside("planner")
    yield "versions", lambda window: window.middle.show_aside("versions")
    yield "new-meeting", lambda window: window.middle.show_new_meeting()
    yield "backups", lambda window: window.middle.show_backups()
    yield "import", lambda window: window.stack.show_screen("schedule", schedule)
    yield "import-people", lambda window: window.stack.show_screen("nominations", PEOPLE)
    yield "import-replies", lambda window: window.stack.show_screen("replies", _answers(window, folder))
    directory = folder / "directory.json"
    directory.write_text(DIRECTORY, encoding="utf-8")
    yield "import-directory", lambda window: window.stack.show_screen("directory_import", directory)
    yield "about", lambda window: window.stack.show_screen("about")
    yield "shortcuts", lambda window: window.pages.show_shortcuts()


def _answers(window: MainWindow, folder: Path) -> tuple[Path, ...]:
    """Write answers to the first sitting into a folder."""
    office = window.controller.office
    uid = office.reads.agenda(window.controller.meeting).sittings[0].uid if office is not None else ""
    paths = tuple(folder / f"answer {number}.ics" for number, _ in enumerate(ANSWERS, start=1))
    for path, (method, status, name, email) in zip(paths, ANSWERS, strict=True):
        path.write_text(REPLY.format(method=method, uid=uid, status=status, name=name, email=email), encoding="utf-8")
    return paths


def put_back(window: MainWindow) -> None:
    """Show every screen as at first, with nothing beside it."""
    _agenda(window).beside.show(None)
    _attendance(window).show_mode(MATRIX)
    for name in PAGES:
        screen = window.stack.screen_named(name)
        if isinstance(screen, ListScreen):
            screen.close_side()


def _agenda(window: MainWindow, view: str = "timetable") -> AgendaScreen:
    window.show_screen("agenda")
    screen = cast("AgendaScreen", window.stack.screen_named("agenda"))
    screen.views.choose(view)
    return screen


def _several(window: MainWindow) -> None:
    rows = _agenda(window, "list").list
    rows.selectAll()
    rows.setFocus()


def _issue(window: MainWindow) -> None:
    window.show_screen("invitations")
    screen = cast("InvitationsScreen", window.stack.screen_named("invitations"))
    screen.panel.ways.choose("eml")
    screen.issue_all.trigger()


def _personal(window: MainWindow) -> None:
    screen = cast("PeopleScreen", window.stack.screen_named("people"))
    screen.show_personal()


def _attendance(window: MainWindow) -> AttendanceScreen:
    window.show_screen("attendance")
    return cast("AttendanceScreen", window.stack.screen_named("attendance"))
