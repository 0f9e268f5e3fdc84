"""Taking in answers in the window: looked at first, what is wrong in its place, kept when confirmed, and shown."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel
from tests.replies.some_office import CORPUS, issued_office

from meetingdesk import words
from meetingdesk.desktop.delegations.lines import headings
from meetingdesk.desktop.item_models.invitations import Column
from meetingdesk.desktop.lists.new_person import NewPersonForm
from meetingdesk.desktop.replies.screen import ANSWERS, REJECTED
from meetingdesk.desktop.widgets import Strip

Key, LEFT = Qt.Key, Qt.MouseButton.LeftButton


@pytest.fixture(scope="module")
def issued_file(tmp_path_factory):
    return issued_office(tmp_path_factory.mktemp("issued"))


@pytest.fixture
def desk(make_window, issued_file, tmp_path, settled):
    """A window on the invitations of a meeting that everyone was invited to."""
    path = tmp_path / "desk.meetingdesk"
    path.write_bytes(issued_file.read_bytes())
    window = make_window(path)
    window.controller.show_meeting(1)
    window.show_screen("invitations")
    settled(window)
    return window


def settle(qtbot, window):
    qtbot.waitUntil(lambda: not window.controller.jobs.running, timeout=20_000)
    QApplication.processEvents()


def dragged(*paths):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def drop(screen, data):
    """Drag onto the middle of a screen and let go; tell whether it was welcome."""
    place, copy, none = QPointF(screen.rect().center()), Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    entered = QDragEnterEvent(place.toPoint(), copy, data, LEFT, none)
    entered.ignore()
    QApplication.sendEvent(screen, entered)
    if entered.isAccepted():
        QApplication.sendEvent(screen, QDropEvent(place, copy, data, LEFT, none))
    return entered.isAccepted()


@pytest.fixture
def look(desk, qtbot):
    """Return a function that drops files on the invitations, and gives the page that shows what they hold."""

    def show(*names):
        assert drop(desk.stack.screen_on_show, dragged(*(CORPUS / name for name in names)))
        page = desk.stack.screen_on_show
        assert page.name == "replies"
        settle(qtbot, desk)
        return page

    return show


def told(page):
    return [strip.text for strip in page.findChildren(Strip) if strip.isVisible()]


def words_in(widget):
    return "\n".join(label.text() for label in widget.findChildren(QLabel))


def line_of(window, email):
    screen = window.stack.screen_named("invitations")
    return next(line for line in screen._loaded.lines if line.texts[Column.EMAIL] == email)


def test_answers_are_dropped_looked_at_and_kept(desk, qtbot, look):
    page = look("google-accepted.ics", "exchange-counter.eml")
    rows = page.answers.table.rows
    assert [(row[0], row[3]) for row in rows] == [("Luis A. Pineda", "Sitting 1"), ("Natalie Charlemagne", "Sitting 1")]
    assert rows[1][2] == "Proposes another time: Thu 16 Feb, 14:00–17:00 Brussels"
    assert line_of(desk, "l.pineda@example.org").texts[Column.ANSWER] == ""
    assert page.take_button.text() == "Keep 2 answers"
    qtbot.keyClick(page.take_button, Key.Key_Space)
    settle(qtbot, desk)
    screen = desk.stack.screen_on_show
    assert screen.name == "invitations"
    assert line_of(desk, "l.pineda@example.org").texts[Column.ANSWER] == "Accepted"
    screen.head.field.setText("natalie")
    screen.view.setCurrentIndex(screen.table.index(0, 0))
    assert "Could we begin later?" in words_in(screen.inspector)


def test_what_is_rejected_says_why_and_is_left_out(desk, qtbot, look, tmp_path):
    hostile = tmp_path / "hostile.ics"
    text = (CORPUS / "google-tentative.ics").read_bytes()
    hostile.write_bytes(text.replace(b"SEQUENCE", b"RRULE:FREQ=SECONDLY\r\nSEQUENCE"))
    page = look("google-accepted.ics", "another-event.ics", hostile)
    assert told(page) == [words.say("ui.replies.rejected", n=2)]
    page.show_part(REJECTED)
    assert page.rejected.table.rows == (
        ("hostile.ics", words.say("error.replies.repeats")),
        ("another-event.ics", words.say("reply.unknown_event")),
    )
    page.show_part(ANSWERS)
    assert [row[0] for row in page.answers.table.rows] == ["Luis A. Pineda"]


def test_nothing_is_written_on_cancel(desk, qtbot, look):
    page = look("google-accepted.ics")
    qtbot.keyClick(page, Key.Key_Escape)
    settle(qtbot, desk)
    assert desk.stack.screen_on_show.name == "invitations"
    assert line_of(desk, "l.pineda@example.org").texts[Column.ANSWER] == ""


def test_what_is_known_already_says_so(desk, qtbot, look):
    look("google-accepted.ics").take()
    settle(qtbot, desk)
    page = look("the-same-again.ics")
    assert told(page) == [words.say("ui.replies.nothing_new")]
    assert not page.take_button.isEnabled()


def test_more_files_join_those_that_are_shown(desk, qtbot, look):
    page = look("google-accepted.ics")
    assert drop(page, dragged(CORPUS / "google-declined.eml"))
    settle(qtbot, desk)
    assert len(page.answers.table.rows) == 2


def test_the_action_asks_for_files(desk, qtbot):
    screen = desk.stack.screen_on_show
    screen.view.setFocus()
    qtbot.keyClick(screen.view, Key.Key_A, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
    [dialog] = desk.findChildren(QFileDialog)
    assert dialog.fileMode() == QFileDialog.FileMode.ExistingFiles
    dialog.filesSelected.emit([str(CORPUS / "google-accepted.ics")])
    dialog.close()
    settle(qtbot, desk)
    assert desk.stack.screen_on_show.name == "replies"
    assert screen.import_replies in screen.head.more_menu.actions()


def test_other_files_are_not_welcome(desk, tmp_path):
    screen = desk.stack.screen_on_show
    assert not drop(screen, dragged(CORPUS / "google-accepted.ics", tmp_path / "list.xlsx"))
    assert not drop(screen, dragged())
    assert desk.stack.screen_on_show is screen


def test_an_answer_to_an_earlier_version_is_marked(desk, qtbot, look):
    look("answers-an-earlier-version.ics").take()
    settle(qtbot, desk)
    lines = desk.stack.screen_on_show._loaded.by_person[line_of(desk, "r.quliyev@example.org").key[0]]
    assert [(line.texts[Column.ANSWER], line.answer) for line in lines if line.texts[Column.ANSWER]] == [
        ("Accepted, before the change", "earlier")
    ]


def test_who_was_not_invited_is_added_with_one_click_and_the_answer_counts(desk, qtbot, look):
    page = look("delegated.ics", "deputy-accepts.ics")
    assert told(page) == [words.say("ui.replies.strangers", n=1)]
    page.take()
    settle(qtbot, desk)
    screen = desk.stack.screen_on_show
    screen.head.pills.pill("stranger").click()
    assert [line.texts[Column.PERSON] for line in screen.table.lines] == ["Paula Ventura"]
    screen.view.setCurrentIndex(screen.table.index(0, 0))
    form = screen.inspector.findChild(NewPersonForm)
    assert form.delegation.currentText() == "RTC Brazil"
    qtbot.mouseClick(form.add_button, LEFT)
    settle(qtbot, desk)
    screen.head.pills.pill("all").click()
    lines = screen._loaded.by_person[line_of(desk, "deputy@customs.example.net").key[0]]
    assert [(line.state, line.due, line.texts[Column.ANSWER]) for line in lines] == [
        ("never", True, "Accepted"), ("never", True, "")
    ]  # fmt: skip
    assert screen.head.pills.pill("stranger").count == 0
    assert line_of(desk, "m.tavares@example.org").texts[Column.ANSWER] == "Delegated to deputy@customs.example.net"


def test_delegations_sum_their_answers_up(desk, qtbot, look, settled):
    look("exchange-declined-no-organizer.ics", "exchange-tentative-upper-case.ics").take()
    settle(qtbot, desk)
    group = next(
        row for row in desk.controller.office.reads.delegations(1) if row.entity_name.startswith("ROCB Americas")
    )
    desk.show_screen("delegations", group.id)
    settled(desk)
    page = desk.stack.screen_on_show.page
    assert page.people._said.text() == "1 tentative, 1 declined, 1 open"
    cards = {card.accessibleName().split(",")[0]: card.accessibleName() for card in page.people.cards.values()}
    assert cards["Gonzalo Olivera"].endswith("Declined")
    place = [heading.name for heading in headings()].index("accepted")
    cell = desk.stack.screen_on_show.loaded.lines[group.id].cells[place]
    assert (cell.words, cell.tone, cell.tip) == ("0 / 3", "warning", "1 tentative, 1 declined, 1 open")
