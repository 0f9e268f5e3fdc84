"""What all requests share."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Any, ClassVar, Self, dataclass_transform


class Kept(Enum):
    """Stands for "leave it as it is" in fields that can be emptied with None."""

    KEPT = "kept"


KEPT = Kept.KEPT


@dataclass_transform(kw_only_default=True, frozen_default=True)
class _MadeWhenUsed:
    """A frozen dataclass, its fields given by name, that is made one with its first object.

    A screen loads dozens of requests to choose from: to make dataclasses of all would take a fair part of a start.
    """

    def __new__(cls, **_fields: Any) -> Self:
        """Return an object, of a class that is a dataclass by now."""
        for one in reversed(cls.__mro__):
            if "__dataclass_fields__" not in one.__dict__ and one is not object:
                dataclass(frozen=True, kw_only=True)(one)
        return super().__new__(cls)


class Request(_MadeWhenUsed):
    """A wish of the user, as plain data."""

    code: ClassVar[str] = ""
    undoable: ClassVar[bool] = True  # False: what has left the house is recorded, never undone
    gesture: str = ""

    @property
    def extent(self) -> int:
        """How many things it lists: what lists thousands takes longer than a window may wait for."""
        return max((len(value) for value in vars(self).values() if isinstance(value, tuple)), default=1)
