"""What is asked of a printed sheet, and what comes back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from meetingdesk.rows.agenda import AgendaRow
from meetingdesk.rows.attendance import AttendanceRow, EditionRow
from meetingdesk.rows.delegations import DelegationRow
from meetingdesk.rows.house import SHIPPED, House, Paper
from meetingdesk.rows.list_releases import ListReleaseRow
from meetingdesk.rows.overview import TodoRow
from meetingdesk.rows.releases import AgendaChange, ReleaseRow, VersionsRow

Document = Literal[
    "sign-in-sheet", "order-of-business", "participants", "attendance-sheet", "attendance-charts", "programme",
    "provisional-agenda", "certificates", "name-cards", "letters", "report", "running-script", "booth-sheet",
    "director-brief", "hand-over", "news-note",
]  # fmt: skip
# In which formats each can be had; the first is the usual one.
FORMATS: dict[Document, tuple[str, ...]] = {
    "sign-in-sheet": ("pdf", "xlsx", "csv"),
    "order-of-business": ("pdf",),
    "participants": ("pdf", "docx", "xlsx", "csv"),
    "attendance-sheet": ("pdf", "xlsx", "csv"),
    "attendance-charts": ("pdf",),
    "programme": ("html",),
    "provisional-agenda": ("pdf", "docx"),
    "certificates": ("pdf",),
    "name-cards": ("pdf",),
    "letters": ("pdf", "docx"),
    "report": ("pdf", "docx"),
    "running-script": ("pdf",),
    "booth-sheet": ("pdf",),
    "director-brief": ("pdf",),
    "hand-over": ("pdf",),
    "news-note": ("pdf", "docx"),
}
Include = Literal["confirmed", "nominated"]
ListOrder = Literal["structure", "name"]
Signed = Literal["sitting", "half_day", "day"]
Warnings = tuple[tuple[str, dict[str, str | int]], ...]  # `words` codes with parameters


@dataclass(frozen=True, slots=True)
class SheetChoice:
    """The options of a sheet. `zones`: columns of local time beside the host's.

    `sitting` and `day` (of the host) None: every sitting; a list of participants of all: everybody. `entity`: the one
    that a letter is for, None for all.
    `paper` None: that of the house. `quorum`: the code of a rule of `domain.quorum`, "" for none, None for that of the
    meeting. `beside`: a second language for an agenda, side by side. `list_order`: entities by region, kind and host,
    or by their names alone; None: as the meeting has it. `by_item`: attendance at each item.
    `signed`: what a signature on a sign-in sheet is for.
    """

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
    day: date | None = None
    entity: int | None = None
    paper: Paper | None = None
    beside: str = ""
    quorum: str | None = None
    list_order: ListOrder | None = None
    by_item: bool = False
    signed: Signed = "sitting"


@dataclass(frozen=True, slots=True)
class SheetRows:
    """What sheets are made from, in their language; the attendance only for a sheet that prints it.

    `calendar`: the meeting as a calendar file, for a programme that hands it out. `todos`: what is open, for a sheet
    that hands the work over. `beside`: the agenda in the second language. `editions`: those of the series whose
    attendance is known. `lists`: the released lists of participants, the latest first.
    `by_item`: the attendance at each item, where it is asked for.
    """

    agenda: AgendaRow
    delegations: tuple[DelegationRow, ...]
    attendance: AttendanceRow | None = None
    calendar: bytes | None = None
    versions: VersionsRow | None = None
    todos: tuple[TodoRow, ...] = ()
    house: House = SHIPPED
    beside: AgendaRow | None = None
    editions: tuple[EditionRow, ...] = ()
    lists: tuple[ListReleaseRow, ...] = ()
    by_item: AttendanceRow | None = None

    @property
    def released(self) -> ReleaseRow | None:
        """The release that is the agenda as it stands, None for a draft."""
        if self.versions is None or self.versions.pending:
            return None
        return next(iter(self.versions.releases), None)

    @property
    def was_final(self) -> bool:
        """Whether the agenda was called final before it came to stand as it does: it is provisional no more."""
        found = () if self.versions is None else self.versions.releases
        return any(one.final for one in (found if self.released is None else found[1:]))

    @property
    def changes(self) -> tuple[AgendaChange, ...]:
        """What differs in the agenda from the release before it."""
        if self.versions is None or not self.versions.releases:
            return ()
        return self.versions.pending or self.versions.changes.get(self.versions.releases[0].id, ())


@dataclass(frozen=True, slots=True)
class Pages:
    """A sheet drawn for the screen: SVG images of its pages, and warnings."""

    images: tuple[bytes, ...]
    warnings: Warnings = ()
