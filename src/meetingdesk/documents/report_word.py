"""The summary report as a Word file, with what came of the items, from the same data as the printed one."""

from __future__ import annotations

from collections.abc import Sequence

from meetingdesk.documents.frame import Data
from meetingdesk.documents.word import Cell, Run, WordFile

FACTS = (42, 128)  # millimetres
FIGURES = (58, 28, 28, 28, 28)
ITEMS = (16, 84, 70)


def report_word(data: Data) -> bytes:
    """Return the file. `data`: that of `report`."""
    file = WordFile(data)
    file.title(data["title"])
    if data["line"]:
        file.paragraph(Run(data["line"], muted=True))
    facts = file.grid(FACTS)
    for fact in data["facts"]:
        file.row(facts, [[[Run(fact["label"], muted=True)]], [[Run(fact["text"])]]])
    _attendance(file, data["attendance"])
    file.heading(1, Run(data["items_head"]))
    if not data["parts"]:
        file.paragraph(Run(data["nothing"]))
    for part in data["parts"]:
        file.heading(2, Run(part["name"]), Run(f"  {part['when']}", muted=True))
        _items(file, part["rows"], data) if part["rows"] else file.paragraph(Run(data["nothing"]))
    if data["not_taken"]["rows"]:
        file.heading(2, Run(data["not_taken"]["head"]))
        _items(file, data["not_taken"]["rows"], data)
    if data["proposed"]:
        file.paragraph(Run(data["proposed"], muted=True))
    file.heading(1, Run(data["annexes_head"]))
    for number, annex in enumerate(data["annexes"], start=1):
        file.paragraph(Run(f"{number}. {annex}"))
    return file.content()


def _attendance(file: WordFile, data: Data) -> None:
    file.heading(1, Run(data["head"]))
    file.paragraph(Run(data["unknown"] or data["summary"]))
    if data["rows"]:
        table = file.table(data["columns"], FIGURES)
        for row in data["rows"]:
            file.row(table, [[[Run(cell)]] for cell in row])
        file.row(table, [[[Run(cell, bold=True)]] for cell in data["sum"]])


def _items(file: WordFile, rows: Sequence[Data], data: Data) -> None:
    table = file.table(data["columns"], ITEMS)
    for row in rows:
        action = [[Run(f"({row['action']})", italic=True, muted=True)]] if row["action"] else []
        speakers = [[Run(data["between"].join(row["speakers"]), muted=True)]] if row["speakers"] else []
        title = [[Run(row["title"], bold=row["kind"] != "sub_item")], *action, *speakers]
        file.row(table, [[[Run(row["number"])]], title, _outcome(row["outcome"])], keep=row["kind"] == "heading")


def _outcome(outcome: Data) -> Cell:
    """Return a paragraph a line; a cell without any is left to be written in."""
    quiet = outcome["proposed"]
    return [[Run(line, italic=quiet, muted=quiet)] for line in outcome["lines"]] or [[]]
