"""The screen as it is used, on real pages."""

from __future__ import annotations

import csv
from datetime import date

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QLineEdit

from meetingdesk.desktop.documents.catalogue import KEYS
from meetingdesk.desktop.documents.zones import MOST
from meetingdesk.desktop.widgets import OutlineButton, Strip
from meetingdesk.requests.sittings import AddSitting
from meetingdesk.rows.documents import Pages

LEFT = Qt.MouseButton.LeftButton
CONTROL = Qt.KeyboardModifier.ControlModifier


def choose_file(screen, path):
    dialog = screen.findChild(QFileDialog)
    assert dialog is not None
    assert dialog.isVisible()
    suggested = dialog.selectedFiles()[0]
    dialog.findChild(QLineEdit, "fileNameEdit").setText(str(path))
    dialog.accept()
    return suggested


def notice(qtbot, screen):
    def strips():
        return [strip for strip in screen.findChildren(Strip) if strip.isVisible()]

    qtbot.waitUntil(lambda: len(strips()) == 1)
    return strips()[0]


def choose(screen, idle, key):
    screen.gallery.choose(key)
    idle(screen)


def test_first_document_is_drawn_for_the_screen(screen):
    view = screen.preview.view
    assert view.count > 1
    assert screen.preview.state_text == "up to date"
    assert view._painted().width() == round(210 / 25.4 * view.dots_per_inch)
    assert f"page 1 of {view.count}" in view.accessibleName()


def test_gallery_by_keyboard_draws_the_next_document(qtbot, screen, idle):
    choose(screen, idle, "sign-in-sheet")
    first = screen.preview.view._pages
    qtbot.keyClick(screen.gallery, Qt.Key.Key_Down)
    idle(screen)
    assert screen.gallery.current.key == "participants"
    assert screen.preview.view._pages != first
    assert screen.preview.view.accessibleName().startswith("List of participants")


def test_pages_turn_by_button_field_and_key(qtbot, screen):
    preview = screen.preview
    count = preview.view.count
    assert not preview.back.isEnabled()
    qtbot.mouseClick(preview.ahead, LEFT)
    assert preview.field.value() == 2
    preview.field.setFocus()
    preview.field.selectAll()
    qtbot.keyClicks(preview.field, str(count))
    qtbot.keyClick(preview.field, Qt.Key.Key_Return)
    assert preview.view.page == count - 1
    assert not preview.ahead.isEnabled()
    preview.view.setFocus()
    qtbot.keyClick(preview.view, Qt.Key.Key_Home)
    assert preview.field.value() == 1


def test_options_change_what_is_drawn_and_reset_brings_it_back(qtbot, screen, idle):
    choose(screen, idle, "sign-in-sheet")
    before, options = screen.preview.view._pages, screen.options.of("sign-in-sheet")
    options.confirmed.click()
    options.paper.sitting.setCurrentIndex(1)
    options.paper.language.setCurrentIndex(options.paper.language.findData("fr"))
    assert screen.preview.view._pages == before  # the old page stays
    assert screen.preview.state_text == "drawing"
    idle(screen)
    assert len(screen.preview.view._pages) < len(before)
    choice = options.choice(1)
    assert (choice.include, choice.language, choice.sitting) == ("confirmed", "fr", options.paper.chosen_sitting)
    assert choice.sitting is not None
    qtbot.mouseClick(screen.options.reset, LEFT)
    idle(screen)
    assert options.choice(1).include == "nominated"
    assert len(screen.preview.view._pages) == len(before)


def test_options_of_a_document_stay_while_another_is_on_show(screen, idle):
    choose(screen, idle, "sign-in-sheet")
    screen.options.of("sign-in-sheet").email.click()
    choose(screen, idle, "order-of-business")
    assert screen.options.of("order-of-business").choice(1).document == "order-of-business"
    choose(screen, idle, "sign-in-sheet")
    assert screen.options.of("sign-in-sheet").choice(1).email


def test_counts_of_people_are_those_of_the_meeting(screen):
    delegates = [who for group in screen.controller.office.reads.delegations(1) for who in group.delegates]
    options = screen.options.of("sign-in-sheet")
    assert options.confirmed_count.text() == str(sum(who.status == "confirmed" for who in delegates))
    assert options.everyone_count.text() == str(sum(who.stands for who in delegates))


def test_zones_by_tick_and_menu_up_to_four(qtbot, screen, idle):
    zones = screen.options.of("order-of-business").zones
    offered = list(zones._boxes)
    for zone in offered[: MOST - 1]:
        zones.box(zone).click()
    zones.more.menu().aboutToShow.emit()
    zones.more.menu().actions()[0].trigger()
    idle(screen)
    chosen = zones.chosen
    assert len(chosen) == MOST
    assert chosen[-1] not in offered
    assert screen.options.of("order-of-business").choice(1).zones == chosen
    assert not zones.box(offered[MOST]).isEnabled()
    assert not zones.more.isEnabled()
    screen.refresh()
    idle(screen)
    assert zones.chosen == chosen
    screen.options.reset.click()
    idle(screen)
    assert zones.chosen == ()


def test_the_clocks_of_a_region_are_chosen_together(screen, idle):
    zones = screen.options.of("order-of-business").zones
    actions = {action.text(): action for action in zones.by_region.menu().actions()}
    assert set(actions) == {"AMS", "EUR", "AP", "ESA", "MENA", "WCA"}
    zones.box(next(iter(zones._boxes))).click()
    actions["AMS"].trigger()
    idle(screen)
    assert 0 < len(zones.chosen) <= MOST
    assert all(zone.startswith("America/") for zone in zones.chosen)
    assert screen.options.of("order-of-business").choice(1).zones == zones.chosen


def test_a_new_sitting_is_offered_and_the_choice_stays(screen, idle):
    paper = screen.options.of("order-of-business").paper
    paper.sitting.setCurrentIndex(2)
    chosen = paper.chosen_sitting
    screen.controller.do(AddSitting(meeting=1, day=date(2021, 2, 17), start=720, minutes=60))
    idle(screen)
    assert paper.sitting.count() == 4
    assert paper.chosen_sitting == chosen


def test_width_and_whole_page(qtbot, screen, idle):
    dots = screen.preview.view.dots_per_inch
    screen.preview.fit_width.trigger()
    idle(screen)
    assert screen.preview.view.dots_per_inch > dots
    assert screen.preview.fit_button.text() == "Page width"
    rect, ratio = screen.preview.view.page_rect(), screen.preview.view.devicePixelRatioF()
    assert rect.width() * ratio == screen.preview.view._painted().width()
    screen.preview.fit_whole.trigger()
    idle(screen)
    assert screen.preview.view.dots_per_inch == dots


def test_zooming_goes_by_steps_from_the_size_on_show(screen, idle):
    preview = screen.preview
    whole = preview.view.percent
    preview.zoom_in.trigger()
    first = preview.view.percent
    assert first > whole
    assert preview.fit_button.text() == f"{first:.0f}%"
    for _ in range(9):
        preview.zoom_in.trigger()
    assert preview.view.percent == 200
    preview.zoom_out.trigger()
    assert preview.fit_button.text() == "150%"
    assert preview.view.horizontalScrollBar().maximum() > 0
    preview.fit_whole.trigger()
    assert preview.view.percent == whole


@pytest.mark.parametrize(("file_format", "magic"), [("pdf", b"%PDF-"), ("xlsx", b"PK"), ("csv", b"")])
def test_export_writes_what_the_options_say(qtbot, screen, idle, tmp_path, file_format, magic):
    choose(screen, idle, "sign-in-sheet")
    screen.options.of("sign-in-sheet").paper.sitting.setCurrentIndex(1)
    if file_format == "pdf":
        qtbot.keyClick(screen.gallery, Qt.Key.Key_E, CONTROL)
    else:
        names = {"xlsx": "Spreadsheet", "csv": "Comma-separated"}
        actions = screen.options.formats.menu().actions()
        next(action for action in actions if action.text().startswith(names[file_format])).trigger()
    path = tmp_path / f"out.{file_format}"
    suggested = choose_file(screen, path)
    assert suggested.endswith(f"gmre-16-sign-in-sheet.{file_format}")
    qtbot.waitUntil(path.exists, timeout=20_000)
    idle(screen)
    assert screen.progress.isHidden()
    assert path.read_bytes().startswith(magic)
    if file_format == "csv":
        with path.open(encoding="utf-8-sig", newline="") as file:
            assert sum(1 for _ in csv.reader(file)) > 150
    assert notice(qtbot, screen).text == f"Written to {path}"


def test_written_file_can_be_opened_and_only_it(qtbot, screen, idle, tmp_path, monkeypatch):
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    screen.exporter.write_sheet(screen.options.of("order-of-business").choice(1), "pdf", tmp_path / "a & b.pdf")
    idle(screen)
    for button in notice(qtbot, screen).findChildren(OutlineButton):
        qtbot.mouseClick(button, LEFT)
    assert opened == [QUrl.fromLocalFile(str(tmp_path / "a & b.pdf")), QUrl.fromLocalFile(str(tmp_path))]


def test_calendar_has_no_pages_and_is_written(qtbot, screen, idle, tmp_path):
    choose(screen, idle, "calendar")
    assert not screen.preview.ahead.isVisible()
    assert not screen.preview.view.isVisible()
    screen.options.of("calendar").by_item.click()
    qtbot.mouseClick(screen.options.export, LEFT)
    path = tmp_path / "meeting.ics"
    choose_file(screen, path)
    qtbot.waitUntil(path.exists, timeout=20_000)
    idle(screen)
    assert path.read_bytes().count(b"BEGIN:VEVENT") == int(screen.options.of("calendar").items.text())


@pytest.mark.parametrize(
    ("file_format", "begins"),
    [("xlsx", b"PK"), ("csv", "\ufeffN°,Point,".encode()), ("xml", b"<?xml"), ("json", b"{")],
)
def test_the_agenda_is_written_as_data_in_the_language_chosen(qtbot, screen, idle, tmp_path, file_format, begins):
    choose(screen, idle, "agenda")
    assert not screen.preview.view.isVisible()
    screen.options.of("agenda").box.setCurrentIndex(1)
    screen.options.export_wanted.emit(file_format)
    path = tmp_path / f"agenda.{file_format}"
    choose_file(screen, path)
    qtbot.waitUntil(path.exists, timeout=20_000)
    idle(screen)
    assert path.read_bytes().startswith(begins)
    assert notice(qtbot, screen).text == f"Written to {path}"


def test_warnings_stand_in_a_strip_until_the_next_drawing(qtbot, screen, idle):
    wish = screen.drawer._shown
    told = {"n": 1, "script": "Thai", "characters": "ก"}
    screen._show_pages(wish, Pages(screen.preview.view._pages, (("document.warning.glyphs", told),)))
    assert "Thai" in notice(qtbot, screen).text
    screen.options.of("order-of-business").paper.language.setCurrentIndex(1)
    idle(screen)
    assert [strip for strip in screen.findChildren(Strip) if not strip.isHidden()] == []


def test_cancel_shows_that_the_page_is_old(qtbot, screen, idle):
    screen.options.of("order-of-business").paper.language.setCurrentIndex(1)
    screen.preview.show_state("slow")
    qtbot.mouseClick(screen.preview.cancel, LEFT)
    assert screen.preview.state_text == "not up to date"
    qtbot.mouseClick(screen.preview.again, LEFT)
    idle(screen)
    assert screen.preview.state_text == "up to date"


def test_narrow_the_gallery_becomes_a_combo_box(qtbot, make_screen, idle):
    screen = make_screen(904, 600)
    assert not screen.gallery.isVisible()
    assert screen.choose_box.isVisible()
    qtbot.keyClick(screen.choose_box, Qt.Key.Key_Down)
    idle(screen)
    assert screen.gallery.current.key == KEYS[1]


def test_open_at_a_document(screen, idle):
    screen.open_at("calendar")
    assert screen.gallery.current.key == "calendar"
    screen.open_at("nothing of that name")
    assert screen.gallery.current.key == "calendar"


@pytest.mark.parametrize("right_to_left", [False, True])
def test_every_control_can_be_reached_and_has_a_name(screen, right_to_left):
    if right_to_left:
        screen.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    preview, options = screen.preview, screen.options
    paper = options.of("order-of-business").paper
    controls = [screen.gallery, preview.view, preview.ahead, preview.field, preview.fit_button, options.reset,
                options.export, paper.sitting, paper.language, paper.paper]  # fmt: skip
    for control in controls:
        assert control.focusPolicy() & Qt.FocusPolicy.TabFocus, control
        assert control.accessibleName(), control
    screen.grab()
    actions = {action.text(): action.shortcut().toString() for action in screen.screen_actions()}
    assert actions["Export this document…"] == "Ctrl+E"
    assert all(actions)


def test_open_at_the_sheets_of_people(screen, idle):
    for key, name in (("participants", "List of participants"), ("attendance-sheet", "Attendance sheet")):
        screen.open_at(key)
        idle(screen)
        assert screen.gallery.current.key == key
        assert screen.choose_box.currentText() == name
        assert screen.preview.view.count
        assert screen.preview.view.accessibleName().startswith(name)


def test_the_programme_has_no_pages_and_is_written_in_its_language(qtbot, screen, idle, tmp_path):
    choose(screen, idle, "programme")
    assert not screen.preview.view.isVisible()
    box = screen.options.of("programme").box
    box.setCurrentIndex(box.findData("fr"))
    qtbot.mouseClick(screen.options.export, LEFT)
    assert choose_file(screen, tmp_path / "p.html").endswith("gmre-16-programme.html")
    idle(screen)
    assert '<html lang="fr" dir="ltr">' in (tmp_path / "p.html").read_text(encoding="utf-8")


def test_a_document_that_was_left_and_chosen_again_at_once_is_drawn(screen, idle):
    screen.gallery.choose("sign-in-sheet")
    screen.gallery.choose("order-of-business")
    idle(screen)
    assert screen.preview.view.count > 1
    assert screen.preview.state_text == "up to date"


def test_of_many_letters_the_first_are_shown_and_one_can_be_chosen(screen, idle):
    choose(screen, idle, "letters")
    assert screen.preview.view.count == 12
    assert screen.preview.state_text == "up to date"
    assert screen._paper("letters").endswith("65 pages")
    options = screen.options.of("letters")
    options.entity.setCurrentIndex(options.entity.findText("RTC Fiji"))
    idle(screen)
    assert screen.preview.view.count == 1
    assert not screen._notices.topics
    options.reset()
    assert options.choice(1).entity is None


def test_certificates_lie_across_and_cards_upright(screen):
    assert screen.options.of("certificates").choice(1).landscape
    cards = screen.options.of("name-cards")
    cards.confirmed.click()
    choice = cards.choice(1)
    assert (choice.document, choice.landscape, choice.email, choice.include) == (
        "name-cards",
        False,
        False,
        "confirmed",
    )


def test_the_agenda_may_have_a_second_language(screen, idle):
    screen.gallery.choose("provisional-agenda")
    idle(screen)
    options = screen.options.of("provisional-agenda")
    options.beside.setCurrentIndex(options.beside.findData("fr"))
    idle(screen)
    assert options.choice(1).beside == "fr"
    assert screen.preview.state_text == "up to date"
    assert screen.preview.view.count > 0
    screen.options.reset.click()
    idle(screen)
    assert options.choice(1).beside == ""
