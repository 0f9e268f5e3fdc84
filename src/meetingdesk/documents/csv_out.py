"""CSV that a spreadsheet opens as it was meant: UTF-8 with a mark, CRLF (RFC 4180), and no cell that computes.

A cell that a spreadsheet would take for a formula is guarded, as `domain.cells` tells.
"""

from __future__ import annotations

import csv
import io

from meetingdesk.documents.table import Table
from meetingdesk.domain.cells import guarded

BYTE_ORDER_MARK = "\ufeff"


def csv_bytes(table: Table) -> bytes:
    """Return a table as the bytes of a CSV file."""
    file = io.StringIO(newline="")
    writer = csv.writer(file, lineterminator="\r\n")
    head, text = ([one] for one in table.state) if table.state else ((), ())
    writer.writerow(map(guarded, (*table.heads, *head)))
    writer.writerows(map(guarded, (*row, *text)) for row in table.rows)
    return (BYTE_ORDER_MARK + file.getvalue()).encode()
