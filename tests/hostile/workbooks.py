"""Workbooks that mean harm, or that somebody's program has written badly; each with what is to come of it.

A code is that of a refusal, a number how many rows are read right.
"""

from __future__ import annotations

import io
import random
import zipfile

from tests.hostile.test_schedules import SHEET, book, changed

HEADS = ("Entity", "Family name", "Given name", "E-mail", "Capacity")
ROWS = 5
PLAIN = book(HEADS, *(("RILO South America", f"Good {n}", "Ann", "", "") for n in range(ROWS)))
END = b"</sheetData>"
ODS_HEAD = (
    '<?xml version="1.0"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
    ' xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
    ' xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet>'
    '<table:table table:name="A">'
)
ODS_END = "</table:table></office:spreadsheet></office:body></office:document-content>"


def _sheet(change):
    return changed(PLAIN, **{SHEET: change})


def far(cell):
    """Return a workbook with one more cell, however far out."""
    row = "".join(letter for letter in cell if letter.isdigit())
    return _sheet(lambda xml: xml.replace(END, f'<row r="{row}"><c r="{cell}"><v>1</v></c></row>'.encode() + END))


def rows(count, cells=1):
    """Return a workbook with so many rows more; their numbers differ, so that they do not pack to nothing."""
    chance = random.Random(1)
    row = "<row>" + "<c><v>%d</v></c>" * cells + "</row>"
    body = "".join(row % tuple(chance.randrange(10**6) for _ in range(cells)) for _ in range(count))
    return _sheet(lambda xml: xml.replace(END, body.encode() + END))


def ods(body):
    """Return an ODS file with these rows below the heads."""
    cells = "".join(f"<table:table-cell><text:p>{head}</text:p></table:table-cell>" for head in HEADS)
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr(
            "META-INF/manifest.xml", '<manifest xmlns="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>'
        )
        row = f"<table:table-row>{cells.replace('<table:table-cell>', CELL)}</table:table-row>"
        archive.writestr("content.xml", ODS_HEAD + row + body + ODS_END)
    return file.getvalue()


CELL = '<table:table-cell office:value-type="string">'
ONE = f"{CELL}<text:p>x</text:p></table:table-cell>"
MANY = f'{CELL.replace(">", " table:number-columns-repeated=")}"1000"><text:p>x</text:p></table:table-cell>'
DOCTYPE = b'<!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/passwd">]><worksheet'
LAUGHS = b'<!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><worksheet'

HOSTILE = {
    "zip bomb": (_sheet(lambda _xml: b"<a>" + b" " * 80_000_000 + b"</a>"), "nominations.workbook_large"),
    "many members": (
        changed(PLAIN, **{f"xl/{n}.xml": lambda _: b"x" for n in range(300)}),
        "nominations.workbook_large",
    ),
    "a million rows": (rows(1_000_000), "nominations.rows"),
    "a hundred thousand rows of ten": (rows(99_000, 11), "nominations.cells"),
    "a cell at XFD1048576": (far("XFD1048576"), "nominations.heavy"),
    "a cell at XFD2000": (far("XFD2000"), "nominations.heavy"),
    "a cell at C1048576": (far("C1048576"), "nominations.rows"),
    "a cell at BH99999": (far("BH99999"), "nominations.cells"),
    "a million rows by one word": (
        ods(f'<table:table-row table:number-rows-repeated="1000000">{ONE}</table:table-row>'),
        "nominations.heavy",
    ),
    "millions of cells by two words": (
        ods(f'<table:table-row table:number-rows-repeated="90000">{MANY}</table:table-row>'),
        "nominations.heavy",
    ),
    "external entities": (
        _sheet(
            lambda xml: xml.replace(b"<worksheet", DOCTYPE, 1).replace(
                END, b'<row><c t="str"><v>&a;</v></c></row>' + END
            )
        ),
        "nominations.workbook",
    ),
    "entities of entities": (_sheet(lambda xml: xml.replace(b"<worksheet", LAUGHS, 1)), ROWS),
    "encrypted": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 4096, "nominations.no_text"),
    "cut short": (PLAIN[:-40], "nominations.workbook"),
    "a wrong dimension": (_sheet(lambda xml: xml.replace(b'ref="A1:E6"', b'ref="A1"')), ROWS),
    "a dimension too large": (_sheet(lambda xml: xml.replace(b'ref="A1:E6"', b'ref="A1:XFD1048576"')), ROWS),
    "macros": (changed(PLAIN, **{"xl/vbaProject.bin": lambda _: b"\xd0\xcf\x11\xe0" + b"Sub Auto_Open()" * 99}), ROWS),
}
