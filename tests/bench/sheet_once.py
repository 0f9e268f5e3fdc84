"""One sign-in sheet by one engine in a process of its own: prints seconds and MB. `sheet_once ENGINE FILE`, of JSON.

The others lay out the same rows, with the same heads on each page; they neither shape foreign scripts nor, but for
weasyprint, could they tag. They are run where they are installed, so nothing of the project is imported for them.
"""

from __future__ import annotations

import html
import io
import json
import resource
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

HEADS = ("No.", "Name", "Capacity", "Signature")


def rows_of(data: Any) -> Iterator[tuple[str, ...]]:
    """Give the cells of the sheet; the row of a region or an entity has one."""
    for sitting in data["sittings"]:
        for region in sitting["regions"]:
            yield (region["name"],)
            for entity in region["entities"]:
                yield (entity["name"],)
                for one in entity["people"]:
                    yield (one["number"], one["name"], f"{one['capacity']}\n{one['post']}", "")


def bare(data: Any) -> None:
    """Compile the shipped template and nothing else."""
    import typst

    from meetingdesk.documents import fonts, typeset

    files, _ = typeset.files_of(typeset.sheet(data, "sign-in-sheet"))
    shared = fonts.system_fonts()
    global began
    began = time.perf_counter()
    typst.compile(files, root=typeset.folder(), font_paths=shared, pdf_standards=typeset.ACCESSIBLE)


def ours(data: Any) -> None:
    """Make the sheet as the program does, from its data on."""
    from meetingdesk.documents import typeset

    typeset.files_of(typeset.sheet(data, "sign-in-sheet"))  # fonts are opened once a program
    global began
    began = time.perf_counter()
    typeset.pdf(data, "sign-in-sheet")


def reportlab(data: Any) -> None:
    """Lay out a LongTable."""
    from reportlab.lib.styles import getSampleStyleSheet  # type: ignore[import-not-found, unused-ignore]  # where installed
    from reportlab.platypus import LongTable, Paragraph, SimpleDocTemplate  # type: ignore[import-not-found, unused-ignore]  # where installed

    global began
    began = time.perf_counter()
    style = getSampleStyleSheet()["Normal"]
    rows = [[Paragraph(html.escape(cell), style) for cell in (*row, *("",) * (4 - len(row)))] for row in rows_of(data)]
    table = LongTable([list(HEADS), *rows], colWidths=[28, 200, 140, 130], repeatRows=1)
    table.setStyle([("LINEBELOW", (0, 0), (-1, -1), 0.5, "#c8c8c3")])
    SimpleDocTemplate(io.BytesIO()).build([table])


def weasyprint(data: Any) -> None:
    """Lay out a table of HTML, tagged as ours is."""
    import weasyprint as engine  # type: ignore[import-not-found, unused-ignore]  # where installed

    global began
    began = time.perf_counter()
    cells = ("".join(f"<td>{html.escape(cell)}" for cell in row) for row in rows_of(data))
    head = "".join(f"<th>{name}" for name in HEADS)
    style = "@page{size:A4}table{width:100%;border-collapse:collapse}td{border-bottom:.5pt solid #c8c8c3;height:8mm}"
    page = f"<html lang=en><title>Sheet</title><style>{style}</style><table><thead><tr>{head}</thead><tbody>"
    engine.HTML(string=f"{page}{''.join(f'<tr>{row}' for row in cells)}</table>").write_pdf(pdf_variant="pdf/ua-1")


ENGINES: dict[str, Callable[[Any], None]] = {
    "ours": ours, "bare": bare, "reportlab": reportlab, "weasyprint": weasyprint,
}  # fmt: skip
began = 0.0

if __name__ == "__main__":
    name, file = sys.argv[1:]
    ENGINES[name](json.loads(Path(file).read_text("utf-8")))
    print(time.perf_counter() - began, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
