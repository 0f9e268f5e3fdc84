"""The people of the office, who move between entities and meetings."""

from __future__ import annotations

from dataclasses import dataclass

from meetingdesk.rows.names import capitals, spoken


@dataclass(frozen=True, slots=True)
class PartRow:
    """A person's part in one meeting; `post` and `entity` as printed there, titles in the language asked for.

    `region` and `kind` are the codes of the entity's, empty where it has none.
    """

    meeting: int
    meeting_key: str
    meeting_title: str
    delegation: int
    delegate: int
    entity: str
    capacity: str
    post: str
    status: str
    mode: str = "remote"
    region: str = ""
    region_name: str = ""
    kind: str = ""


@dataclass(frozen=True, slots=True)
class PersonRow:
    """A person with their parts, the latest meeting first. `zone` only where it differs from the entity's.

    `pronunciation`: how the name is said, such as `ee sung-ho`.
    """

    id: int
    uid: str
    honorific: str
    family: str
    given: str
    native: str
    email: str
    phone: str
    languages: tuple[str, ...]
    zone: str | None
    list_address: bool
    parts: tuple[PartRow, ...]
    pronunciation: str = ""

    @property
    def name(self) -> str:
        """Given and family name, as a person is addressed in English."""
        return spoken(self.given, self.family)

    @property
    def listed_name(self) -> str:
        """Family name in capitals, then the given name."""
        return f"{capitals(self.family)} {self.given}".strip()

    @property
    def searched(self) -> str:
        """All that a search for the person looks into."""
        entities = " ".join(part.entity for part in self.parts)
        return f"{self.name} {self.family} {self.native} {self.email} {self.phone} {entities}"
