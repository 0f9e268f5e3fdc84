"""The rows of a table that was copied as HTML: a cell of a Word table may hold several lines, and as text falls apart.

Programs of the office put the same table on the clipboard as text and as HTML (the HTML standard, 4.9, tables).
"""

from __future__ import annotations

from html.parser import HTMLParser

from meetingdesk.errors import UserError
from meetingdesk.exchange.platforms.tables import MOST_MEGABYTES, MOST_ROWS, Line
from meetingdesk.exchange.text import clean_line

START = b"<"
WITHIN = 100_000  # bytes: what stands above the table are styles
MOST_SPANNED = 200  # columns that a cell may stand over
_BREAKS = ("p", "br", "div", "li")
_SILENT = ("style", "script", "head", "title")


def is_html(data: bytes) -> bool:
    """Tell whether bytes are a text with a table in HTML."""
    return data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(START) and b"<table" in data[:WITHIN].lower()


def lines(data: bytes) -> list[Line]:
    """Return the rows of the tables, one behind the other. Raises UserError `schedule.too_large` or `.rows`."""
    if len(data) > MOST_MEGABYTES * 1024 * 1024:
        raise UserError("schedule.too_large", megabytes=MOST_MEGABYTES)
    reader = _Reader()
    reader.feed(data.decode("utf-8", "replace"))
    reader.close()
    return [Line(number, tuple(cells)) for number, cells in enumerate(reader.rows, start=1)]


class _Reader(HTMLParser):
    """Collects the cells of tables; what a table within a cell holds is part of that cell."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[list[str]] = []
        self._text: list[str] | None = None  # of the cell that is open
        self._depth = self._silent = 0
        self._span = 1

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open a table, row or cell."""
        if tag == "table":
            self._depth += 1
        elif tag in _SILENT:
            self._silent += 1
        elif tag in _BREAKS and self._text is not None:
            self._text.append(" ")
        elif self._depth == 1 and tag == "tr":
            self._end_cell()
            self.rows.append([])
            if len(self.rows) > MOST_ROWS:
                raise UserError("schedule.rows", rows=MOST_ROWS)
        elif self._depth == 1 and tag in ("td", "th") and self.rows:
            self._end_cell()
            self._text, self._span = [], _span(dict(attrs).get("colspan"))

    def handle_endtag(self, tag: str) -> None:
        """Close a table or cell."""
        if tag in ("td", "th", "tr") and self._depth == 1:
            self._end_cell()
        elif tag == "table":
            if self._depth == 1:
                self._end_cell()
            self._depth = max(0, self._depth - 1)
        elif tag in _SILENT:
            self._silent = max(0, self._silent - 1)

    def handle_data(self, data: str) -> None:
        """Take what stands in a cell."""
        if self._text is not None and not self._silent:
            self._text.append(data)

    def _end_cell(self) -> None:
        if self._text is not None:
            self.rows[-1] += [clean_line("".join(self._text)), *[""] * (self._span - 1)]
            self._text = None


def _span(text: str | None) -> int:
    return min(MOST_SPANNED, max(1, int(text))) if text and text.isascii() and text.isdigit() else 1
