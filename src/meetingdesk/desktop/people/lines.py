"""From persons to lines of the table. Runs in a worker."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from meetingdesk import words
from meetingdesk.desktop.item_models.lines import Cell, Group, Heading, Line
from meetingdesk.desktop.reads import Reads
from meetingdesk.domain.delegations import CAPACITIES
from meetingdesk.domain.search import fold
from meetingdesk.rows.people import PartRow, PersonRow

NONE = "\N{EN DASH}"
FILTERS: Mapping[str, Callable[[PersonRow, int], bool]] = {  # by the meeting on show
    "all": lambda _row, _meeting: True,
    "here": lambda row, meeting: any(part.meeting == meeting for part in row.parts),
    "only_here": lambda row, meeting: bool(row.parts) and all(part.meeting == meeting for part in row.parts),
    "no_address": lambda row, _meeting: not row.email,
    "not_listed": lambda row, _meeting: not row.list_address,
    "nowhere": lambda row, _meeting: not row.parts,
}


def _tr(text: str) -> str:
    return QCoreApplication.translate("", text)


def headings() -> tuple[Heading, ...]:
    """Return the columns; those of the meeting on show leave first."""
    capacities = tuple((code, words.say(f"document.capacity.{code}")) for code in CAPACITIES)
    modes = (("remote", _tr("Remote")), ("room", _tr("In the room")))
    listed = (("1", _tr("Listed")), ("", NONE))
    return (
        Heading(_tr("Name"), 208, stretch=3, name="name", sort="text"),
        Heading(_tr("Latest entity"), 208, stretch=3, rank=9, name="entity"),
        Heading(_tr("E-mail"), 208, stretch=2, rank=10, name="email", sort="email"),
        Heading(_tr("Phone"), 128, rank=6, name="phone", sort="text"),
        Heading(_tr("Languages"), 92, rank=7, name="languages", sort="text"),
        Heading(_tr("Meetings"), 84, rank=8, trailing=True, name="meetings"),
        Heading(_tr("Address"), 128, rank=5, name="list_address", sort="choice", options=listed),
        Heading(_tr("Status"), 116, rank=4, name="status", sort="choice", options=_statuses()[:3]),
        Heading(_tr("Capacity"), 128, rank=3, name="capacity", sort="choice", options=capacities),
        Heading(_tr("Takes part"), 104, rank=2, name="mode", sort="choice", options=modes),
        Heading(_tr("Post"), 160, stretch=1, rank=1, name="post", sort="text"),
    )


def _statuses() -> tuple[tuple[str, str], ...]:
    return (
        ("nominated", _tr("Nominated")),
        ("confirmed", _tr("Confirmed")),
        ("withdrawn", _tr("Withdrawn")),
        ("replaced", _tr("Replaced")),
    )


def groupings() -> tuple[tuple[str, str], ...]:
    """Return how the lines can be grouped, the usual way first."""
    return (
        ("", _tr("No groups")),
        ("region", _tr("Group by region")),
        ("kind", _tr("Group by kind")),
        ("entity", _tr("Group by entity")),
    )


def filter_word(code: str) -> str:
    """Return the word on the pill of a filter."""
    return {
        "all": _tr("All"),
        "here": _tr("In this meeting"),
        "only_here": _tr("In no other meeting"),
        "no_address": _tr("No e-mail"),
        "not_listed": _tr("Not to be listed"),
        "nowhere": _tr("In no meeting"),
    }[code]


def people_of(n: int) -> str:
    """Return how many people there are."""
    return words.say("ui.count.people", n=n)


@dataclass(frozen=True, slots=True)
class Loaded:
    """The people with their lines by id, and how many pass each filter."""

    meeting: int
    rows: Mapping[int, PersonRow]
    lines: Mapping[int, Line]
    counts: Mapping[str, int]

    def groups(self, lines: Iterable[Line], by: str) -> list[Group]:
        """Return lines under the region, kind or entity of their latest meeting; who was in none comes last."""
        found: dict[str, list[Line]] = {}
        for line in lines:
            found.setdefault(_group_key(self.rows[line.key], by), []).append(line)
        last = found.pop("", [])
        ordered = [(key, found[key]) for key in sorted(found, key=fold)] + ([("", last)] if last else [])
        return [self._group(key, tuple(own), by) for key, own in ordered]

    def _group(self, key: str, lines: tuple[Line, ...], by: str) -> Group:
        parts = self.rows[lines[0].key].parts
        title = parts[0].region_name if by == "region" and key else key
        return Group(key, title or NONE, people_of(len(lines)), lines, chip=key if by == "region" else "")


def _group_key(row: PersonRow, by: str) -> str:
    return str(getattr(row.parts[0], by)) if row.parts else ""


def load(reads: Reads, meeting: int) -> Loaded:
    """Read all people and make them ready to show."""
    rows = {row.id: row for row in reads.people()}
    here = _here()
    counts = {code: sum(passes(row, meeting) for row in rows.values()) for code, passes in FILTERS.items()}
    lines = {row.id: _line(place, row, meeting, here) for place, row in enumerate(rows.values())}
    return Loaded(meeting, rows, lines, counts)


Here = Mapping[str, Mapping[str, Cell]]  # the cells of the meeting on show: by field, then code


def _here() -> Here:
    """Return the cells that thousands of lines share."""
    return {
        heading.name: {code: Cell(word, value=code) for code, word in heading.options}
        | ({"replaced": Cell(_statuses()[3][1], "muted")} if heading.name == "status" else {})
        for heading in headings()
        if heading.name in ("status", "capacity", "mode")
    }


def _line(place: int, row: PersonRow, meeting: int, here: Here) -> Line:
    native = f" {row.native}" if row.native and row.native != row.name else ""
    given = f", {row.given}" if row.family and row.given else ""
    consent = Cell(_tr("Listed"), "success", "check", order=0, value="1") if row.list_address else _UNLISTED
    unreachable = Cell(_tr("no address"), "warning", "warning", order="", value="")
    part = next((one for one in row.parts if one.meeting == meeting), None)
    cells = (
        Cell(f"{given}{native}", lead=row.family or row.given, order=place, value=f"{row.family}, {row.given}"),
        _or_none(row.parts[0].entity if row.parts else "", fixed=True),
        Cell(row.email, "muted", value=row.email) if row.email else unreachable,
        _or_none(row.phone),
        _or_none(" ".join(row.languages)),
        Cell(str(len(row.parts)), "muted", order=len(row.parts)),
        consent,
        *_of_meeting(part, here),
    )
    return Line(row.id, cells, fold(row.searched))


def _of_meeting(part: PartRow | None, here: Here) -> tuple[Cell, ...]:
    if part is None:
        return _ABSENT
    return here["status"][part.status], here["capacity"][part.capacity], here["mode"][part.mode], _or_none(part.post)


def _or_none(text: str, *, fixed: bool = False) -> Cell:
    return Cell(text or NONE, "text" if text else "muted", value=None if fixed else text)


_UNLISTED = Cell(NONE, "muted", order=1, value="")
_ABSENT = (Cell(NONE, "muted"),) * 4
