"""Which documents the items of a meeting refer to."""

from __future__ import annotations

from sqlalchemy import select

from meetingdesk.model import AgendaItem, Reference
from meetingdesk.queries.loading import Reader, grouped, rows
from meetingdesk.rows.agenda import ReferenceRow


def references(reader: Reader, meeting_id: int) -> dict[int, tuple[ReferenceRow, ...]]:
    """Return the documents of each item, by item id, in their order."""
    statement = (
        select(Reference.item_id, Reference.id, Reference.symbol, Reference.title, Reference.address)
        .join(AgendaItem, Reference.item_id == AgendaItem.id)
        .where(AgendaItem.meeting_id == meeting_id)
        .order_by(Reference.item_id, Reference.position, Reference.id)
    )
    found = grouped(rows(reader, statement))
    return {item: tuple(ReferenceRow(*row[1:]) for row in group) for item, group in found.items()}
