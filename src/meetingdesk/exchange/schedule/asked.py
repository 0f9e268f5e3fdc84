"""What goes with a schedule file beside its bytes."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date

from meetingdesk.rows.report import DateOrder


@dataclass(frozen=True, slots=True)
class Asked:
    """Its name, the zone of its times where it names none, and for tables: which heading stands for which field.

    `date_order` and the `days` of the meeting settle dates that can be read in two ways.
    """

    source: str
    zone: str | None = None
    columns: Mapping[str, str] = field(default_factory=dict)
    date_order: DateOrder | None = None
    days: Collection[date] = ()
