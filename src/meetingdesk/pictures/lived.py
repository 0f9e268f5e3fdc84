"""Offices of a meeting that has come to life: issued, moved, released, with a log of who was there; or running now."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from meetingdesk.office import Office
from meetingdesk.requests.agenda import EditItem
from meetingdesk.requests.attendance import ImportReport, SetMark
from meetingdesk.requests.now import StartItem, StartSitting
from meetingdesk.requests.sittings import MoveSittings, SittingPlace
from meetingdesk.rows.agenda import SittingRow
from meetingdesk.rows.delegations import DelegateRow
from meetingdesk.rows.report import ForeignReport, ForeignRow

_NOON = 720
_STRANGE = (  # names of a log that match nobody as they stand
    "Meri Tuivag \u2013 Suva",
    "NACIN India 2",
    "iPhone de Mariela",
    "Olena B",
    "\u9673 M L (HK)",
    "Interpreter FR",
    "user_4471",
)


def sample_of(path: Path) -> tuple[Office, int]:
    """Make an office with the sample; return it with its meeting."""
    office = Office.create(path, sample=True, backups=False)
    return office, office.reads.meeting("gmre-16").id


def lived_office(path: Path) -> Office:
    """Make an office whose first sitting was yesterday and whose second is tomorrow, with all kinds of things to do."""
    office, meeting = sample_of(path)
    today = datetime.now(ZoneInfo("Europe/Brussels")).date()
    first, second = _move(office, meeting, today - timedelta(days=1), today + timedelta(days=1))
    office.issue(meeting, path.parent / "issued", only_due=False)
    office.release(meeting, "Sent to the regions")
    office.run(EditItem(item=second.slots[0].item.id, title="Updates by the Directorates"))
    office.run(MoveSittings(places=(SittingPlace(sitting=second.id, day=second.day, start=_NOON + 30, minutes=180),)))
    people = [one for row in office.reads.delegations(meeting) for one in row.delegates if one.stands]
    office.run(ImportReport(meeting=meeting, reports=(_log(first, people),), at=datetime.now(UTC)))
    office.run(SetMark(delegate=people[5].id, sitting=first.id, status="excused"))
    return office


def running_office(path: Path) -> Office:
    """Make an office whose first sitting is under way, somewhat late."""
    office, meeting = sample_of(path)
    begun = datetime.now(ZoneInfo("Europe/Brussels")) - timedelta(minutes=50)
    start = begun.hour * 60 + begun.minute // 15 * 15
    sitting, _ = _move(office, meeting, begun.date(), begun.date() + timedelta(days=1), start)
    now = datetime.now(UTC)
    office.run(StartSitting(sitting=sitting.id, at=now - timedelta(minutes=40)))
    office.run(StartItem(slot=sitting.slots[3].id, at=now - timedelta(minutes=4)))
    return office


def _move(office: Office, meeting: int, one: date, other: date, start: int = _NOON) -> tuple[SittingRow, SittingRow]:
    first, second = office.reads.agenda(meeting).sittings
    places = (
        SittingPlace(sitting=first.id, day=one, start=start, minutes=180),
        SittingPlace(sitting=second.id, day=other, start=_NOON, minutes=180),
    )
    office.run(MoveSittings(places=places))
    first, second = office.reads.agenda(meeting).sittings
    return first, second


def _log(sitting: SittingRow, people: list[DelegateRow]) -> ForeignReport:
    """Make a log of a sitting: most came, some late, some twice, some left soon; a few under other names."""
    came = [one for number, one in enumerate(people) if number % 7 != 6]
    names = [(one.name, one.email) for one in came] + [(name, "") for name in _STRANGE]
    rows: list[ForeignRow] = []
    for number, (name, email) in enumerate(names):
        late, early = (number * 7) % 23, (number * 5) % 19
        end = 180 - early if number % 9 else 50
        stays = ((late, 80), (95, end)) if number % 5 == 0 and end > 95 else ((late, end),)
        rows += [_stay(sitting, len(rows) + 1 + place, name, email, stay) for place, stay in enumerate(stays)]
    return ForeignReport("zoom", "2024", f"zoom {sitting.day:%d %b}.csv", "0" * 64, "UTC", "ymd", tuple(rows))


def _stay(sitting: SittingRow, line: int, name: str, email: str, minutes: tuple[int, int]) -> ForeignRow:
    begin = datetime.combine(sitting.day, time(), sitting.start.tzinfo) + timedelta(minutes=_NOON)
    joined, left = (begin.astimezone(UTC) + timedelta(minutes=minute) for minute in minutes)
    return ForeignRow(line, name, email, joined, left)
