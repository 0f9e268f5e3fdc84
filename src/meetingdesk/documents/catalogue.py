"""Which documents there are and in which formats: the one way in for the window and the command line."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from meetingdesk.documents import typeset
from meetingdesk.documents.csv_out import csv_bytes
from meetingdesk.documents.frame import chosen_sittings
from meetingdesk.documents.order_of_business import order_of_business
from meetingdesk.documents.sign_in_sheet import sign_in_sheet
from meetingdesk.documents.sign_in_table import sign_in_table
from meetingdesk.documents.typeset import Data
from meetingdesk.documents.write import whole_files
from meetingdesk.documents.xlsx import xlsx_bytes
from meetingdesk.domain.roster import SortKey
from meetingdesk.errors import UserError
from meetingdesk.rows.agenda import AgendaRow
from meetingdesk.rows.delegations import DelegationRow
from meetingdesk.rows.documents import Document, Pages, SheetChoice, Warnings
from meetingdesk.rows.progress import Progress, no_progress

FORMATS: dict[Document, tuple[str, ...]] = {
    "sign-in-sheet": ("pdf", "xlsx", "csv"),
    "order-of-business": ("pdf",),
}
# Typst holds about 100 KB a tagged row while it works: more rows than this go into a file a sitting.
ROWS_A_FILE = 6_000

Tell = Callable[[Warnings], None]


def tell_nobody(warnings: Warnings) -> None:
    """Drop the warnings."""


def formats(document: Document) -> tuple[str, ...]:
    """Return the formats that a document can be had in."""
    return FORMATS[document]


def export(
    choice: SheetChoice,
    agenda: AgendaRow,
    delegations: Sequence[DelegationRow],
    order: SortKey,
    file_format: str,
    path: Path,
    progress: Progress = no_progress,
    tell: Tell = tell_nobody,
) -> tuple[Path, ...]:
    """Write a document; return the files written: one, or one a sitting where it would be too long.

    `order` is the collation of the document's language. Raises UserError `document.*` or `zone.unknown`, or Cancelled
    from `progress`; then the folder is as it was.
    """
    offered = formats(choice.document)
    if file_format not in offered:
        raise UserError("document.format", format=file_format, document=choice.document, formats=", ".join(offered))
    parts = _parts(choice, agenda, delegations, path) if file_format == "pdf" else [(choice, path)]
    progress(0, len(parts) + 1)
    with whole_files() as put:
        for done, (part, place) in enumerate(parts, start=1):
            content, warnings = _content(part, agenda, delegations, order, file_format)
            progress(done, len(parts) + 1)
            put(place, content)
            tell(warnings)
        progress(len(parts) + 1, len(parts) + 1)
    return tuple(place for _, place in parts)


def draw(
    choice: SheetChoice,
    agenda: AgendaRow,
    delegations: Sequence[DelegationRow],
    order: SortKey,
    dots_per_inch: int,
    progress: Progress = no_progress,
) -> Pages:
    """Draw a document for the screen; of one that is too long for one file, the first sitting.

    Raises UserError `document.*` or `zone.unknown`, or Cancelled from `progress`.
    """
    parts = _parts(choice, agenda, delegations, Path("sheet.pdf"))
    progress(0, 2)
    data = _data(parts[0][0], agenda, delegations, order)
    progress(1, 2)
    images, warnings = typeset.images(data, choice.document, dots_per_inch)
    progress(2, 2)
    if len(parts) > 1:
        warnings = (*warnings, ("document.warning.first_sitting", {"n": len(parts)}))
    return Pages(images, warnings)


def _content(
    choice: SheetChoice,
    agenda: AgendaRow,
    delegations: Sequence[DelegationRow],
    order: SortKey,
    file_format: str,
) -> tuple[bytes, Warnings]:
    if file_format == "pdf":
        return typeset.pdf(_data(choice, agenda, delegations, order), choice.document)
    table = sign_in_table(agenda, delegations, choice, order)
    return (xlsx_bytes(table) if file_format == "xlsx" else csv_bytes(table)), ()


def _data(choice: SheetChoice, agenda: AgendaRow, delegations: Sequence[DelegationRow], order: SortKey) -> Data:
    if choice.document == "sign-in-sheet":
        return sign_in_sheet(agenda, delegations, choice, order)
    return order_of_business(agenda, choice)


def _parts(
    choice: SheetChoice, agenda: AgendaRow, delegations: Sequence[DelegationRow], path: Path
) -> list[tuple[SheetChoice, Path]]:
    """Return what goes into which file."""
    sittings = chosen_sittings(agenda, choice)
    people = sum(len(delegation.delegates) for delegation in delegations)
    if choice.document != "sign-in-sheet" or len(sittings) < 2 or people * len(sittings) <= ROWS_A_FILE:
        return [(choice, path)]
    return [
        (replace(choice, sitting=sitting.id), path.with_name(f"{path.stem}-{sitting.number}{path.suffix}"))
        for sitting in sittings
    ]
