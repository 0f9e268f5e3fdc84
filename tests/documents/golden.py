"""The documents of a small meeting in every language as an outline, one file a document: tags and words in the order of
a screen reader.

`python -m tests.documents.golden` writes the files anew, those of a new document too; look at what changed before it is
kept.
"""

from __future__ import annotations

import itertools
import tempfile
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

from tests.documents.sample_rows import choice, make_attendance, make_presence, sample_agenda, sample_delegations
from tests.documents.structure import outline

from meetingdesk import words
from meetingdesk.collation import sort_key
from meetingdesk.documents import catalogue, makers, typeset
from meetingdesk.rows.agenda import SittingRow
from meetingdesk.rows.documents import SheetRows
from meetingdesk.rows.overview import TodoRow

FOLDER = Path(__file__).parent / "golden"
NOW = datetime(2021, 2, 18, 14, 42, tzinfo=UTC)
DAY = date(2021, 2, 18)
SAID = {
    "sittings": 1, "agenda_symbol": "PR0001E1", "list_symbol": "PR0002E1", "naming": "country_name",
    "next_edition": "17th Meeting, Tokyo",
}  # fmt: skip
KEPT = (0, 2, 5)  # delegations in so many sixths of those that have people, of three regions


def ran(sitting: SittingRow) -> SittingRow:
    """The sitting with its items taken as planned, but for the last two; of the third the outcome is recorded."""
    slots = [replace(slot, actual_start=slot.start, actual_end=slot.end) for slot in sitting.slots[:-2]]
    slots[2] = replace(slots[2], item=replace(slots[2].item, outcome="Agreed on the list.\nTo be circulated."))
    return replace(sitting, slots=(*slots, *sitting.slots[-2:]), actual_start=sitting.start, actual_end=sitting.end)


def rows_of(language: str) -> SheetRows:
    """The first sitting of the sample, with three of its delegations."""
    whole = sample_agenda(language)
    agenda = replace(whole, sittings=(ran(whole.sittings[0]),), meeting=replace(whole.meeting, **SAID))
    everybody = [delegation for delegation in sample_delegations(language) if delegation.delegates]
    delegations = tuple(everybody[place * len(everybody) // 6] for place in KEPT)
    statuses = ("attended", "absent", "late", "excused")
    attendance = make_attendance(
        agenda, delegations, lambda person, sitting: make_presence(sitting.number, statuses[person.id % 4])
    )
    todos = (TodoRow("unanswered", {"n": 2, "kinds": "2 RTC"}, "neutral", "delegations", "delegations"),)
    return SheetRows(agenda, delegations, attendance, todos=todos)


def outline_of(document: str, language: str, folder: Path) -> list[str]:
    """The tags and texts of the PDF."""
    asked = choice(document, language=language, email=True)
    data = makers.make(rows_of(language), asked, sort_key(language), NOW)
    path = folder / f"{document}-{language}.pdf"
    path.write_bytes(typeset.pdf(data, document)[0])
    return list(outline(path))


def golden(document: str, folder: Path) -> str:
    """All languages of a document."""
    parts = (("== " + language, *outline_of(document, language, folder), "") for language in words.LANGUAGES)
    return "\n".join(itertools.chain.from_iterable(parts))


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as place:
        for name in catalogue.PAGED:
            (FOLDER / f"{name}.txt").write_text(golden(name, Path(place)), "utf-8")
