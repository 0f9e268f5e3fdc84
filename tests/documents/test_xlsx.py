from __future__ import annotations

import io
import re
import zipfile
from xml.etree import ElementTree

import pytest
from tests.documents.hostile import HOSTILE

from meetingdesk import words
from meetingdesk.documents import (
    agenda_table,
    attendance_table,
    delegations_table,
    participants_table,
    sign_in_table,
)
from meetingdesk.documents.table import Table
from meetingdesk.documents.xlsx import LONGEST_CELL, xlsx_bytes
from meetingdesk.exchange.directory import fields

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def parts(table):
    with zipfile.ZipFile(io.BytesIO(xlsx_bytes(table))) as archive:
        return {name: archive.read(name).decode() for name in archive.namelist()}


def texts(made):
    shared = ElementTree.fromstring(made["xl/sharedStrings.xml"])
    plain = ["".join(part.text or "" for part in one.iter(f"{MAIN}t")) for one in shared]
    return [re.sub(r"_x([0-9A-F]{4})_", lambda match: chr(int(match[1], 16)), text) for text in plain]


@pytest.fixture(scope="module")
def hostile():
    return parts(
        Table(
            "A/B: [x]*?\\",
            "Title & more",
            "Meeting && <x>",
            "en",
            ("No.", "=Head", "Signature"),
            tuple((number, text, "") for number, text in enumerate(HOSTILE, start=1)),
        )
    )


def test_text_stays_text(hostile):
    sheet = hostile["xl/worksheets/sheet1.xml"]
    for tag in ("<f>", "<f ", "<hyperlink", "<hyperlinks"):
        assert tag not in sheet
    assert not [name for name in hostile if "externalLink" in name or "hyperlink" in name.lower()]
    assert not re.search(r"relationships/(hyperlink|externalLink)", "".join(hostile.values()))
    kept = texts(hostile)
    for text in HOSTILE:
        cut = text if len(text) <= LONGEST_CELL else f"{text[: LONGEST_CELL - 1]}\u2026"
        assert cut.replace("\r\n", "\n").replace("\r", "\n") in [
            one.replace("\r\n", "\n").replace("\r", "\n") for one in kept
        ]


def test_our_own_counts_are_numbers(hostile):
    assert '<c r="A2" s="2"><v>1</v></c>' in hostile["xl/worksheets/sheet1.xml"]


def test_the_head_is_frozen_and_repeated_when_printed(hostile):
    sheet, book = hostile["xl/worksheets/sheet1.xml"], hostile["xl/workbook.xml"]
    assert re.search(r'<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"', sheet)
    assert re.search(r'<definedName name="_xlnm.Print_Titles"[^>]*>.*\$1:\$1<', book)
    assert re.search(r'<pageSetup paperSize="9"[^>]*orientation="landscape"[^>]*/>', sheet)
    assert 'fitToHeight="0"' in sheet
    assert "<oddHeader>&amp;LMeeting &amp;&amp;&amp;&amp; &lt;x&gt;</oddHeader>" in sheet


def test_the_tab_has_a_name_that_excel_allows(hostile):
    name = ElementTree.fromstring(hostile["xl/workbook.xml"]).find(f"{MAIN}sheets/{MAIN}sheet").get("name")
    assert name == "A B   x"


def listed(made):
    """The table of Excel's own, and the heads of its columns."""
    table = ElementTree.fromstring(made["xl/tables/table1.xml"])
    return table, [column.get("name") for column in table.iter(f"{MAIN}tableColumn")]


def test_what_is_listed_is_a_table_that_excel_sorts_and_filters(hostile):
    table, heads = listed(hostile)
    assert (table.get("ref"), table.get("name")) == (f"A1:C{len(HOSTILE) + 1}", "A_B_x")
    assert table.find(f"{MAIN}autoFilter").get("ref") == table.get("ref")
    assert heads == ["No.", "=Head", "Signature"]
    assert heads == texts(hostile)[: len(heads)]
    assert "<tablePart " in hostile["xl/worksheets/sheet1.xml"]


def test_a_table_looks_as_our_sheets_do(hostile):
    style = listed(hostile)[0].find(f"{MAIN}tableStyleInfo")
    assert style is None or not style.get("name")


def test_no_two_columns_of_a_table_are_named_alike():
    made = parts(Table("T", "T", "S", "en", ("Name", "NAME", "Post", "name"), (("a", "b", "c", "d"),)))
    assert listed(made)[1] == ["Name", "NAME (2)", "Post", "name (3)"] == texts(made)[:4]


@pytest.mark.parametrize("language", words.LANGUAGES)
def test_no_head_of_ours_needs_a_number(language):
    made = (agenda_table, attendance_table, delegations_table, participants_table, sign_in_table)
    more = ("email", "change", "footnote", "list", "sitting", "signature", "title", "date")
    tables = [
        [words.say(f"document.column.{column}", language) for column in dict.fromkeys((*module.COLUMNS, *more))]
        for module in made
    ]
    for heads in (*tables, fields.heads(language)):
        assert len({head.lower() for head in heads}) == len(heads)


def test_a_list_of_nobody_is_its_heads_alone():
    made = parts(Table("T", "T", "S", "en", ("A", "B"), ()))
    assert texts(made) == ["A", "B"]
    assert not [name for name in made if "tables/" in name]


def test_columns_are_as_wide_as_their_texts_within_reason(hostile):
    widths = [float(width) for width in re.findall(r'<col [^>]*width="([0-9.]+)"', hostile["xl/worksheets/sheet1.xml"])]
    assert widths[0] < 10 < 48 <= widths[1] < 50
    assert 30 <= widths[2] < 32


def test_arabic_sheets_run_from_right_to_left():
    made = parts(Table("T", "T", "S", "ar", ("A", "B"), ()))
    assert 'rightToLeft="1"' in made["xl/worksheets/sheet1.xml"]


def heights(made):
    sheet = ElementTree.fromstring(made["xl/worksheets/sheet1.xml"])
    return [float(row.get("ht", 15)) for row in sheet.iter(f"{MAIN}row")]


def total(made):
    sheet = ElementTree.fromstring(made["xl/worksheets/sheet1.xml"])
    return sum(
        float(column.get("width")) * (int(column.get("max")) - int(column.get("min")) + 1)
        for column in sheet.iter(f"{MAIN}col")
    )


def wide(columns, signed=False):
    text = "South America, North America, Central America and the Caribbean"
    cells = (*(text for _ in range(columns - 1)), "" if signed else text)
    return parts(Table("A", "A", "A", "en", ("Head",) * columns, (cells, ("x",) * columns), signed))


def test_many_wide_columns_are_narrowed_until_a_page_can_be_read():
    assert total(wide(4)) <= 200
    assert total(wide(10)) < 230
    assert total(wide(2)) > 90


def test_a_row_is_as_high_as_its_lines_since_not_every_program_finds_out():
    assert heights(wide(2)) == [15, 33, 15]
    crowded = heights(wide(10))
    assert crowded[1] >= 60
    assert crowded[2] == 15


def test_a_row_to_sign_has_room_for_a_hand():
    assert heights(wide(2, signed=True)) == [15, 33, 27]


def test_no_row_is_higher_than_excel_allows():
    made = parts(Table("A", "A", "A", "en", ("Head",), (("word " * 5000,),), signed=False))
    assert max(heights(made)) <= 409


def test_what_is_left_of_a_page_goes_to_the_column_with_the_most_lines():
    region = "AMS South America, North America, Central America and the Caribbean"
    rows = ((region, *["secretariat@example.org"] * 9),)
    made = parts(Table("A", "A", "A", "en", tuple("abcdefghij"), rows, signed=False))
    assert float(re.search(r'<col min="1" max="1" width="([0-9.]+)"', made["xl/worksheets/sheet1.xml"])[1]) > 24
    assert max(heights(made)) < 60
