"""Reads a Word file back by its XML alone, as a program that is not python-docx would."""

from __future__ import annotations

import io
import itertools
import xml.etree.ElementTree as ET
import zipfile

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
# The order in which the schema wants what we put into some elements (ECMA-376 part 1, annex A).
ORDERS = {
    "pPr": """pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs
        suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd
        snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment
        textboxTightWrap outlineLvl divId cnfStyle rPr sectPr""",
    "tblPr": """tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing
        tblInd tblBorders shd tblLayout tblCellMar tblLook""",
    "rPr": """rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid
        vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em
        lang""",
}


class Word:
    def __init__(self, content):
        self.parts = zipfile.ZipFile(io.BytesIO(content))
        self.root = self._part("word/document.xml")

    def _part(self, name):
        return ET.fromstring(self.parts.read(name))

    def tables(self):
        """Each table as rows of texts of cells."""
        return [
            [[text(cell) for cell in row.iter(f"{W}tc")] for row in table.iter(f"{W}tr")]
            for table in self.root.iter(f"{W}tbl")
        ]

    def repeated(self):
        """The texts of the rows that each page repeats."""
        rows = self.root.iter(f"{W}tr")
        return [text(row) for row in rows if row.find(f"{W}trPr/{W}tblHeader") is not None]

    def styled(self, style):
        """The texts of the paragraphs of a style."""
        found = []
        for paragraph in self.root.iter(f"{W}p"):
            named = paragraph.find(f"{W}pPr/{W}pStyle")
            if named is not None and named.get(f"{W}val") == style:
                found.append(text(paragraph))
        return found

    def text(self):
        return text(self.root)

    def header(self):
        names = [name for name in self.parts.namelist() if name.startswith("word/header")]
        return "".join(text(self._part(name)) for name in names)

    def footer(self):
        names = [name for name in self.parts.namelist() if name.startswith("word/footer")]
        return "".join(text(self._part(name)) for name in names)

    def codes(self):
        """The codes of all fields, in whatever part."""
        parts = [
            self._part(name) for name in self.parts.namelist() if name.startswith("word/") and name.endswith(".xml")
        ]
        return [one.text for part in parts for one in part.iter(f"{W}instrText")]

    def properties(self):
        return self.parts.read("docProps/core.xml").decode()

    def misplaced(self):
        """Elements that do not stand in the order of the schema."""
        wrong = []
        names = ("document", "styles", *(f"{part}1" for part in ("header", "footer")))
        parts = [self._part(f"word/{name}.xml") for name in names if f"word/{name}.xml" in self.parts.namelist()]
        for (name, order), part in itertools.product(ORDERS.items(), parts):
            for element in part.iter(f"{W}{name}"):
                places = [order.split().index(child.tag.removeprefix(W)) for child in element]
                wrong += [ET.tostring(element)] if places != sorted(places) else []
        return wrong


def text(element):
    return "".join(one.text or "" for one in element.iter(f"{W}t"))
