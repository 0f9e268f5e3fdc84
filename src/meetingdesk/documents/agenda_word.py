"""The provisional agenda as a Word file, from the same data as the printed one."""

from __future__ import annotations

from meetingdesk.documents.frame import Data
from meetingdesk.documents.times import apart
from meetingdesk.documents.word import Cell, Run, WordFile

WIDTHS = (16, 72, 82)  # millimetres: number, subject, annotation
BESIDE = (16, 77, 77)  # number, subject in each language


def agenda_word(data: Data) -> bytes:
    """Return the file. `data`: that of `provisional_agenda`."""
    file = WordFile(data)
    if data["author"]:
        file.paragraph(Run(data["author"], muted=True), after=8)
    head = file.grid((sum(WIDTHS) // len(data["heads"]),) * len(data["heads"]))
    file.row(head, [_head(one, data["language"]) for one in data["heads"]])
    file.paragraph(after=8)
    file.title(data["title"])
    file.paragraph(Run(data["status"], muted=True))
    if data["beside"]:
        beside = data["beside"]
        file.paragraph(Run(_kept(beside["title"], beside, data), bold=True))
    if not data["parts"]:
        file.paragraph(Run(data["nothing"]))
    for part in data["parts"]:
        _part(file, part, data)
    return file.content()


def _head(head: Data, language: str) -> Cell:
    """Return title and days in one language; what runs from left to right keeps doing so on an Arabic page."""
    title, days = (_kept(text, head, {"language": language}) for text in (head["title"], head["days"]))
    return [[Run(title, bold=True)], [Run(days, muted=True)]]


def _part(file: WordFile, part: Data, data: Data) -> None:
    where = (Run(f" \u00b7 {part['sitting']}", muted=True),) if part["sitting"] else ()
    file.heading(1, Run(part["name"]), *where)
    if not part["rows"]:
        file.paragraph(Run(data["nothing"]))
        return
    if data["beside"]:
        _side_by_side(file, part, data)
        return
    table = file.table(data["columns"], WIDTHS)
    for row in part["rows"]:
        action = [[Run(f"({row['action']})", italic=True, muted=True)]] if row["action"] else []
        subject = [[Run(row["title"], bold=row["kind"] != "sub_item"), *_mark(row)], *action]
        cells = [[[Run(row["number"])]], subject, [[Run(" ".join(row["annotation"]))]]]
        file.row(table, cells, keep=row["kind"] == "heading")


def _kept(text: str, said: Data, page: Data) -> str:
    """Return a text that keeps its own direction on a page in another language."""
    return apart(text, page["language"]) if said["direction"] == "ltr" else text


def _side_by_side(file: WordFile, part: Data, data: Data) -> None:
    """Write number, then the subject with its annotation in each of the two languages."""
    heads = [*data["columns"][:2], _kept(data["beside"]["columns"][1], data["beside"], data)]
    table = file.table(heads, BESIDE)
    for row in part["rows"]:
        sides = [_annotated(row, row["kind"], data, data), _annotated(row["beside"], row["kind"], data["beside"], data)]
        file.row(table, [[[Run(row["number"])]], *sides], keep=row["kind"] == "heading")


def _annotated(said: Data, kind: str, side: Data, page: Data) -> list[list[Run]]:
    title = [Run(_kept(said["title"], side, page), bold=kind != "sub_item"), *_mark(said)]
    action = [[Run(_kept(f"({said['action']})", side, page), italic=True, muted=True)]] if said["action"] else []
    annotation = [[Run(_kept(" ".join(said["annotation"]), side, page), muted=True)]] if said["annotation"] else []
    return [title, *action, *annotation]


def _mark(said: Data) -> list[Run]:
    return [Run(f"  {said['mark']}", italic=True, muted=True)] if said["mark"] else []
