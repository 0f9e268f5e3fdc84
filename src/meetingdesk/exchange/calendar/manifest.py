"""The list that goes with an issue: a CSV file with a line a copy, for a mail merge or for the files of the office."""

from __future__ import annotations

import csv
import io
import os
from collections.abc import Iterable
from datetime import UTC

from meetingdesk.domain.cells import guarded
from meetingdesk.exchange.text import clean_line
from meetingdesk.rows.invitations import InvitationRow, WrittenRow

NAME = "manifest"
HEADINGS = ("file", "name", "email", "entity", "language", "event", "start", "end", "method", "sequence", "uid")


def manifest(written: Iterable[tuple[InvitationRow, WrittenRow]]) -> bytes:
    """Return the list: UTF-8 with a mark, CRLF (RFC 4180), instants in UTC, no cell that a spreadsheet computes."""
    data = io.BytesIO()
    with io.TextIOWrapper(data, encoding="utf-8-sig", newline="", write_through=True) as file:
        writer = csv.writer(file, lineterminator="\r\n")
        writer.writerow(HEADINGS)
        writer.writerows(map(guarded, _cells(row, line)) for row, line in written)
        return data.getvalue()


def _cells(row: InvitationRow, line: WrittenRow) -> tuple[str | int, ...]:
    times = (instant.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ") for instant in (line.start, line.end))
    whom = (clean_line(line.name), line.email, clean_line(row.entity), row.language)
    return (line.path.rpartition(os.sep)[2], *whom, line.title, *times, line.method, line.sequence, line.uid)
