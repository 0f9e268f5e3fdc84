"""A year of a meeting in the whole window, from no file to the filed sheets: with the mouse, and without it."""

from __future__ import annotations

import csv
from datetime import UTC, datetime, timedelta
from email import message_from_bytes, policy
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar
from PySide6.QtCore import QPoint
from tests.desktop.hands import ALT, CTRL, SHIFT, Hands, Key

from meetingdesk.app import make_window
from meetingdesk.desktop.agenda.geometry import start_minute
from meetingdesk.desktop.controller import Controller

pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)  # of the platform that paints in memory

ITEMS = (
    "Opening", "Adoption of the agenda", "Report of the Chair", "Regional reports", "Training plans",
    "Laboratories", "Dog centres", "Intelligence", "Any other business", "Closing",
)  # fmt: skip
PEOPLE = (("Ana", "Sosa"), ("Luis", "Paz"), ("Eva", "Aliyeva"))
ZONES = ("Asia/Tokyo", "Europe/Brussels", "America/Mexico_City")


@pytest.fixture
def zone():
    """A host zone where it is about noon, so that a sitting of today can lie ahead by a few minutes."""
    return min(ZONES, key=lambda name: abs(datetime.now(ZoneInfo(name)).hour - 12))


@pytest.fixture
def soon(zone):
    """When the sitting that is moved is to begin: in a quarter of an hour."""
    return (datetime.now(ZoneInfo(zone)) + timedelta(minutes=15)).replace(second=0, microsecond=0)


@pytest.fixture
def hands(qtbot, qapp):
    """A new user before the start page. Nothing may break."""
    controller, bugs = Controller(), []
    controller.broke.connect(bugs.append)
    window, _opener = make_window(controller)
    qtbot.addWidget(window)
    window.show_start()
    window.resize(1440, 900)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(lambda: qapp.activeWindow() is window)
    yield Hands(qtbot, window)
    controller.jobs.shut_down()
    controller.close()
    assert bugs == []


@pytest.fixture
def folder(tmp_path):
    """Where everything goes."""
    for name in ("first", "due"):
        (tmp_path / name).mkdir()
    return tmp_path


def email(given):
    return f"{given.lower()}@example.org"


def write_log(path, start):
    """Write a log as Zoom does: one person by address, one by name, one that nobody is called."""
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(
            ("Name (Original Name)", "User Email", "Join Time", "Leave Time", "Duration (Minutes)", "Guest")
        )
        for name, address, minutes in (("Ana", email("Ana"), 170), ("Luis Paz", "", 150), ("iPhone", "", 20)):
            times = (f"{at:%m/%d/%Y %I:%M:%S %p}" for at in (start, start + timedelta(minutes=minutes)))
            writer.writerow((name, address, *times, minutes, "No"))
    return path


def starts(folder):
    """Return who got which start and sequence, from the calendar files in the drafts of mails in a folder."""
    found = set()
    for path in folder.glob("*.eml"):
        mail = message_from_bytes(path.read_bytes(), policy=policy.default)
        for file in mail.iter_attachments():
            (event,) = Calendar.from_ical(file.get_content()).walk("VEVENT")
            found.add((str(event["ATTENDEE"]).removeprefix("mailto:"), event["DTSTART"].dt, int(event["SEQUENCE"])))
    return found


def steps(hands):
    return [(step.code, step.state) for step in hands.reads.history(100)]


def attended(hands):
    """Return from where it is known who was at the first sitting, and for how many minutes."""
    rows = hands.reads.attendance(1).people
    return {row.delegate.name: (row.presence[0].source, row.presence[0].minutes) for row in rows}


def has_become(hands, folder, soon):
    """What is in the file and on the disk at the end of the year, before anything is undone."""
    (meeting,) = hands.reads.meetings()
    first, second = hands.reads.agenda(1).sittings
    assert first.start == soon
    assert first.link == "https://meet.example.org/1"
    assert hands.reads.agenda(1).unscheduled == ()
    assert sorted(slot.item.title for slot in (*first.slots, *second.slots)) == sorted(ITEMS)
    assert meeting.delegations == 6
    addresses = {email(given) for given, _family in PEOPLE}
    assert {address for address, _start, _sequence in starts(folder / "first")} == addresses
    assert len(starts(folder / "first")) == 6
    assert starts(folder / "due") == {(address, soon.astimezone(UTC), 1) for address in addresses}
    assert first.actual_start is not None
    assert [slot.item.title for slot in first.slots if slot.actual_end is not None] == [first.slots[0].item.title]
    assert attended(hands) == {"Ana Sosa": ("log", 170), "Luis Paz": ("log", 150), "Eva Aliyeva": ("hand", 0)}
    assert [row.name for row in hands.reads.attendance(1).unmatched] == ["iPhone"]
    assert (folder / "order.pdf").read_bytes().startswith(b"%PDF")


# -- with the mouse


def begin(hands, folder, zone):
    hands.press("New office")
    hands.file(folder / "office.meetingdesk", by_mouse=True)
    hands.press("New meeting")
    page = hands.screen
    hands.click(page.title_field)
    hands.type("1st Trial")
    hands.click(page.zone_field.lineEdit())
    page.zone_field.lineEdit().selectAll()
    hands.type(zone)
    hands.press("Create the meeting")


def invite(hands):
    hands.count()
    hands.press("Show delegations")
    hands.press("Invite entities")
    hands.type("rocb")
    page = hands.screen.invite
    hands.click(page.view.head.viewport(), QPoint(24, page.view.head.height() // 2))
    hands.press("Invite 6")
    for place, (given, family) in zip((0, 0, 1), PEOPLE, strict=True):
        hands.click_line(hands.screen.view, hands.reads.delegations(1)[place].id)
        hands.click(hands.screen.page.people.add)
        form = hands.screen.page.people.form.form
        for name, text in (("given", given), ("family", family), ("email", email(given))):
            hands.click(form.fields[name].line)
            hands.type(text)
        hands.click(hands.screen.page.people.form.accept)


def build(hands):
    hands.go("agenda")
    for title in ITEMS:
        hands.press("Add item", hands.screen.bar)
        hands.type(title)
        hands.key(Key.Key_Return)
    cards, table = hands.screen.tray.cards, hands.screen.timetable
    for place in range(len(ITEMS)):
        grid, view = table.scene.grid, table.view
        column = grid.columns[place // 5]
        minute = start_minute(hands.screen.state.plan.agenda.sittings[place // 5]) + 15 * (place % 5)
        at = QPoint(table.scene.left + column.x + 60, table.scene.head + grid.y(minute) - view.down + 2)
        cards.horizontalScrollBar().setValue(0)
        hands.drag(cards.viewport(), QPoint(60, 30), table.viewport(), at)


def give_addresses(hands):
    hands.go("overview")
    hands.count()
    hands.press("Give an address")
    hands.type("office@example.org")
    hands.key(Key.Key_Return)
    hands.press("Close", hands.screen)
    line = next(line for line in hands.screen.todos._lines() if "link" in line.accessibleName())
    hands.click(line.button)
    hands.type("https://meet.example.org/1")
    hands.key(Key.Key_Return)


def move(hands, soon):
    hands.go("agenda")
    scene = hands.screen.timetable.scene
    hands.click(hands.screen.timetable.viewport(), QPoint(scene.left + scene.grid.columns[0].x + 30, 20))
    panel = hands.screen.beside.sitting
    hands.type(f"{soon:%Y-%m-%d}")
    hands.click(panel.start.line)
    panel.start.line.selectAll()
    hands.type(f"{soon:%H:%M}")
    hands.key(Key.Key_Return)


def issue(hands, folder):
    hands.go("invitations")
    hands.press("Issue")
    panel = hands.screen.panel
    hands.qtbot.waitUntil(panel.issue_button.isEnabled)
    assert {row[1] for row in panel.recipients.table.rows} == {email(given) for given, _family in PEOPLE}
    hands.press("Choose a folder\u2026", panel)
    hands.file(folder, by_mouse=True)


def run_the_day(hands, folder, soon):
    hands.go("now")
    hands.press("Open the sitting")
    hands.press("Start", hands.screen.coming)
    hands.press("Close", hands.screen.pace)
    hands.go("attendance")
    hands.press("Roll-call")
    view = hands.screen.view
    hands.click(view.viewport(), view.visualRect(view.model().index(2, 0)).center())
    hands.key(Key.Key_Space)
    hands.press("Import log")
    hands.file(write_log(folder / "zoom.csv", soon), by_mouse=True)
    hands.press("Read again")
    hands.press("Import 3 rows")
    hands.press("Review names")
    hands.press("Accept 1")  # the name alone might be another's


def test_a_year_with_mouse_and_keyboard(hands, folder, zone, soon):
    begin(hands, folder, zone)
    invite(hands)
    build(hands)
    give_addresses(hands)
    issue(hands, folder / "first")
    move(hands, soon)
    issue(hands, folder / "due")
    run_the_day(hands, folder, soon)
    hands.go("documents")
    hands.press("Export PDF")
    hands.file(folder / "order.pdf", by_mouse=True)
    has_become(hands, folder, soon)
    hands.go("history")
    hands.click(hands.screen.head.field)
    hands.type("move the sitting")
    hands.click_line(hands.screen.view, next(hands.screen.view.lines.lines).key)
    hands.press("Show the sitting")
    assert hands.screen.beside.sitting.start.line.text() == f"{soon:%H:%M}"
    for _time in range(3):
        hands.click(hands.window.top_bar.undo_button)
    assert hands.reads.attendance(1).reports == ()
    assert set(attended(hands).values()) == {("none", 0)}
    assert [state for code, state in steps(hands)[:4]] == ["undone", "undone", "undone", "done"]


# -- without it


def begin_by_keys(hands, folder, zone):
    hands.key(Key.Key_N, CTRL)
    hands.file(folder / "office.meetingdesk", by_mouse=False)
    hands.command("New meeting")
    hands.fill("1st Trial", None, zone)
    hands.tab_to("Start, host time")
    hands.key(Key.Key_Return)


def invite_by_keys(hands):
    hands.key(Key.Key_3, CTRL)
    hands.key(Key.Key_N, CTRL | SHIFT)
    hands.type("rocb")
    hands.tab_to("Entities to invite")
    hands.key(Key.Key_A, CTRL)
    hands.key(Key.Key_Return, CTRL)
    assert hands.focus is hands.screen.view  # the first of those invited is chosen
    for place, (given, family) in zip((0, 0, 1), PEOPLE, strict=True):
        hands.key(Key.Key_F, CTRL)
        hands.focus.selectAll()
        hands.type(("Montevideo", "Baku")[place])
        hands.key(Key.Key_Down)
        hands.key(Key.Key_P, CTRL | SHIFT)
        hands.fill(None, given, family, email(given))
        hands.key(Key.Key_Return)
        hands.key(Key.Key_Escape, times=2)


def build_by_keys(hands):
    hands.key(Key.Key_2, CTRL)
    for title in ITEMS:
        hands.key(Key.Key_A, CTRL | SHIFT)
        hands.type(title)
        hands.key(Key.Key_Return)
    hands.key(Key.Key_Escape)
    for _item in ITEMS:
        hands.key(Key.Key_Right)
        hands.key(Key.Key_Up, ALT)
    assert hands.focus is hands.screen.timetable
    hands.key(Key.Key_Right, ALT)
    hands.key(Key.Key_M, CTRL | SHIFT)
    hands.tab_to("Mailbox that answers go to")
    hands.type("office@example.org")
    hands.key(Key.Key_Return)
    hands.key(Key.Key_Escape)


def issue_by_keys(hands, folder):
    hands.key(Key.Key_4, CTRL)
    hands.key(Key.Key_I, CTRL)
    hands.qtbot.waitUntil(hands.screen.panel.issue_button.isEnabled)
    hands.tab_to("Choose a folder\u2026")
    hands.key(Key.Key_Space)
    hands.file(folder, by_mouse=False)


def link_by_keys(hands):
    hands.key(Key.Key_2, CTRL)
    hands.key(Key.Key_Home)
    hands.key(Key.Key_T, CTRL | SHIFT)
    hands.tab_to("Link")
    hands.type("https://meet.example.org/1")
    hands.key(Key.Key_Return)
    hands.key(Key.Key_Escape)


def move_by_keys(hands, soon):
    hands.key(Key.Key_2, CTRL)
    hands.key(Key.Key_T, CTRL | SHIFT)
    hands.fill(f"{soon:%Y-%m-%d}", f"{soon:%H:%M}")
    hands.key(Key.Key_Return)
    hands.key(Key.Key_Escape)


def run_the_day_by_keys(hands, folder, soon):
    hands.key(Key.Key_6, CTRL)
    hands.key(Key.Key_O, CTRL | SHIFT)
    hands.key(Key.Key_Return, CTRL)
    hands.key(Key.Key_Return, CTRL | SHIFT)
    hands.key(Key.Key_5, CTRL)
    hands.key(Key.Key_2, ALT)
    hands.type("eva")
    hands.key(Key.Key_Space)
    hands.key(Key.Key_I, CTRL | SHIFT)
    hands.file(write_log(folder / "zoom.csv", soon), by_mouse=False)
    hands.tab_to("Read again")
    hands.key(Key.Key_Space)
    hands.tab_to("Import 3 rows")
    hands.key(Key.Key_Space)
    hands.key(Key.Key_R, CTRL)
    hands.key(Key.Key_A)  # the name alone might be another's


def test_a_year_without_the_mouse(hands, folder, zone, soon):
    begin_by_keys(hands, folder, zone)
    invite_by_keys(hands)
    build_by_keys(hands)
    link_by_keys(hands)
    issue_by_keys(hands, folder / "first")
    move_by_keys(hands, soon)
    issue_by_keys(hands, folder / "due")
    run_the_day_by_keys(hands, folder, soon)
    hands.key(Key.Key_7, CTRL)
    hands.key(Key.Key_E, CTRL)
    hands.file(folder / "order.pdf", by_mouse=False)
    has_become(hands, folder, soon)
    hands.key(Key.Key_0, CTRL)
    hands.key(Key.Key_F, CTRL)
    hands.type("move the sitting")
    hands.key(Key.Key_Down)
    hands.key(Key.Key_Return)
    assert hands.screen.beside.sitting.start.line.text() == f"{soon:%H:%M}"
    hands.key(Key.Key_Z, CTRL, times=3)
    assert hands.reads.attendance(1).reports == ()
    assert set(attended(hands).values()) == {("none", 0)}
