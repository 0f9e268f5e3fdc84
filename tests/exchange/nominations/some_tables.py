"""A nomination as a secretariat receives it: a workbook, CSV, what is copied from a spreadsheet, and ODS."""

from __future__ import annotations

import io
import zipfile
from xml.sax.saxutils import escape

import xlsxwriter

ABOVE = ("Délégation", "", "Personne", "", "", "", "Coordonnées", "")
HEADS = ("Entité", "Pays", "Civilité", "Nom", "Prénom", "Qualité", "Courriel", "Téléphone")
PEOPLE = (
    ("ROCB Americas and Caribbean", "UY", "Mme", "Núñez Peña", "Lucía", "Chef de délégation",
     "lucia.nunez@example.org", "+598 2 915 0007"),
    ("", "", "M.", "Ibáñez", "José", "Conseiller", "jose@example.org; secretariat@example.org", "0041 22 730 01 11"),
    ("RILO South America", "GT", "M.", "Étienne", "Théo", "Suppléant", "theo.etienne@example.org", "-5"),
)  # fmt: skip
TITLE = "Réunion mondiale des structures régionales – désignation des participants"


def workbook() -> bytes:
    """A workbook with a merged title, two rows of heads, an entity over two rows, and a hidden sheet."""
    file = io.BytesIO()
    with xlsxwriter.Workbook(file, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}) as book:
        sheet = book.add_worksheet("Participants")
        notes = book.add_worksheet("Listes")
        notes.write_row(0, 0, HEADS)
        notes.write_row(1, 0, ("No entity", "", "", "Nobody", "Hidden"))
        notes.hide()
        sheet.merge_range(0, 0, 0, 7, TITLE)
        for place, (first, last) in enumerate(((0, 1), (2, 5), (6, 7))):
            sheet.merge_range(2, first, 2, last, ("Délégation", "Personne", "Coordonnées")[place])
        for column, head in enumerate(HEADS):
            sheet.write_string(3, column, head)
        for number, person in enumerate(PEOPLE, start=4):
            for column, text in enumerate(person):
                sheet.write_string(number, column, text)
        sheet.merge_range(4, 0, 5, 0, PEOPLE[0][0])
    return file.getvalue()


def csv() -> bytes:
    """The same in the encoding and with the marks of an older spreadsheet in French."""
    lines = [(TITLE,), (), ABOVE, HEADS, *PEOPLE]
    text = "\r\n".join(";".join(f'"{cell}"' if ";" in cell else cell for cell in line) for line in lines)
    return text.encode("cp1252")


def pasted() -> bytes:
    """The same as it stands on the clipboard."""
    return "\n".join("\t".join(line) for line in (HEADS, *PEOPLE)).encode()


def ods() -> bytes:
    """The same as an OpenDocument sheet."""
    spaces = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "table", "text")
    )

    def row(cells: tuple[str, ...]) -> str:
        made = (
            f'<table:table-cell office:value-type="string"><text:p>{escape(cell)}</text:p></table:table-cell>'
            if cell
            else "<table:table-cell/>"
            for cell in cells
        )
        return f"<table:table-row>{''.join(made)}</table:table-row>"

    rows = "".join(map(row, ((TITLE,), ABOVE, HEADS, *PEOPLE)))
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {spaces} office:version="1.3"><office:body>'
        f'<office:spreadsheet><table:table table:name="Participants">{rows}</table:table></office:spreadsheet>'
        "</office:body></office:document-content>"
    )
    mime = "application/vnd.oasis.opendocument.spreadsheet"
    manifest = (
        '<?xml version="1.0"?><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
        f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{mime}"/></manifest:manifest>'
    )
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("mimetype", mime)
        archive.writestr("content.xml", content)
        archive.writestr("META-INF/manifest.xml", manifest)
    return file.getvalue()
