"""The sample office: series, people and whole meetings from plain data, with identities that never change."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from meetingdesk.domain.identity import of_key
from meetingdesk.errors import Parameter, UserError
from meetingdesk.model import (
    AgendaItem,
    Delegate,
    Delegation,
    Entity,
    Meeting,
    Person,
    Room,
    Series,
    Sitting,
    Slot,
    Speaking,
)
from meetingdesk.operations.loading import add_all

Data = Mapping[str, Any]
Keys = Mapping[str | None, int]
Below = defaultdict[str | None, list[tuple[int, Data]]]
MODES = {"remote": "remote", "in_person": "room"}


def load(session: Session, office: Data) -> Mapping[str, Parameter]:
    """Take in `series`, `persons` and `meetings`. Raises UserError `sample.directory` or `meeting.key_taken`."""
    entities = _entities(session, office)
    meetings = office["meetings"]
    taken = session.scalar(select(Meeting.key).where(Meeting.key.in_([data["key"] for data in meetings])).limit(1))
    if taken:
        raise UserError("meeting.key_taken", key=taken)
    series = _keyed(office["series"], add_all(session, Series, [_series(data) for data in office["series"]]))
    persons = _keyed(office["persons"], add_all(session, Person, [_person(data) for data in office["persons"]]))
    for data in meetings:
        [meeting] = add_all(session, Meeting, [_meeting(data, series)])
        delegates = _delegations(session, meeting, data, entities, persons)
        _agenda(session, meeting, data, delegates, entities)
    return {"n": len(meetings)}


def _entities(session: Session, office: Data) -> Keys:
    """Return the entities that the sample speaks of, by their key in the directory."""
    invited = {delegation["entity"] for meeting in office["meetings"] for delegation in meeting["delegations"]}
    found = dict(session.execute(select(Entity.uid, Entity.id)).all())
    missing = sorted(key for key in invited if of_key("entity", key) not in found)
    if missing:
        raise UserError("sample.directory", key=missing[0])
    return {key: found[of_key("entity", key)] for key in invited}


def _keyed(data: Iterable[Data], ids: Iterable[int]) -> dict[str | None, int]:
    return {one["key"]: number for one, number in zip(data, ids, strict=True)}


def _series(data: Data) -> Data:
    return {"key": data["key"], "title": data["title"]}


def _person(data: Data) -> Data:
    texts = {name: data[name] or "" for name in ("honorific", "family", "given", "native", "email", "phone")}
    rest = {name: data[name] for name in ("languages", "zone", "list_address")}
    return {"uid": of_key("person", data["key"]), **texts, **rest}


def _meeting(data: Data, series: Keys) -> Data:
    return {
        "uid": of_key("meeting", data["key"]),
        "series_id": series[data["series"]],
        "place": data["place"] or "",
        "chair": data["chair"] or "",
        "organiser_name": data["organiser"]["name"],
        "organiser_email": data["organiser"]["email"],
        "notes": data["invented"] or "",
        **{name: data[name] for name in ("key", "edition", "title", "zone", "languages", "numbering")},
    }


def _delegations(session: Session, meeting: int, data: Data, entities: Keys, persons: Keys) -> Keys:
    """Add the delegations with their people; return the delegates by key."""
    delegations = data["delegations"]
    ids = add_all(session, Delegation, [_delegation(one, meeting, data["key"], entities) for one in delegations])
    people = [
        (person, _delegate(person, delegation, rank, persons))
        for one, delegation in zip(delegations, ids, strict=True)
        for rank, person in enumerate(one["delegates"])
    ]
    return _keyed([person for person, _ in people], add_all(session, Delegate, [values for _, values in people]))


def _delegation(data: Data, meeting: int, meeting_key: str, entities: Keys) -> Data:
    last_contact = data["last_contact"]
    return {
        "uid": of_key("delegation", f"{meeting_key}/{data['entity']}"),
        "meeting_id": meeting,
        "entity_id": entities[data["entity"]],
        "status": data["status"],
        "quota": data["quota"],
        "last_contact": date.fromisoformat(last_contact) if last_contact else None,
    }


def _delegate(data: Data, delegation: int, rank: int, persons: Keys) -> Data:
    return {
        "uid": of_key("delegate", data["key"]),
        "delegation_id": delegation,
        "person_id": persons[data["person"]],
        "capacity": data["capacity"],
        "rank": rank,
        "mode": MODES[data["mode"]],
        "post": data["post"] or "",
        "status": data["status"],
    }


def _agenda(session: Session, meeting: int, data: Data, delegates: Keys, entities: Keys) -> None:
    rooms = [{"meeting_id": meeting, "name": name, "position": place} for place, name in enumerate(data["rooms"])]
    room_ids: dict[str | None, int | None] = {None: None}
    room_ids.update(zip(data["rooms"], add_all(session, Room, rooms), strict=True))
    sittings = _keyed(data["sittings"], add_all(session, Sitting, [_sitting(one, meeting) for one in data["sittings"]]))
    items = _items(session, meeting, data["items"])
    slots = [
        {"item_id": items[item["key"]], "sitting_id": sittings[slot["sitting"]], "room_id": room_ids[slot["room"]],
         "offset": slot["offset"], "minutes": slot["minutes"]}
        for item in data["items"] for slot in item["slots"]
    ]  # fmt: skip
    speaking = [
        _speaking(speaker, items[item["key"]], place, delegates, entities)
        for item in data["items"]
        for place, speaker in enumerate(item["speakers"])
    ]
    add_all(session, Slot, slots)
    add_all(session, Speaking, speaking)


def _sitting(data: Data, meeting: int) -> Data:
    hours, minutes = data["start"].split(":")
    return {
        "uid": of_key("sitting", data["key"]),
        "meeting_id": meeting,
        "day": date.fromisoformat(data["day"]),
        "start": int(hours) * 60 + int(minutes),
        **{name: data[name] for name in ("minutes", "kind")},
        **{name: data[name] or "" for name in ("link", "conference_id", "passcode", "dial_in")},
    }


def _items(session: Session, meeting: int, items: list[Data]) -> Keys:
    """Add the items, those above before those below; return them by key. A heading lasts as long as what it heads."""
    below: Below = defaultdict(list)
    for place, item in enumerate(items):
        below[item["parent"]].append((place, item))
    keys: dict[str | None, int] = {}
    layer: list[str | None] = [None]
    while placed := [pair for parent in layer for pair in below[parent]]:
        values = [_item(item, place, meeting, keys, below) for place, item in placed]
        keys |= _keyed([item for _, item in placed], add_all(session, AgendaItem, values))
        layer = [item["key"] for _, item in placed]
    return keys


def _item(data: Data, place: int, meeting: int, keys: Keys, below: Below) -> Data:
    headed = {
        (slot["sitting"], slot["offset"]): slot["minutes"] for _, item in below[data["key"]] for slot in item["slots"]
    }
    return {
        "uid": of_key("item", data["key"]),
        "meeting_id": meeting,
        "parent_id": keys[data["parent"]] if data["parent"] else None,
        "position": place,
        "title": data["title"],
        "kind": data["kind"],
        "item_class": data["class"],
        "action": data["action"],
        "minutes": data["minutes"] or sum(headed.values()),
    }


def _speaking(data: Data, item: int, place: int, delegates: Keys, entities: Keys) -> Data:
    return {
        "item_id": item,
        "delegate_id": delegates[data["delegate"]] if data.get("delegate") else None,
        "entity_id": entities[data["entity"]] if data.get("entity") else None,
        "name": data.get("name") or "",
        "position": place,
        "role": data["role"],
        "topic": data["topic"] or {},
        "state": data["state"],
    }
