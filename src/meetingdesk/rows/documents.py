"""What is asked of a printed sheet, and what comes back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Document = Literal["sign-in-sheet", "order-of-business"]
Include = Literal["confirmed", "nominated"]
Warnings = tuple[tuple[str, dict[str, str | int]], ...]  # `words` codes with parameters


@dataclass(frozen=True, slots=True)
class SheetChoice:
    """The options of a sheet. `sitting` None: every sitting; `zones`: columns of local time beside the host's."""

    document: Document
    meeting: int
    language: str = "en"
    sitting: int | None = None
    include: Include = "nominated"
    zones: tuple[str, ...] = ()
    native_names: bool = True
    capacity: bool = True
    email: bool = False
    blank_lines: int = 5
    landscape: bool = False


@dataclass(frozen=True, slots=True)
class Pages:
    """A sheet drawn for the screen: PNG images of its pages, and warnings."""

    images: tuple[bytes, ...]
    warnings: Warnings = ()
