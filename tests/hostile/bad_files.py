"""Bad files, each made from a good office file: what a cloud folder, a bad disk or a slip of the hand leaves behind."""

from __future__ import annotations

import random
import sqlite3
from contextlib import closing
from pathlib import Path

from meetingdesk.store import header


def empty(path: Path) -> None:
    path.write_bytes(b"")


def zeros(path: Path) -> None:
    path.write_bytes(bytes(path.stat().st_size))


def zeroed_head(path: Path) -> None:
    path.write_bytes(bytes(4096) + path.read_bytes()[4096:])


def text(path: Path) -> None:
    path.write_text("Delegation;Name\nRILO Western Europe;A. Person\n" * 40, encoding="utf-8")


def one_byte(path: Path) -> None:
    path.write_bytes(b"S")


def another_programs_database(path: Path) -> None:
    path.unlink()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE recipes (id INTEGER PRIMARY KEY, title TEXT)")


def half(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 8192 * 4096])


def cut_by_a_few_bytes(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-7])


def only_a_head(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:60])


def head_of_one_page(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:4096])


def wrong_magic(path: Path) -> None:
    path.write_bytes(b"SQLite format 4\0" + path.read_bytes()[16:])


def no_page_size(path: Path) -> None:
    _put(path, 16, b"\0\0")


def newer(path: Path) -> None:
    _put(path, 60, (header.SCHEMA_VERSION + 1).to_bytes(4, "big"))


def zeroed_page(path: Path) -> None:
    _put(path, 4096 * 2, bytes(4096))


def flipped_pages(path: Path) -> None:
    """Turn bits of every tenth byte from the second page on."""
    data = bytearray(path.read_bytes())
    for place in range(4096, len(data), 10):
        data[place] ^= 0x55
    path.write_bytes(data)


def shuffled_pages(path: Path) -> None:
    data = path.read_bytes()
    pages = [data[place : place + 4096] for place in range(4096, len(data), 4096)]
    random.Random(5).shuffle(pages)
    path.write_bytes(data[:4096] + b"".join(pages))


def flipped_declarations(path: Path) -> None:
    """Break the text of the tables' declarations on the first page."""
    data = bytearray(path.read_bytes())
    at = data.index(b"CREATE TABLE", 100)
    data[at : at + 6] = b"CRE\xff\xfeE"
    path.write_bytes(data)


def spoil_table(path: Path, table: str) -> None:
    """Spoil the first page of one table, and leave all others."""
    with closing(sqlite3.connect(path)) as connection:
        root = connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = ?", (table,)).fetchone()[0]
    _put(path, (root - 1) * 4096, b"\xff" * 8)


def _put(path: Path, place: int, what: bytes) -> None:
    data = bytearray(path.read_bytes())
    data[place : place + len(what)] = what
    path.write_bytes(data)


CODES = {
    empty: "file.empty",
    zeros: "file.zeros",
    zeroed_head: "file.zeros",
    text: "file.not_database",
    one_byte: "file.not_database",
    another_programs_database: "file.foreign",
    half: "file.truncated",
    cut_by_a_few_bytes: "file.truncated",
    only_a_head: "file.truncated",
    head_of_one_page: "file.truncated",
    wrong_magic: "file.not_database",
    no_page_size: "file.truncated",
    newer: "file.newer",
    zeroed_page: "file.damaged",
    flipped_pages: "file.damaged",
    shuffled_pages: "file.damaged",
    flipped_declarations: "file.damaged",
}
