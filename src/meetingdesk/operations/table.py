"""Changing several rows of a table in one step."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from sqlalchemy.orm import Session

from meetingdesk.errors import Parameter, UserError
from meetingdesk.model import Delegate, Person
from meetingdesk.operations.delegates import edit_delegate, set_delegate_status
from meetingdesk.operations.delegations import edit_delegations
from meetingdesk.operations.loading import held
from meetingdesk.operations.people import edit_person
from meetingdesk.requests import Request
from meetingdesk.requests.delegations import EditDelegate, EditDelegations, SetDelegateStatus
from meetingdesk.requests.people import EditPerson
from meetingdesk.requests.table import EditRows

_EACH: Mapping[type[Request], Callable[[Session, Any], object]] = {
    EditDelegations: edit_delegations,
    EditDelegate: edit_delegate,
    SetDelegateStatus: set_delegate_status,
    EditPerson: edit_person,
}


def edit_rows(session: Session, request: EditRows) -> Mapping[str, Parameter]:
    """Change each row. Raises the UserError of a row's own request, with the row's name as `at_row`."""
    kept = _held(session, [wish for _, wishes in request.rows for wish in wishes])
    for name, wishes in request.rows:
        for wish in wishes:
            try:
                _EACH[type(wish)](session, wish)
            except UserError as error:
                raise UserError(error.code, **{**error.parameters, "at_row": name}) from error
    del kept
    return {"n": len(request.rows)}


def _held(session: Session, wishes: Sequence[Request]) -> tuple[object, ...]:
    """Return what the wishes speak of, to be kept while they are carried out: each would ask for its own row."""
    delegates = held(
        session, Delegate, (wish.delegate for wish in wishes if isinstance(wish, (EditDelegate, SetDelegateStatus)))
    )
    named = {one.person_id for one in delegates.values()} | {
        wish.person for wish in wishes if isinstance(wish, EditPerson)
    }
    return delegates, held(session, Person, named)
