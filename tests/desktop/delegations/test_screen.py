"""The table, its filters and what leads to it, by mouse and keyboard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from meetingdesk.desktop.item_models.lines import CELL_ROLE
from meetingdesk.domain.delegations import FILTERS
from meetingdesk.requests.delegations import SetDelegateStatus, SetDelegationStatus

ROCB = 29  # ROCB Asia/Pacific, in Bangkok, of the sample


def row_of(user, name):
    return next(row for row in user.screen.loaded.answer.delegations if row.entity_name == name)


def cell(user, key, column):
    return user.screen.view.lines.place(key).siblingAtColumn(column).data(CELL_ROLE)


def test_groups_are_regions_with_their_sums(user):
    groups = user.screen.view.lines.groups
    assert [group.key for group in groups] == ["AMS", "EUR", "AP", "ESA", "MENA", "WCA"]
    assert groups[2].note == "16 entities · 11 confirmed · 52 people"
    assert len(user.screen.view.lines) == 67


def test_a_line_says_who_is_invited_and_who_comes(user):
    texts = [cell(user, ROCB, column).words for column in range(8)]
    assert texts[:5] == ["ROCB Asia/Pacific", "Bangkok", "Confirmed", "3 / 4", "Norikazu Kuramoto"]
    assert texts[5] == "Haruto Mizushima, Ploypailin Chiyasit".replace("Chiyasit", "Chaiyasit")
    assert texts[6:] == ["20 Jan 2021", "Not issued"]
    assert cell(user, ROCB, 0).code == "ROCB"


def test_invitations_are_told_as_they_are_held(user, tmp_path):
    office = user.window.controller.office
    office.issue(1, tmp_path, only_due=False, progress=lambda *_steps: None)
    user.screen.refresh()
    user.rest()
    assert cell(user, ROCB, 7).words == "Current"
    assert cell(user, row_of(user, "RTC Korea").id, 7).words == "–"


def test_pills_count_and_filter(user):
    pills = user.screen.head.pills
    for key in FILTERS:
        pills.pill(key).click()
        assert len(user.shown) == pills.pill(key).count == user.screen.loaded.answer.counts[key], key


def test_search_folds_accents_and_looks_into_people(user):
    user.screen.view.setFocus()
    user.press(user.screen.view, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert user.screen.head.field.hasFocus()
    user.qtbot.keyClicks(user.screen.head.field, "norikazu BANGKOK")
    assert user.shown == [ROCB]
    user.screen.head.field.setText("sepulveda")
    assert [cell(user, key, 0).words for key in user.shown] == ["RILO South America"]
    user.press(user.screen.head.field, Qt.Key.Key_Escape)
    assert len(user.shown) == 67


def test_nothing_found_says_so_and_leads_back(user):
    user.screen.head.field.setText("zzzz")
    assert "No delegation is like this." in user.said(user.screen.empty)
    user.qtbot.mouseClick(user.screen.empty_button, Qt.MouseButton.LeftButton)
    assert len(user.shown) == 67


@pytest.mark.parametrize(("link", "chosen", "count"), [("unanswered", "no_answer", 12), ("heads", "no_head", 1)])
def test_links_of_the_overview_lead_to_a_filter(user, link, chosen, count):
    user.window.show_screen("delegations", link)
    assert user.screen.head.filter == chosen
    assert len(user.shown) == count


def test_a_cell_of_the_board_narrows_the_list_until_it_is_taken_away(user):
    user.window.show_screen("delegations", ("AP", "RTC"))
    assert len(user.shown) == 8
    assert user.screen.head.narrowing.text() == "AP · RTC"
    user.screen.head.narrowing.click()
    assert len(user.shown) == 67


def test_a_link_leads_to_a_delegation_before_the_list_is_there(qtbot, window):
    window.show_screen("delegations", ROCB)
    screen = window.stack.screen_on_show
    qtbot.waitUntil(lambda: screen.loaded is not None and screen.view.keys == (ROCB,), timeout=20_000)
    qtbot.waitUntil(lambda: screen.page.isVisible())
    view = screen.view
    qtbot.waitUntil(lambda: view.visualRect(view.currentIndex()).bottom() <= view.viewport().height() + 1)
    assert view.visualRect(view.currentIndex()).top() >= 0


def test_headings_sort_within_the_regions(user):
    head = user.screen.view.head
    head.setSortIndicator(3, Qt.SortOrder.DescendingOrder)
    people = [cell(user, line.key, 3).order for line in user.screen.view.lines.groups[1].lines]
    assert people == sorted(people, reverse=True)
    head.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
    assert user.shown == list(user.screen.loaded.lines)


def test_a_region_folds_by_mouse_and_keys(user):
    view = user.screen.view
    first = view.lines.group_index(0)
    user.qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(first).center())
    assert not view.isExpanded(first)
    user.press(view, Qt.Key.Key_Return)
    assert view.isExpanded(first)
    user.press(view, Qt.Key.Key_Left)
    assert not view.isExpanded(first)
    user.screen.refresh()
    user.rest()
    assert not view.isExpanded(view.lines.group_index(0))


def test_columns_leave_by_rank_and_can_be_put_away(user):
    view = user.screen.view
    assert not any(view.isColumnHidden(column) for column in range(9))
    user.click(ROCB)
    user.window.resize(960, 600)
    user.screen.close_side()
    user.qtbot.waitUntil(lambda: [column for column in range(9) if view.isColumnHidden(column)] == [1, 5, 6])
    people = next(one for one in user.screen.head.columns_menu.actions() if one.text() == "People")
    people.setChecked(False)
    assert view.isColumnHidden(3)
    people.setChecked(True)
    assert not view.isColumnHidden(3)


def test_selection_and_place_stay_over_a_change(user):
    user.click(ROCB)
    user.window.controller.do(SetDelegationStatus(delegation=ROCB, status="declined"))
    user.rest()
    assert user.screen.view.keys == (ROCB,)
    assert cell(user, ROCB, 2).words == "Declined"


def test_undo_goes_to_what_it_changed(user):
    delegate = row_of(user, "RTC Fiji").delegates[0].id
    user.window.controller.do(SetDelegateStatus(delegate=delegate, status="withdrawn"))
    user.rest()
    user.click(ROCB)
    user.window.controller.undo()
    user.rest()
    assert user.screen.view.keys == (row_of(user, "RTC Fiji").id,)
    assert user.screen.view.hasFocus()


def test_another_meeting_begins_without_filters(user):
    user.window.show_screen("delegations", "heads")
    user.window.controller.show_meeting(2)
    user.rest()
    assert user.screen.head.filter == "all"
    assert len(user.shown) == 51


def test_a_click_on_a_heading_sorts(user):
    head = user.screen.view.head
    at = user.point(head.sectionViewportPosition(6) + 10, 10)
    user.qtbot.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=at)
    contacts = [cell(user, line.key, 6).order for line in user.screen.view.lines.groups[1].lines]
    assert contacts == sorted(contacts)
    user.qtbot.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=user.point(29, 16))
    assert len(user.screen.view.keys) == 67  # the tick in the first heading sorts nothing
    assert head.sortIndicatorSection() == 6
