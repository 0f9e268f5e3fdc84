"""The small meeting of `golden` as Word files, workbooks and the web page, outlined: one file a document and form.

`python -m tests.documents.golden_files` writes the files anew; look at what changed before it is kept.
"""

from __future__ import annotations

import io
import itertools
from collections.abc import Callable, Iterator
from html.parser import HTMLParser

from python_calamine import CalamineWorkbook
from tests.documents.golden import FOLDER, NOW, rows_of
from tests.documents.sample_rows import choice
from tests.documents.word_reader import W, Word, text

from meetingdesk import words
from meetingdesk.collation import sort_key
from meetingdesk.documents import catalogue, makers
from meetingdesk.documents.agenda_table import agenda_table
from meetingdesk.documents.delegations_table import delegations_table
from meetingdesk.documents.programme import programme
from meetingdesk.documents.table import Table
from meetingdesk.documents.xlsx import xlsx_bytes
from meetingdesk.rows.documents import FORMATS

BOOKS = (*(name for name, offered in FORMATS.items() if "xlsx" in offered), "agenda", "delegations")
GOLDEN = [
    *((name, "docx") for name in catalogue.WORD_FILES),
    *((name, "xlsx") for name in BOOKS),
    ("programme", "html"),
]
SHOWN = ("title", "h1", "h2", "h3", "p", "th", "td", "button", "label", "time")


def tables_of(document: str, language: str) -> tuple[Table, ...]:
    """The sheets of a workbook; a CSV file holds the first."""
    rows = rows_of(language)
    if document == "agenda":
        return (agenda_table(rows.agenda, language),)
    if document == "delegations":
        return (delegations_table(rows.agenda.meeting, rows.delegations, language),)
    return catalogue.tables_of(choice(document, language=language, email=True), rows, sort_key(language))


def outline_of(document: str, form: str, language: str) -> list[str]:
    """The texts of a file in their order, with what they are."""
    return list(OUTLINES[form](document, language))


def _word(document: str, language: str) -> Iterator[str]:
    """Paragraphs with their styles, rows of tables; those that each page repeats are marked."""
    data = makers.make(rows_of(language), choice(document, language=language, email=True), sort_key(language), NOW)
    word = Word(catalogue.WORD_FILES[document](data))
    yield f"header {word.header()}"
    yield f"footer {word.footer()}"
    for part in word.root.find(f"{W}body"):
        if part.tag == f"{W}p" and text(part):
            style = part.find(f"{W}pPr/{W}pStyle")
            yield f"{'' if style is None else style.get(f'{W}val')} {text(part)}"
        for row in part.iter(f"{W}tr"):
            mark = "**" if row.find(f"{W}trPr/{W}tblHeader") is not None else ""
            yield f"| {' | '.join(f'{mark}{text(cell)}{mark}' for cell in row.iter(f'{W}tc'))} |"


def _workbook(document: str, language: str) -> Iterator[str]:
    book = CalamineWorkbook.from_filelike(io.BytesIO(xlsx_bytes(*tables_of(document, language))))
    for name in book.sheet_names:
        yield f"sheet {name}"
        for row in book.get_sheet_by_name(name).to_python():
            yield f"| {' | '.join(map(plain, row))} |"


def plain(cell: object) -> str:
    """A cell as the file shows it: our numbers are whole ones."""
    return str(int(cell)) if isinstance(cell, float) else str(cell)


class _Page(HTMLParser):
    """The elements that hold text, a line each."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[str] = []
        self._open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        while self._open and self._open.pop() != tag:
            pass

    def handle_data(self, data: str) -> None:
        tag = next((tag for tag in reversed(self._open) if tag in SHOWN), "")
        if tag and "script" not in self._open and "option" not in self._open and data.strip():
            self.lines.append(f"{tag} {' '.join(data.split())}")


def _web(_document: str, language: str) -> list[str]:
    page = _Page()
    asked = choice("programme", language=language)
    page.feed(programme(rows_of(language).agenda, b"BEGIN:VCALENDAR", asked, sort_key(language), NOW).decode())
    return page.lines


OUTLINES: dict[str, Callable[[str, str], Iterator[str] | list[str]]] = {"docx": _word, "xlsx": _workbook, "html": _web}


def golden(document: str, form: str) -> str:
    """All languages of a document."""
    parts = (("== " + language, *outline_of(document, form, language), "") for language in words.LANGUAGES)
    return "\n".join(itertools.chain.from_iterable(parts))


if __name__ == "__main__":
    for name, kind in GOLDEN:
        (FOLDER / f"{name}.{kind}.txt").write_text(golden(name, kind), "utf-8")
