"""What all requests share."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import ClassVar


class Kept(Enum):
    """Stands for "leave it as it is" in fields that can be emptied with None."""

    KEPT = "kept"


KEPT = Kept.KEPT


@dataclass(frozen=True, kw_only=True, slots=True)
class Request:
    """A wish of the user, as plain data."""

    code: ClassVar[str] = ""
    undoable: ClassVar[bool] = True  # False: what has left the house is recorded, never undone
    gesture: str = ""
