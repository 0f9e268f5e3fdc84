"""The rows of a table of people as texts: those that are taken in, and what is to be said of rows."""

from __future__ import annotations

from collections.abc import Iterable

from meetingdesk import words
from meetingdesk.rows.nominations import Nominations, RowRemark

People = tuple[str, str, str, str, str, str]


def people_lines(found: Nominations) -> list[People]:
    """Return row, name, capacity, entity, post and address of those who are taken in."""
    entities = {row.number: row.fields.get("entity", "") for row in found.table.rows}
    return [
        (str(one.row), one.name, words.say(f"document.capacity.{one.capacity}"), entities[one.row], one.post, one.email)
        for one in found.accepted
    ]


def remark_lines(found: Nominations, remarks: Iterable[RowRemark]) -> list[tuple[str, str, str]]:
    """Return row, name and sentence of what is to be said."""
    fields = {row.number: row.fields for row in found.table.rows}
    return [
        (
            str(one.row),
            f"{fields[one.row].get('given', '')} {fields[one.row].get('family', '')}".strip(),
            words.say(f"nominee.{one.code}", **one.parameters),
        )
        for one in remarks
    ]
