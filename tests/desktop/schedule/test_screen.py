"""Taking over a schedule in the whole window: looked at first, every problem by row, written only when confirmed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from meetingdesk.desktop.schedule.screen import HERE, ITEMS, PROBLEMS
from meetingdesk.desktop.widgets import Strip

Key = Qt.Key
SHIPPED = 2  # steps of the sample: its directory, its meetings
EVENT = (
    "<event id='{n}' guid='uid-{n}'><start>{start}</start><duration>{minutes}</duration><title>{title}</title></event>"
)


def event(n, title, start="10:00", minutes="00:30"):
    return EVENT.format(n=n, title=title, start=start, minutes=minutes)


@pytest.fixture
def schedule_of(tmp_path):
    """Return a function that writes a schedule of some events in one room; `head` is more of its conference."""

    def write(*events, head="", day="2021-02-18"):
        path = tmp_path / "forum.xml"
        conference = f"<conference><acronym>forum-27</acronym><title>Forum 27</title>{head}</conference>"
        room = f"<room name='Hall A'>{''.join(events)}</room>"
        path.write_text(f"<schedule>{conference}<day index='1' date='{day}'>{room}</day></schedule>", encoding="utf-8")
        return path

    return write


@pytest.fixture
def look(window, qtbot):
    """Return a function that shows a file in the window, and gives the page once it is read."""

    def show(path):
        window.files.choices.schedule = lambda then: then(path)  # the box to choose a file is the system's
        window.commands.import_agenda.trigger()
        page = window.stack.screen_on_show
        assert page.name == "schedule"
        settle(qtbot, window)
        return page

    return show


def settle(qtbot, window):
    qtbot.waitUntil(lambda: not window.controller.jobs.running, timeout=20_000)


def told(page):
    return [strip.text for strip in page.findChildren(Strip) if strip.isVisible()]


def keys_of(window):
    return {row.key for row in window.controller.office.reads.meetings()}


def steps(window):
    return len(window.controller.office.reads.history())


def test_a_schedule_is_shown_whole_before_anything_is_written(window, qtbot, look, schedule_of):
    page = look(schedule_of(event(2, "Closing", "23:50", "00:40"), event(1, "Opening")))
    assert page.items.table.rows == (
        ("Thu 18 Feb", "10:00", "30", "Hall A", "Opening", ""),
        ("Thu 18 Feb", "23:50", "40", "Hall A", "Closing", ""),
    )
    assert told(page) == []
    assert page.take_button.text() == "Import 2 items"
    assert page.take_button.hasFocus()
    assert (keys_of(window), steps(window)) == ({"gmre-15", "gmre-16"}, SHIPPED)
    qtbot.keyClick(page.take_button, Key.Key_Space)
    settle(qtbot, window)
    assert window.stack.screen_on_show.name == "agenda"
    assert window.follower.meeting.key == "forum-27"
    assert steps(window) == SHIPPED + 1
    window.controller.undo()
    assert keys_of(window) == {"gmre-15", "gmre-16"}


def test_every_problem_is_listed_with_its_place(look, schedule_of, qtbot):
    page = look(
        schedule_of(event(1, "Opening"), event(2, "Second", minutes="long"), event(3, "Third", "25:00"), event(4, ""))
    )
    [sentence] = told(page)
    assert "3 problems" in sentence
    assert page.switch.current == ITEMS
    qtbot.mouseClick(page.switch.button(PROBLEMS), Qt.MouseButton.LeftButton)
    assert page.problems.isVisible()
    rows = page.problems.table.rows
    assert [where.split()[2] for where, _what in rows] == ["2", "3", "4"]
    assert ["duration" in rows[0][1], "start" in rows[1][1], "title" in rows[2][1]] == [True, True, True]
    assert page.take_button.text() == "Import 1 item"


@pytest.mark.parametrize("leave", ["button", "escape", "action"])
def test_to_cancel_writes_nothing_and_goes_back(window, qtbot, look, schedule_of, leave):
    window.show_screen("people")
    page = look(schedule_of(event(1, "Opening")))
    if leave == "button":
        qtbot.mouseClick(page.cancel_button, Qt.MouseButton.LeftButton)
    elif leave == "escape":
        qtbot.keyClick(QApplication.focusWidget(), Key.Key_Escape)
    else:
        page.screen_actions()[0].trigger()
    assert window.stack.screen_on_show.name == "people"
    assert (keys_of(window), steps(window)) == ({"gmre-15", "gmre-16"}, SHIPPED)
    assert page.items.table.rows == ()


def test_events_go_into_the_meeting_on_show(window, qtbot, look, schedule_of):
    page = look(schedule_of(event(1, "Extra talk", "12:00")))
    before = len(window.controller.office.reads.agenda(1).sittings)
    box = page.into.box
    box.setFocus()
    qtbot.keyClick(box, Key.Key_Down)
    assert box.currentData() == HERE
    settle(qtbot, window)
    page.take()
    settle(qtbot, window)
    agenda = window.controller.office.reads.agenda(1)
    assert len(agenda.sittings) == before
    assert "Extra talk" in {slot.item.title for slot in agenda.sittings[0].slots}
    assert keys_of(window) == {"gmre-15", "gmre-16"}


def test_another_zone_is_tried_at_once(window, qtbot, look, schedule_of):
    page = look(schedule_of(event(1, "Opening", "02:30"), day="2027-03-28"))
    assert page.zone.line.text() == "Europe/Brussels"
    assert any("02:30" in what for _where, what in page.problems.table.rows)
    page.zone.line.setText("Asia/Tokyo")
    page.zone.line.setModified(True)
    qtbot.keyClick(page.zone.line, Key.Key_Return)
    settle(qtbot, window)
    assert page.problems.table.rows == ()
    assert page.take_button.isEnabled()
    page.take()
    settle(qtbot, window)
    assert window.follower.meeting.zone == "Asia/Tokyo"


def test_the_zone_of_the_file_goes_before(look, schedule_of):
    page = look(schedule_of(event(1, "Opening"), head="<time_zone_name>Asia/Seoul</time_zone_name>"))
    assert page.zone.line.text() == "Asia/Seoul"
    assert not page.zone.line.isEnabled()


def test_what_is_here_already_is_refused_before_it_is_asked_for(window, qtbot, look, schedule_of):
    path = schedule_of(event(1, "Opening"))
    look(path).take()
    settle(qtbot, window)
    page = look(path)
    assert "nothing was taken over" in " ".join(told(page))
    assert not page.take_button.isEnabled()
    assert page.cancel_button.hasFocus()


@pytest.mark.parametrize(
    ("text", "said"), [("<schedule", "not readable as XML"), ("<feed/>", "not a frab schedule"), ("", "XML")]
)
def test_a_file_that_is_none_is_refused_in_a_sentence(window, look, tmp_path, text, said):
    path = tmp_path / "broken.xml"
    path.write_text(text, encoding="utf-8")
    page = look(path)
    assert said in " ".join(told(page))
    assert not page.take_button.isEnabled()
    assert steps(window) == SHIPPED


def test_a_schedule_of_which_nothing_can_be_taken_shows_why(look, schedule_of):
    page = look(schedule_of(event(1, ""), event(2, "Long", minutes="99:00")))
    assert page.problems.isVisible()
    assert len(page.problems.table.rows) == 2
    assert not page.take_button.isEnabled()


def choose(qtbot, window, page, name, value):
    """Choose a value of a field with the keyboard, as the user does."""
    field = page.columns.fields[name]
    place = field.box.findData(value)
    assert place >= 0
    field.box.setFocus()
    field.box.setCurrentIndex(place)
    field.box.activated.emit(place)
    settle(qtbot, window)


def test_the_columns_of_a_table_are_asked_for_and_its_items_without_a_time_come_too(window, qtbot, look, tmp_path):
    path = tmp_path / "plan.csv"
    path.write_text("Wer,Was,Wann,Min\nAnn,Opening,03/04/2027 09:30,20\nBob,Any other business,,10\n", encoding="utf-8")
    page = look(path)
    assert "--column" not in told(page)[0]
    assert page.columns.isVisible()
    assert not page.take_button.isEnabled()
    choose(qtbot, window, page, "title", "Was")
    choose(qtbot, window, page, "start", "Wann")
    assert "03/04/2027" in told(page)[0].replace("3/4/2027", "03/04/2027")
    assert not page.take_button.isEnabled()
    choose(qtbot, window, page, "date_order", "dmy")
    assert told(page) == []
    choose(qtbot, window, page, "speakers", "Wer")
    assert page.columns.values() == {
        "title": "Was", "number": "", "date": "", "start": "Wann", "end": "", "minutes": "Min", "room": "",
        "speakers": "Wer", "kind": "", "class": "", "action": "", "documents": "", "date_order": "dmy",
    }  # fmt: skip
    assert page.take_button.text() == "Import 2 items"
    qtbot.mouseClick(page.take_button, Qt.MouseButton.LeftButton)
    settle(qtbot, window)
    agenda = window.controller.office.reads.agenda(window.controller.meeting)
    [sitting] = agenda.sittings
    assert f"{sitting.start:%Y-%m-%d %H:%M}" == "2027-04-03 09:30"
    assert [item.title for item in agenda.unscheduled] == ["Any other business"]
    assert [speaker.name for speaker in sitting.slots[0].item.speakers] == ["Ann"]


def test_a_file_that_is_no_table_has_no_columns(look, schedule_of):
    page = look(schedule_of(event(1, "Opening")))
    assert not page.columns.isVisible()
