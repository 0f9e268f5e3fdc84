"""Reading the agenda: it is on show before it has been checked for conflicts."""

from __future__ import annotations

from meetingdesk.desktop.agenda.loader import Loader


def loads(driver, act):
    """Return what came while something was done: the meeting, whether it was checked, its conflicts."""
    told = []
    loader = driver.screen.findChild(Loader)
    loader.loaded.connect(lambda plan: told.append((plan.agenda.meeting.id, plan.checked, len(plan.conflicts))))
    act()
    driver.settle()
    return told


def test_another_meeting_is_shown_first_and_checked_then(driver):
    controller = driver.screen.controller
    assert loads(driver, lambda: controller.show_meeting(2)) == [(2, False, 0), (2, True, 0)]
    assert loads(driver, lambda: controller.show_meeting(1)) == [(1, False, 0), (1, True, 1)]


def test_what_is_wrong_does_not_vanish_while_the_same_meeting_is_read_anew(driver):
    loader = driver.screen.findChild(Loader)
    loader.forget_people()
    assert loads(driver, driver.screen.refresh) == [(1, True, 1)]


def test_a_link_to_the_conflicts_waits_until_they_are_known(driver):
    controller = driver.screen.controller
    controller.show_meeting(2)
    driver.settle()

    def go():
        controller.show_meeting(1)
        driver.screen.open_at("conflict")

    loads(driver, go)
    assert driver.plan.clashes(driver.screen.state.pick.slot)
