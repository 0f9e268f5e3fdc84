"""The numbers of the items of a meeting."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sqlalchemy import select

from meetingdesk.domain import numbering
from meetingdesk.domain.numbering import Numbered
from meetingdesk.model import AgendaItem, Release
from meetingdesk.queries.loading import Reader, rows


def of_meeting(reader: Reader, meeting: int, style: str) -> dict[int, str]:
    """Return the number of each item of a meeting, by id. `style`: roman or decimal."""
    return of_items(reader, meeting, style, numbered(reader, meeting))


def numbered(reader: Reader, meeting: int) -> list[Numbered]:
    """Return what the numbers of a meeting's items depend on."""
    statement = select(
        AgendaItem.id, AgendaItem.parent_id, AgendaItem.position, AgendaItem.kind, AgendaItem.number
    ).where(AgendaItem.meeting_id == meeting)
    return [Numbered(*row) for row in rows(reader, statement)]


def of_items(reader: Reader, meeting: int, style: str, items: Sequence[Numbered]) -> dict[int, str]:
    """Return the numbers of items that are read already: all those of a meeting."""
    frozen = any(item.frozen for item in items)
    return numbering.numbers(items, style, _released(reader, meeting) if frozen else ())


def _released(reader: Reader, meeting: int) -> Iterable[str]:
    """Return the numbers that were published since they were last given anew."""
    statement = select(Release.begins, Release.items).where(Release.meeting_id == meeting)
    found: set[str] = set()
    for begins, items in rows(reader, statement.order_by(Release.ordinal.desc())):
        found |= {item["number"] for item in items if item["number"]}
        if begins:
            break
    return found
