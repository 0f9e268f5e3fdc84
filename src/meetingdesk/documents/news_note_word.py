"""The news note as a Word file, to be finished by its editor."""

from __future__ import annotations

from meetingdesk.documents.frame import Data
from meetingdesk.documents.word import Run, WordFile


def news_note_word(data: Data) -> bytes:
    """Return the file. `data`: that of `news_note`."""
    file = WordFile(data, running=False)
    file.paragraph(Run(data["draft"], muted=True), after=10)
    file.title(data["headline"])
    file.paragraph(Run(data["days"], muted=True), after=10)
    for text in data["paragraphs"]:
        file.paragraph(Run(text), after=8)
    file.paragraph(Run(data["to_add"], italic=True, muted=True))
    return file.content()
