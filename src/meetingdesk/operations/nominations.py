"""Taking in the people of a foreign table, many at once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from meetingdesk.domain.clock import check_zone
from meetingdesk.domain.delegations import CAPACITIES, DELEGATE_STATUSES, MODES, STATUSES
from meetingdesk.errors import Parameter, UserError
from meetingdesk.model import Delegate, Delegation, Entity, Meeting, Person
from meetingdesk.operations.delegates import STANDING, demote_head
from meetingdesk.operations.delegations import DAYS, come_to
from meetingdesk.operations.loading import add_all, among, found, line, today
from meetingdesk.operations.people import address, languages, tidy
from meetingdesk.requests.nominations import ImportDelegations
from meetingdesk.rows.nominations import Nominee, ToldDelegation

_TEXTS = ("honorific", "native", "phone", "pronunciation")


def import_delegations(session: Session, request: ImportDelegations) -> Mapping[str, Parameter]:
    """Nominate people.

    Raises UserError `gone`, `delegate.twice`, `email.form`, `person.empty`, `value.unknown` or `zone.unknown`.
    """
    meeting = found(session, Meeting, request.meeting)
    delegations = _delegations(session, meeting.id, request)
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
        if capacity == "head" and nominee.stands:
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
            "post": tidy(nominee.post), "status": _status(nominee), "mode": _mode(nominee) or "remote",
            "entity_name": tidy(nominee.printed),
        }  # fmt: skip
        new[delegation, person] = values
        if capacity == "head" and nominee.stands:
            heads[delegation] = values
    session.flush()
    come = update(Delegation).where(Delegation.id.in_(heads), Delegation.head_to_come)
    session.execute(come.values(head_to_come=False))
    keys = {who: one.id for who, one in there.items()} | dict(
        zip(new, add_all(session, Delegate, list(new.values())), strict=True)
    )
    places = [(delegations[_whose(one)], person) for one, person in zip(request.nominees, people, strict=True)]
    _replace(session, request.nominees, [keys[place] for place in places])
    return {"n": len(request.nominees), "entities": len(delegations)}


def _replace(session: Session, nominees: Sequence[Nominee], delegates: Sequence[int]) -> None:
    """Let those who were replaced be so by whom the table says. Raises UserError `gone` where no row is that."""
    rows = {nominee.row: delegate for nominee, delegate in zip(nominees, delegates, strict=True)}
    for nominee, key in zip(nominees, delegates, strict=True):
        if nominee.successor is not None:
            other = rows.get(nominee.successor, key)
            if other == key:
                raise UserError("gone")
            delegate = found(session, Delegate, key)
            delegate.status, delegate.replaced_by_id = "replaced", other


def _whose(named: Nominee | ToldDelegation) -> int | str:
    return named.entity if named.entity is not None else tidy(named.entity_name)


def _delegations(session: Session, meeting: int, request: ImportDelegations) -> dict[int | str, int]:
    """Return the delegation of each entity that is named. Who is new is made and invited.

    It is as the table tells; where that tells nothing, it has answered by naming somebody.
    """
    entities = _entities(session, (*request.nominees, *request.delegations))
    told = {entities[_whose(one)]: one for one in request.delegations}
    comes = {entities[_whose(one)] for one in request.nominees if one.stands}
    there = {one.entity_id: one for one in session.scalars(select(Delegation).where(Delegation.meeting_id == meeting))}
    asked = [there[entity] for entity in entities.values() if entity in there]
    day = today(session, meeting)
    for delegation in asked:
        said = told.get(delegation.entity_id)
        if said is not None:
            _bring_delegation_up_to_date(delegation, said, day)
        if not (said and said.status) and delegation.entity_id in comes and delegation.status not in STANDING:
            come_to(delegation, "nominated", day)  # who had declined comes after all
    keys = {delegation.entity_id: delegation.id for delegation in asked}
    new = [entity for entity in entities.values() if entity not in there]
    values = [{"meeting_id": meeting, "entity_id": entity, **_new_delegation(told.get(entity), day)} for entity in new]
    keys |= dict(zip(new, add_all(session, Delegation, values), strict=True))
    return {whose: keys[entity] for whose, entity in entities.items()}


def _bring_delegation_up_to_date(delegation: Delegation, told: ToldDelegation, day: date) -> None:
    if told.status:
        come_to(delegation, among(told.status, STATUSES), day)
    for name in DAYS:
        setattr(delegation, name, getattr(told, name) or getattr(delegation, name))
    delegation.quota = _quota(told) or delegation.quota
    delegation.head_to_come = delegation.head_to_come or told.head_to_come


def _new_delegation(told: ToldDelegation | None, day: date) -> dict[str, Any]:
    """Return what is known of a delegation that is new; one that the table tells has the days that stand there."""
    if told is None:
        nothing = dict.fromkeys((*DAYS, "quota"))
        return {**nothing, "status": "nominated", "answered_on": day, "head_to_come": False}
    days: dict[str, Any] = {name: getattr(told, name) for name in DAYS}
    if not told.status:
        days["answered_on"] = days["answered_on"] or day
    status = among(told.status or "nominated", STATUSES)
    return {**days, "status": status, "quota": _quota(told), "head_to_come": told.head_to_come}


def _quota(told: ToldDelegation) -> int | None:
    if told.quota is not None and told.quota < 1:
        raise UserError("delegation.quota")
    return told.quota


def _entities(session: Session, nominees: Iterable[Nominee | ToldDelegation]) -> dict[int | str, int]:
    """Return the entities that are named, by what names them; those that are new are made. Raises UserError `gone`."""
    known = set(session.scalars(select(Entity.id)))
    named: dict[int | str, Nominee | ToldDelegation] = {}
    for nominee in nominees:
        named.setdefault(_whose(nominee), nominee)
    if any(nominee.entity is not None and nominee.entity not in known for nominee in named.values()):
        raise UserError("gone")
    new = {whose: _new_entity(nominee) for whose, nominee in named.items() if nominee.entity is None}
    made = dict(zip(new, add_all(session, Entity, list(new.values())), strict=True))
    return {whose: made[whose] if nominee.entity is None else nominee.entity for whose, nominee in named.items()}


def _new_entity(nominee: Nominee | ToldDelegation) -> dict[str, Any]:
    country = nominee.country.strip().upper()
    return {
        "name_en": line(nominee.entity_name, "entity.name"),
        "country": country if len(country) == 2 and country.isalpha() else "",
        "zone": check_zone(nominee.zone),
    }


def _people(session: Session, nominees: Iterable[Nominee]) -> list[int]:
    """Return the person of each nominee, in their order; who is new is made, once for all who share name and address.

    The same person may come for two entities.
    """
    keys: list[int] = []
    new: list[dict[str, Any]] = []
    places: dict[int, int] = {}  # of `new`, by the place of the nominee
    same: dict[tuple[str, str, str], int] = {}
    for place, nominee in enumerate(nominees):
        email = address(nominee.email)
        if nominee.person is not None:
            _complete(found(session, Person, nominee.person), nominee, email)
            keys.append(nominee.person)
            continue
        names = {"family": tidy(nominee.family), "given": tidy(nominee.given)}
        if not any(names.values()):
            line("", "person.empty")
        keys.append(0)
        who = (email.casefold(), names["family"], names["given"])
        places[place] = same.get(who, len(new)) if email else len(new)
        if places[place] < len(new):
            continue
        same[who] = len(new)
        texts = {name: tidy(getattr(nominee, name)) for name in _TEXTS}
        more = {"languages": languages(nominee.languages), "zone": _own_zone(nominee)}
        new.append({**names, **texts, **more, "email": email})
    session.flush()
    made = add_all(session, Person, new)
    for place, at in places.items():
        keys[place] = made[at]
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
    """Return the status of a delegate, so far without who came instead."""
    status = among(nominee.status, ("", *DELEGATE_STATUSES)) or "nominated"
    return "withdrawn" if status == "replaced" else status


def _mode(nominee: Nominee) -> str:
    return among(nominee.mode, ("", *MODES))


def _bring_up_to_date(delegate: Delegate, nominee: Nominee, capacity: str) -> None:
    delegate.capacity = capacity
    delegate.post = tidy(nominee.post) or delegate.post
    delegate.mode = _mode(nominee) or delegate.mode
    delegate.entity_name = tidy(nominee.printed) or delegate.entity_name
    status, stood = _status(nominee), delegate.status in STANDING
    if status == "confirmed" or stood != nominee.stands:
        delegate.status, delegate.replaced_by_id = status, None
