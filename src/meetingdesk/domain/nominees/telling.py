"""What a row of a table says of the delegation as a whole, beside the people: where it stands, its days, its places."""

from __future__ import annotations

from collections.abc import Callable, Collection
from datetime import date

from meetingdesk.domain.delegations import STATUSES
from meetingdesk.rows.nominations import ForeignRow, ToldDelegation
from meetingdesk.rows.office import EntityRow

DAYS = ("invited_on", "acknowledged_on", "answered_on", "last_contact")
FIELDS = ("delegation_status", "quota", "head_to_come", *DAYS)
Unread = Callable[[ForeignRow, str], None]  # says that a field was not understood


def names_nobody(row: ForeignRow) -> bool:
    """Tell whether a row speaks of a delegation alone."""
    return "delegation_status" in row.fields and not any(name in row.fields for name in ("family", "given", "email"))


def said(row: ForeignRow, name: str, known: Collection[str], unread: Unread) -> str:
    """Return a code among those that are known; what is none is left out, and remarked."""
    code = row.fields.get(name, "")
    if code and code not in known:
        unread(row, name)
        return ""
    return code


def told(row: ForeignRow, entity: EntityRow | None, unread: Unread) -> ToldDelegation | None:
    """Return what a row says of a delegation, None where it says nothing of it."""
    held = row.fields
    if not any(name in held for name in FIELDS):
        return None
    days = {name: _day(row, name, unread) for name in DAYS}
    return ToldDelegation(
        row=row.number,
        entity=entity.id if entity else None,
        entity_name="" if entity else held["entity"],
        status=said(row, "delegation_status", STATUSES, unread),
        alone=names_nobody(row),
        country="" if entity else held.get("country", ""),
        zone="" if entity else held["zone"],
        quota=_quota(row, unread),
        head_to_come=bool(held.get("head_to_come")),
        **days,
    )


def _day(row: ForeignRow, name: str, unread: Unread) -> date | None:
    text = row.fields.get(name, "")
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        unread(row, name)
        return None


def _quota(row: ForeignRow, unread: Unread) -> int | None:
    text = row.fields.get("quota", "")
    if text and not (text.isascii() and text.isdigit() and len(text) <= 6 and int(text) > 0):
        unread(row, "quota")
        return None
    return int(text) if text else None
