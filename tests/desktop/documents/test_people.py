"""The list of participants and the attendance sheet: their options, and what is written."""

from __future__ import annotations

import csv
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLineEdit

from meetingdesk.requests.attendance import SetMark
from meetingdesk.requests.sittings import AddSitting
from meetingdesk.rows.documents import SheetChoice

LEFT = Qt.MouseButton.LeftButton


def show(screen, idle, key):
    screen.open_at(key)
    idle(screen)
    return screen.options.current


def export_as(qtbot, screen, idle, kind, path):
    """Export by the menu of formats, or by the button, and return the name that the box offered."""
    others = {action.text().split()[0]: action for action in screen.options.formats.menu().actions()}
    if kind in others:
        others[kind].trigger()
    else:
        qtbot.mouseClick(screen.options.export, LEFT)
    dialog = screen.findChild(QFileDialog)
    offered = dialog.selectedFiles()[0]
    dialog.findChild(QLineEdit, "fileNameEdit").setText(str(path))
    dialog.accept()
    qtbot.waitUntil(path.exists, timeout=20_000)
    idle(screen)
    return offered


def read(path):
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


def test_options_of_the_list_of_participants(qtbot, screen, idle):
    options = show(screen, idle, "participants")
    assert options.choice(1) == SheetChoice(paper="a4", document="participants", meeting=1, blank_lines=0)
    assert not options.blank.isVisible()
    for button in (options.email, options.native, options.capacity, options.confirmed):
        assert button.isVisible()
        button.click()
    options.paper.paper.setCurrentIndex(1)
    idle(screen)
    assert options.choice(1) == SheetChoice(
        document="participants", meeting=1, include="confirmed", native_names=False, capacity=False, email=True,
        blank_lines=0, landscape=True, paper="a4",
    )  # fmt: skip
    qtbot.mouseClick(screen.options.reset, LEFT)
    idle(screen)
    assert options.choice(1) == SheetChoice(paper="a4", document="participants", meeting=1, blank_lines=0)


def test_options_of_the_attendance_sheet(qtbot, screen, idle):
    options = show(screen, idle, "attendance-sheet")
    first = SheetChoice(paper="a4", document="attendance-sheet", meeting=1)
    assert options.choice(1) == first
    for button in (options.native, options.capacity, options.by_item):
        button.click()
    options.paper.sitting.setCurrentIndex(1)
    options.paper.language.setCurrentIndex(1)
    idle(screen)
    assert options.choice(1) == SheetChoice(
        document="attendance-sheet", meeting=1, language="fr", sitting=options.paper.sitting.itemData(1),
        native_names=False, capacity=False, paper="a4", by_item=True,
    )  # fmt: skip
    qtbot.mouseClick(screen.options.reset, LEFT)
    idle(screen)
    assert options.choice(1) == first


def test_a_sign_in_sheet_may_be_signed_once_a_half_day(qtbot, screen, idle):
    options = show(screen, idle, "sign-in-sheet")
    assert options.signed.box.accessibleName() == "Signed for"
    assert options.choice(1).signed == "sitting"
    before = screen.preview.view._pages
    options.signed.box.setFocus()
    qtbot.keyClick(options.signed.box, Qt.Key.Key_Down)
    idle(screen)
    assert options.choice(1).signed == "half_day"
    assert screen.preview.view._pages != before
    qtbot.mouseClick(screen.options.reset, LEFT)
    idle(screen)
    assert options.choice(1).signed == "sitting"


def test_charts_lie_on_the_paper_that_was_chosen(screen, idle):
    options = show(screen, idle, "attendance-charts")
    assert (options.choice(1).landscape, options.choice(1).paper) == (False, "a4")
    options.paper.paper.setCurrentIndex(options.paper.paper.findText("Letter landscape"))
    idle(screen)
    assert (options.choice(1).landscape, options.choice(1).paper) == (True, "letter")


def test_a_day_of_several_sittings_can_be_chosen_and_stays(screen, idle):
    paper = show(screen, idle, "attendance-sheet").paper
    alone = paper.sitting.count()
    day = screen._facts.days[0]
    screen.controller.do(AddSitting(meeting=1, day=day, start=600, minutes=30))
    idle(screen)
    assert paper.sitting.count() == alone + 2  # the sitting and its day
    assert (
        screen.options.of("participants").paper.sitting.count() == alone + 1
    )  # it lists people by sitting, not by day
    paper.sitting.setCurrentIndex(paper.sitting.count() - 1)
    screen.controller.do(AddSitting(meeting=1, day=date(2021, 2, 25), start=600, minutes=30))
    idle(screen)
    choice = screen.options.of("attendance-sheet").choice(1)
    assert (choice.day, choice.sitting) == (day, None)


def test_the_attendance_sheet_is_drawn_anew_when_a_mark_is_set(screen, idle):
    show(screen, idle, "attendance-sheet")
    before = screen.preview.view._pages
    reads = screen.controller.office.reads
    delegate, sitting = reads.delegations(1)[0].delegates[0], reads.agenda(1).sittings[0]
    screen.controller.do(SetMark(delegate=delegate.id, sitting=sitting.id, status="present"))
    idle(screen)
    assert screen.preview.view._pages != before


@pytest.mark.parametrize("document", ["participants", "attendance-sheet"])
@pytest.mark.parametrize(("kind", "suffix", "magic"), [("PDF", "pdf", b"%PDF-"), ("Spreadsheet", "xlsx", b"PK")])
def test_export_of_pages_and_spreadsheet(qtbot, screen, idle, tmp_path, document, kind, suffix, magic):
    show(screen, idle, document)
    path = tmp_path / f"out.{suffix}"
    offered = export_as(qtbot, screen, idle, kind, path)
    assert offered.endswith(f"gmre-16-{document}.{suffix}")
    assert path.read_bytes().startswith(magic)


def test_exported_participants_are_those_that_the_options_count(qtbot, screen, idle, tmp_path):
    options = show(screen, idle, "participants")
    options.confirmed.click()
    options.email.click()
    export_as(qtbot, screen, idle, "Comma-separated", tmp_path / "people.csv")
    head, *rows = read(tmp_path / "people.csv")
    assert len(rows) == int(options.confirmed_count.text())
    people = [who for group in screen.controller.office.reads.delegations(1) for who in group.delegates]
    agreed = sorted(who.email for who in people if who.status == "confirmed" and who.list_address and who.email)
    assert agreed
    place = head.index("E-mail")
    assert sorted(row[place] for row in rows if row[place]) == agreed


def test_exported_attendance_has_rows_of_the_chosen_sitting_alone(qtbot, screen, idle, tmp_path):
    options = show(screen, idle, "attendance-sheet")
    export_as(qtbot, screen, idle, "Comma-separated", tmp_path / "all.csv")
    options.paper.sitting.setCurrentIndex(1)
    export_as(qtbot, screen, idle, "Comma-separated", tmp_path / "one.csv")
    head, *rows = read(tmp_path / "all.csv")
    place = head.index("Sitting")
    sittings = list(dict.fromkeys(row[place] for row in rows))
    assert len(sittings) == 2
    assert read(tmp_path / "one.csv")[1:] == [row for row in rows if row[place] == sittings[0]]
