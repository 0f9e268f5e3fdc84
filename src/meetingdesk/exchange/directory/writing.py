"""The directory on its way out: each entity as texts by field, so that a table and JSON say the same."""

from __future__ import annotations

import json
from collections.abc import Iterable

from meetingdesk.exchange.directory.fields import FIELDS
from meetingdesk.rows.office import EntityRow


def cells(row: EntityRow) -> tuple[str, ...]:
    """Return the fields of an entity as texts, in their order; days in ISO 8601, nothing as empty."""
    values = (getattr(row, field) for field in FIELDS)
    return tuple("" if value is None else str(value) for value in values)


def json_bytes(rows: Iterable[EntityRow]) -> bytes:
    """Return the directory as JSON: `{"entities": [{field: text}]}`, nothing as null."""
    entities = [{name: text or None for name, text in zip(FIELDS, cells(row), strict=True)} for row in rows]
    return json.dumps({"entities": entities}, ensure_ascii=False, indent=1).encode()
