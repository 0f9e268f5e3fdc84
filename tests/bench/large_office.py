"""A large office, made as an office is made: a directory, a meeting and a log taken in, each by one request.

500 entities, 5,000 delegates, 10 sittings with 800 items in four rooms (some wait in the tray), and some hundred edits
for the history. Everything follows from counting, so that two runs measure the same.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from meetingdesk.requests.agenda import EditItem
from meetingdesk.requests.attendance import ImportReport, SetMark
from meetingdesk.requests.office import LoadDirectory, LoadSample
from meetingdesk.rows.report import ForeignReport, ForeignRow

if TYPE_CHECKING:
    from meetingdesk.office import Office

ENTITIES, A_DELEGATION, SITTINGS, A_SITTING, WAITING = 500, 10, 10, 78, 20
ROOMS = ("Room 1", "Room 2", "Room 3", "Room 4")
EDITS, MARKS = 150, 50
FIRST_DAY = datetime(2027, 3, 1, tzinfo=UTC)
ZONES = (
    "America/Lima", "Europe/Brussels", "Africa/Nairobi", "Asia/Kolkata", "Asia/Tokyo", "Pacific/Fiji",
    "America/New_York", "Africa/Abidjan", "Asia/Dubai", "Europe/Warsaw", "Australia/Sydney", "America/Sao_Paulo",
)  # fmt: skip
REGIONS, KINDS = ("AMS", "EUR", "ESA", "WCA", "MENA", "AP"), ("VCO", "ROCB", "RILO", "RTC", "RCL", "RDTC")
SYLLABLES = ("ka", "mo", "ri", "ten", "va", "sol", "hu", "be", "lin", "ma", "dor", "ya", "pe", "ro", "ni", "cha")


def make(path: Path) -> None:
    """Write the office to a new file."""
    from meetingdesk.office import Office, _Operations
    from meetingdesk.store.store import Store

    store = Store.create(path, _Operations())
    store.run(LoadDirectory(directory=_directory()))
    store.run(LoadSample(office=_meeting()))
    office = Office(store, "en", backups=False)
    _live(office)
    office.close()


def _live(office: Office) -> None:
    """Take a log in, decide and edit: what gives attendance, and a history."""
    meeting = office.reads.meetings()[0].id
    office.run(ImportReport(meeting=meeting, reports=(_log(),), at=FIRST_DAY + timedelta(days=1)))
    agenda, row = office.reads.agenda(meeting), office.reads.attendance(meeting)
    items = [slot.item for sitting in agenda.sittings for slot in sitting.slots]
    for item in items[:EDITS]:
        office.run(EditItem(item=item.id, title=f"{item.title}, revised"))
    for person in row.people[:MARKS]:
        office.run(SetMark(delegate=person.delegate.id, sitting=agenda.sittings[1].id, status="late"))


def _word(number: int) -> str:
    size = len(SYLLABLES)
    parts = (SYLLABLES[number % size], SYLLABLES[number // size % size], SYLLABLES[number // size**2 % size])
    return "".join(parts).capitalize()


def _directory() -> dict[str, Any]:
    regions = [
        {"code": code, "position": place, "name_en": f"Region {code}", "name_fr": f"R\u00e9gion {code}",
         "short_en": code, "short_fr": code}
        for place, code in enumerate(REGIONS, 1)
    ]  # fmt: skip
    kinds = [{"code": code, "position": place, "name_en": code, "name_fr": code} for place, code in enumerate(KINDS, 1)]
    entities = [_entity(number) for number in range(ENTITIES)]
    return {"regions": regions, "kinds": kinds, "entities": entities, "administrations": [], "organisations": []}


def _entity(number: int) -> dict[str, Any]:
    kind, city = KINDS[number // len(REGIONS) % len(KINDS)], _word(number * 7)
    return {
        "key": f"entity-{number}",
        "region": REGIONS[number % len(REGIONS)],
        "kind": kind,
        "name_en": f"{kind} {city} ({number})",
        "name_fr": f"{kind} de {city} ({number})",
        "country": "BE",
        "city": city,
        "zone": ZONES[number % len(ZONES)],
        "valid_from": f"{2000 + number % 20}-01-01",
        "valid_to": None,
        **dict.fromkeys(("confidence", "seat_confidence"), "low"),
        "date_precision": "year",
        **dict.fromkeys(("source", "note"), ""),
    }


def _meeting() -> dict[str, Any]:
    people = range(ENTITIES * A_DELEGATION)
    meeting = {
        "key": "large-1",
        "series": "large",
        "edition": 1,
        "title": {"en": "1st large meeting", "fr": "1re grande r\u00e9union"},
        "zone": "Europe/Brussels",
        "place": "Brussels",
        "chair": None,
        "organiser": {"name": "Secretariat", "email": "secretariat@example.org"},
        "languages": ["en", "fr"],
        "numbering": "decimal",
        "invented": None,
        "rooms": list(ROOMS),
        "sittings": [_sitting(number) for number in range(SITTINGS)],
        "items": [_item(number) for number in range(SITTINGS * A_SITTING + WAITING)],
        "delegations": [_delegation(number) for number in range(ENTITIES)],
    }
    series = [{"key": "large", "title": {"en": "Large meetings"}}]
    return {"series": series, "meetings": [meeting], "persons": [_person(number) for number in people]}


def _sitting(number: int) -> dict[str, Any]:
    return {
        "key": f"sitting-{number}",
        "day": (FIRST_DAY + timedelta(days=number)).date().isoformat(),
        "start": "09:00",
        "minutes": 480,
        "kind": "plenary",
        "link": f"https://meet.example.org/{number}",
        "conference_id": f"100 {number:03}",
        "passcode": "baobab",
        "dial_in": "+1 202 555 0100",
    }


def _item(number: int) -> dict[str, Any]:
    """Return an item: the last ones wait for a slot; of the others, every fortieth has a speaker who is elsewhere."""
    sitting, within = divmod(number, A_SITTING)
    room, place = divmod(within, (A_SITTING + len(ROOMS) - 1) // len(ROOMS))
    slot = {"sitting": f"sitting-{sitting}", "room": ROOMS[room], "offset": place * 20, "minutes": 20}
    speakers = [number * 6, number * 6 + 1] if number % 40 else [number * 6, max(0, number - 20) * 6]
    return {
        "key": f"item-{number}",
        "parent": None,
        "title": {"en": f"Report on {_word(number)} and {_word(number * 3)}", "fr": f"Rapport sur {_word(number)}"},
        "kind": "presentation",
        "class": None,
        "action": None,
        "minutes": 20,
        "slots": [slot] if sitting < SITTINGS else [],
        "speakers": [
            {"delegate": f"delegate-{one % (ENTITIES * A_DELEGATION)}", "role": "speaker", "topic": None,
             "state": "confirmed"}
            for one in speakers
        ],
    }  # fmt: skip


def _delegation(number: int) -> dict[str, Any]:
    first = number * A_DELEGATION
    return {
        "entity": f"entity-{number}",
        "status": ("confirmed", "confirmed", "nominated")[number % 3],
        "quota": A_DELEGATION,
        "last_contact": "2027-01-15",
        "delegates": [
            {"key": f"delegate-{first + rank}", "person": f"person-{first + rank}",
             "capacity": "head" if rank == 0 else "adviser", "post": "Director", "status": "confirmed",
             "mode": "remote"}
            for rank in range(A_DELEGATION)
        ],
    }  # fmt: skip


def _names(number: int) -> tuple[str, str]:
    return _word(number), _word(number * 13 + 5)


def _address(number: int) -> str:
    return f"person{number}@example.org"


def _person(number: int) -> dict[str, Any]:
    family, given = _names(number)
    return {
        "key": f"person-{number}",
        "honorific": "Ms" if number % 2 else "Mr",
        "family": family,
        "given": given,
        "native": None,
        "email": _address(number),
        "phone": f"+32 2 555 {number:04}",
        "languages": ["en"] if number % 3 else ["fr"],
        "zone": None,
        "list_address": True,
    }


def _log() -> ForeignReport:
    """Return a log of the first sitting: most rows carry an address, some a name alone, some a name nobody has."""
    count = ENTITIES * A_DELEGATION
    opening = FIRST_DAY + timedelta(hours=8)
    rows = []
    for number in range(count):
        family, given = _names(number)
        name = f"Guest {number}" if number % 100 == 0 else f"{given} {family}"
        email = _address(number) if number % 10 else ""
        joined = opening + timedelta(minutes=number % 60)
        rows.append(ForeignRow(number + 2, name, email, joined, joined + timedelta(hours=4), cells=(name, email)))
    return ForeignReport("zoom", "usage", "log.csv", "0" * 64, "UTC", "ymd", tuple(rows))
