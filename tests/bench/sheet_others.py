"""The sign-in sheet of 200, 2,000 and 5,000 rows beside bare typst, reportlab and weasyprint: time and memory.

Each is made in a process of its own, by turns. The last two are no part of the project: they are run by the Python that
`MEETINGDESK_BENCH_PYTHON` names, or by this one, and told as missing where that does not have them.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from PySide6.QtWidgets import QApplication
from tests.bench import sheet_once
from tests.documents.sample_rows import choice, make_agenda, make_sitting, many_delegations

from meetingdesk.collation import sort_key
from meetingdesk.desktop.documents.page_view import PageView
from meetingdesk.documents import fonts, typeset
from meetingdesk.documents.sign_in_sheet import sign_in_sheet

SIZES = (200, 2_000, 5_000)
ROUNDS = 3
EDITS = 9
LIMIT = 1.3
EDIT_LIMIT = 0.5
VIEW = (672, 777)


def measure() -> list[str]:
    """Return the lines of the report."""
    with tempfile.TemporaryDirectory() as folder:
        return [*(_line(rows, Path(folder)) for rows in SIZES), *(_edited(rows) for rows in SIZES[:2])]


def _data(rows: int, tag: str = "") -> typeset.Data:
    return sign_in_sheet(make_agenda(make_sitting()), many_delegations(rows, tag), choice(), sort_key("en"))


def _line(rows: int, folder: Path) -> str:
    file = folder / f"{rows}.json"
    file.write_text(json.dumps(_data(rows)), "utf-8")
    found: dict[str, list[tuple[float, float]]] = {name: [] for name in sheet_once.ENGINES}
    for _ in range(ROUNDS):
        for name, made in found.items():
            made.extend(_once(name, file))
    told = [_figures(name, made) for name, made in found.items()]
    ours, bare = ([statistics.median(side) for side in zip(*found[name], strict=True)] for name in ("ours", "bare"))
    ratios = f"time {ours[0] / bare[0]:.2f}, memory {ours[1] / bare[1]:.2f} of bare (at most {LIMIT})"
    return f"sign-in sheet, {rows} rows: {', '.join(told)}; {ratios}"


def _figures(name: str, made: list[tuple[float, float]]) -> str:
    if not made:
        return f"{name} not installed here"
    seconds, megabytes = (statistics.median(side) for side in zip(*made, strict=True))
    return f"{name} {seconds * 1000:.0f} ms {megabytes:.0f} MB"


def _once(name: str, file: Path) -> list[tuple[float, float]]:
    """Return seconds and MB; nothing where the engine is not installed."""
    other = name in ("reportlab", "weasyprint")
    python = os.environ.get("MEETINGDESK_BENCH_PYTHON", sys.executable) if other else sys.executable
    done = subprocess.run([python, sheet_once.__file__, name, str(file)], capture_output=True, text=True, check=False)
    if done.returncode:
        assert "ModuleNotFoundError" in done.stderr, done.stderr
        return []
    seconds, megabytes = map(float, done.stdout.split())
    return [(seconds, megabytes)]


def _edited(rows: int) -> str:
    """Tell how long the page in view takes at first, and again after one name has changed, from the data to the dots.

    In the compiler that is kept, as on the Documents page, and painted by the view of that page, as large as it is in a
    window of 1440 by 900.
    """
    app = QApplication.instance() or QApplication([])
    view = PageView()
    view.resize(*VIEW)
    fonts.system_fonts()
    first, again = [], []
    for place in range(EDITS):
        typeset.forget()
        data = _data(rows, f"edit{place}x")
        first.append(_drawn(view, data))
        data["sittings"][0]["regions"][0]["entities"][0]["people"][0]["name"] = f"EDITED Name{place}"
        again.append(_drawn(view, data))
    del app
    before, after = statistics.median(first), statistics.median(again)
    return (
        f"page in view, {rows} rows: {before * 1000:.0f} ms, after an edit {after * 1000:.0f} ms, "
        f"ratio {after / before:.2f} (at most {EDIT_LIMIT})"
    )


def _drawn(view: PageView, data: typeset.Data) -> float:
    start = time.perf_counter()
    pages, _ = typeset.images_of(typeset.sheet(data, "sign-in-sheet", again=True))
    view.set_pages(pages)
    view.grab()
    return time.perf_counter() - start
