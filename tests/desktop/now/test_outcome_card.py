"""What came of an item, typed while the day runs."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from meetingdesk.requests.agenda import EditItem

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


def test_nothing_is_asked_before_an_item_runs(screen):
    assert not screen.outcome.isVisible()
    assert not screen.outcome_action.isEnabled()


def test_it_is_typed_by_keyboard_for_what_runs_and_undone(qtbot, screen, idle):
    screen.coming.start()
    idle(screen)
    assert screen.outcome.isVisible()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_O, CTRL | ALT)
    line = QApplication.focusWidget()
    assert line.accessibleName().startswith("Outcome of ")
    qtbot.keyClicks(line, "With thanks")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    idle(screen)
    item = screen.loaded.row.running[0].item
    assert item.outcome == "With thanks"
    screen.controller.undo()
    idle(screen)
    assert line.text() == ""


def test_the_usual_words_are_offered(screen, idle):
    screen.coming.start()
    idle(screen)
    [field] = screen.outcome.fields.values()
    model = field.line.completer().model()
    assert "Noted." in [model.data(model.index(place, 0)) for place in range(model.rowCount())]


def test_what_is_being_typed_stays_with_its_item_when_the_next_is_taken_up(qtbot, screen, idle, at):
    screen.coming.start()
    idle(screen)
    first = screen.loaded.row.running[0].item.id
    [field] = screen.outcome.fields.values()
    field.line.setFocus()
    qtbot.keyClicks(field.line, "Wel")
    for minute in (20, 30, 40):
        at(screen, 12, minute)
        screen.coming.start()
        idle(screen)
    assert field.line.text() == "Wel"
    assert len(screen.outcome.fields) == 3  # what runs, what was closed last, and what is being typed
    qtbot.keyClicks(field.line, "come")
    qtbot.keyClick(field.line, Qt.Key.Key_Return)
    idle(screen)
    agenda = screen.controller.office.reads.agenda(screen.controller.meeting)
    said = {slot.item.id: slot.item.outcome for one in agenda.sittings for slot in one.slots}
    assert {key for key, text in said.items() if text} == {first}
    assert said[first] == "Welcome"


def test_what_was_closed_last_keeps_its_field(qtbot, screen, idle, at):
    screen.coming.start()
    idle(screen)
    item = screen.loaded.row.running[0].item
    at(screen, 12, 20)
    screen.close_action.trigger()
    idle(screen)
    assert [key for key, _ in screen.outcome.fields] == [item.id]
    screen.controller.do(EditItem(item=item.id, outcome="One.\nTwo."))
    idle(screen)
    [field] = screen.outcome.fields.values()
    assert field.line.text() == "One. Two."
    field.line.setFocus()
    field.line.clearFocus()
    idle(screen)
    assert screen.controller.office.reads.agenda(screen.controller.meeting).sittings[0].slots[0].item.outcome == (
        "One.\nTwo."
    )
