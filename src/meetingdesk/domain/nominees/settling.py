"""Each row of a table in turn: whose it is and who it is, or why it cannot be taken in. Nothing is written here."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from meetingdesk.domain import clock
from meetingdesk.domain.audience import has_address
from meetingdesk.domain.delegations import CAPACITIES, DELEGATE_STATUSES, MODES
from meetingdesk.domain.nominees.entities import Entities
from meetingdesk.domain.nominees.people import People, spelling
from meetingdesk.domain.nominees.telling import names_nobody, said, told
from meetingdesk.errors import Parameter
from meetingdesk.rows.delegations import DelegationRow
from meetingdesk.rows.nominations import (
    ForeignRow,
    ForeignTable,
    Nominations,
    Nominee,
    RowRemark,
    ToldDelegation,
)
from meetingdesk.rows.office import EntityRow
from meetingdesk.rows.people import PersonRow

Whose = int | str  # the id of an entity, or the name of one that is new


class _Rejected(Exception):  # noqa: N818 - not an error of the program: one row that is left out
    """Why a row cannot be taken in."""

    def __init__(self, code: str, **parameters: Parameter) -> None:
        super().__init__(code)
        self.code, self.parameters = code, parameters


def settle(
    table: ForeignTable,
    entities: Sequence[EntityRow],
    delegations: Sequence[DelegationRow],
    people: Sequence[PersonRow],
    *,
    new_entities: bool = False,
) -> Nominations:
    """Return what would come of a table. `entities`: those that may send somebody to the meeting.

    With `new_entities`, an entity that nobody knows is made, where the row says on which clock it lives.
    """
    return _Settling(table, entities, delegations, people, new_entities).nominations()


class _Settling:
    """The rows of one table, on their way."""

    def __init__(
        self,
        table: ForeignTable,
        entities: Sequence[EntityRow],
        delegations: Sequence[DelegationRow],
        people: Sequence[PersonRow],
        new_entities: bool,
    ) -> None:
        self._table, self._new = table, new_entities
        self._rows = {row.entity: row for row in delegations}
        self._entities = Entities(entities, self._rows.keys())
        self._people = People(people, delegations)
        self._heads: dict[Whose, int] = {}  # the row that names the head
        self._seen: dict[tuple[Whose, object], int] = {}
        self._more: Counter[Whose] = Counter()
        self._zones: dict[Whose, str] = {}  # of entities that are new: those of their first rows
        self._told: dict[Whose, ToldDelegation | None] = {}  # by the first row of each
        self._named: dict[tuple[Whose, str], int] = {}  # the rows of names, for who came instead of whom
        self._successors: dict[int, str] = {}  # the names of who came instead, by row
        self._accepted: list[Nominee] = []
        self._rejected: list[RowRemark] = []
        self._warnings: list[RowRemark] = []

    def nominations(self) -> Nominations:
        """Return what comes of all rows."""
        for row in self._table.rows:
            try:
                if names_nobody(row):
                    self._take_alone(row)
                else:
                    self._accepted.append(self._nominee(row))
            except _Rejected as reason:
                self._rejected.append(RowRemark(row.number, reason.code, reason.parameters))
        accepted = tuple(map(self._with_successor, self._accepted))
        delegations = tuple(filter(None, self._told.values()))
        warnings = tuple(sorted(self._warnings, key=lambda remark: remark.row))
        return Nominations(self._table, accepted, tuple(self._rejected), warnings, delegations)

    def _take_alone(self, row: ForeignRow) -> None:
        """Take in a row that names an entity and nobody of it."""
        entity = self._entity(row)
        whose = _whose(row, entity)
        if whose in self._told:
            raise _Rejected("told", name=row.fields["entity"])
        self._first(row, whose, entity)

    def _warn(self, row: ForeignRow, code: str, **parameters: Parameter) -> None:
        self._warnings.append(RowRemark(row.number, code, parameters))

    def _unread(self, row: ForeignRow, name: str) -> None:
        self._warn(row, "unread", text=row.fields[name], column=self._table.columns.get(name, name))

    def _nominee(self, row: ForeignRow) -> Nominee:
        held = row.fields
        family, given = held.get("family", ""), held.get("given", "")
        if not family and not given:
            raise _Rejected("name")
        email = self._email(row)
        entity = self._entity(row)
        whose = _whose(row, entity)
        known = entity.id if entity else None
        person = self._people.find(family, given, email, known, entity.name if entity else "")
        self._check_once(row, whose, person.id if person else (spelling(family, given), email.casefold()))
        status = said(row, "status", DELEGATE_STATUSES, self._unread)
        nominee = Nominee(
            row=row.number,
            entity=known,
            entity_name="" if entity else held["entity"],
            family=family,
            given=given,
            capacity=self._capacity(row, whose, stands=status not in ("withdrawn", "replaced")),
            person=person.id if person else None,
            email=email,
            country="" if entity else held.get("country", ""),
            zone="" if entity else held["zone"],
            languages=tuple(held.get("languages", "").split()),
            own_zone=self._own_zone(row, whose, entity),
            status=status,
            mode=said(row, "mode", MODES, self._unread),
            printed=held.get("printed", ""),
            honorific=held.get("honorific", ""),
            native=held.get("native", ""),
            pronunciation=held.get("pronunciation", ""),
            phone=held.get("phone", ""),
            post=held.get("post", ""),
        )
        self._remark(row, whose, entity, nominee, person)
        self._named.setdefault((whose, nominee.name), row.number)
        self._successors[row.number] = held.get("replaced_by", "")
        return nominee

    def _with_successor(self, nominee: Nominee) -> Nominee:
        """Return somebody who was replaced with the row of who came; with none, they have withdrawn."""
        if nominee.status != "replaced":
            return nominee
        name = self._successors[nominee.row]
        whose = nominee.entity if nominee.entity is not None else nominee.entity_name
        row = self._named.get((whose, name))
        if row is None or row == nominee.row:
            self._warnings.append(RowRemark(nominee.row, "successor", {"name": name}))
            return replace(nominee, status="withdrawn")
        return replace(nominee, successor=row)

    def _entity(self, row: ForeignRow) -> EntityRow | None:
        """Return the entity, None where one is to be made."""
        name = row.fields.get("entity", "")
        if not name:
            raise _Rejected("no_entity")
        entity = self._entities.find(name)
        if entity is not None:
            return entity
        if self._new:
            if row.fields.get("zone", "") not in clock.zones():
                raise _Rejected("zone", name=name)
            return None
        nearest = self._entities.nearest(name)
        raise _Rejected("entity_near" if nearest else "entity", name=name, nearest="; ".join(nearest))

    def _own_zone(self, row: ForeignRow, whose: Whose, entity: EntityRow | None) -> str:
        """Return the clock of a person who is not where the entity is, nothing else."""
        zone, own = row.fields.get("zone", ""), row.fields.get("own_zone", "")
        known = clock.zones()
        if own and own not in known:
            self._unread(row, "own_zone")
        seat = entity.zone if entity else self._zones.setdefault(whose, zone)
        found = own if own in known else zone
        return "" if found not in known or found == seat else found

    def _email(self, row: ForeignRow) -> str:
        found = row.fields.get("email", "").split(" ")
        email = found[0]
        if email and not has_address(email):
            raise _Rejected("email", email=row.fields["email"])
        if len(found) > 1:
            self._warn(row, "emails", email=email, n=len(found))
        return email

    def _check_once(self, row: ForeignRow, whose: Whose, who: object) -> None:
        before = self._seen.setdefault((whose, who), row.number)
        if before != row.number:
            raise _Rejected("repeated", other=before)

    def _capacity(self, row: ForeignRow, whose: Whose, *, stands: bool) -> str:
        capacity = row.fields.get("capacity", "adviser")
        if capacity not in CAPACITIES:
            self._warn(row, "capacity", capacity=capacity)
            return "adviser"
        if capacity == "head" and stands:
            before = self._heads.setdefault(whose, row.number)
            if before != row.number:
                raise _Rejected("heads", other=before)
        return capacity

    def _first(self, row: ForeignRow, whose: Whose, entity: EntityRow | None) -> None:
        """Keep with the first row of an entity what it tells of its delegation, and say what becomes of that."""
        if whose in self._told:
            return
        found = self._told[whose] = told(row, entity, self._unread)
        delegation, name = self._rows.get(entity.id if entity else 0), row.fields["entity"]
        if delegation is None:
            self._warn(row, "invited" if entity else "new_entity", name=name)
        elif found and found.status and found.status != delegation.status:
            self._warn(row, f"becomes.{found.status}", name=name)
        elif delegation.status == "declined" and not (found and found.status):
            self._warn(row, "declined", name=name)

    def _remark(
        self, row: ForeignRow, whose: Whose, entity: EntityRow | None, nominee: Nominee, person: PersonRow | None
    ) -> None:
        """Say what is to be known of a row that is taken in."""
        delegation = self._rows.get(nominee.entity or 0)
        there = person is not None and self._people.stands(nominee.entity, person.id)
        if person is not None and spelling(person.family, person.given) != spelling(nominee.family, nominee.given):
            self._warn(row, "known", name=person.name)
        elif person is None and (other := self._people.alike(nominee.family, nominee.given, nominee.entity)):
            self._warn(row, "alike", name=other)
        if there:
            self._warn(row, "there" if nominee.stands else "goes")
        self._first(row, whose, entity)
        if not nominee.stands:
            return
        if nominee.capacity == "head" and delegation and delegation.head and delegation.head.person != nominee.person:
            self._warn(row, "head", name=delegation.head.name)
        self._more[whose] += not there
        found = self._told[whose]
        quota = (found.quota if found else None) or (delegation.quota if delegation else None)
        standing = len(delegation.standing) if delegation else 0
        if quota is not None and not there and standing + self._more[whose] > quota:
            self._warn(row, "quota", n=quota)


def _whose(row: ForeignRow, entity: EntityRow | None) -> Whose:
    return entity.id if entity else row.fields["entity"]
