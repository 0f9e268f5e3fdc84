"""The day as it runs, by mouse and keyboard."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTime
from PySide6.QtWidgets import QApplication, QLabel

from meetingdesk.desktop.now import wording
from meetingdesk.desktop.now.screen import TICK_MS
from meetingdesk.desktop.widgets import OutlineButton
from meetingdesk.requests.attendance import SetMark
from meetingdesk.requests.meetings import EditMeeting
from meetingdesk.requests.sittings import DeleteSitting

LEFT = Qt.MouseButton.LeftButton
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def words_of(widget):
    return " ".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible())


def sittings(screen):
    return screen.controller.office.reads.agenda(1).sittings


def press(qtbot, key, modifier=Qt.KeyboardModifier.NoModifier):
    qtbot.keyClick(QApplication.focusWidget(), key, modifier)


def test_a_sitting_that_should_have_begun_is_late(screen):
    assert "should have begun" in screen.banner.text
    assert screen.pace.late.text() == "7 minutes late"
    assert screen.head.clock.text() == "12:07 Brussels"
    assert "No item is running. By the plan:" in words_of(screen.pace)
    assert "ends at 15:07 Brussels at this pace" in words_of(screen.pace)


def test_starting_the_first_item_opens_the_sitting(qtbot, screen, idle):
    opens = screen.head.run_button.icon().cacheKey()
    qtbot.mouseClick(screen.coming.button, LEFT)
    idle(screen)
    row = sittings(screen)[0]
    assert f"{row.actual_start:%H:%M}" == "12:07"
    assert screen.head.run_button.text() == "Close the sitting"
    assert screen.head.run_button.icon().cacheKey() != opens
    assert not screen.banner.isVisible()
    assert "started 12:07" in words_of(screen.pace)


def test_the_day_with_the_keyboard_alone(qtbot, screen, idle, at):
    screen.coming.list.setFocus()
    press(qtbot, Qt.Key.Key_Return)
    idle(screen)
    first = screen.loaded.row.running[0].id
    at(screen, 12, 25)
    press(qtbot, Qt.Key.Key_Return, CTRL)
    idle(screen)
    slots = {slot.id: slot for slot in sittings(screen)[0].slots}
    assert screen.loaded.row.running[0].id != first
    assert slots[first].actual_end is not None
    at(screen, 12, 40)
    press(qtbot, Qt.Key.Key_Return, CTRL | SHIFT)
    idle(screen)
    assert screen.loaded.row.running == ()
    at(screen, 15, 3)
    press(qtbot, Qt.Key.Key_O, CTRL | SHIFT)
    idle(screen)
    assert f"{sittings(screen)[0].actual_end:%H:%M}" == "15:03"
    assert screen.loaded.row.sitting.number == 2
    assert "begins on Friday 19 February 2021 at 12:00" in screen.banner.text
    assert not screen.head.run_button.isEnabled()
    assert "another day" in screen.head.run_button.toolTip()
    screen.head.sitting_chosen.emit(sittings(screen)[0].id)
    idle(screen)
    assert "closed at 15:03 Brussels" in words_of(screen.pace)
    assert screen.head.run_button.text() == "Open again"


def test_once_an_item_is_closed_the_keyboard_is_at_the_next(qtbot, screen, idle, at):
    screen.coming.start()
    idle(screen)
    at(screen, 12, 20)
    close = screen.pace.lines[0].button
    close.setFocus()
    qtbot.keyClick(close, Qt.Key.Key_Space)
    idle(screen)
    assert not close.isVisible()
    assert screen.coming.list.hasFocus()


def test_an_item_that_is_not_next_can_be_taken_up(qtbot, screen, idle):
    screen.coming.list.setCurrentRow(2)
    wanted = screen.coming.chosen
    qtbot.mouseClick(screen.coming.button, LEFT)
    idle(screen)
    assert screen.loaded.row.running[0].id == wanted


def test_lateness_follows_the_clock(qtbot, screen, idle, at):
    qtbot.mouseClick(screen.coming.button, LEFT)
    idle(screen)
    at(screen, 12, 45)
    late = screen.loaded.row.late
    at(screen, 12, 50)
    assert screen.loaded.row.late == late + 5
    assert screen.pace.late.text() == f"{late + 5} minutes late"


def test_the_clock_asks_again_only_when_the_minute_changes(screen, idle, at):
    answers = []
    screen.loader.loaded.connect(answers.append)
    for _ in range(3):
        at(screen, 12, 7)
    assert answers == []
    at(screen, 12, 8)
    assert len(answers) == 1
    assert screen._tick.isActive()
    assert screen._tick.interval() == TICK_MS
    screen.hide()
    assert not screen._tick.isActive()


def test_next_speakers_have_their_own_time_and_who_to_call(qtbot, screen, idle, at):
    at(screen, 12, 31)
    lines = [line for line in screen.speakers.lines if line.isVisible()]
    assert [line.name.text() for line in lines] == ["WCO Secretariat", "RTC Indonesia", "Norikazu Kuramoto"]
    row = screen.loaded.row.speakers[2]
    assert lines[2].time.text() == f"{row.local:%H:%M}"
    assert "Bangkok" in words_of(lines[2])
    assert "no phone number" in words_of(lines[2])
    assert "to be named" in words_of(lines[1])
    assert not lines[1].button.isEnabled()


def test_a_phone_number_is_shown(qtbot, screen, idle, at):
    from meetingdesk.requests.people import EditPerson

    at(screen, 12, 31)
    office = screen.controller.office
    person = next(row for row in office.reads.people("kuramoto"))
    screen.controller.do(EditPerson(person=person.id, phone="+66 2 555 0100"))
    idle(screen)
    assert "+66 2 555 0100" in words_of(screen.speakers.lines[2])


def test_a_speaker_who_drops_out_leaves_the_place_to_be_named(qtbot, screen, idle, at):
    at(screen, 12, 31)
    line = screen.speakers.lines[2]
    line.setFocus()
    press(qtbot, Qt.Key.Key_Delete)
    idle(screen)
    assert line.name.text() == "ROCB Asia/Pacific"
    assert "to be named" in words_of(line)
    assert line.hasFocus()
    screen.controller.undo()
    idle(screen)
    assert line.name.text() == "Norikazu Kuramoto"


def test_a_longer_sitting_says_whose_night_it_is_before_it_is_done(qtbot, screen, idle):
    qtbot.mouseClick(screen.head.extend_button, LEFT)
    idle(screen)
    assert screen.extension.isVisible()
    assert screen.extension.no.hasFocus()
    told = words_of(screen.extension)
    assert "15:15 Brussels; 11 of 65 delegations would be in their night" in told
    assert "AP 11 of 16, 4 of them newly: Shanghai" in told
    assert sittings(screen)[0].minutes == 180
    qtbot.mouseClick(screen.extension.yes, LEFT)
    idle(screen)
    assert sittings(screen)[0].minutes == 195
    assert not screen.extension.isVisible()


def test_escape_does_not_extend(qtbot, screen, idle):
    screen.coming.list.setFocus()
    press(qtbot, Qt.Key.Key_E, CTRL | SHIFT)
    idle(screen)
    press(qtbot, Qt.Key.Key_Escape)
    assert not screen.extension.isVisible()
    assert sittings(screen)[0].minutes == 180


def test_a_meeting_that_is_over_is_noted_as_of_a_time_set_by_hand(qtbot, past, idle):
    assert "This meeting is over" in past.banner.text
    assert past.loaded.row.sitting.number == 2
    combo = past.head.sittings
    combo.setCurrentIndex(1)
    combo.activated.emit(1)
    idle(past)
    assert past.loaded.row.sitting.number == 1
    assert "This sitting is over" in past.banner.text
    assert past.pace.late.text() == "Not begun"
    past.head.noted.setTime(QTime(12, 4))
    idle(past)
    qtbot.mouseClick(past.coming.button, LEFT)
    idle(past)
    row = sittings(past)[0]
    assert f"{row.actual_start:%Y-%m-%d %H:%M}" == "2021-02-18 12:04"
    assert past.head.noted.time() == QTime(12, 4)


def test_what_cannot_be_is_refused_with_its_reason(qtbot, past, idle):
    told = []
    past.controller.refused.connect(told.append)
    qtbot.mouseClick(past.head.run_button, LEFT)
    idle(past)
    qtbot.mouseClick(past.head.run_button, LEFT)
    idle(past)
    assert [error.code for error in told] == ["now.before_start"]


def test_no_sitting_says_so(qtbot, past, idle):
    from meetingdesk.requests.agenda import UnscheduleSlot

    office = past.controller.office
    for row in sittings(past):
        for slot in row.slots:
            office.run(UnscheduleSlot(slot=slot.id))
        past.controller.do(DeleteSitting(sitting=row.id))
    idle(past)
    assert "There is no sitting yet" in words_of(past)
    assert not past.head.run_button.isEnabled()
    with qtbot.waitSignal(past.go) as led:
        next(one for one in past.findChildren(OutlineButton) if one.text() == "Add a sitting").click()
    assert led.args == ["agenda", "new sitting"]


def test_of_many_items_at_once_the_first_are_named(screen):
    first, second, third, *others = screen.loaded.row.upcoming
    assert wording.planned((first, second, third)).count(third.item.title) == 1
    told = wording.planned((first, second, third, *others))
    assert second.item.title in told
    assert told.endswith(f"and {1 + len(others)} more")


def test_nothing_can_be_done_in_a_file_for_reading_only(make_screen, at):
    screen = make_screen(read_only=True)
    at(screen, 12, 7)
    assert not screen.coming.button.isEnabled()
    assert not screen.head.run_button.isEnabled()
    assert "reading only" in screen.head.run_button.toolTip()
    assert not any(action.isEnabled() for action in screen.screen_actions())


def test_it_fits_the_least_window(make_screen, at):
    screen = make_screen(size=(960, 600))
    at(screen, 12, 31)
    assert screen.window().width() == 960
    assert screen.speakers.lines[0].isVisible()


def test_the_keyboard_is_among_the_items_when_the_screen_is_entered(make_window, sample_copy, qtbot):
    window = make_window(sample_copy)
    qtbot.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_6, Qt.KeyboardModifier.ControlModifier)
    screen = window.stack.screen_on_show
    qtbot.waitUntil(lambda: screen.loaded is not None, timeout=20_000)
    assert screen.coming.list.hasFocus()


def test_the_quorum_is_told_where_the_meeting_has_a_rule(screen, idle):
    assert not screen.pace.quorum.isVisible()
    screen.controller.do(EditMeeting(meeting=1, quorum="third"))
    idle(screen)
    row = screen.controller.office.reads.attendance(1)
    entities = row.sittings[0].figures.entities
    least = -(-entities // 3)
    assert screen.pace.quorum.text() == f"No quorum at 12:00 Brussels: 0 of {entities} represented, {least} needed."
    first: dict[int, int] = {}
    for one in row.people:
        if one.delegate.capacity != "observer" and one.presence[0].expected:
            first.setdefault(one.delegation, one.delegate.id)
    for delegate in list(first.values())[:least]:
        screen.controller.do(SetMark(delegate=delegate, sitting=row.sittings[0].sitting.id, status="present"))
    idle(screen)
    assert screen.pace.quorum.text() == f"Quorum at 12:00 Brussels: {least} of {entities} represented, {least} needed."
