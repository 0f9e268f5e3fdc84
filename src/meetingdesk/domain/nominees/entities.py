"""Which entity a name means: by its English, French or own name, without case and accents."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from functools import lru_cache

from rapidfuzz import fuzz, process

from meetingdesk.domain.search import fold
from meetingdesk.rows.office import EntityRow

NEAREST = 3
NEAR = 55.0  # of 100: what is less alike is no help


class Entities:
    """The entities that may be meant; of several with one name, the one that is invited."""

    def __init__(self, entities: Iterable[EntityRow], invited: Collection[int]) -> None:
        self._by_name: dict[str, dict[int, EntityRow]] = defaultdict(dict)
        self._invited = invited
        for entity in entities:
            for name in (entity.name_en, entity.name_fr, entity.name_native, entity.name, entity.uid):
                if name:
                    self._by_name[_plain(name)][entity.id] = entity

    def find(self, name: str) -> EntityRow | None:
        """Return the entity that a name means, None where it is none or not one alone."""
        found = list(self._by_name.get(_plain(name), {}).values())
        invited = [entity for entity in found if entity.id in self._invited]
        chosen = invited if len(found) > 1 else found
        return chosen[0] if len(chosen) == 1 else None

    def nearest(self, name: str) -> tuple[str, ...]:
        """Return the names of the entities that are spelt most alike, the most alike first."""
        found = process.extract(
            _plain(name), list(self._by_name), scorer=fuzz.ratio, limit=2 * NEAREST, score_cutoff=NEAR
        )
        names = dict.fromkeys(one.name for spelling, *_ in found for one in self._by_name[spelling].values())
        return tuple(names)[:NEAREST]


@lru_cache(maxsize=1024)  # the people of one entity stand below each other
def _plain(name: str) -> str:
    return " ".join(fold(name).replace("-", " ").replace(",", " ").split())
