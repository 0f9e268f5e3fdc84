"""Backups by the clock, a restore and its undo, and a file that another program has open."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import UTC, datetime

import pytest
from PySide6.QtWidgets import QPushButton

from meetingdesk import paths
from meetingdesk.app import make_windows
from meetingdesk.desktop import settings
from meetingdesk.desktop.file_life import ASK_MS
from meetingdesk.desktop.item_models.backups import BackupsModel
from meetingdesk.office import Office
from meetingdesk.requests.agenda import EditItem

HOLDING = """
import sys
from pathlib import Path
from meetingdesk.office import Office
office = Office.open(Path(sys.argv[1]))
print("held", flush=True)
sys.stdin.read()
office.close()
"""


@pytest.fixture(autouse=True)
def own_backups(tmp_path, monkeypatch):
    monkeypatch.setenv("MEETINGDESK_BACKUPS", str(tmp_path / "backups"))
    return tmp_path / "backups"


def first_item(window):
    return window.controller.office.reads.agenda(window.controller.meeting).unscheduled[0]


def rename(window, title):
    window.controller.do(EditItem(item=first_item(window).id, title=title))


def strip_button(strip, text):
    return next(button for button in strip.findChildren(QPushButton) if button.accessibleName() == text)


@pytest.fixture
def backups(window, qtbot):
    """Return a function that shows the page of backups, read through."""

    def show():
        window.commands.backups.trigger()
        page = window.stack.screen_on_show
        qtbot.waitUntil(lambda: not window.controller.jobs.running, timeout=10_000)
        return page

    return show


def test_an_empty_page_of_backups_offers_the_first_one(backups, qtbot):
    page = backups()
    assert page.empty.isVisible()
    page.first_button.click()
    qtbot.waitUntil(lambda: len(page.model.rows) == 1, timeout=10_000)
    assert page.empty.isHidden()


def test_the_clock_makes_a_backup_once_something_has_changed(window, qtbot):
    assert window.life.clock.isActive()
    assert window.life.clock.interval() == ASK_MS <= 10 * 60_000
    window.life.back_up_when_due()
    qtbot.waitUntil(lambda: not window.controller.jobs.running)
    assert window.controller.office.backups() == ()
    rename(window, "Renamed")
    with qtbot.waitSignal(window.controller.backed_up):
        window.life.back_up_when_due()
    assert [row.reason for row in window.controller.office.backups()] == ["timer"]


def test_a_backup_that_cannot_be_made_is_told_once_and_the_work_goes_on(window, qtbot, own_backups):
    own_backups.write_text("in the way")
    rename(window, "Renamed")
    window.life.back_up_when_due()
    qtbot.waitUntil(lambda: window.messages.standing("backup") is not None)
    strip = window.messages.standing("backup")
    assert "your changes are saved" in strip.text
    strip.close_button.click()
    window.life.back_up_when_due()
    qtbot.waitUntil(lambda: not window.controller.jobs.running)
    qtbot.wait(50)
    assert window.messages.standing("backup") is None
    rename(window, "Renamed again")
    assert first_item(window).title == "Renamed again"


def test_the_warning_goes_once_a_backup_is_made(window, qtbot, own_backups):
    own_backups.write_text("in the way")
    rename(window, "Renamed")
    window.life.back_up_when_due()
    qtbot.waitUntil(lambda: window.messages.standing("backup") is not None)
    strip_button(window.messages.standing("backup"), "Show the backups").click()
    assert window.stack.screen_on_show.name == "backups"
    own_backups.unlink()
    window.life.back_up_when_due()
    qtbot.waitUntil(lambda: window.messages.standing("backup") is None)


def test_a_backup_is_made_when_another_file_is_opened(window, qtbot, tmp_path, sample_copy):
    rename(window, "Renamed")
    other = tmp_path / "other.meetingdesk"
    Office.create(other).close()
    window.controller.open(Office.open(other))
    qtbot.waitUntil(lambda: not window.controller.jobs.running)
    again = Office.open(sample_copy)  # it was closed
    assert [row.reason for row in again.backups()] == ["close"]
    again.close()


def test_the_page_lists_the_backups_and_compares_the_chosen_one(window, backups, qtbot, qtmodeltester):
    page = backups()
    assert page.empty.isVisible()
    page.now_button.click()
    qtbot.waitUntil(lambda: page.model.rowCount() == 1)
    qtbot.waitUntil(lambda: bool(page.preview.texts), timeout=10_000)
    assert page.model.index(0, BackupsModel.REASON).data() == "By hand"
    assert page.model.index(0, BackupsModel.SIZE).data().endswith("B")
    old, now = zip(*page.preview.texts, strict=True)
    assert old == now
    steps = int(now[3])
    rename(window, "Renamed")
    page.now_button.click()
    qtbot.waitUntil(lambda: page.model.rowCount() == 2 and page.table.currentIndex().row() == 0)
    page.table.selectRow(1)
    qtbot.waitUntil(lambda: bool(page.preview.texts) and page.preview.texts[3] == (str(steps), str(steps + 1)))
    qtmodeltester.check(page.model)


def test_a_restore_can_be_undone_by_restoring_what_was_there(window, backups, qtbot, settled):
    before = first_item(window).title
    page = backups()
    page.now_button.click()
    qtbot.waitUntil(lambda: page.preview.restore_button.isEnabled(), timeout=10_000)
    rename(window, "Renamed")
    with qtbot.waitSignal(window.controller.restored, timeout=10_000):
        page.preview.restore_button.click()
        assert window.controller.office is None
        assert window.stack.screen_on_show is None
    settled(window)
    assert first_item(window).title == before
    assert window.stack.screen_on_show.name == "overview"
    strip = window.messages.standing("note")
    assert "is now as it was in the backup of" in strip.text
    with qtbot.waitSignal(window.controller.restored, timeout=10_000):
        strip_button(strip, "Undo the restore").click()
    settled(window)
    assert first_item(window).title == "Renamed"


def test_a_backup_that_is_gone_is_refused_and_the_file_stays_open(window, backups, qtbot, settled):
    page = backups()
    page.now_button.click()
    qtbot.waitUntil(lambda: page.preview.restore_button.isEnabled(), timeout=10_000)
    page.chosen.path.unlink()
    page.preview.restore_button.click()
    qtbot.waitUntil(lambda: window.messages.standing("refusal") is not None, timeout=10_000)
    settled(window)
    rename(window, "Still here")
    assert first_item(window).title == "Still here"


def test_a_damaged_backup_says_so_and_cannot_be_restored(window, backups, qtbot):
    page = backups()
    page.now_button.click()
    qtbot.waitUntil(lambda: page.preview.restore_button.isEnabled(), timeout=10_000)
    path = page.chosen.path
    path.write_bytes(path.read_bytes()[:5000])
    page.table.setCurrentIndex(page.model.index(-1, 0))
    page.table.selectRow(0)
    qtbot.waitUntil(lambda: not window.controller.jobs.running)
    assert not page.preview.restore_button.isEnabled()
    assert page.preview.texts == []


def test_a_copy_is_saved_and_replaces_nothing(window, qtbot, tmp_path):
    dialog = window.files.choose_copy()
    qtbot.waitUntil(dialog.isVisible)
    dialog.setDirectory(str(tmp_path))
    dialog.selectFile("copy")
    dialog.accept()
    target = tmp_path / "copy.meetingdesk"
    qtbot.waitUntil(lambda: window.messages.standing("note") is not None, timeout=10_000)
    assert target.name in window.messages.standing("note").text
    size = target.stat().st_size
    window.files.errands.save_copy(target)
    qtbot.waitUntil(lambda: window.messages.standing("refusal") is not None, timeout=10_000)
    assert target.stat().st_size == size


@pytest.fixture
def held(sample_copy, own_backups):
    """The sample, changed and backed up, and open in another program."""
    office = Office.open(sample_copy)
    office.backup()
    office.close()
    command = [sys.executable, "-c", HOLDING, str(sample_copy)]
    other = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert other.stdout.readline() == "held\n"
    yield sample_copy, other
    other.communicate("")


@pytest.fixture
def windows(qtbot, qapp):
    made = make_windows()
    yield made
    for window in made.open_ones:
        window.bugs.remove()
        window.hide()
    made.shut_down()


def test_a_file_held_elsewhere_names_the_holder_and_offers_its_latest_backup(windows, held, qtbot):
    path, _other = held
    note = json.loads(path.with_name(path.name + ".lock").read_text(encoding="utf-8"))
    window = windows.add()
    window.show()
    window.open_requested.emit(path)
    qtbot.waitUntil(lambda: window.messages.standing("held") is not None, timeout=10_000)
    strip = window.messages.standing("held")
    assert note["user"] in strip.text
    assert note["since"] in strip.text
    assert f"{datetime.now(UTC).astimezone():%Y}" in strip.text
    assert window.stack.currentWidget() is window.pages.start
    strip_button(strip, "Open the latest backup read-only").click()
    qtbot.waitUntil(lambda: window.controller.office is not None, timeout=10_000)
    assert window.controller.read_only
    assert paths.backup_folder() in window.controller.office.path.parents
    assert "This is a backup" in window.messages.standing("state").text
    assert window.messages.standing("held") is None
    assert settings.recent_files() == []
    qtbot.waitUntil(lambda: window.stack.screen_on_show is not None, timeout=10_000)


def test_once_it_is_free_the_same_strip_opens_it(windows, held, qtbot):
    path, other = held
    window = windows.add()
    window.show()
    window.open_requested.emit(path)
    qtbot.waitUntil(lambda: window.messages.standing("held") is not None, timeout=10_000)
    other.communicate("")
    strip_button(window.messages.standing("held"), "Try again").click()
    qtbot.waitUntil(lambda: window.controller.office is not None, timeout=10_000)
    assert not window.controller.read_only
    assert window.messages.standing("held") is None
