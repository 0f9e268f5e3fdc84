"""The list that goes with an issue: a CSV file with a line a copy, for a mail merge or for the files of the office."""

from __future__ import annotations

import codecs
import csv
import io
import os
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from functools import lru_cache

from meetingdesk.domain.cells import guarded
from meetingdesk.exchange.calendar.language import spoken
from meetingdesk.exchange.text import clean_line
from meetingdesk.rows.invitations import InvitationRow, WrittenRow

NAME = "manifest"
HEADINGS = (
    "file", "name", "email", "entity", "language", "event", "start", "end", "method", "sequence", "uid", "how_to_add",
)  # fmt: skip


def manifest(written: Iterable[tuple[InvitationRow, WrittenRow]], texts: Mapping[str, str]) -> bytes:
    """Return the list: UTF-8 with a mark, CRLF (RFC 4180), instants in UTC, no cell that a spreadsheet computes.

    `texts` are the files beside it that say how to add one to a calendar, by language.
    """
    data = io.BytesIO(codecs.BOM_UTF8)
    data.seek(0, io.SEEK_END)
    with io.TextIOWrapper(data, encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\r\n")
        writer.writerow(HEADINGS)
        writer.writerows(_cells(row, line, texts) for row, line in written)
        file.flush()
        return data.getvalue()


def _cells(row: InvitationRow, line: WrittenRow, texts: Mapping[str, str]) -> tuple[str, ...]:
    file = guarded(line.path.rpartition(os.sep)[2])
    whom = _whom(line.name, line.email, row.entity, row.language)
    event = _event(line.title, line.start, line.end, line.method, line.sequence, line.uid)
    return (file, *whom, *event, texts.get(spoken(row.language), ""))


@lru_cache(maxsize=64)  # a person's copies follow each other
def _whom(name: str, email: str, entity: str, language: str) -> tuple[str, ...]:
    return tuple(map(guarded, (clean_line(name), email, clean_line(entity), language)))


@lru_cache(maxsize=256)  # the same few for thousands of people
def _event(title: str, start: datetime, end: datetime, method: str, sequence: int, uid: str) -> tuple[str, ...]:
    times = (instant.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ") for instant in (start, end))
    return tuple(map(guarded, (title, *times, method, str(sequence), uid)))
