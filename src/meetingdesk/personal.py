"""What is held on a person, as JSON that another program can read and as sheets that the person can."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from pathlib import Path

from meetingdesk.documents.personal import TEMPLATE, personal
from meetingdesk.documents.write import whole_files, write_pdf
from meetingdesk.errors import UserError
from meetingdesk.exchange import personal as answers
from meetingdesk.exchange.cards import cards
from meetingdesk.rows.documents import Warnings
from meetingdesk.rows.people import PersonRow
from meetingdesk.rows.personal import HeldRow
from meetingdesk.rows.progress import Progress

FORMATS = ("json", "pdf")


def the_one(people: tuple[PersonRow, ...], wanted: str) -> PersonRow:
    """Return the person of an address, or of the uid that the export gives.

    Raises UserError `person.unknown`, or `person.several` where a mailbox is shared.
    """
    text = wanted.strip().casefold()
    found = [row for row in people if text and text in (row.email.casefold(), row.uid)]
    if not found:
        raise UserError("person.unknown", text=wanted)
    if len(found) > 1:
        raise UserError("person.several", text=wanted, people="; ".join(f"{row.name} {row.uid}" for row in found))
    return found[0]


def write_cards(people: Iterable[PersonRow], path: Path) -> Path:
    """Write people as cards for an address book (vCard). Raises UserError `document.*`."""
    with whole_files() as put:
        put(path, cards(people))
    return path


def write(
    held: HeldRow,
    path: Path,
    file_format: str,
    language: str,
    progress: Progress,
    warn: Callable[[Warnings], None],
) -> Path:
    """Write all that is held on a person (json, pdf). Raises UserError `document.*`."""
    if file_format not in FORMATS:
        raise UserError("document.format", format=file_format, document="person", formats=", ".join(FORMATS))
    if file_format == "pdf":
        warn(write_pdf(personal(held, language, datetime.now(UTC)), TEMPLATE, path, progress))
        return path
    text = json.dumps(answers.held(held), ensure_ascii=False, indent=1)
    with whole_files() as put:
        put(path, text.encode())
    return path
