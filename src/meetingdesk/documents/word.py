"""Word files that an office goes on editing: real styles, a running head, page numbers, tables whose heads repeat.

Made by python-docx; what it has no call for is written as elements of WordprocessingML (ECMA-376 part 1, chapter 17).
All text goes in as runs of text, so no field or link can come of it.
"""

from __future__ import annotations

import contextlib
import io
import re
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, NamedTuple

import docx
from docx.document import Document
from docx.enum.table import WD_TABLE_DIRECTION
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK
from docx.image.exceptions import UnrecognizedImageError
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.table import _Cell
from docx.text.paragraph import Paragraph

from meetingdesk.documents.frame import Data
from meetingdesk.rows.house import SIZES, Paper

FONT = "Arial"
MUTED = RGBColor(0x57, 0x5A, 0x61)
INK = RGBColor(0x16, 0x17, 0x1A)
MARGIN = 20
SMALL = 9  # points
PICTURES = (".png", ".jpg", ".jpeg")
_SIZES = {"Normal": 10, "Title": 18, "Heading 1": 13, "Heading 2": 11}
_SPACES = {"Normal": (0, 3), "Title": (0, 3), "Heading 1": (14, 4), "Heading 2": (10, 3)}
_ISOLATES, _END = "\u2066\u2068", "\u2069"
# From left to right, from right to left.
_MARKS, _EMBEDDINGS, _END_EMBEDDED = ("\u200e", "\u200f"), ("\u202a", "\u202b"), "\u202c"
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")


class Run(NamedTuple):
    """A piece of a paragraph in one look. `muted`: grey and smaller."""

    text: str
    bold: bool = False
    italic: bool = False
    muted: bool = False


Cell = Sequence[Sequence[Run]]


class WordFile:
    """A file that is being written, from the data of a sheet (`frame.frame`)."""

    def __init__(self, data: Data, *, running: bool = True) -> None:
        """Begin a file. `running`: whether its pages have a running head and foot."""
        self._rtl = data["direction"] == "rtl"
        self._font = data["house"].get("font") or FONT
        self._document: Document = docx.Document()
        self._set_properties(data)
        self._set_page(data["paper"], landscape=data["landscape"])
        for style in _SIZES:
            self._set_style(style, data["language"])
        if running:
            self._set_running(data)
        self._letterhead(data["house"])

    # -- what is written

    def title(self, text: str) -> None:
        """Write the title of the document."""
        self._paragraph(self._document.add_paragraph(style="Title"), [Run(text)])

    def heading(self, level: int, *runs: Run) -> None:
        """Write a heading of level 1 or 2; it stays with what follows."""
        self._paragraph(self._document.add_paragraph(style=f"Heading {level}"), runs)

    def paragraph(self, *runs: Run, after: int | None = None) -> None:
        """Write a paragraph; `after`: points below it, where those of the style will not do."""
        made = self._document.add_paragraph()
        if after is not None:
            made.paragraph_format.space_after = Pt(after)
        self._paragraph(made, runs)

    def new_page(self) -> None:
        """Go on on a new page."""
        self._document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)

    def table(self, heads: Sequence[str], widths: Sequence[int]) -> Any:
        """Write a table with heads that each page repeats. `widths` in millimetres."""
        table = self.grid(widths)
        self.row(table, [[[Run(head, muted=True)]] for head in heads], head=True)
        return table

    def grid(self, widths: Sequence[int]) -> Any:
        """Write a table without heads, lines between its rows alone. `widths` in millimetres."""
        table = self._document.add_table(rows=0, cols=len(widths))
        table.autofit = False
        for column, width in zip(table.columns, widths, strict=True):
            column.width = Mm(width)
        borders = _put(table._tbl.tblPr, "w:tblBorders")  # noqa: SLF001 - python-docx has no call for it
        for side in ("w:bottom", "w:insideH"):
            _put(borders, side, val="single", sz="4", space="0", color="C8C8C3")
        if self._rtl:
            table.table_direction = WD_TABLE_DIRECTION.RTL
        return table

    def row(
        self, table: Any, cells: Sequence[Sequence[Sequence[Run]]], *, head: bool = False, keep: bool = False
    ) -> None:
        """Write a row; a cell is paragraphs, a paragraph is runs. A row stays on one page where it fits one.

        `head`: each page repeats it; `keep`: it stays with the row below.
        """
        row = table.add_row()
        properties = row._tr.get_or_add_trPr()  # noqa: SLF001 - python-docx has no other way to its XML
        _put(properties, "w:cantSplit")
        if head:
            _put(properties, "w:tblHeader")
        for cell, paragraphs, column in zip(row.cells, cells, table.columns, strict=True):
            cell.width = column.width
            self._fill(cell, paragraphs, keep=keep or head)

    def band(self, table: Any, paragraphs: Cell) -> None:
        """Write a row that is one cell and stays with the row below it."""
        row = table.add_row()
        _put(row._tr.get_or_add_trPr(), "w:cantSplit")  # noqa: SLF001 - python-docx has no other way to its XML
        self._fill(row.cells[0].merge(row.cells[-1]), paragraphs, keep=True)

    def content(self) -> bytes:
        """Return the file."""
        file = io.BytesIO()
        self._document.save(file)
        return file.getvalue()

    def _fill(self, cell: _Cell, paragraphs: Cell, *, keep: bool) -> None:
        for place, runs in enumerate(paragraphs):
            paragraph = cell.paragraphs[0] if place == 0 else cell.add_paragraph()
            paragraph.paragraph_format.space_before = Pt(2 if place == 0 else 0)
            paragraph.paragraph_format.space_after = Pt(2)
            paragraph.paragraph_format.keep_with_next = keep
            self._paragraph(paragraph, runs)

    def _paragraph(self, paragraph: Paragraph, runs: Sequence[Run]) -> None:
        if self._rtl:
            _put(paragraph._p.get_or_add_pPr(), "w:bidi")  # noqa: SLF001 - python-docx has no other way to its XML
        for place, run in enumerate(runs):
            # Between two pieces in Latin letters nothing else would say which way the line runs.
            apart = "\u200f" if self._rtl and place else ""
            self._run(paragraph, run._replace(text=apart + run.text))

    def _run(self, paragraph: Paragraph, run: Run) -> Any:
        text = _in_word(run.text, rtl=self._rtl)
        made: Any = paragraph.add_run(text)
        made.bold = made.font.cs_bold = run.bold or None
        made.italic = (run.italic and not self._rtl) or None
        made.font.rtl = bool(_RIGHT_TO_LEFT.search(text)) or None
        if run.muted:
            made.font.color.rgb, made.font.size = MUTED, Pt(SMALL)
            _put(made._r.get_or_add_rPr(), "w:szCs", val=str(2 * SMALL))  # noqa: SLF001 - python-docx has no other way to its XML
        return made

    # -- how it looks

    def _set_properties(self, data: Data) -> None:
        made = self._document.core_properties
        made.title, made.author, made.comments = _in_word(data["document_title"])[:255], data["author"][:255], ""
        made.language = data["language"]
        relations = self._document.part.package.rels
        for key in [key for key, one in relations.items() if one.reltype.endswith("/thumbnail")]:
            del relations[key]  # a picture of the template that python-docx ships
        made.created = made.modified = datetime.fromtimestamp(data["printed_at"], UTC).replace(tzinfo=None)

    def _set_page(self, paper: Paper, *, landscape: bool) -> None:
        section = self._document.sections[0]
        width, height = SIZES[paper][::-1] if landscape else SIZES[paper]
        section.page_width, section.page_height = Mm(width), Mm(height)
        section.left_margin = section.right_margin = Mm(MARGIN)
        section.top_margin, section.bottom_margin = Mm(25), Mm(20)

    def _letterhead(self, house: Data) -> None:
        """Write the letterhead of the house; of pictures, Word files take some kinds only."""
        logo, lines = Path(house["folder"]) / house["logo"], house["letterhead"]
        if house["logo"] and logo.suffix.casefold() in PICTURES:
            made = self._document.add_paragraph()
            with contextlib.suppress(OSError, ValueError, UnrecognizedImageError):  # better without it than no file
                made.add_run().add_picture(str(logo), height=Mm(13))
        for place, line in enumerate(lines, start=1):
            self.paragraph(Run(line, bold=place == 1, muted=place > 1), after=14 if place == len(lines) else 0)

    def _set_style(self, name: str, language: str) -> None:
        style: Any = self._document.styles[name]
        style.font.size, style.font.name = Pt(_SIZES[name]), self._font
        style.font.color.rgb = INK
        style.font.bold = name != "Normal"
        before, after = _SPACES[name]
        style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(before), Pt(after)
        style.paragraph_format.line_spacing = 1.1
        properties = style.element.get_or_add_rPr()
        fonts = properties.find(qn("w:rFonts"))
        for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
            fonts.attrib.pop(qn(f"w:{theme}"), None)
        fonts.set(qn("w:cs"), FONT)
        style.font.cs_bold = name != "Normal"
        _put(properties, "w:szCs", val=str(2 * _SIZES[name]))
        spoken = {"bidi": language} if self._rtl else {"val": language}
        _put(properties, "w:lang", **spoken)
        for border in style.element.iter(qn("w:pBdr")):  # the line below the title of the shipped template
            border.getparent().remove(border)
            break

    def _set_running(self, data: Data) -> None:
        section = self._document.sections[0]
        between = "\u2002\u00b7\u2002"
        head, foot = section.header.paragraphs[0], section.footer.paragraphs[0]
        if data["symbol"]:
            corner = head.insert_paragraph_before()
            corner.alignment = WD_ALIGN_PARAGRAPH.RIGHT
            self._paragraph(corner, [Run(data["symbol"], bold=True)])
        self._paragraph(head, [Run(between.join(filter(None, (data["meeting"], data["days"]))), muted=True)])
        before, _, rest = data["page"].partition("{page}")
        middle, _, after = rest.partition("{pages}")
        self._paragraph(foot, [Run(f"{data['printed']}{between}{before}", muted=True)])
        self._field(foot, "PAGE")
        self._run(foot, Run(middle, muted=True))
        self._field(foot, "NUMPAGES")
        self._run(foot, Run(after, muted=True))

    def _field(self, paragraph: Paragraph, code: str) -> None:
        """Add a field that Word fills in, such as the number of the page."""
        for kind, text in (("begin", ""), ("", code), ("separate", ""), ("", "1"), ("end", "")):
            run = self._run(paragraph, Run("" if kind or text == code else text, muted=True))
            if kind:
                _put(run._r, "w:fldChar", fldCharType=kind)  # noqa: SLF001 - python-docx has no other way to its XML
            elif text == code:
                _put(run._r, "w:instrText").text = code  # noqa: SLF001 - python-docx has no other way to its XML


def _in_word(text: str, *, rtl: bool = False) -> str:
    """Return a text of a sheet as Word takes it: it knows embeddings but not isolates.

    An isolate that runs as the text around it does needs none; another is embedded. A mark behind it says which way the
    text around it goes on, or a bracket between two names would go with them (Unicode Annex 9).
    """
    ways, made = [rtl], []
    for place, sign in enumerate(text):
        if sign in _ISOLATES:
            inside = sign == "\u2068" and _begins_right(text[place + 1 :])
            made.append("" if inside == ways[-1] else _EMBEDDINGS[inside])
            ways.append(inside)
        elif sign == _END and len(ways) > 1:
            inside = ways.pop()
            made.append(("" if inside == ways[-1] else _END_EMBEDDED) + _MARKS[ways[-1]])
        else:
            made.append(sign)
    return "".join(made)


def _begins_right(text: str) -> bool:
    first = next((sign for sign in text if sign.isalpha() or sign == _END), "")
    return bool(_RIGHT_TO_LEFT.match(first))


# What stands after an element where it may stand: Word calls a file damaged whose elements are out of order.
_AFTER = {
    "w:tblBorders": ("w:shd", "w:tblLayout", "w:tblCellMar", "w:tblLook"),
    "w:bidi": (
        "w:adjustRightInd", "w:snapToGrid", "w:spacing", "w:ind", "w:contextualSpacing", "w:mirrorIndents", "w:jc",
        "w:textDirection", "w:textAlignment", "w:outlineLvl", "w:rPr",
    ),
    "w:szCs": ("w:highlight", "w:u", "w:shd", "w:vertAlign", "w:rtl", "w:cs", "w:lang"),
}  # fmt: skip


def _put(parent: Any, name: str, **values: str) -> Any:
    """Give an element a child of that name with these attributes, where it has none yet; return it."""
    child = parent.find(qn(name))
    if child is None:
        child = OxmlElement(name)
        if name in _AFTER:
            parent.insert_element_before(child, *_AFTER[name])
        else:
            parent.append(child)
    for key, value in values.items():
        child.set(qn(f"w:{key}"), value)
    return child
