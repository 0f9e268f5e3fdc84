"""Whom of the office a row means: by the address, else by the exact name of somebody of the same entity."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache

from rapidfuzz import fuzz

from meetingdesk.domain.display_names import fold
from meetingdesk.rows.delegations import DelegationRow
from meetingdesk.rows.people import PersonRow

ALIKE = 88.0  # of 100: so alike are two spellings of one name, and seldom two names
Name = tuple[str, ...]


@lru_cache(maxsize=1024)  # each row of a table asks several times for its own
def spelling(family: str, given: str) -> Name:
    """Return a name without case, accents and order."""
    return tuple(sorted((*fold(family), *fold(given))))


class People:
    """The people of the office, and who stands in which delegation of the meeting."""

    def __init__(self, people: Iterable[PersonRow], delegations: Iterable[DelegationRow]) -> None:
        self._by_email: dict[str, list[PersonRow]] = defaultdict(list)
        self._by_name: dict[Name, list[PersonRow]] = defaultdict(list)
        self._listed: dict[int, list[tuple[Name, str, int]]] = defaultdict(list)
        self._parts: dict[int, set[str]] = {}
        for person in people:
            if person.email:
                self._by_email[person.email.casefold()].append(person)
            self._by_name[spelling(person.family, person.given)].append(person)
            self._parts[person.id] = {part.entity for part in person.parts}
        for row in delegations:
            for one in row.delegates:
                self._listed[row.entity].append((spelling(one.family, one.given), one.name, one.person))

    def find(self, family: str, given: str, email: str, entity: int | None, entity_name: str) -> PersonRow | None:
        """Return whom of the office a row means, None for somebody new."""
        if email and (found := self._by_email.get(email.casefold())):
            return self._of_name(found, family, given)
        there = {person for _, _, person in self._listed.get(entity or 0, ())}
        named = self._by_name.get(spelling(family, given), [])
        same = [one for one in named if one.id in there or entity_name in self._parts[one.id]]
        # Another address may be another person: only who had none, or is asked for without one, is the same.
        return next((one for one in same if not one.email or not email or one.id in there), None)

    @staticmethod
    def _of_name(found: list[PersonRow], family: str, given: str) -> PersonRow | None:
        """Return who has the name, of those who have a mailbox, else the only one whose name shares a word with it.

        Colleagues may share a mailbox: somebody of quite another name is somebody else.
        """
        name = spelling(family, given)
        same = [one for one in found if spelling(one.family, one.given) == name]
        near = [one for one in found if {*spelling(one.family, one.given)} & {*name}]
        chosen = same or near
        return chosen[0] if same or len(chosen) == 1 else None

    def stands(self, entity: int | None, person: int) -> bool:
        """Tell whether somebody is in the delegation of an entity already."""
        return any(one == person for _, _, one in self._listed.get(entity or 0, ()))

    def alike(self, family: str, given: str, entity: int | None) -> str:
        """Return the name of somebody in the delegation that is spelt nearly so, or nothing."""
        listed = self._listed.get(entity or 0)
        if not listed:
            return ""
        own = " ".join(spelling(family, given))
        scored = ((fuzz.ratio(own, " ".join(name)), said) for name, said, _ in listed)
        return max(((score, said) for score, said in scored if score >= ALIKE), default=(0.0, ""))[1]
