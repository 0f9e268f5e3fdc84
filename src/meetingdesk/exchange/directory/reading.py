"""The entities of a file, whatever kind of table it is. A pure function of the bytes."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from meetingdesk.domain.identity import of_key
from meetingdesk.errors import UserError
from meetingdesk.exchange.directory.fields import FIELDS, columns
from meetingdesk.exchange.platforms.tables import MOST_MEGABYTES, MOST_ROWS, Line
from meetingdesk.exchange.schedule import texts, workbook
from meetingdesk.exchange.text import clean_line
from meetingdesk.rows.directory import DirectoryLine, DirectoryTable

HEADS_WITHIN = 20  # rows: what stands above the heads is a title
LONGEST = 2000  # characters of a cell that are read
_BYTE_ORDER = b"\xef\xbb\xbf"


def read(data: bytes, source: str) -> DirectoryTable:
    """Return the entities of a file (json, csv, xlsx, ods).

    Raises UserError `schedule.*` for a file that cannot be read, and `directory.columns`, `.json` or `.empty`.
    """
    lines = tuple(_of_json(data) if data.removeprefix(_BYTE_ORDER).lstrip()[:1] in (b"{", b"[") else _of_table(data))
    if not lines:
        raise UserError("directory.empty")
    return DirectoryTable(source, hashlib.sha256(data).hexdigest(), lines)


def _of_json(data: bytes) -> Iterator[DirectoryLine]:
    """Read what we write ourselves, and the shape of the directory that is shipped."""
    if len(data) > MOST_MEGABYTES * 1024 * 1024:
        raise UserError("schedule.too_large", megabytes=MOST_MEGABYTES)
    try:
        found: Any = json.loads(data.removeprefix(_BYTE_ORDER))
    except (ValueError, RecursionError) as error:
        raise UserError("directory.json") from error
    listed = found.get("entities") if isinstance(found, dict) else found
    if not isinstance(listed, list) or not all(isinstance(one, dict) for one in listed):
        raise UserError("directory.json")
    if len(listed) > MOST_ROWS:
        raise UserError("schedule.rows", rows=MOST_ROWS)
    for row, one in enumerate(listed, 1):
        fields = {name: _text(one[name]) for name in FIELDS if name in one}
        if "uid" not in fields and isinstance(one.get("key"), str):
            fields["uid"] = of_key("entity", one["key"])
        yield DirectoryLine(row, fields)


def _text(value: object) -> str:
    return "" if value is None else "\n".join(map(clean_line, str(value)[:LONGEST].split("\n")))


def _of_table(data: bytes) -> Iterator[DirectoryLine]:
    sheets = workbook.lines(data) if data.startswith(workbook.START) else [texts.lines(data)]
    for lines in sheets:
        heads = _head_row(lines[:HEADS_WITHIN])
        if heads is not None:
            yield from _rows(lines[heads[0] + 1 :], heads[1])
            return
    raise UserError("directory.columns")


def _head_row(lines: Sequence[Line]) -> tuple[int, dict[str, int]] | None:
    """Return the place of the first row that heads a name and one thing more, and where its fields are."""
    for place, line in enumerate(lines):
        found = columns(line.cells)
        if "name_en" in found and len(found) > 1:
            return place, found
    return None


def _rows(lines: Iterable[Line], fields: dict[str, int]) -> Iterator[DirectoryLine]:
    for line in lines:
        cells = [cell[:LONGEST] for cell in line.cells]
        held = {name: cells[column] if column < len(cells) else "" for name, column in fields.items()}
        if any(held.values()):
            yield DirectoryLine(line.number, held)
