"""The list that goes with an issue: a CSV file with a line a copy, for a mail merge or for the files of the office."""

from __future__ import annotations

import csv
import io
import os
from collections.abc import Iterable, Mapping
from datetime import UTC

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
    data = io.BytesIO()
    with io.TextIOWrapper(data, encoding="utf-8-sig", newline="", write_through=True) as file:
        writer = csv.writer(file, lineterminator="\r\n")
        writer.writerow(HEADINGS)
        writer.writerows(map(guarded, _cells(row, line, texts)) for row, line in written)
        return data.getvalue()


def _cells(row: InvitationRow, line: WrittenRow, texts: Mapping[str, str]) -> tuple[str | int, ...]:
    times = (instant.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ") for instant in (line.start, line.end))
    whom = (clean_line(line.name), line.email, clean_line(row.entity), row.language)
    how = texts.get(spoken(row.language), "")
    return (line.path.rpartition(os.sep)[2], *whom, line.title, *times, line.method, line.sequence, line.uid, how)
