"""Typesetting in a process of its own, for a worker whose work must hold nobody up.

Typst keeps the interpreter to itself while it looks for fonts, a second or more on a cold disk, and cannot be stopped
once it has begun. So what a worker wants typeset is made by another process, which is ended when it is wanted no more.
What the first thread of a program wants, such as the command line, holds up nobody else and is made right here.

The process is kept for the next sheet, which spares looking for fonts. One that has made a large sheet is ended, which
frees what typst remembers of it; but while that is on the screen and may be drawn again, it is kept for some time.
"""

from __future__ import annotations

import contextlib
import logging
import multiprocessing
import signal
import threading
import traceback
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Literal

from meetingdesk.documents import typeset
from meetingdesk.documents.typeset import Data, Sheet
from meetingdesk.errors import UserError
from meetingdesk.rows.documents import Warnings

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.process import BaseProcess

logger = logging.getLogger(__name__)

StillWanted = Callable[[], None]  # asked every now and then; raises Cancelled when the work is of no use any more
Made = tuple[tuple[bytes, ...], Warnings]
Form = Literal["pdf", "images"]
LOOK_S = 0.05
REST_S = 120.0  # after which nobody looks at a large sheet any more
_END_S = 5.0


def _yes() -> None:
    """Want it to the end."""


def pdf(data: Data, template: str, still_wanted: StillWanted = _yes) -> tuple[bytes, Warnings]:
    """Return a PDF as `typeset.pdf`. Raises as that, or `document.lost`, or what `still_wanted` raises."""
    (content,), warnings = _make(typeset.sheet(data, template), "pdf", still_wanted)
    return content, warnings


def images(data: Data, template: str, still_wanted: StillWanted = _yes, *, again: bool = False) -> Made:
    """Return the pages as `typeset.images`; `again`: they are likely to be wanted again, changed.

    Raises as that, or `document.lost`, or what `still_wanted` raises.
    """
    return _make(typeset.sheet(data, template, again=again), "images", still_wanted)


def _make(sheet: Sheet, form: Form, still_wanted: StillWanted) -> Made:
    if threading.current_thread() is threading.main_thread():
        return _made(sheet, form)
    return _workshop.make(sheet, form, still_wanted)


def _made(sheet: Sheet, form: Form) -> Made:
    """Typeset in this process."""
    if form == "images":
        return typeset.images_of(sheet)
    content, warnings = typeset.pdf_of(sheet)
    return (content,), warnings


class _Workshop:
    """The process and the way to it; one sheet at a time. It is started by the first sheet and kept for the next."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._process: BaseProcess | None = None
        self._pipe: Connection[Any, Any] | None = None
        self._is_full = False  # of what typst remembers of a large sheet
        self._rest = threading.Timer(REST_S, self._end_at_rest)

    def make(self, sheet: Sheet, form: Form, still_wanted: StillWanted) -> Made:
        """Have a sheet made."""
        while not self._lock.acquire(timeout=LOOK_S):
            still_wanted()
        try:
            self._rest.cancel()
            return self._ask(sheet, form, still_wanted)
        finally:
            if self._is_full:
                self._rest = threading.Timer(REST_S, self._end_at_rest)
                self._rest.daemon = True
                self._rest.start()
            self._lock.release()

    def end(self) -> None:
        """End the process, whatever it is at; what it remembers is freed."""
        self._is_full = False
        process, pipe = self._process, self._pipe
        self._process = self._pipe = None
        if process is not None and pipe is not None:
            pipe.close()
            process.kill()
            process.join(_END_S)
            process.close()

    def _end_at_rest(self) -> None:
        with self._lock:
            self.end()

    def _ask(self, sheet: Sheet, form: Form, still_wanted: StillWanted) -> Made:
        keep = False
        try:
            pipe = self._way()
            pipe.send((sheet, form))
            made = _answer(pipe, still_wanted)
            keep = sheet.again or not sheet.is_large
            self._is_full = self._is_full or sheet.is_large
        except (EOFError, OSError) as error:
            logger.exception("the process that typesets is gone")
            raise UserError("document.lost") from error
        except UserError:
            keep = True
            raise
        finally:
            if not keep:
                self.end()
        return made

    def _way(self) -> Connection[Any, Any]:
        if self._process is None or self._pipe is None or not self._process.is_alive():
            self.end()
            ways = multiprocessing.get_context("spawn")  # a fork would take Qt's threads along
            self._pipe, theirs = ways.Pipe()
            self._process = ways.Process(target=_serve, args=(theirs,), name="typeset", daemon=True)
            self._process.start()
            theirs.close()
        return self._pipe


_workshop = _Workshop()
end = _workshop.end


def _answer(pipe: Connection[Any, Any], still_wanted: StillWanted) -> Made:
    """Wait for an answer: lines for the log, then what was made page by page, or why it was not."""
    while True:
        while not pipe.poll(LOOK_S):
            still_wanted()
        what, told = pipe.recv()
        if what == "made":
            count, warnings = told
            return tuple(pipe.recv_bytes() for _ in range(count)), warnings
        if what == "refused":
            code, parameters = told
            raise UserError(code, **parameters)
        if what == "broke":
            raise RuntimeError(told)
        logger.log(*told)


# -- in the other process


class _Told(logging.Handler):
    """Sends what is logged to where the log is kept."""

    def __init__(self, pipe: Connection[Any, Any]) -> None:
        super().__init__()
        self._pipe = pipe

    def emit(self, record: logging.LogRecord) -> None:
        """Send one line."""
        self._pipe.send(("log", (record.levelno, "%s", record.getMessage())))


def _serve(pipe: Connection[Any, Any]) -> None:
    """Make sheets until nobody wants any more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the program that asks decides when to end
    logging.getLogger("meetingdesk").addHandler(_Told(pipe))
    with contextlib.suppress(EOFError, OSError):  # whoever asked is gone
        while True:
            _send(pipe, *pipe.recv())


def _send(pipe: Connection[Any, Any], sheet: Sheet, form: Form) -> None:
    try:
        contents, warnings = _made(sheet, form)
    except UserError as error:
        pipe.send(("refused", (error.code, error.parameters)))
    except Exception:  # noqa: BLE001 - a bug is told where bugs are told
        pipe.send(("broke", traceback.format_exc()))
    else:
        pipe.send(("made", (len(contents), warnings)))
        for content in contents:
            pipe.send_bytes(content)
