"""The list of participants as a Word file, from the same data as the printed one."""

from __future__ import annotations

from meetingdesk.documents.frame import Data
from meetingdesk.documents.word import Cell, Run, WordFile

ROOM = 170  # millimetres between the margins of A4 upright
ROOM_ACROSS = 257
_FIXED = {"number": 12, "capacity": 58, "email": 50}  # millimetres; the name takes what is left


def participants_word(data: Data) -> bytes:
    """Return the file. `data`: that of `participants`."""
    file = WordFile(data)
    file.title(data["title"])
    if data["line"]:
        file.paragraph(Run(data["line"], muted=True))
    file.paragraph(Run(data["summary"] if data["regions"] else data["nobody"]))
    for region in data["regions"]:
        _region(file, region, data)
    if data["left"]:
        file.heading(1, Run(data["left_head"]))
    for name in data["left"]:
        file.paragraph(Run(name))
    for note in data["footnotes"]:
        file.paragraph(Run(f"{note['number']}  {note['text']}", muted=True))
    return file.content()


def _region(file: WordFile, region: Data, data: Data) -> None:
    code = (Run(f"{region['code']}  "),) if region["code"] else ()
    file.heading(1, *code, Run(region["name"]))
    keys = [column["key"] for column in data["columns"]]
    table = file.table([column["head"] for column in data["columns"]], _widths(keys, data["landscape"]))
    for entity in region["entities"]:
        place = [Run(f"  {entity['place']}", muted=True)] if entity["place"] else []
        note = [Run(f" ({entity['footnote']})", muted=True)] if entity["footnote"] else []
        file.band(table, [[Run(entity["name"], bold=True), *note, *place]])
        for person in entity["people"]:
            file.row(table, [_cell(person, key) for key in keys])


def _widths(keys: list[str], landscape: bool) -> list[int]:
    left = (ROOM_ACROSS if landscape else ROOM) - sum(_FIXED.get(key, 0) for key in keys)
    return [_FIXED.get(key, left) for key in keys]


def _cell(person: Data, key: str) -> Cell:
    if key == "name":
        native = [Run(f" {person['native']['text']}")] if person["native"] else []
        mark = [Run(f"  {person['mark']}", italic=True, muted=True)] if person["mark"] else []
        return [[Run(person["name"]), *native, *mark]]
    if key == "capacity":
        post = [[Run(person["post"], muted=True)]] if person["post"] else []
        return [[Run(person["capacity"])], *post]
    return [[Run(person[key], muted=True)]]
