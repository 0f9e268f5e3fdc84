"""How long the sign-in sheet takes beside a bare typst compile of the same page, and how long it holds others up.

Both sides compile the same template with the same data to PDF/UA-1, by turns, each time with names never seen before,
so that neither gains from what typst remembers. Ours also makes the data from rows, finds fonts and writes the file.
"""

from __future__ import annotations

import statistics
import tempfile
import threading
import time
from collections.abc import Callable
from pathlib import Path

import typst
from tests.documents.sample_rows import choice, make_agenda, make_sitting, many_delegations

from meetingdesk.collation import sort_key
from meetingdesk.documents import catalogue, fonts, typeset
from meetingdesk.documents.sign_in_sheet import sign_in_sheet
from meetingdesk.rows.documents import SheetRows

ROWS = 2_000
ROUNDS = 5
RATIO_LIMIT = 1.3
STALL_LIMIT = 0.1  # seconds
BEAT = 0.001


def longest_stall(work: Callable[[], object]) -> float:
    """Return for how many seconds, at the longest, this thread could not go on while another did the work."""
    worker = threading.Thread(target=work)
    worker.start()
    longest, last = 0.0, time.perf_counter()
    while worker.is_alive():
        time.sleep(BEAT)
        now = time.perf_counter()
        longest, last = max(longest, now - last - BEAT), now
    worker.join()
    return longest


def sheet_times(rows: int = ROWS, rounds: int = ROUNDS) -> tuple[list[float], list[float]]:
    """Return the seconds of our sheet and of the bare compile, round by round."""
    ours: list[float] = []
    bare: list[float] = []
    with tempfile.TemporaryDirectory() as folder:
        _ours(10, "warm", Path(folder))()  # fonts are opened once a program
        for place in range(rounds):
            for times, make in ((ours, _ours), (bare, _bare)):
                work = make(rows, f"{make.__name__}{place}x", Path(folder))
                typeset.forget()  # or one side would clean up after the other
                times.append(_timed(work))
    return ours, bare


def measure() -> list[str]:
    """Return the lines of the report."""
    ours, bare = (statistics.median(times) for times in sheet_times())
    with tempfile.TemporaryDirectory() as folder:
        stall = longest_stall(_ours(ROWS, "stall", Path(folder)))
    return [
        f"bare typst, {ROWS} rows: {bare * 1000:.0f} ms (median of {ROUNDS})",
        f"sign-in sheet, {ROWS} rows: {ours * 1000:.0f} ms, ratio {ours / bare:.2f} (at most {RATIO_LIMIT})",
        f"longest stall of another thread meanwhile: {stall * 1000:.0f} ms (under {STALL_LIMIT * 1000:.0f})",
    ]


def _timed(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def _ours(rows: int, tag: str, folder: Path) -> Callable[[], object]:
    made, order = SheetRows(make_agenda(make_sitting()), many_delegations(rows, tag)), sort_key("en")
    return lambda: catalogue.export(choice(), made, order, "pdf", folder / "ours.pdf")


def _bare(rows: int, tag: str, folder: Path) -> Callable[[], object]:
    data = sign_in_sheet(make_agenda(make_sitting()), many_delegations(rows, tag), choice(), sort_key("en"))
    files, _ = typeset.files_of(typeset.sheet(data, "sign-in-sheet"))
    return lambda: typst.compile(
        files,
        output=folder / "bare.pdf",
        root=typeset.folder(),
        font_paths=fonts.system_fonts(),
        pdf_standards=typeset.ACCESSIBLE,
    )
