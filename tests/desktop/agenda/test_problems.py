"""The list of all that is wrong with the plan: opened by button, key and link; a click or Enter goes to the thing."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from meetingdesk import words
from meetingdesk.desktop.agenda.problem_line import _LEAD, _MARGIN, ROLES, _height
from meetingdesk.desktop.agenda.problem_notes import ProblemNote
from meetingdesk.desktop.item_models.problems import ROW_ROLE, WORDS_ROLE
from meetingdesk.requests.sittings import AddSitting, MoveSitting

Key = Qt.Key


@pytest.fixture
def problems(driver):
    driver.screen.beside.show_problems()
    return driver.screen.beside.problems


def lines(problems):
    model = problems.list.model()
    return [model.index(line, 0) for line in range(model.rowCount())]


def kinds(problems):
    return [index.data(ROW_ROLE).kind for index in lines(problems)]


def go(problems, line, key=None):
    index = lines(problems)[line]
    problems.list.setCurrentIndex(index)
    if key is None:
        problems.list.scrollTo(index)
        place = problems.list.visualRect(index).center()
        QTest.mouseClick(problems.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    else:
        QTest.keyClick(problems.list, key)


def test_the_button_counts_them_and_shows_the_list_and_hides_it(driver):
    screen = driver.screen
    assert screen.bar.problems.isVisible()
    assert screen.bar.problems.accessibleName() == "1 conflict \u00b7 3 warnings"
    screen.bar.problems.click()
    assert screen.beside.problems.isVisible()
    assert kinds(screen.beside.problems) == ["person", "night", "weekend", "night"]
    assert screen.beside.problems.list.hasFocus()
    screen.bar.problems.click()
    assert not screen.beside.problems.isVisible()


def test_each_line_says_what_whose_and_how_to_mend(problems):
    name, text, mend = lines(problems)[0].data(WORDS_ROLE)
    assert name == "Two places at once"
    assert text.startswith("Amina Wekesa: ")
    assert text.endswith("Fri 19 Feb, 12:50\u201313:20 Brussels.")
    assert mend == words.say("conflict.person.mend")
    spoken = lines(problems)[0].data(Qt.ItemDataRole.AccessibleTextRole)
    assert all(part in spoken for part in (name, text, mend))


def test_no_line_is_lower_than_its_words(driver, problems):
    second = driver.plan.agenda.sittings[1]
    driver.screen.resize(1044, 500)
    driver.screen.controller.do(MoveSitting(sitting=second.id, day=date(2021, 3, 28), start=720, minutes=190))
    view = problems.list
    driver.qtbot.waitUntil(lambda: view.verticalScrollBar().isVisible())
    for index in lines(problems):
        room = view.visualRect(index)
        width = room.width() - _LEAD - _MARGIN
        needed = sum(_height(text, role, width, 1.0) for text, role in zip(index.data(WORDS_ROLE), ROLES, strict=True))
        assert room.height() >= needed


@pytest.mark.parametrize("key", [None, Key.Key_Return, Key.Key_Enter])
def test_a_click_or_enter_goes_to_the_item_and_the_list_stays(driver, problems, key):
    go(problems, 3, key)
    pick = driver.screen.state.pick
    assert driver.plan.slots[pick.slot].item.title.startswith("Job competency")
    assert driver.timetable.hasFocus()
    assert problems.isVisible()


def test_what_is_about_a_sitting_leads_to_it(driver, problems):
    go(problems, 2, Key.Key_Return)
    assert driver.screen.beside.sitting.isVisible()
    assert driver.screen.beside.sitting.sitting == driver.plan.agenda.sittings[1].id
    assert driver.screen.beside.sitting.day.line.hasFocus()


def test_what_is_mended_goes_and_what_is_new_comes(driver, problems):
    second = driver.plan.agenda.sittings[1]
    driver.screen.controller.do(MoveSitting(sitting=second.id, day=date(2021, 3, 28), start=720, minutes=190))
    found = kinds(problems)
    assert found[0] == "person"
    assert set(found[1:]) == {"night", "clock_change", "weekend", "interpreters"}
    driver.screen.controller.do(AddSitting(meeting=1, day=date(2021, 3, 28), start=720, minutes=60))
    assert "sittings" in kinds(problems)
    driver.screen.controller.undo()
    driver.screen.controller.undo()
    driver.qtbot.waitUntil(lambda: kinds(problems) == ["person", "night", "weekend", "night"])


def test_esc_closes_the_list_and_the_keyboard_goes_back(driver, problems):
    QTest.keyClick(problems.list, Key.Key_Escape)
    assert not problems.isVisible()
    assert driver.timetable.hasFocus()


def test_a_link_leads_to_the_first_or_to_the_warnings(driver):
    screen = driver.screen
    screen.open_at("conflict")
    assert driver.plan.clashes(screen.state.pick.slot)
    screen.open_at("warnings")
    assert screen.beside.problems.list.currentIndex().data(ROW_ROLE).severity == "warning"


def test_without_conflicts_the_next_one_is_a_warning(driver):
    screen = driver.screen
    screen.open_at("conflict")
    screen.verbs.unschedule()
    assert screen.bar.problems.accessibleName() == "3 warnings"
    screen.conflict_action.trigger()
    assert driver.plan.slots[screen.state.pick.slot].item.title == "Virtual training models"


def test_times_are_told_on_the_chosen_clock(driver, problems):
    driver.screen.controller.show_times_in("Asia/Tokyo")
    assert "20:50\u201321:20 Tokyo" in lines(problems)[0].data(WORDS_ROLE)[1]


def test_nothing_is_wrong_with_an_empty_plan(make_driver, bare_file):
    driver = make_driver(bare_file)
    driver.screen.beside.show_problems()
    assert driver.screen.beside.problems.none.isVisible()
    assert not driver.screen.beside.problems.list.isVisible()
    assert not driver.screen.bar.problems.isVisible()


def told(notes):
    return [note.accessibleName() for note in notes.findChildren(ProblemNote) if not note.isHidden()]


def test_the_inspector_and_the_sitting_say_what_is_wrong_with_them(driver):
    screen = driver.screen
    screen.open_at("conflict")
    screen.beside.show_inspector()
    [note] = told(screen.beside.inspector.problems)
    assert note.startswith("Amina Wekesa: ")
    driver.pick("Closing remarks")
    assert told(screen.beside.inspector.problems) == []
    assert not screen.beside.inspector.problems.isVisible()
    screen.beside.show_sitting(driver.plan.agenda.sittings[1].id)
    [note] = told(screen.beside.sitting.problems)
    assert note.startswith("Sitting 2 falls on the weekend of 8 delegations: ")
    screen.beside.add_sitting()
    assert not screen.beside.sitting.problems.isVisible()
