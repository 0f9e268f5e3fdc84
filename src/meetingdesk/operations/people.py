"""What can be done to the people of the office."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from meetingdesk.domain.audience import has_address
from meetingdesk.domain.clock import check_zone
from meetingdesk.errors import Parameter, UserError
from meetingdesk.model import Delegate, Person
from meetingdesk.operations.loading import found
from meetingdesk.requests.base import KEPT
from meetingdesk.requests.people import AddPerson, DeletePerson, EditPerson
from meetingdesk.rows.names import spoken

_LANGUAGE = re.compile(r"[a-z]{2,3}(-[a-z0-9]{2,8})*", re.IGNORECASE)  # the shape of a BCP 47 tag
TEXTS = ("honorific", "family", "given", "native", "phone", "pronunciation")


def add_person(session: Session, request: AddPerson) -> Mapping[str, Parameter]:
    """Add a person. Raises UserError `person.empty`, `email.form`, `language.form` or `zone.unknown`."""
    person = new_person(session, request.family, request.given, request.email)
    for name in ("honorific", "native", "phone", "pronunciation"):
        setattr(person, name, tidy(getattr(request, name)))
    person.languages = languages(request.languages)
    person.zone = _zone(request.zone)
    person.list_address = request.list_address
    return {"name": full_name(person)}


def edit_person(session: Session, request: EditPerson) -> Mapping[str, Parameter]:
    """Change a person, in all meetings. Raises UserError as `add_person`, or `gone`."""
    person = found(session, Person, request.person)
    for name in TEXTS:
        if (value := getattr(request, name)) is not None:
            setattr(person, name, tidy(value))
    if not person.family and not person.given:
        raise UserError("person.empty")
    if request.email is not None:
        person.email = address(request.email)
    if request.languages is not None:
        person.languages = languages(request.languages)
    if request.zone is not KEPT:
        person.zone = _zone(request.zone)
    if request.list_address is not None:
        person.list_address = request.list_address
    return {"name": full_name(person)}


def delete_person(session: Session, request: DeletePerson) -> Mapping[str, Parameter]:
    """Remove a person. Raises UserError `person.delegate` where a meeting has them in a delegation."""
    person = found(session, Person, request.person)
    name = full_name(person)
    parts = session.scalar(select(func.count()).where(Delegate.person_id == person.id)) or 0
    if parts:
        raise UserError("person.delegate", name=name, n=parts)
    session.delete(person)
    return {"name": name}


def new_person(session: Session, family: str, given: str, email: str) -> Person:
    """Return a person who is new to the office. Raises UserError `person.empty` or `email.form`."""
    family, given = tidy(family), tidy(given)
    if not family and not given:
        raise UserError("person.empty")
    person = Person(family=family, given=given, email=address(email))
    session.add(person)
    session.flush()
    return person


def full_name(person: Person) -> str:
    """Return given and family name."""
    return spoken(person.given, person.family)


def tidy(text: str) -> str:
    """Return a text on one line, without space around it; it may be empty."""
    return " ".join(text.split())


def address(email: str) -> str:
    """Return the mailbox of one person, or nothing. Raises UserError `email.form`."""
    email = email.strip()
    if email and not has_address(email):
        raise UserError("email.form", email=email)
    return email


def languages(codes: Iterable[str]) -> list[str]:
    """Return language codes, each once, in their order. Raises UserError `language.form`."""
    kept = list(dict.fromkeys(code.strip().lower() for code in codes))
    for code in kept:
        if not _LANGUAGE.fullmatch(code):
            raise UserError("language.form", language=code)
    return kept


def _zone(zone: str | None) -> str | None:
    return check_zone(zone) if zone else None
