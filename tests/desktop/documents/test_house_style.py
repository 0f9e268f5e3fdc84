"""The house style in the window: its folder is made, opened and watched, and its paper is the usual one."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QScrollArea

from meetingdesk.desktop.documents.house_form import HouseForm
from meetingdesk.desktop.widgets import OutlineButton, Strip

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def folder(controller):
    return controller.office.path.with_suffix(".style")


def test_the_action_makes_the_folder_and_offers_to_open_it(qtbot, screen, idle, folder, monkeypatch):
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    assert screen.house_style.action in screen.screen_actions()
    for _ in range(2):  # the second time it is there
        screen.house_style.action.trigger()
        idle(screen)
        assert (folder / "house.toml").exists()
        (strip,) = [one for one in screen.findChildren(Strip) if one.isVisible()]
        assert str(folder) in strip.text
    (button,) = strip.findChildren(OutlineButton)
    qtbot.mouseClick(button, LEFT)
    assert opened == [QUrl.fromLocalFile(str(folder))]


def test_what_is_edited_is_drawn_anew(qtbot, screen, idle, folder):
    screen.house_style.action.trigger()
    idle(screen)
    paper = screen.options.of("order-of-business").paper.paper
    assert (paper.size_of_paper, paper.across) == ("a4", False)
    (folder / "house.toml").write_text('paper = "letter"\n')
    qtbot.waitUntil(lambda: paper.size_of_paper == "letter", timeout=10_000)
    idle(screen)
    size = screen.preview.view.page_rect().size()
    assert size.height() / size.width() == pytest.approx(279.4 / 215.9, rel=0.01)
    assert screen.options.current.choice(1).paper == "letter"


def test_a_paper_that_was_chosen_stays(screen, idle, controller, folder):
    paper = screen.options.of("order-of-business").paper.paper
    paper.setCurrentIndex(paper.findData("a4 across"))
    folder.mkdir()
    (folder / "house.toml").write_text('paper = "letter"\n')
    screen.refresh()
    idle(screen)
    assert (paper.size_of_paper, paper.across) == ("a4", True)
    screen.options.reset.click()
    idle(screen)
    assert paper.currentData() == "letter"


def test_a_fault_in_the_house_style_is_told_beside_the_page(screen, idle, folder):
    folder.mkdir()
    (folder / "house.toml").write_text('colour = "pale"\n')
    screen.refresh()
    idle(screen)
    (strip,) = [one for one in screen.findChildren(Strip) if one.isVisible()]
    assert "“colour”" in strip.text
    assert Path(folder).name in strip.text
    assert screen.preview.view.count > 0


@pytest.fixture
def form(screen, idle):
    screen.house_style.action.trigger()
    idle(screen)
    return screen.house_style.form


def settled(screen, idle, qtbot, wanted):
    qtbot.waitUntil(lambda: wanted(screen.controller.office.house()), timeout=10_000)
    idle(screen)


def test_the_form_stands_in_the_place_of_the_options_and_goes_again(qtbot, screen, form):
    assert form.isVisible()
    assert not screen.options.isVisible()
    qtbot.mouseClick(form.close_button, LEFT)
    assert screen.options.isVisible()
    assert not form.isVisible()


def test_a_line_of_the_letterhead_is_written_and_drawn(qtbot, screen, idle, form):
    before = screen.preview.view.page
    drawn = []
    screen.drawer.drawn.connect(lambda _wish, pages: drawn.append(pages.images[0]))
    qtbot.keyClicks(form.lines[0].line, "Office of Examples")
    qtbot.keyClick(form.lines[0].line, Qt.Key.Key_Return)
    settled(screen, idle, qtbot, lambda house: house.letterhead == ("Office of Examples",))
    qtbot.waitUntil(lambda: bool(drawn), timeout=10_000)
    idle(screen)
    assert screen.preview.view.page == before


def test_paper_margins_and_all_as_shipped(qtbot, screen, idle, form):
    form.paper.setCurrentIndex(1)
    form.paper.activated.emit(1)
    form.margins["sides"].setValue(25)
    settled(screen, idle, qtbot, lambda house: (house.paper, house.margins[0]) == ("letter", 25))
    qtbot.mouseClick(form.reset, LEFT)
    settled(screen, idle, qtbot, lambda house: (house.paper, house.margins[0]) == ("a4", 17))
    assert form.margins["sides"].value() == 17


def test_no_field_of_the_form_is_wider_than_what_is_seen_of_it(screen, idle):
    screen.house_style.action.trigger()
    idle(screen)
    (form,) = screen.findChildren(HouseForm)
    scroll = form.findChild(QScrollArea)
    assert scroll.widget().minimumSizeHint().width() <= scroll.viewport().width()


def test_a_colour_that_cannot_be_used_is_refused_at_its_field(qtbot, screen, idle):
    screen.house_style.action.trigger()
    idle(screen)
    colour = screen.house_style.form.colour
    for typed, refused in (("#zzz", True), ("#1f4e79", False)):
        colour.line.clear()
        qtbot.keyClicks(colour.line, typed)
        qtbot.keyClick(colour.line, Qt.Key.Key_Return)
        idle(screen)
        assert bool(colour.error) == refused
    assert screen.controller.office.house().colour == "#1f4e79"
