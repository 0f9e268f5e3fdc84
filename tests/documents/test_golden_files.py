"""Word files, workbooks and the web page hold what they held when they were last looked at (see golden_files.py)."""

from __future__ import annotations

import csv
import io

import pytest
from python_calamine import CalamineWorkbook
from tests.documents.golden import FOLDER
from tests.documents.golden_files import BOOKS, GOLDEN, golden, plain, tables_of

from meetingdesk import words
from meetingdesk.documents.csv_out import csv_bytes
from meetingdesk.documents.xlsx import xlsx_bytes


@pytest.mark.parametrize(("document", "form"), GOLDEN)
def test_the_texts_are_those_that_were_looked_at(document, form):
    kept = (FOLDER / f"{document}.{form}.txt").read_text("utf-8")
    assert golden(document, form).split("\n") == kept.split("\n")


@pytest.mark.parametrize("document", BOOKS)
@pytest.mark.parametrize("language", words.LANGUAGES)
def test_a_csv_file_has_the_cells_of_the_first_sheet(document, language):
    table, *_ = tables_of(document, language)
    rows = list(csv.reader(io.StringIO(csv_bytes(table).decode("utf-8-sig"))))
    sheet = CalamineWorkbook.from_filelike(io.BytesIO(xlsx_bytes(table))).get_sheet_by_index(0).to_python()
    assert [[cell.removeprefix("'") for cell in row] for row in rows] == [[*map(plain, row)] for row in sheet]
