"""The house style: what its folder says stands on the sheets, and what is wrong there is told and does no harm."""

from __future__ import annotations

import io
import json
import struct
import zipfile
import zlib
from dataclasses import replace

import pytest
from tests.documents.hostile import HOSTILE
from tests.documents.sample_rows import choice, sample_agenda, sample_attendance, sample_delegations
from tests.documents.word_reader import Word

from meetingdesk import words
from meetingdesk.collation import sort_key
from meetingdesk.documents import catalogue, house
from meetingdesk.errors import UserError
from meetingdesk.rows.documents import SheetRows
from meetingdesk.rows.house import SHIPPED

LOGO = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>'
WHOLE = """
letterhead = ["World Organization of Examples", "Brussels"]
logo = "logo.svg"
colour = "#0b4f8a"
paper = "Letter"
margins = { sides = 22 }
"""


def png():
    """A picture of one black dot."""

    def chunk(kind, content):
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))

    head = struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"\0\0")) + chunk(b"IEND", b"")


@pytest.fixture
def style(tmp_path):
    folder = tmp_path / "office.style"
    folder.mkdir()
    (folder / "logo.svg").write_text(LOGO)
    return folder


def written(document, folder, path, **changes):
    """The file and what was told of it."""
    told = []
    rows = SheetRows(sample_agenda(), sample_delegations()[:3], sample_attendance(), house=house.read(folder))
    catalogue.export(choice(document, **changes), rows, sort_key("en"), path.suffix[1:], path, tell=told.extend)
    return path.read_bytes(), told


def test_without_a_folder_sheets_are_as_shipped(tmp_path):
    assert house.read(tmp_path / "none.style") is SHIPPED
    assert house.root("", "") == house.shipped()


@pytest.mark.parametrize("document", catalogue.PAGED)
def test_letterhead_logo_and_paper_stand_on_every_sheet_and_keep_it_accessible(
    document, style, tmp_path, read_pdf, pdf_facts
):
    (style / "house.toml").write_text(WHOLE)
    pdf, told = written(document, style, tmp_path / "sheet.pdf")
    assert told == []
    assert b"<pdfuaid:part>1</pdfuaid:part>" in pdf
    assert "612 x 792" in (facts := pdf_facts(pdf, tmp_path)) or "792 x 612" in facts
    page = read_pdf(pdf)[0]
    if document != "name-cards":  # they are cut apart
        assert "World Organization of Examples" in page
    if document != "news-note":
        assert "16th Global Meeting" in page


def test_a_sheet_may_ask_for_another_paper(style, tmp_path, pdf_facts):
    (style / "house.toml").write_text(WHOLE)
    pdf, _ = written("report", style, tmp_path / "report.pdf", paper="a4")
    assert "A4" in pdf_facts(pdf, tmp_path)


def test_a_word_file_has_letterhead_picture_and_paper(style, tmp_path):
    (style / "logo.png").write_bytes(png())
    (style / "house.toml").write_text(WHOLE.replace("logo.svg", "logo.png"))
    content, told = written("report", style, tmp_path / "report.docx")
    word = Word(content)
    assert told == []
    assert word.text().startswith("World Organization of ExamplesBrussels")
    assert any(name.startswith("word/media/") for name in word.parts.namelist())
    assert 'w:w="12240"' in word.parts.read("word/document.xml").decode()  # twentieths of a point: 8.5 inches
    (style / "logo.png").write_bytes(b"no picture")
    assert "World Organization" in Word(written("report", style, tmp_path / "report.docx")[0]).text()


def test_a_table_is_printed_on_the_paper_of_the_house(style, tmp_path):
    (style / "house.toml").write_text('paper = "letter"')
    content, _ = written("participants", style, tmp_path / "people.xlsx")
    page = zipfile.ZipFile(io.BytesIO(content)).read("xl/worksheets/sheet1.xml").decode()
    assert 'paperSize="9"' not in page  # 1, Letter, is what a sheet has that names none


@pytest.mark.parametrize(
    "line",
    [
        'colour = "#ffff00"', 'colour = "red"', "colour = 3", 'paper = "a5"', "letterhead = 'x'",
        "letterhead = ['1', '2', '3', '4']", "letterhead = [1]", "margins = { sides = 1 }", "margins = { left = 20 }",
        "margins = { sides = 'wide' }", "margins = 20", 'logo = "gone.svg"', 'logo = "../logo.svg"', "logo = 3",
        'logo = "house.toml"', "font = 'x'",
    ],
)  # fmt: skip
def test_a_value_that_cannot_be_used_is_told_and_the_rest_holds(line, style):
    (style / "house.toml").write_text(f'{line}\n"x" = 1\n')
    (style.parent / "logo.svg").write_text(LOGO)
    found = house.read(style)
    assert [told["key"] for _, told in found.told] == [line.split(" ")[0], "x"]
    assert (found.letterhead, found.logo, found.paper) == ((), "", "a4")
    assert (found.colour, found.margins) == (SHIPPED.colour, SHIPPED.margins)


def test_a_file_that_cannot_be_read_is_told_with_its_line(style, tmp_path):
    (style / "house.toml").write_text('paper = "a4"\nletterhead = [')
    _, told = written("report", style, tmp_path / "report.pdf")
    [(code, parameters)] = told
    assert (code, parameters["line"]) == ("document.warning.house_file", 2)
    (style / "house.toml").write_bytes(b"\xff\xfe")
    assert house.read(style).told[0][0] == "document.warning.house_file"


def test_a_broken_template_says_where_and_the_shipped_one_is_used(style, tmp_path, read_pdf):
    (style / "report.typ").write_text('#import "page.typ": *\n\n#nonsense\n')
    pdf, told = written("report", style, tmp_path / "report.pdf")
    parameters = {"file": "report.typ", "line": "3", "reason": "unknown variable: nonsense"}
    assert told == [("document.warning.house_template", parameters)]
    assert "Summary report" in read_pdf(pdf)[0]
    sentence = words.say(told[0][0], **told[0][1])
    assert sentence.startswith("report.typ, line 3: unknown variable: nonsense.")
    rows = SheetRows(sample_agenda(), sample_delegations()[:3], sample_attendance(), house=house.read(style))
    pages = catalogue.draw(choice("report"), rows, sort_key("en"))
    assert pages.warnings[0][0] == "document.warning.house_template"
    assert pages.images


def test_where_a_template_is_broken_letterhead_and_logo_stay(style):
    (style / "report.typ").write_text('#import "page.typ": *\n\n#nonsense\n')
    (style / "house.toml").write_text('letterhead = ["World Organization"]\nlogo = "logo.png"\n')
    rows = SheetRows(sample_agenda(), sample_delegations()[:3], sample_attendance())
    drawn = []
    for content in (png(), b"no picture"):
        (style / "logo.png").write_bytes(content)
        pages = catalogue.draw(choice("report"), replace(rows, house=house.read(style)), sort_key("en"))
        assert {code for code, _ in pages.warnings} == {"document.warning.house_template"}
        drawn.append(pages.images[0])
    assert [b"data:image/png" in page for page in drawn] == [True, False]


def test_a_picture_that_is_none_is_told_and_left_out(style, tmp_path, read_pdf):
    (style / "house.toml").write_text(WHOLE)
    (style / "logo.svg").write_text("no picture")
    pdf, told = written("report", style, tmp_path / "report.pdf")
    assert told[0][0] == "document.warning.house_template"
    assert "World Organization of Examples" in read_pdf(pdf)[0]


def test_a_template_of_the_house_is_used_and_seen_anew_when_it_is_edited(style, tmp_path, read_pdf):
    for said in ("First state", "Second"):
        (style / "report.typ").write_text(f'#import "page.typ": *\n#show: sheet\n#heading[{said}]\n')
        pdf, told = written("report", style, tmp_path / "report.pdf")
        assert told == []
        assert said in read_pdf(pdf)[0]


def test_what_stands_in_the_letterhead_is_text(style, tmp_path, read_pdf):
    lines = [text for text in HOSTILE if 0 < len(text) < house.LINE and text.isprintable()]
    for first in range(0, len(lines), house.LINES):
        part = lines[first : first + house.LINES]
        (style / "house.toml").write_text(f"letterhead = {json.dumps(part, ensure_ascii=False)}", "utf-8")
        assert house.read(style).letterhead == tuple(part)
        _, told = written("news-note", style, tmp_path / "note.pdf")
        assert {code for code, _ in told} <= {"document.warning.glyphs"}


def test_the_folder_is_made_once_with_everything_switched_off(tmp_path):
    folder = house.make(tmp_path / "a.style", templates=False)
    assert [one.name for one in folder.iterdir()] == ["house.toml"]
    assert house.read(folder) == house.House(folder=str(folder))
    with pytest.raises(UserError) as refused:
        house.make(folder, templates=True)
    assert refused.value.code == "document.style.exists"
    with pytest.raises(UserError) as refused:
        house.make(tmp_path / "gone" / "a.style", templates=False)
    assert refused.value.code == "document.style.unwritten"
    copies = house.make(tmp_path / "b.style", templates=True)
    assert {one.name for one in copies.glob("*.typ")} == {one.name for one in house.shipped().glob("*.typ")}
    text = (copies / "house.toml").read_text().replace("# logo", "#").replace("# ", "")
    for key in ("letterhead", "colour", "paper", "margins"):
        assert f"\n{key} = " in text
