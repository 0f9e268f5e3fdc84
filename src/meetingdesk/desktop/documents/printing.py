"""Printing: the pages are drawn by typst and painted onto the printer, all of it in a worker.

The preview of the screen is what will be printed. Pages and not a PDF, since Qt paints on any printer there is. They go
to the printer as images: each letter of a drawing would go as lines of its own, two megabytes a page.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QByteArray, QMarginsF, QObject, QRect, QSizeF, Signal
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QDialog, QWidget

from meetingdesk.desktop.controller import Controller
from meetingdesk.desktop.documents.page_view import painted
from meetingdesk.desktop.jobs import Job
from meetingdesk.desktop.office import Office
from meetingdesk.errors import UserError
from meetingdesk.rows.documents import SheetChoice
from meetingdesk.rows.house import SIZES
from meetingdesk.rows.progress import Progress

DOTS_PER_INCH = 300  # sharp in print; more makes the work longer and nothing better


class Printing(QObject):
    """Prints documents. `started` gives the job; `told` a tone and a sentence on how it ended."""

    started = Signal(object)  # Job
    told = Signal(str, str)

    def __init__(self, controller: Controller, window: QWidget) -> None:
        super().__init__(window)
        self._controller = controller
        self._window = window
        self._job: Job | None = None
        self._pages = 0

    @property
    def busy(self) -> bool:
        """Whether a document is being printed."""
        return self._job is not None

    def ask(self, choice: SheetChoice, name: str) -> QPrintDialog:
        """Ask for a printer, then print. The box does not hold up the program; it is returned."""
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        prepare(printer, choice, name)
        dialog = QPrintDialog(printer, self._window)
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange, on=True)
        dialog.accepted.connect(lambda _printer: self.write(printer, choice, name))
        dialog.finished.connect(dialog.deleteLater)
        QDialog.open(dialog)  # that of a print dialog wants a slot
        return dialog

    def write(self, printer: QPrinter, choice: SheetChoice, name: str) -> None:
        """Print on a printer that is ready."""
        if self._job is not None:
            return
        self._pages = 0
        title = self.tr("Printing {name}").format(name=name)
        self._job = self._controller.work(title, partial(_print, printer, choice), self._finish)
        if self._job is not None:
            self._job.ended.connect(self._end)
            self.started.emit(self._job)

    def _finish(self, pages: int) -> None:
        self._pages = pages

    def _end(self) -> None:
        job, self._job = self._job, None
        if self._pages:
            one, many = self.tr("1 page was sent to the printer."), self.tr("{n} pages were sent to the printer.")
            self.told.emit("success", one if self._pages == 1 else many.format(n=self._pages))
        elif job is not None and job.cancelled:
            self.told.emit("neutral", self.tr("Printing was cancelled."))


def prepare(printer: QPrinter, choice: SheetChoice, name: str) -> None:
    """Lay paper in and name the work. The pages have their own margins."""
    printer.setDocName(name)
    printer.setFullPage(True)
    size = QPageSize(QSizeF(*SIZES[choice.paper or "a4"]), QPageSize.Unit.Millimeter)
    way = QPageLayout.Orientation.Landscape if choice.landscape else QPageLayout.Orientation.Portrait
    printer.setPageLayout(QPageLayout(size, way, QMarginsF()))


def _print(printer: QPrinter, choice: SheetChoice, office: Office, progress: Progress) -> int:
    """Draw the pages and paint those that were asked for. Raises UserError `print.failed`, or Cancelled."""
    drawn = office.pages(choice, lambda done, of_all: progress(done, 2 * of_all)).images
    first, last = printer.fromPage() or 1, printer.toPage() or len(drawn)
    wanted = drawn[first - 1 : last]
    painter = QPainter()
    if not wanted or not painter.begin(printer):
        raise UserError("print.failed", printer=printer.printerName() or printer.outputFileName())
    try:
        _paint(painter, printer, wanted, lambda place: progress(len(wanted) + place, 2 * len(wanted)))
    except BaseException:
        printer.abort()
        raise
    finally:
        painter.end()
    return len(wanted)


def _paint(painter: QPainter, printer: QPrinter, pages: tuple[bytes, ...], tell: Callable[[int], None]) -> None:
    painter.setRenderHint(QPainter.RenderHint.LosslessImageRendering)  # a photograph's compression would spot the paper
    for place, page in enumerate(pages):
        tell(place)
        if place:
            printer.newPage()
        paper, dots = (printer.pageLayout().fullRectPixels(dots) for dots in (printer.resolution(), DOTS_PER_INCH))
        image = painted(QSvgRenderer(QByteArray(page)), dots.size())
        painter.drawImage(QRect(0, 0, paper.width(), paper.height()), image)
