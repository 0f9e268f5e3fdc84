"""The letters to entities as a Word file, from the same data as the printed ones."""

from __future__ import annotations

from meetingdesk.documents.frame import Data
from meetingdesk.documents.word import Run, WordFile


def letters_word(data: Data) -> bytes:
    """Return the file. `data`: that of `letters`."""
    file = WordFile(data, running=False)
    if not data["sheets"]:
        file.paragraph(Run(data["nobody"]))
    for place, letter in enumerate(data["sheets"]):
        if place:
            file.new_page()
        _letter(file, letter, data)
    return file.content()


def _letter(file: WordFile, letter: Data, data: Data) -> None:
    file.paragraph(Run(data["organiser"], bold=True), after=0)
    file.paragraph(Run(data["email"], muted=True), after=14)
    file.paragraph(Run(data["date"]), after=14)
    file.paragraph(Run(letter["entity"]), after=0)
    file.paragraph(Run(letter["place"], muted=True), after=14)
    file.heading(1, Run(data["subject"]))
    file.paragraph(Run(data["held"], muted=True), after=14)
    file.paragraph(Run(data["salutation"]), after=8)
    file.paragraph(Run(letter["invites"]), after=8)
    if letter["sittings"]:
        file.paragraph(Run(letter["sittings_head"]))
        table = file.grid((45, 125))
        for sitting in letter["sittings"]:
            file.row(table, [[[Run(sitting["name"])]], [[Run(sitting["when"])]]])
        file.paragraph(after=4)
    for text in letter["requests"]:
        file.paragraph(Run(text), after=8)
    file.paragraph(Run(data["closing"]), after=28)
    file.paragraph(Run(data["organiser"]))
