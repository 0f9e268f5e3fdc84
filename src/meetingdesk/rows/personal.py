"""Everything that a file holds on one person."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from meetingdesk.rows.people import PersonRow

Section = Literal["parts", "speaking", "marks", "log_rows", "names", "invitations", "replies", "texts", "history"]
Line = Mapping[str, object]  # what JSON knows, instants in ISO 8601


@dataclass(frozen=True, slots=True)
class HeldRow:
    """A person and, by section, all lines that are theirs; `texts` are those of others that name them.

    `coming`: how many invitations of theirs to events that are not over stand in a calendar or did so.
    """

    person: PersonRow
    sections: Mapping[Section, tuple[Line, ...]]
    coming: int

    def count(self, section: Section) -> int:
        """Return how many lines a section has."""
        return len(self.sections[section])
