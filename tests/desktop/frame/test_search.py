"""Everything that the file holds is found in the palette, and gone to."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from meetingdesk.desktop.command_palette import CommandPalette
from meetingdesk.rows.search import HitRow

CTRL = Qt.KeyboardModifier.ControlModifier


def typed(qtbot, window, text):
    """Open the palette by its key, type, and wait for what the file holds."""
    qtbot.keyClick(window, Qt.Key.Key_K, CTRL)
    qtbot.keyClicks(QApplication.focusWidget(), text)
    before = window.palette_.texts
    qtbot.waitUntil(lambda: window.palette_.texts != before, timeout=5_000)
    return before, window.palette_.texts


def down_to(qtbot, window, text):
    """Press the down key until a line is chosen, then Enter."""
    place = next(place for place, line in enumerate(window.palette_.texts) if text in line)
    for _ in range(place):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)


def test_commands_come_first_then_what_the_file_holds(window, qtbot):
    before, after = typed(qtbot, window, "meeting")
    assert after[: len(before)] == before
    assert any(line.startswith("New meeting") for line in before)
    assert any("16th Global Meeting" in line for line in after)


def test_an_item_is_gone_to_in_the_agenda(window, qtbot):
    agenda = window.controller.office.reads.agenda(window.controller.meeting)
    item = agenda.sittings[0].slots[0].item
    typed(qtbot, window, item.title.lower())
    down_to(qtbot, window, item.title)
    assert window.palette_.isHidden()
    screen = window.stack.screen_on_show
    assert screen.name == "agenda"
    qtbot.waitUntil(lambda: screen.state.pick is not None and screen.state.pick.item == item.id, timeout=10_000)


def test_a_thing_of_another_meeting_is_shown_within_that_meeting(window, qtbot):
    window.show_screen("agenda")
    screen = window.stack.screen_on_show
    qtbot.waitUntil(lambda: screen.state.plan is not None, timeout=10_000)
    other = next(row for row in window.follower.meetings if row.key == "gmre-15")
    agenda = window.controller.office.reads.agenda(other.id)
    item = agenda.sittings[0].slots[0].item
    window.going.go(HitRow("item", item.id, item.title, other.title, other.id))
    assert window.controller.meeting == other.id
    assert window.stack.screen_on_show is screen
    qtbot.waitUntil(lambda: screen.state.pick is not None and screen.state.pick.item == item.id, timeout=10_000)


def test_a_meeting_is_found_and_chosen(window, qtbot):
    window.show_screen("agenda")
    typed(qtbot, window, "gmre-15")
    down_to(qtbot, window, "15th")
    assert window.follower.meeting.key == "gmre-15"
    assert window.stack.screen_on_show.name == "overview"


@pytest.mark.parametrize(
    ("kind", "screen"), [("person", "people"), ("entity", "directory"), ("delegation", "delegations")]
)
def test_people_entities_and_delegations_have_their_screens(window, qtbot, kind, screen):
    if screen not in window.stack.names:
        pytest.skip(f"there is no screen {screen} yet")
    hit = (
        next(hit for hit in window.controller.office.reads.search("brussels", 300) if hit.kind == kind)
        if (kind != "person")
        else HitRow("person", window.controller.office.reads.people()[0].id, "", "", None)
    )
    meeting = window.controller.meeting
    window.going.go(hit)
    assert window.stack.screen_on_show.name == screen
    assert window.controller.meeting == (hit.meeting or meeting)


def test_what_is_not_there_says_so(window, qtbot):
    typed(qtbot, window, "qqxxzz")
    assert window.palette_.texts == ["Nothing is found for this."]
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert window.palette_.isVisible()


def test_answers_to_what_was_typed_before_are_dropped_and_typing_asks_once(window, qtbot):
    asked = []
    palette = CommandPalette(window.centralWidget())
    palette.open([], lambda text, then: asked.append((text, then)))
    qtbot.keyClicks(QApplication.focusWidget(), "lab")
    qtbot.waitUntil(lambda: bool(asked))
    assert [text for text, _ in asked] == ["lab"]
    qtbot.keyClicks(QApplication.focusWidget(), "o")
    qtbot.waitUntil(lambda: len(asked) == 2)
    asked[0][1]([HitRow("meeting", 1, "Old", "", 1)])
    assert palette.texts == []
    asked[1][1]([HitRow("meeting", 1, "New", "", 1)])
    assert palette.texts == ["New"]


def test_a_search_runs_off_the_windows_thread(window, qtbot, monkeypatch):
    import threading

    seen = []
    reads = window.controller.office.reads
    find = type(reads).search
    monkeypatch.setattr(
        type(reads), "search", lambda self, *a: (seen.append(threading.current_thread()), find(self, *a))[1]
    )
    typed(qtbot, window, "customs")
    assert seen
    assert threading.main_thread() not in seen
