"""Printing: the pages that are on show reach the printer, on their paper, and a cancelled print leaves none."""

from __future__ import annotations

import subprocess

import pytest
from PySide6.QtPrintSupport import QPrintDialog, QPrinter

from meetingdesk import words
from meetingdesk.desktop.documents import printing as module
from meetingdesk.desktop.documents.printing import Printing, prepare
from meetingdesk.errors import UserError
from meetingdesk.rows.documents import SheetChoice


@pytest.fixture(autouse=True)
def coarse(monkeypatch):
    monkeypatch.setattr(module, "DOTS_PER_INCH", 40)


@pytest.fixture
def printing(qtbot, controller, screen):
    return screen.printing


def printer_to(path, choice):
    """A printer that makes a PDF, as the system's own does."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    prepare(printer, choice, "sheet")
    return printer


def facts(path):
    return subprocess.run(["pdfinfo", str(path)], capture_output=True, check=True).stdout.decode()


@pytest.mark.parametrize(
    ("changes", "size"),
    [({}, "595 x 842"), ({"landscape": True}, "842 x 595"), ({"paper": "letter"}, "612 x 792")],
)
def test_all_pages_reach_the_printer_on_their_paper(qtbot, printing, screen, idle, tmp_path, changes, size):
    choice = SheetChoice(document="order-of-business", meeting=1, **changes)
    told = []
    printing.told.connect(lambda *words: told.append(words))
    printing.write(printer_to(tmp_path / "out.pdf", choice), choice, "sheet")
    qtbot.waitUntil(lambda: not printing.busy, timeout=30_000)
    printed = facts(tmp_path / "out.pdf")
    assert "Pages:           3" in printed
    assert size in printed
    assert told == [("success", "3 pages were sent to the printer.")]
    idle(screen)


def test_a_range_of_pages_is_printed_alone(qtbot, printing, screen, idle, tmp_path):
    choice = SheetChoice(document="participants", meeting=1)
    printer = printer_to(tmp_path / "out.pdf", choice)
    printer.setFromTo(2, 2)
    printing.write(printer, choice, "sheet")
    qtbot.waitUntil(lambda: not printing.busy, timeout=30_000)
    assert "Pages:           1" in facts(tmp_path / "out.pdf")
    idle(screen)


def test_more_sheets_are_printed_than_the_preview_shows(qtbot, printing, screen, idle, tmp_path):
    choice = SheetChoice(document="letters", meeting=1)
    printing.write(printer_to(tmp_path / "out.pdf", choice), choice, "sheet")
    qtbot.waitUntil(lambda: not printing.busy, timeout=60_000)
    assert int(facts(tmp_path / "out.pdf").split("Pages:")[1].split()[0]) > 50
    idle(screen)


def test_cancelling_is_told(qtbot, printing, screen, idle, tmp_path):
    choice = SheetChoice(document="sign-in-sheet", meeting=1)
    told = []
    printing.told.connect(lambda *words: told.append(words))
    printing.started.connect(lambda job: job.cancel())
    printing.write(printer_to(tmp_path / "out.pdf", choice), choice, "sheet")
    qtbot.waitUntil(lambda: not printing.busy, timeout=30_000)
    assert told == [("neutral", "Printing was cancelled.")]
    assert not (tmp_path / "out.pdf").exists()
    idle(screen)


@pytest.mark.qt_log_ignore("begin", extend=True)
def test_a_printer_that_cannot_be_used_is_a_sentence(controller, tmp_path):
    choice = SheetChoice(document="order-of-business", meeting=1)
    printer = printer_to(tmp_path / "gone" / "out.pdf", choice)
    with pytest.raises(UserError) as refused:
        module._print(printer, choice, controller.office, lambda _done, _total: None)
    assert words.explain(refused.value).startswith("Nothing was printed: ")


def test_the_action_asks_for_a_printer(qtbot, screen, idle, monkeypatch):
    asked = []
    monkeypatch.setattr(Printing, "ask", lambda _self, choice, name: asked.append((choice.document, name)))
    action = next(one for one in screen.screen_actions() if one.text() == "Print this document\u2026")
    assert action.shortcut().toString() == "Ctrl+P"
    action.trigger()
    assert asked == [("order-of-business", "gmre-16-order-of-business")]
    screen.gallery.choose("calendar")
    action.trigger()  # a calendar has no pages
    assert len(asked) == 1
    idle(screen)


def test_the_box_prints_on_the_printer_that_was_chosen_in_it(qtbot, printing, screen, idle, monkeypatch):
    written = []
    monkeypatch.setattr(Printing, "write", lambda _self, printer, choice, name: written.append((choice.document, name)))
    dialog = printing.ask(SheetChoice(document="report", meeting=1), "x")
    assert isinstance(dialog, QPrintDialog)
    assert dialog.isVisible()
    dialog.accepted.emit(dialog.printer())
    dialog.reject()
    assert written == [("report", "x")]
    idle(screen)
