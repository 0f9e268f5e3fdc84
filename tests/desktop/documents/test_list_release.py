"""The list of participants is released from its screen, by menu or palette, and printed as what it was released as."""

from __future__ import annotations

from meetingdesk.desktop.widgets import Strip
from meetingdesk.requests.delegations import SetDelegateStatus, SetDelegationStatus


def told(screen):
    return [strip.text for strip in screen.findChildren(Strip) if strip.isVisible()]


def test_the_list_is_released_again_once_it_has_changed_and_then_as_final(screen, idle, qtbot):
    office, release = screen.controller.office, screen.list_release
    assert {release.action, release.final} <= set(screen.screen_actions())
    assert {release.action, release.final} <= set(screen.options.more.menu().actions())
    release.action.trigger()
    idle(screen)
    assert screen.gallery.current.key == "participants"
    assert told(screen) == ["The list of participants was released as provisional."]
    delegate = office.reads.delegations(1)[0].delegates[-1]
    screen.controller.do(SetDelegateStatus(delegate=delegate.id, status="withdrawn"))
    idle(screen)
    release.action.trigger()
    idle(screen)
    assert told(screen) == ["The list of participants was released as Rev.1."]
    release.final.trigger()
    idle(screen)
    assert told(screen) == ["The list of participants was released as final."]
    rows = office.reads.released_lists(1)
    assert [(row.ordinal, row.final) for row in rows] == [(2, True), (1, False), (0, False)]
    assert {one.delegate for one in rows[2].lines} - {one.delegate for one in rows[0].lines} == {delegate.uid}
    screen.controller.undo()
    idle(screen)
    assert [row.ordinal for row in office.reads.released_lists(1)] == [1, 0]


def test_what_was_told_of_a_release_goes_with_the_page(screen, idle):
    screen.list_release.action.trigger()
    idle(screen)
    assert told(screen)
    screen.hide()
    screen.show()
    assert told(screen) == []


def test_who_declined_is_neither_listed_nor_counted(screen, idle):
    screen.gallery.choose("participants")
    options, row = screen.options.of("participants"), screen.controller.office.reads.delegations(1)[0]
    before = int(options.everyone_count.text())
    screen.controller.do(SetDelegationStatus(delegation=row.id, status="declined"))
    idle(screen)
    assert int(options.everyone_count.text()) == before - len(row.standing)


def test_only_those_who_confirmed_are_released_where_only_they_are_listed(screen, idle):
    screen.gallery.choose("participants")
    options = screen.options.of("participants")
    people = [one for row in screen.controller.office.reads.delegations(1) for one in row.standing]
    options.confirmed.setChecked(True)
    idle(screen)
    screen.list_release.action.trigger()
    idle(screen)
    [row] = screen.controller.office.reads.released_lists(1)
    assert len(row.lines) == sum(one.status == "confirmed" for one in people)
    assert len(row.lines) < len(people)
