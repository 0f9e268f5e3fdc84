"""Taking in the people of a foreign table, many at once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from meetingdesk.domain.clock import check_zone
from meetingdesk.domain.delegations import CAPACITIES
from meetingdesk.errors import Parameter, UserError
from meetingdesk.model import Delegate, Delegation, Entity, Meeting, Person
from meetingdesk.operations.delegates import STANDING, demote_head
from meetingdesk.operations.delegations import come_to
from meetingdesk.operations.loading import add_all, among, found, line, today
from meetingdesk.operations.people import address, languages, tidy
from meetingdesk.requests.nominations import ImportDelegations
from meetingdesk.rows.nominations import Nominee

_TEXTS = ("honorific", "native", "phone")


def import_delegations(session: Session, request: ImportDelegations) -> Mapping[str, Parameter]:
    """Nominate people.

    Raises UserError `gone`, `delegate.twice`, `email.form`, `person.empty`, `value.unknown` or `zone.unknown`.
    """
    meeting = found(session, Meeting, request.meeting)
    delegations = _delegations(session, meeting.id, request.nominees)
    people = _people(session, request.nominees)
    there = {
        (one.delegation_id, one.person_id): one
        for one in session.scalars(select(Delegate).join(Delegation).where(Delegation.meeting_id == meeting.id))
    }
    ranks: dict[int, int] = {}
    for one in there.values():
        ranks[one.delegation_id] = max(ranks.get(one.delegation_id, -1), one.rank)
    had_people = frozenset(ranks)
    new: dict[tuple[int, int], dict[str, Any]] = {}
    heads: dict[int, dict[str, Any]] = {}  # those of `new`, by their delegation
    for nominee, person in zip(request.nominees, people, strict=True):
        delegation = delegations[_whose(nominee)]
        capacity = among(nominee.capacity, CAPACITIES)
        known = there.get((delegation, person))
        if capacity == "head":
            if delegation in had_people:
                demote_head(session, delegation, known.id if known else 0)
            if delegation in heads:
                heads.pop(delegation)["capacity"] = "alternate"
        if (delegation, person) in new:
            raise UserError("delegate.twice", name=nominee.name)
        if known is not None:
            _bring_up_to_date(known, nominee, capacity)
            continue
        ranks[delegation] = ranks.get(delegation, -1) + 1
        values = {
            "delegation_id": delegation, "person_id": person, "capacity": capacity, "rank": ranks[delegation],
            "post": tidy(nominee.post), "status": _status(nominee),
        }  # fmt: skip
        new[delegation, person] = values
        if capacity == "head":
            heads[delegation] = values
    session.flush()
    come = update(Delegation).where(Delegation.id.in_(heads), Delegation.head_to_come)
    session.execute(come.values(head_to_come=False))
    add_all(session, Delegate, list(new.values()))
    return {"n": len(request.nominees), "entities": len(delegations)}


def _whose(nominee: Nominee) -> int | str:
    return nominee.entity if nominee.entity is not None else tidy(nominee.entity_name)


def _delegations(session: Session, meeting: int, nominees: Iterable[Nominee]) -> dict[int | str, int]:
    """Return the delegation of each entity that is named; it has answered by that. Who is new is made and invited."""
    entities = _entities(session, nominees)
    there = {one.entity_id: one for one in session.scalars(select(Delegation).where(Delegation.meeting_id == meeting))}
    asked = [there[entity] for entity in entities.values() if entity in there]
    day = today(session, meeting)
    for delegation in asked:
        if delegation.status not in STANDING:  # who had declined comes after all
            come_to(delegation, "nominated", day)
    keys = {delegation.entity_id: delegation.id for delegation in asked}
    new = [entity for entity in entities.values() if entity not in there]
    values = [{"meeting_id": meeting, "entity_id": entity, "status": "nominated", "answered_on": day} for entity in new]
    keys |= dict(zip(new, add_all(session, Delegation, values), strict=True))
    return {whose: keys[entity] for whose, entity in entities.items()}


def _entities(session: Session, nominees: Iterable[Nominee]) -> dict[int | str, int]:
    """Return the entities that are named, by what names them; those that are new are made. Raises UserError `gone`."""
    known = set(session.scalars(select(Entity.id)))
    named: dict[int | str, Nominee] = {}
    for nominee in nominees:
        named.setdefault(_whose(nominee), nominee)
    if any(nominee.entity is not None and nominee.entity not in known for nominee in named.values()):
        raise UserError("gone")
    new = {whose: _new_entity(nominee) for whose, nominee in named.items() if nominee.entity is None}
    made = dict(zip(new, add_all(session, Entity, list(new.values())), strict=True))
    return {whose: made[whose] if nominee.entity is None else nominee.entity for whose, nominee in named.items()}


def _new_entity(nominee: Nominee) -> dict[str, Any]:
    country = nominee.country.strip().upper()
    return {
        "name_en": line(nominee.entity_name, "entity.name"),
        "country": country if len(country) == 2 and country.isalpha() else "",
        "zone": check_zone(nominee.zone),
    }


def _people(session: Session, nominees: Iterable[Nominee]) -> list[int]:
    """Return the person of each nominee, in their order; who is new is made."""
    keys: list[int] = []
    new: list[dict[str, Any]] = []
    places: list[int] = []
    for place, nominee in enumerate(nominees):
        email = address(nominee.email)
        if nominee.person is not None:
            _complete(found(session, Person, nominee.person), nominee, email)
            keys.append(nominee.person)
            continue
        names = {"family": tidy(nominee.family), "given": tidy(nominee.given)}
        if not any(names.values()):
            line("", "person.empty")
        texts = {name: tidy(getattr(nominee, name)) for name in _TEXTS}
        more = {"languages": languages(nominee.languages), "zone": _own_zone(nominee)}
        new.append({**names, **texts, **more, "email": email})
        places.append(place)
        keys.append(0)
    session.flush()
    for place, key in zip(places, add_all(session, Person, new), strict=True):
        keys[place] = key
    return keys


def _complete(person: Person, nominee: Nominee, email: str) -> None:
    """Fill in what the office does not know of somebody; what it knows stays."""
    person.email = person.email or email
    for name in _TEXTS:
        setattr(person, name, getattr(person, name) or tidy(getattr(nominee, name)))
    person.languages = person.languages or languages(nominee.languages)
    person.zone = person.zone or _own_zone(nominee)


def _own_zone(nominee: Nominee) -> str | None:
    return check_zone(nominee.own_zone) if nominee.own_zone else None


def _status(nominee: Nominee) -> str:
    return "confirmed" if nominee.confirmed else "nominated"


def _bring_up_to_date(delegate: Delegate, nominee: Nominee, capacity: str) -> None:
    delegate.capacity = capacity
    delegate.post = tidy(nominee.post) or delegate.post
    if delegate.status not in STANDING or nominee.confirmed:
        delegate.status, delegate.replaced_by_id = _status(nominee), None
