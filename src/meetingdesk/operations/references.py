"""The documents that agenda items refer to."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy.orm import Session

from meetingdesk.domain.titles import in_language
from meetingdesk.errors import Parameter, UserError
from meetingdesk.model import AgendaItem, Reference
from meetingdesk.operations.loading import found, next_in, web_address
from meetingdesk.requests.references import AddReference, EditReference, RemoveReference


def add_reference(session: Session, request: AddReference) -> Mapping[str, Parameter]:
    """Refer to one more document. Raises UserError `reference.empty`, `link.form` or `gone`."""
    item = found(session, AgendaItem, request.item)
    reference = Reference(item_id=item.id, position=next_in(session, Reference.position, Reference.item_id == item.id))
    _write(reference, request)
    session.add(reference)
    return _told(reference, item)


def edit_reference(session: Session, request: EditReference) -> Mapping[str, Parameter]:
    """Change what is said of a document. Raises what `add_reference` raises."""
    reference = found(session, Reference, request.reference)
    _write(reference, request)
    return _told(reference, found(session, AgendaItem, reference.item_id))


def remove_reference(session: Session, request: RemoveReference) -> Mapping[str, Parameter]:
    """Refer to a document no longer. Raises UserError `gone`."""
    reference = found(session, Reference, request.reference)
    session.delete(reference)
    return _told(reference, found(session, AgendaItem, reference.item_id))


def _write(reference: Reference, request: AddReference | EditReference) -> None:
    symbol, title = " ".join(request.symbol.split()), " ".join(request.title.split())
    if not symbol and not title:
        raise UserError("reference.empty")
    reference.symbol, reference.title, reference.address = symbol, title, web_address(request.address)


def _told(reference: Reference, item: AgendaItem) -> Mapping[str, Parameter]:
    return {"name": reference.symbol or reference.title, "title": in_language(item.title)}
