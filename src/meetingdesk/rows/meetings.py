"""A meeting as it is shown."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True, slots=True)
class MeetingRow:
    """A meeting of the office. `title` is in the language asked for; the days are host dates of its sittings.

    `mails`: `person` where one mail a person brings a file for each event, `event` where each event is a mail.
    `retained_until`: the last day on which personal data of the meeting are kept; None where that is not decided.
    `quorum`: the code of a rule of `domain.quorum`, "" for none. `enough`: the percent of a sitting from which on a
    person attended it; `grace`: the minutes after its start that are not late, and before its end not early.
    `list_order`: how printed lists go, `structure` by region, kind and host, `name` by the names of entities alone.
    `agenda_symbol`, `list_symbol`: under which agenda and list of participants are filed; `next_edition`: what is known
    of the next meeting; `naming`: how people are to name themselves on the platform (`domain.naming`).
    `reminder_days`: how many days after the last contact an entity that has not answered is to be reminded.
    """

    id: int
    uid: str
    key: str
    title: str
    edition: int | None
    zone: str
    place: str
    chair: str
    organiser_name: str
    organiser_email: str
    languages: tuple[str, ...]
    numbering: str
    receives: str
    first_day: date | None
    last_day: date | None
    sittings: int
    items: int
    delegations: int
    titles: Mapping[str, str] = field(default_factory=dict)
    series: int | None = None
    notes: str = ""
    mails: str = "person"
    retained_until: date | None = None
    quorum: str = ""
    quorum_basis: str = "invited"
    quorum_reading: str = "start"
    enough: int = 50
    grace: int = 10
    list_order: str = "structure"
    reminder_days: int = 7
    agenda_symbol: str = ""
    list_symbol: str = ""
    next_edition: str = ""
    naming: str = "entity_name"
