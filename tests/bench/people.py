"""How long 5,000 delegates take: from a workbook to the preview and into the file; then to be filtered and sorted.

The preview goes beside bare calamine on the same file: ours has a process with limits read it, which started while the
file was being chosen, finds sheet, heads and people, and looks each up. Writing goes beside SQLAlchemy Core, which puts
the same rows into the same tables with executemany: ours checks them, and keeps what undo needs.
"""

from __future__ import annotations

import io
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

from python_calamine import CalamineWorkbook
from sqlalchemy import Connection, Table, func, insert, select

from meetingdesk.documents.table import Table as Sheet
from meetingdesk.documents.xlsx import xlsx_bytes
from meetingdesk.model import Base
from meetingdesk.office import Office
from meetingdesk.requests.meetings import AddMeeting
from meetingdesk.requests.nominations import ImportDelegations
from meetingdesk.requests.sittings import NewSitting
from meetingdesk.rows.nominations import Nominations
from meetingdesk.store import engine

T = TypeVar("T")
CHOOSING_S = 1.0  # nobody finds a file sooner
ENTITIES, A_DELEGATION, ROUNDS = 500, 10, 5
PREVIEW_LIMIT, WRITTEN_LIMIT, FILTER_MS, SORT_MS = 6, 3, 50, 100
HEADS = ("Entity", "Country", "Time zone", "Honorific", "Family name", "Given name", "E-mail", "Phone", "Capacity",
         "Title", "Languages")  # fmt: skip
SYLLABLES = ("ka", "mo", "ri", "ten", "va", "sol", "hu", "bé", "lin", "ma", "dor", "ya", "pe", "ro", "ñi", "cha")
WRITTEN = ("entity", "delegation", "person", "delegate")


def measure() -> list[str]:
    """Return the lines of the report."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        book, empty = folder / "people.xlsx", folder / "empty.meetingdesk"
        book.write_bytes(xlsx_bytes(_table()))
        _make(empty)
        rounds = [_round(folder, book, empty, number) for number in range(ROUNDS)]
        preview, calamine, written, core = (statistics.median(times) for times in zip(*rounds, strict=True))
        looked = f"preview {preview:.2f} s, bare calamine {calamine:.2f} s, ratio {preview / calamine:.1f}"
        put = f"{written:.2f} s, Core executemany {core:.2f} s, ratio {written / core:.1f}"
        return [
            f"people, 5,000 from a workbook: {looked} (at most {PREVIEW_LIMIT})",
            f"people, 5,000 written: {put} (at most {WRITTEN_LIMIT})",
            _list(folder / "round-0.meetingdesk"),
        ]


def _round(folder: Path, book: Path, empty: Path, number: int) -> tuple[float, float, float, float]:
    """Return the seconds of preview, bare calamine, writing and bare executemany."""
    path = folder / f"round-{number}.meetingdesk"
    shutil.copyfile(empty, path)
    data = book.read_bytes()
    with closing(Office.open(path)) as office:
        office.make_ready()

        def look() -> Nominations:
            return office.look_at_nominations(1, office.read_nominations(book), new_entities=True)

        office.expect_nominations()  # as the window does when it asks for the file
        time.sleep(CHOOSING_S)
        calamine, _ = _timed(lambda: CalamineWorkbook.from_filelike(io.BytesIO(data)).get_sheet_by_index(0).to_python())
        preview, found = _timed(look)
        written, _ = _timed(
            lambda: office.store.run(
                ImportDelegations(meeting=1, nominees=found.accepted, delegations=found.delegations)
            )
        )
    bare = shutil.copyfile(empty, folder / f"core-{number}.meetingdesk")
    return preview, calamine, written, _core(path, bare)


def _core(full: Path, path: Path) -> float:
    """Return the seconds in which Core writes into a file what it lacks of another, under the same settings."""
    tables = [Base.metadata.tables[name] for name in WRITTEN]
    with closing(engine.open_to_write(path)) as raw, engine.engine_on(raw).connect() as connection:
        with closing(engine.open_to_write(full)) as other, engine.engine_on(other).connect() as source:
            rows = [_rows(source, table, connection.scalar(select(func.max(table.c.id))) or 0) for table in tables]
        connection.rollback()
        began = time.perf_counter()
        with connection.begin():
            for table, values in zip(tables, rows, strict=True):
                connection.execute(insert(table), values)
        took = time.perf_counter() - began
    assert [len(values) for values in rows] == [ENTITIES, ENTITIES, *[ENTITIES * A_DELEGATION] * 2]
    return took


def _rows(source: Connection, table: Table, after: int) -> list[dict[str, Any]]:
    return [dict(row) for row in source.execute(select(table).where(table.c.id > after)).mappings()]


def _timed(work: Callable[[], T]) -> tuple[float, T]:
    began = time.perf_counter()
    made = work()
    return time.perf_counter() - began, made


def _make(path: Path) -> None:
    office = Office.create(path, backups=False)
    sitting = NewSitting(day=date(2027, 3, 1), start=720, minutes=180)
    office.run(AddMeeting(key="people", title="People", zone="Europe/Brussels", sittings=(sitting,)))
    office.close()


def _word(number: int) -> str:
    size = len(SYLLABLES)
    return "".join(SYLLABLES[number // size**place % size] for place in range(3)).capitalize()


def _table() -> Sheet:
    rows = tuple(
        (
            f"Office of {_word(whose * 7)} {whose}", "BE", "Europe/Brussels", "Ms", f"{_word(whose * 31 + one)}son",
            f"{_word(whose + one * 97)}", f"p{whose}.{one}@example.org", f"+32 2 {whose:03} {one:02}",
            "Head of delegation" if one == 0 else "Adviser", "Director, Training", "en fr",
        )
        for whose in range(ENTITIES)
        for one in range(A_DELEGATION)
    )  # fmt: skip
    return Sheet("People", "People", "", "en", HEADS, rows, signed=False)


def _list(path: Path) -> str:
    """Return the line of the report on the list in the window, of which another process tells."""
    command = [sys.executable, "-m", "tests.bench.people_list", str(path)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    filtering, typing, sorting, collating = map(float, done.stdout.split())
    return (
        f"people, list of 5,000: filter {filtering:.0f} ms, by one letter {typing:.0f} ms (at most {FILTER_MS}),"
        f" sort by a column {sorting:.0f} ms, by the collation of a language {collating:.0f} ms (at most {SORT_MS})"
    )
