"""The states that a page can be in besides the usual: nothing there yet, very much, something wrong, work under way."""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import cast

from PySide6.QtWidgets import QLineEdit

from meetingdesk.desktop.agenda.screen import AgendaScreen
from meetingdesk.desktop.attendance.head import REGIONS
from meetingdesk.desktop.attendance.screen import AttendanceScreen
from meetingdesk.desktop.invitations.screen import InvitationsScreen
from meetingdesk.desktop.main_window import MainWindow
from meetingdesk.desktop.widgets.sides import choose_row
from meetingdesk.errors import UserError
from meetingdesk.office import Office
from meetingdesk.pictures.lived import lived_office, running_office
from meetingdesk.pictures.scenes import PAGES, Scene, beside
from meetingdesk.requests.agenda import DeleteItem, ImportAgenda
from meetingdesk.requests.delegations import NominateDelegate
from meetingdesk.requests.meetings import AddMeeting
from meetingdesk.requests.sittings import NewSitting
from meetingdesk.rows.progress import Progress
from meetingdesk.rows.schedule import ForeignItem, ForeignSchedule

WORK = "Writing the invitations"
_ZONE = "Europe/Brussels"
_ROOMS = tuple(f"Room {name} of the conference centre" for name in "ABCDEF")
_LONG = "The contribution of regional structures to strategy, digital customs and the training of officers in"


def new_office(path: Path) -> Office:
    """Make an office with the directory alone."""
    return Office.create(path, backups=False)


def bare_office(path: Path) -> Office:
    """Make an office with a meeting in which there is nothing yet."""
    office = new_office(path)
    office.run(AddMeeting(key="new", title="New meeting", zone=_ZONE, sittings=()))
    return office


def crowded_office(path: Path) -> Office:
    """Make an office with a full agenda of long titles in six rooms, and with large delegations of long names."""
    office = Office.create(path, sample=True, backups=False)
    meeting = max(row.id for row in office.reads.meetings() if row.key == "gmre-16")
    items = tuple(_item(number) for number in range(96))
    schedule = ForeignSchedule("crowded", "Crowded", _ZONE, _ROOMS, items, "")
    office.run(ImportAgenda(schedule=schedule, zone=_ZONE, meeting=meeting))
    for number, row in enumerate(office.reads.delegations(meeting)[:20] * 6):
        family = f"Wickramasinghe-Papadimitriou the {number}th"
        office.run(NominateDelegate(delegation=row.id, family=family, given="Maximiliana Aurora"))
    return office


def sparse_office(path: Path) -> Office:
    """Make an office with a meeting of one sitting."""
    office = new_office(path)
    sitting = NewSitting(day=date(2027, 3, 1), start=720, minutes=60)
    office.run(AddMeeting(key="new", title="New meeting", zone=_ZONE, sittings=(sitting,)))
    return office


def _item(number: int) -> ForeignItem:
    room, place = _ROOMS[number % len(_ROOMS)], number // len(_ROOMS)
    day, start = date(2021, 2, 18 + place // 8), 720 + place % 8 * 20
    title = f"{_LONG} {room}, part {place}"
    return ForeignItem(f"crowd-{number}", title, "presentation", day, start, 20, room, (f"Speaker {number}",), "en")


def wrong() -> Iterator[Scene]:
    """Show what is refused, and what is said of a file that others hold."""
    yield "error-refused", lambda window: window.controller.refused.emit(UserError("gone"))
    yield "error-held", _hold
    yield "error-field", _refuse_field


def _hold(window: MainWindow) -> None:
    window.messages.drop("refusal")
    error = UserError("file.locked", path="office.meetingdesk", user="Ana Sosa", host="desk-4", since="09:12")
    window.life.tell_held(Path("office.meetingdesk"), error, None, None)


def _refuse_field(window: MainWindow) -> None:
    window.messages.drop("held")
    for name, show in beside():
        if name == "agenda-sitting":
            show(window)
    screen = window.stack.screen_on_show
    if isinstance(screen, AgendaScreen):
        sitting = screen.beside.sitting
        sitting.minutes.line.setText("30")
        sitting.minutes.line.setModified(True)
        sitting.minutes.committed.emit("30")


def begin_work(window: MainWindow) -> None:
    """Begin work that goes on until `end_work`."""

    def task(_office: object, progress: Progress) -> None:
        while True:
            progress(40, 100)  # raises Cancelled in the end
            time.sleep(0.05)

    window.show_screen("overview")
    window.controller.work(WORK, task, lambda _done: None)


def end_work(window: MainWindow) -> None:
    """Stop what `begin_work` began."""
    for job in window.controller.jobs.running:
        job.cancel()


def office_pages(prefix: str) -> Iterator[Scene]:
    """Show each page of an office in a state."""
    for name in PAGES:
        yield f"{prefix}-{name}", lambda window, name=name: window.show_screen(name)  # type: ignore[misc]  # as above


def over_the_page() -> Iterator[Scene]:
    """Show what comes over a page or beside it once a meeting has come to life."""
    yield "lived-attendance-regions", lambda window: _attendance(window).show_mode(REGIONS)
    yield "lived-review", _review
    yield "lived-invitation", _open_first_invitation
    yield "lived-versions", lambda window: window.middle.show_aside("versions")
    yield "lived-palette", _search
    yield "lived-toast", _delete_and_offer


def _attendance(window: MainWindow) -> AttendanceScreen:
    window.show_screen("attendance")
    return cast("AttendanceScreen", window.stack.screen_named("attendance"))


def _review(window: MainWindow) -> None:
    """Show a name that may be one of several people's."""
    screen = _attendance(window)
    screen.open_review()
    names = screen.review.names
    rows = (names.model().index(row, 0) for row in range(names.model().rowCount()))
    names.setCurrentIndex(next(index for index in rows if str(index.data()).startswith("Meri")))


def _open_first_invitation(window: MainWindow) -> None:
    window.show_screen("invitations", "due")
    view = cast("InvitationsScreen", window.stack.screen_named("invitations")).view
    choose_row(view, 0)
    view.opened.emit()


def _search(window: MainWindow) -> None:
    window.open_palette()
    window.palette_.findChildren(QLineEdit)[0].setText("ana")


def _delete_and_offer(window: MainWindow) -> None:
    window.palette_.close_palette()
    window.show_screen("agenda")
    plan = window.controller.office.reads.agenda(window.controller.meeting) if window.controller.office else None
    if plan is not None:
        window.controller.do(DeleteItem(item=plan.unscheduled[0].id))


OFFICES = {
    "none": new_office,
    "empty": bare_office,
    "sparse": sparse_office,
    "crowded": crowded_office,
    "running": running_office,
    "lived": lived_office,
}
