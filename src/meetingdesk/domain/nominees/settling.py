"""Each row of a table in turn: whose it is and who it is, or why it cannot be taken in. Nothing is written here."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from meetingdesk.domain import clock
from meetingdesk.domain.audience import has_address
from meetingdesk.domain.delegations import CAPACITIES
from meetingdesk.domain.nominees.entities import Entities
from meetingdesk.domain.nominees.people import People, spelling
from meetingdesk.errors import Parameter
from meetingdesk.rows.delegations import DelegationRow
from meetingdesk.rows.nominations import ForeignRow, ForeignTable, Nominations, Nominee, RowRemark
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
        self._accepted: list[Nominee] = []
        self._rejected: list[RowRemark] = []
        self._warnings: list[RowRemark] = []

    def nominations(self) -> Nominations:
        """Return what comes of all rows."""
        for row in self._table.rows:
            try:
                self._accepted.append(self._nominee(row))
            except _Rejected as reason:
                self._rejected.append(RowRemark(row.number, reason.code, reason.parameters))
        return Nominations(self._table, tuple(self._accepted), tuple(self._rejected), tuple(self._warnings))

    def _warn(self, row: ForeignRow, code: str, **parameters: Parameter) -> None:
        self._warnings.append(RowRemark(row.number, code, parameters))

    def _nominee(self, row: ForeignRow) -> Nominee:
        held = row.fields
        family, given = held.get("family", ""), held.get("given", "")
        if not family and not given:
            raise _Rejected("name")
        email = self._email(row)
        entity = self._entity(row)
        whose: Whose = entity.id if entity else held["entity"]
        known = entity.id if entity else None
        person = self._people.find(family, given, email, known, entity.name if entity else "")
        self._check_once(row, whose, person.id if person else (spelling(family, given), email.casefold()))
        nominee = Nominee(
            row=row.number,
            entity=known,
            entity_name="" if entity else held["entity"],
            family=family,
            given=given,
            capacity=self._capacity(row, whose),
            person=person.id if person else None,
            email=email,
            country="" if entity else held.get("country", ""),
            zone="" if entity else held["zone"],
            languages=tuple(held.get("languages", "").split()),
            own_zone=self._own_zone(row, whose, entity),
            confirmed=held.get("status") == "confirmed",
            **{name: held.get(name, "") for name in ("honorific", "native", "phone", "post")},
        )
        self._remark(row, whose, nominee, person)
        return nominee

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
        zone = row.fields.get("zone", "")
        if zone not in clock.zones():
            return ""
        seat = entity.zone if entity else self._zones.setdefault(whose, zone)
        return "" if zone == seat else zone

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

    def _capacity(self, row: ForeignRow, whose: Whose) -> str:
        capacity = row.fields.get("capacity", "adviser")
        if capacity not in CAPACITIES:
            self._warn(row, "capacity", capacity=capacity)
            return "adviser"
        if capacity == "head":
            before = self._heads.setdefault(whose, row.number)
            if before != row.number:
                raise _Rejected("heads", other=before)
        return capacity

    def _remark_once(self, row: ForeignRow, nominee: Nominee, delegation: DelegationRow | None) -> None:
        """Say with the first row of an entity what becomes of its delegation."""
        if delegation is None:
            self._warn(row, "invited" if nominee.entity else "new_entity", name=row.fields["entity"])
        elif delegation.status == "declined":
            self._warn(row, "declined", name=row.fields["entity"])

    def _remark(self, row: ForeignRow, whose: Whose, nominee: Nominee, person: PersonRow | None) -> None:
        """Say what is to be known of a row that is taken in."""
        delegation = self._rows.get(nominee.entity or 0)
        there = person is not None and self._people.stands(nominee.entity, person.id)
        if person is not None and spelling(person.family, person.given) != spelling(nominee.family, nominee.given):
            self._warn(row, "known", name=person.name)
        elif person is None and (other := self._people.alike(nominee.family, nominee.given, nominee.entity)):
            self._warn(row, "alike", name=other)
        if there:
            self._warn(row, "there")
        if whose not in self._more:
            self._remark_once(row, nominee, delegation)
        if nominee.capacity == "head" and delegation and delegation.head and delegation.head.person != nominee.person:
            self._warn(row, "head", name=delegation.head.name)
        self._more[whose] += not there
        quota = delegation.quota if delegation else None
        if delegation and quota is not None and not there and len(delegation.standing) + self._more[whose] > quota:
            self._warn(row, "quota", n=quota)
