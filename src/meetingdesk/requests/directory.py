"""What can be done to the directory: entities come and go, and are closed rather than removed."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from meetingdesk.requests.base import KEPT, Kept, Request
from meetingdesk.rows.directory import ForeignEntity


class AddEntity(Request):
    """Add an entity. Region and kind by their codes, empty: outside the regions, of no kind.

    `contact` and `email` are those of its focal point.
    """

    code: ClassVar[str] = "add_entity"
    name_en: str
    zone: str
    region: str = ""
    kind: str = ""
    name_fr: str = ""
    name_native: str = ""
    country: str = ""
    city: str = ""
    valid_from: date | None = None
    valid_to: date | None = None
    date_precision: str = "unknown"
    confidence: str = "low"
    seat_confidence: str = "low"
    source: str = ""
    note: str = ""
    footnote: str = ""
    contact: str = ""
    email: str = ""


class EditEntity(Request):
    """Change an entity; a text of None and a date of KEPT stay as they are, a date of None becomes unknown."""

    code: ClassVar[str] = "edit_entity"
    entity: int
    name_en: str | None = None
    zone: str | None = None
    region: str | None = None
    kind: str | None = None
    name_fr: str | None = None
    name_native: str | None = None
    country: str | None = None
    city: str | None = None
    valid_from: date | Kept | None = KEPT
    valid_to: date | Kept | None = KEPT
    date_precision: str | None = None
    confidence: str | None = None
    seat_confidence: str | None = None
    source: str | None = None
    note: str | None = None
    footnote: str | None = None
    contact: str | None = None
    email: str | None = None


class CloseEntity(Request):
    """End an entity: `valid_to` is the first day on which it is there no more."""

    code: ClassVar[str] = "close_entity"
    entity: int
    valid_to: date


class ImportDirectory(Request):
    """Add and change entities as a foreign directory tells them; none goes."""

    code: ClassVar[str] = "import_directory"
    entities: tuple[ForeignEntity, ...]
