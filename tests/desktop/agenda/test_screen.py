"""The screen as a whole: empty states, conflicts, narrow windows, languages that run the other way, large agendas."""

from __future__ import annotations

import time

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from meetingdesk.desktop.agenda.cities import City
from meetingdesk.desktop.agenda.clocks_menu import toggled
from meetingdesk.requests.agenda import AddItem
from meetingdesk.requests.sittings import DeleteSitting

Key = Qt.Key


def test_an_empty_agenda_says_so_and_offers_to_add(make_driver, bare_file):
    driver = make_driver(bare_file)
    screen = driver.screen
    assert screen.views.currentWidget() is screen.empty
    screen.empty.add.click()
    driver.qtbot.keyClicks(screen.beside.inspector.title.text, "First")
    driver.key(Key.Key_Return, widget=screen.beside.inspector.title.text)
    assert screen.views.currentWidget() is screen.timetable
    assert screen.tray.is_open
    assert len(screen.tray.cards.items) == 1


def test_a_meeting_without_sittings_keeps_its_tray(make_driver, bare_file):
    driver = make_driver(bare_file)
    driver.screen.controller.do(AddItem(meeting=1, title="Waiting"))
    driver.screen.controller.do(DeleteSitting(sitting=next(iter(driver.plan.sittings))))
    assert driver.screen.views.currentWidget() is driver.screen.empty
    assert driver.screen.tray.isVisible()


def test_the_key_of_the_next_conflict_goes_to_each_partner(driver):
    screen = driver.screen
    screen.conflict_action.trigger()
    first = screen.state.pick
    assert driver.plan.clashes(first.slot)
    assert screen.beside.inspector.isVisible()
    driver.screen.verbs.unschedule()
    assert driver.plan.conflicts == ()
    driver.screen.controller.undo()
    assert len(driver.plan.conflicts) == 1


def test_a_link_leads_to_an_item_or_the_conflicts(driver):
    item = driver.slot("Election").item.id
    driver.screen.open_at(item)
    assert driver.screen.state.pick.item == item
    driver.screen.open_at("conflicts")
    assert driver.plan.clashes(driver.screen.state.pick.slot)
    driver.screen.open_at(object())


def test_the_clocks_are_the_hosts_and_the_hardest(driver):
    names = [city.name for city in driver.timetable.scene.rulers.cities]
    assert names[0] == "Brussels"
    assert "Suva" in names
    assert "Guatemala City" in names
    assert len(names) == 4
    assert driver.timetable.scene.rulers.seats == sum(d.status != "declined" for d in driver.plan.delegations)


def test_clocks_are_chosen_and_the_oldest_goes():
    one, two, three, four = (City(name, name) for name in "abcd")
    assert toggled((one, two, three), four) == (two, three, four)
    assert toggled((one, two), one) == (two,)


def test_the_clock_that_times_are_shown_in_stands_last_once_and_goes_again(driver):
    def names():
        return [city.name for city in driver.timetable.scene.rulers.cities]

    usual, controller = names(), driver.screen.controller
    controller.show_times_in("Asia/Kathmandu")
    assert names() == [*usual[:1], *usual[2:], "Kathmandu"]
    controller.show_times_in("Pacific/Fiji")
    assert names() == [*[name for name in usual if name != "Suva"], "Suva"]
    controller.show_times_in("")
    assert names() == usual


@pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)  # of the platform that paints in memory
def test_the_menu_of_the_clocks_opens_at_their_heads(driver, qtbot):
    with qtbot.waitSignal(driver.timetable.clocks_asked):
        qtbot.mouseClick(driver.port, Qt.MouseButton.LeftButton, pos=QPoint(80, 40))
    menu = QApplication.activePopupWidget()
    suva = next(action for action in menu.actions() if action.text().startswith("Suva"))
    assert suva.isChecked()
    suva.trigger()
    menu.close()
    assert [city.name for city in driver.timetable.scene.rulers.cities] == ["Brussels", "Guatemala City", "Seoul"]


def test_the_tray_filters_and_folds(driver):
    tray = driver.screen.tray
    driver.qtbot.keyClicks(tray.filter, "clikc DUARTE")
    assert [item.title for item in tray.cards.items] == ["E-learning on CLiKC!"]
    driver.key(Key.Key_Escape, widget=driver.screen)
    assert len(tray.cards.items) == 4
    tray.fold.click()
    assert tray.height() == 32
    driver.drag(driver.at("Election"), QPoint(300, 10), driver.port, tray)
    assert len(driver.plan.tray) == 5


def test_a_narrow_window_lays_the_inspector_over_and_keeps_two_clocks(make_driver, sample_file):
    driver = make_driver(sample_file, size=(1000, 600))
    screen = driver.screen
    width = driver.timetable.width()
    driver.pick("Opening remarks")
    assert driver.timetable.width() == width == 1000
    assert screen.beside.inspector.geometry().right() == 999
    assert len(driver.timetable.scene.rulers.cities) == 2
    screen.keys.select(driver.plan.pick_slot(driver.slot("reference samples").id))
    box = driver.timetable.places.box_of(driver.slot("reference samples").id)
    assert driver.timetable.scene.left <= box.x
    assert box.x + box.width <= 1000 - 304
    screen.resize(1224, 824)
    assert driver.timetable.width() == 1224 - 304
    assert len(driver.timetable.scene.rulers.cities) == 4


def test_right_to_left_mirrors_places_and_still_hits_what_is_seen(driver):
    driver.screen.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    QApplication.processEvents()
    driver.pick("Opening remarks")
    assert driver.plan.item(driver.screen.state.pick).title == "Opening remarks"
    assert driver.screen.beside.inspector.x() == 0
    box = driver.timetable.places.box_of(driver.slot("Opening remarks").id)
    other = driver.timetable.places.box_of(driver.slot("Updates by").id)
    assert box.x > other.x
    start = driver.at("Opening remarks")
    driver.drag(start, start + QPoint(0, round(10 * driver.timetable.zoom)))
    assert driver.place("Opening remarks")[2] == 10
    assert not driver.port.grab().toImage().isNull()


def test_the_selection_stays_when_the_agenda_changes_elsewhere(driver):
    driver.pick("Election")
    driver.screen.controller.do(AddItem(meeting=1, title="Meanwhile"))
    assert driver.plan.item(driver.screen.state.pick).title.startswith("Election")


def test_another_meeting_is_shown_without_the_old_selection(driver):
    driver.pick("Election")
    driver.screen.controller.show_meeting(2)
    driver.settle()
    driver.qtbot.waitUntil(lambda: driver.plan.agenda.meeting.id == 2, timeout=10_000)
    assert driver.screen.state.pick is None
    assert driver.screen.beside.inspector.isHidden()


def test_a_hidden_screen_catches_up_when_it_is_shown(driver):
    driver.screen.hide()
    driver.screen.controller.do(AddItem(meeting=1, title="Meanwhile"))
    assert len(driver.plan.tray) == 4
    driver.screen.show()
    assert len(driver.plan.tray) == 5


@pytest.mark.parametrize("dark", [False, True])
def test_both_palettes_paint_with_every_token_known(driver, dark):
    from meetingdesk.desktop.theme import theme

    theme().set_dark(dark)
    try:
        driver.pick("Job competency")
        image = driver.screen.grab().toImage()
        surface = theme().colour("surface").rgb()
        assert surface in {image.pixel(x, image.height() - 40) for x in range(0, image.width(), 7)}
    finally:
        theme().set_dark(False)


def test_a_large_agenda_is_laid_out_and_painted_without_a_stall(make_driver, large_file):
    driver = make_driver(large_file)
    plan = driver.plan
    assert len(plan.slots) == 800
    driver.port.grab()
    begin = time.perf_counter()
    driver.screen.state.set_plan(plan)
    driver.port.grab()
    shown = time.perf_counter() - begin
    frames = []
    for step in range(30):
        driver.timetable.horizontalScrollBar().setValue(step * 37)
        begin = time.perf_counter()
        driver.port.grab()
        frames.append(time.perf_counter() - begin)
    assert shown < 1.0  # the real figures are in the benchmarks: this only catches what is wholly wrong
    assert sorted(frames)[15] < 0.2
