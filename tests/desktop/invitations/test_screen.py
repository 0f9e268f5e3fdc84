"""The screen as it is used: by mouse, by keyboard, while the file changes."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QLabel, QLineEdit

from meetingdesk.desktop.invitations.business import BusinessLines
from meetingdesk.desktop.invitations.lines import FILTERS
from meetingdesk.desktop.item_models.invitations import Column
from meetingdesk.desktop.widgets import OutlineButton, Strip
from meetingdesk.office import Office
from meetingdesk.requests.delegations import SetDelegateStatus
from meetingdesk.requests.meetings import EditMeeting
from meetingdesk.requests.people import EditPerson
from meetingdesk.requests.sittings import EditSittingLink

LEFT = Qt.MouseButton.LeftButton


def count(screen, key):
    return screen.head.pills.pill(key).count


def click_row(qtbot, screen, row):
    centre = screen.view.visualRect(screen.table.index(row, 0)).center()
    qtbot.mouseClick(screen.view.viewport(), LEFT, pos=centre)


def words_in(widget):
    return "\n".join(label.text() for label in widget.findChildren(QLabel))


def issue(screen, idle, folder, *, only_due, way="ics"):
    folder.mkdir(exist_ok=True)
    screen.issuer.issue(1, folder, screen.by, way, only_due=only_due)
    idle(screen)


def prepared(qtbot, screen):
    qtbot.waitUntil(lambda: screen.preparing and screen.panel.issue_button.isEnabled(), timeout=20_000)
    return screen.panel


def notice(qtbot, screen):
    def strips():
        return [strip for strip in screen.findChildren(Strip) if strip.isVisible()]

    qtbot.waitUntil(lambda: len(strips()) == 1)
    return strips()[0]


def test_pills_choose_by_mouse_and_by_arrow_keys(qtbot, screen):
    assert screen.head.filter == "all"
    qtbot.mouseClick(screen.head.pills.pill("no_address"), LEFT)
    assert {line.state for line in screen.table.lines} == {"no_address"}
    qtbot.keyClick(screen.head.pills.pill("no_address"), Qt.Key.Key_Left)
    assert screen.head.filter == "current"
    assert screen.head.pills.pill("current").hasFocus()
    assert screen.table.lines == ()


def test_every_pill_is_on_the_screen(screen):
    for key in FILTERS:
        pill = screen.head.pills.pill(key)
        assert screen.head.pills.rect().contains(pill.geometry()), key


def test_pills_wrap_where_there_is_no_room(make_screen, future_file, qtbot):
    screen = make_screen(future_file, width=620)
    pills = screen.head.pills
    qtbot.waitUntil(lambda: pills.rect().contains(pills.pill("no_address").geometry()))
    assert pills.pill("no_address").y() > pills.pill("all").y()


def test_search_by_keyboard(qtbot, screen):
    screen.view.setFocus()
    qtbot.keyClick(screen, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert screen.head.field.hasFocus()
    qtbot.keyClicks(screen.head.field, "kuramoto")
    assert {line.row.name for line in screen.table.lines} == {"Norikazu Kuramoto"}
    qtbot.keyClick(screen.head.field, Qt.Key.Key_Escape)
    assert screen.head.search == ""
    assert len(screen.table.lines) == count(screen, "all")


def test_nothing_found_says_so_and_leads_back(qtbot, screen):
    screen.head.field.setText("zzzz")
    assert "No one here has this" in words_in(screen)
    qtbot.mouseClick(next(b for b in screen.findChildren(OutlineButton) if b.text() == "Show all"), LEFT)
    assert screen.view.isVisible()
    assert len(screen.table.lines) == count(screen, "all")


def test_inspector_tells_what_the_calendar_will_say(qtbot, screen):
    screen.head.field.setText("kuramoto")
    click_row(qtbot, screen, 1)
    assert screen.inspector.isVisible()
    text = words_in(screen.inspector)
    for wanted in ("ROCB Asia/Pacific", "n.kuramoto@example.org", "Bangkok time (Asia/Bangkok)", "Brussels", "Bangkok"):
        assert wanted in text
    assert "12:00–15:00" in text
    assert "18:00–21:00" in text  # Bangkok is six hours ahead of Brussels in winter
    assert "https://meet.example.org/gmre-16/day-2" in text
    assert "Sitting 1 · " in text
    assert "Sitting 2 · " in text
    business = screen.inspector.findChild(BusinessLines)
    assert "18:00" in [time for time, _number, _title in business.rows]
    assert business.height() == business.sizeHint().height() > 0
    assert business.rows[0][2] in business.accessibleDescription()


def test_inspector_closes_with_escape_and_comes_back_with_enter(qtbot, screen):
    click_row(qtbot, screen, 0)
    wide = screen.view.width()
    qtbot.keyClick(screen.view, Qt.Key.Key_Escape)
    assert not screen.inspector.isVisible()
    assert screen.view.width() > wide
    qtbot.keyClick(screen.view, Qt.Key.Key_Down)
    assert not screen.inspector.isVisible()
    qtbot.keyClick(screen.view, Qt.Key.Key_Return)
    assert screen.inspector.isVisible()


def test_narrow_the_inspector_lies_over_the_table(qtbot, make_screen, future_file):
    screen = make_screen(future_file, width=904, height=600)
    click_row(qtbot, screen, 0)
    assert screen.inspector.isVisible()
    assert screen.view.width() == 904
    assert screen.view.isColumnHidden(Column.SEQUENCE)
    assert not screen.view.isColumnHidden(Column.STATE)


def test_header_sorts_and_third_click_gives_the_order_of_the_lists_back(qtbot, screen):
    before = [line.key for line in screen.table.lines]
    head = screen.view.horizontalHeader()

    def click():
        qtbot.mouseClick(head.viewport(), LEFT, pos=QPoint(head.sectionViewportPosition(Column.PERSON) + 20, 10))

    click()
    up = [line.texts[Column.PERSON] for line in screen.table.lines]
    click()
    down = [line.texts[Column.PERSON] for line in screen.table.lines]
    assert up[0].startswith("A")
    assert down[0][0] > up[0][0]
    assert [line.key for line in screen.table.lines] != before
    click()
    assert [line.key for line in screen.table.lines] == before


def test_selection_stays_over_filters_and_refresh(qtbot, screen, idle):
    click_row(qtbot, screen, 5)
    key = screen.current_line.key
    screen.view.horizontalHeader().setSortIndicator(Column.PERSON, Qt.SortOrder.DescendingOrder)
    assert screen.current_line.key == key
    screen.refresh()
    idle(screen)
    assert screen.current_line.key == key
    screen.head.pills.pill("no_address").click()
    assert screen.current_line is None
    assert not screen.inspector.isVisible()
    screen.head.pills.pill("all").click()
    assert screen.current_line.key == key


def test_by_item_shows_speakers_only(qtbot, screen, idle):
    people = {line.key[0] for line in screen.table.lines}
    qtbot.mouseClick(screen.head.switch.button("item"), LEFT)
    idle(screen)
    speakers = {line.key[0] for line in screen.table.lines}
    assert speakers < people
    assert all(line.row.occasion.by == "item" for line in screen.table.lines)


def test_ctrl_i_issues_what_is_due_into_the_chosen_folder(qtbot, screen, idle, tmp_path):
    due = count(screen, "due")
    assert screen.head.due_button.text() == f"Issue {due} due…"
    screen.view.setFocus()
    qtbot.keyClick(screen.view, Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier)
    qtbot.mouseClick(prepared(qtbot, screen).ways.button("ics"), LEFT)
    idle(screen)
    qtbot.keyClick(screen.panel.issue_button, Qt.Key.Key_Space)
    dialog = screen.findChild(QFileDialog)
    assert dialog is not None
    assert dialog.isVisible()
    folder = tmp_path / "out"
    folder.mkdir()
    dialog.findChild(QLineEdit, "fileNameEdit").setText(str(folder))
    dialog.accept()
    qtbot.waitUntil(lambda: not screen.issuer.busy, timeout=20_000)
    idle(screen)
    assert screen.progress.isHidden()
    assert len(list(folder.rglob("*.ics"))) == due
    assert count(screen, "due") == 0
    assert count(screen, "current") == due
    without = count(screen, "no_address")
    assert notice(qtbot, screen).text == f"{due} invitations written to {folder}; {without} people have no address"
    assert screen.head.all_button.isVisible()
    assert not screen.head.due_button.isVisible()


def test_recipients_and_mail_are_shown_before_anything_leaves(qtbot, screen, idle):
    due = count(screen, "due")
    screen._issue_due.trigger()
    panel = prepared(qtbot, screen)
    assert not screen.inspector.isVisible()
    qtbot.mouseClick(panel.ways.button("ics"), LEFT)
    idle(screen)
    rows = panel.recipients.table.rows
    assert len(rows) == len(set(rows)) == due  # each tells what it is about
    assert rows[0][2] == "Sitting 1"
    assert "https://meet.example.org/gmre-16/day-1" in panel.text.toPlainText()
    qtbot.mouseClick(panel.ways.button("eml"), LEFT)
    idle(screen)
    rows = panel.recipients.table.rows
    assert len(rows) == len({line.row.email for line in screen.table.lines if line.due})
    assert panel.text.toPlainText().startswith(f"Dear {rows[0][0]},")
    assert "please name yourself: " in panel.text.toPlainText()
    assert f" \u2013 {rows[0][0]}" in panel.text.toPlainText()
    assert panel.files.text() == "Attached: sitting 1.ics, sitting 2.ics"
    panel.recipients.setFocus()
    qtbot.keyClick(panel.recipients, Qt.Key.Key_Down)
    idle(screen)
    assert rows[1][0] in panel.text.toPlainText().splitlines()[0]
    qtbot.mouseClick(panel.ways.button("buttons"), LEFT)
    idle(screen)
    assert len(panel.recipients.table.rows) == due
    assert panel.files.isHidden()
    qtbot.keyClick(panel, Qt.Key.Key_Escape)
    assert screen.view.isVisible()
    assert count(screen, "due") == due


def test_the_panel_begins_with_the_way_in_which_the_meeting_mails(qtbot, screen, idle):
    def way_at_first():
        screen._issue_due.trigger()
        panel = prepared(qtbot, screen)
        idle(screen)
        return panel.way

    assert way_at_first() == "eml"
    qtbot.keyClick(screen.panel, Qt.Key.Key_Escape)
    screen.controller.do(EditMeeting(meeting=1, mails="event"))
    idle(screen)
    assert way_at_first() == "buttons"
    qtbot.mouseClick(screen.panel.ways.button("ics"), LEFT)  # chosen by hand: that stays
    idle(screen)
    qtbot.keyClick(screen.panel, Qt.Key.Key_Escape)
    assert way_at_first() == "ics"


def test_drafts_are_written_in_the_chosen_way(qtbot, screen, idle, tmp_path):
    people = {line.row.email for line in screen.table.lines if line.due}
    issue(screen, idle, tmp_path / "out", only_due=True, way="eml")
    assert len(list((tmp_path / "out").glob("*.eml"))) == len(people)
    assert count(screen, "due") == 0


def test_without_an_organiser_the_panel_gives_way_to_the_reason(qtbot, screen, idle, refusals):
    refusals.append("invitations.no_organiser")
    screen.controller.do(EditMeeting(meeting=1, organiser_email=""))
    idle(screen)
    screen._issue_due.trigger()
    assert screen.preparing
    qtbot.waitUntil(lambda: not screen.preparing, timeout=20_000)
    assert screen.view.isVisible()


def test_another_page_leaves_an_issue_that_is_made_ready(qtbot, screen, idle):
    screen._issue_due.trigger()
    prepared(qtbot, screen)
    screen.hide()
    screen.show()
    idle(screen)
    assert not screen.preparing


def test_open_folder_opens_that_folder_and_nothing_else(qtbot, screen, idle, tmp_path, monkeypatch):
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    issue(screen, idle, tmp_path / "out", only_due=True)
    qtbot.mouseClick(notice(qtbot, screen).findChildren(OutlineButton)[0], LEFT)
    assert opened == [QUrl.fromLocalFile(str(tmp_path / "out"))]
    assert opened[0].isLocalFile()


def test_what_was_written_is_marked_as_sent(qtbot, make_screen, future_file, screen, idle, tmp_path):
    issue(screen, idle, tmp_path / "out", only_due=True)
    screen.view.setCurrentIndex(screen.table.index(0, 0))
    assert "not sent yet" in words_in(screen.inspector)
    assert screen.sending.action in screen.screen_actions()
    qtbot.mouseClick(notice(qtbot, screen).findChildren(OutlineButton)[1], LEFT)
    idle(screen)
    assert not [strip for strip in screen.findChildren(Strip) if strip.isVisible()]
    assert "not sent yet" not in words_in(screen.inspector)
    assert "sent " in words_in(screen.inspector)
    assert not screen.sending.action.isEnabled()
    assert screen.controller.office.reads.invitations(1).unsent == ()


def test_what_is_still_to_be_sent_is_said_once_when_the_file_is_opened(qtbot, make_screen, future_file, tmp_path):
    path = tmp_path / "written.meetingdesk"
    path.write_bytes(future_file.read_bytes())
    office = Office.open(path)
    n = len(office.issue(1, tmp_path / "out").written)
    office.close()
    screen = make_screen(path)
    strip = notice(qtbot, screen)
    assert strip.text.startswith(f"{n} invitations were written and are not marked as sent yet, the last ")
    assert strip.text.endswith(" Brussels")
    qtbot.mouseClick(strip.close_button, LEFT)
    screen.refresh()
    qtbot.waitUntil(lambda: not screen._loader.busy)
    assert not [one for one in screen.findChildren(Strip) if one.isVisible()]
    screen.open_at("unsent")  # as the overview leads here
    qtbot.mouseClick(notice(qtbot, screen).findChildren(OutlineButton)[1], LEFT)
    qtbot.waitUntil(lambda: not screen.sending.action.isEnabled())
    assert screen.controller.office.reads.invitations(1).unsent == ()


def test_what_is_said_of_a_meeting_goes_with_it(qtbot, make_screen, future_file, tmp_path):
    path = tmp_path / "written.meetingdesk"
    path.write_bytes(future_file.read_bytes())
    office = Office.open(path)
    office.issue(1, tmp_path / "out")
    office.close()
    screen = make_screen(path)
    assert "not marked as sent" in notice(qtbot, screen).text
    screen.controller.show_meeting(2)
    assert not [one for one in screen.findChildren(Strip) if one.isVisible()]


def test_a_new_link_makes_copies_outdated_and_a_withdrawal_owes_a_cancellation(screen, idle, tmp_path):
    issue(screen, idle, tmp_path / "out", only_due=True)
    reads = screen.controller.office.reads
    sitting = reads.agenda(1).sittings[0]
    screen.controller.do(EditSittingLink(sitting=sitting.id, link="https://meet.example.org/moved"))
    idle(screen)
    assert count(screen, "outdated") == count(screen, "due") > 0
    outdated = [line for line in screen.table.lines if line.state == "outdated"]
    assert {line.texts[Column.REASONS] for line in outdated} == {"link changed"}
    person = next(who for group in reads.delegations(1) for who in group.delegates if who.stands and who.email)
    screen.controller.do(SetDelegateStatus(delegate=person.id, status="withdrawn"))
    idle(screen)
    owed = [line for line in screen.table.lines if line.state == "cancel_owed"]
    assert len(owed) == 2
    assert {line.texts[Column.REASONS] for line in owed} == {"no longer a delegate"}
    screen.view.setCurrentIndex(screen.table.index(screen.table.place(owed[0].key), 0))
    assert "taken out of this calendar" in words_in(screen.inspector)


def test_a_new_address_has_two_lines_and_the_selection_stays_with_its_own(screen, idle, tmp_path):
    issue(screen, idle, tmp_path / "out", only_due=True)
    reads = screen.controller.office.reads
    person = next(who for group in reads.delegations(1) for who in group.delegates if who.stands and who.email)
    select(screen, (person.uid, reads.agenda(1).sittings[0].uid, ""))
    screen.controller.do(EditPerson(person=person.person, email="new@example.org"))
    idle(screen)
    assert screen.current_line.texts[Column.EMAIL] == "new@example.org"
    owed = [line for line in screen.table.lines if line.state == "cancel_owed"]
    assert {(line.texts[Column.EMAIL], line.texts[Column.REASONS]) for line in owed} == {
        (person.email, f"no longer at {person.email}")
    }
    assert words_in(screen.inspector).count("address changed · sequence 0") == 2
    select(screen, owed[0].key)
    screen.controller.do(EditPerson(person=person.person, phone="+32 2 555"))
    idle(screen)
    assert screen.current_line.key == owed[0].key


def select(screen, key):
    screen.view.setCurrentIndex(screen.table.index(screen.table.place(key), 0))


def test_issue_all_again_writes_everything_once_more(screen, idle, tmp_path):
    issue(screen, idle, tmp_path / "first", only_due=True)
    issue(screen, idle, tmp_path / "second", only_due=False)
    first = {path.name for path in (tmp_path / "first").rglob("*.ics")}
    assert first == {path.name for path in (tmp_path / "second").rglob("*.ics")}
    assert first
    assert screen.issue_all in screen.head.more_menu.actions()


def test_cancel_writes_and_records_nothing(qtbot, screen, idle, tmp_path):
    due = count(screen, "due")
    (tmp_path / "out").mkdir()
    screen.issuer.started.connect(lambda job: job.cancel())
    issue(screen, idle, tmp_path / "out", only_due=True)
    assert "cancelled" in notice(qtbot, screen).text
    assert list((tmp_path / "out").rglob("*.ics")) == []
    screen.refresh()
    idle(screen)
    assert count(screen, "due") == due


def test_nothing_due_offers_toissue_all(make_screen, sample_file):
    screen = make_screen(sample_file)
    assert not screen.head.due_button.isVisible()
    assert screen.head.all_button.text() == f"Issue all {count(screen, 'never')}…"
    screen.head.pills.pill("due").click()
    assert "Nothing is due" in words_in(screen)


def test_hidden_screen_reads_only_when_shown(qtbot, screen, idle):
    screen.hide()
    sitting = screen.controller.office.reads.agenda(1).sittings[0]
    screen.controller.do(EditSittingLink(sitting=sitting.id, link="https://meet.example.org/later"))
    assert screen.controller.jobs.running == ()
    screen.show()
    idle(screen)
    assert any("later" in line.row.occasion.sitting.link for line in screen.table.lines if line.row)


def test_open_at_a_filter(screen):
    screen.head.field.setText("kuramoto")
    screen.open_at("no_address")
    assert screen.head.filter == "no_address"
    assert screen.head.search == ""


def test_actions_have_names_and_shortcuts(screen):
    actions = {action.text(): action.shortcut().toString() for action in screen.screen_actions()}
    assert actions["Issue due invitations"] == "Ctrl+I"
    assert all(actions)


@pytest.mark.parametrize("right_to_left", [False, True])
def test_every_control_can_be_reached_and_has_a_name(qtbot, screen, right_to_left):
    if right_to_left:
        screen.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    click_row(qtbot, screen, 0)
    head = screen.head
    controls = [
        head.field,
        head.due_button,
        head.more,
        screen.view,
        head.switch.button("sitting"),
        head.pills.pill("all"),
    ]
    for control in controls:  # of a group of buttons the chosen one is the stop
        assert control.focusPolicy() & Qt.FocusPolicy.TabFocus, control
        assert control.accessibleName(), control
    screen.grab()
