"""The documents that exist: their names, groups, options and formats."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QCoreApplication

Key = Literal[
    "order-of-business", "provisional-agenda", "programme", "letters", "report", "sign-in-sheet", "participants",
    "name-cards", "attendance-sheet", "attendance-charts", "certificates", "running-script", "booth-sheet",
    "director-brief", "hand-over", "news-note", "calendar", "agenda",
]  # fmt: skip
KEYS: tuple[Key, ...] = (
    "order-of-business", "provisional-agenda", "programme", "letters", "report", "sign-in-sheet", "participants",
    "name-cards", "attendance-sheet", "attendance-charts", "certificates", "running-script", "booth-sheet",
    "director-brief", "hand-over", "news-note", "calendar", "agenda",
)  # fmt: skip
LANGUAGES = (("en", "English"), ("fr", "Français"), ("es", "Español"), ("ar", "العربية"))  # each by its own name


def _tr(text: str) -> str:
    return QCoreApplication.translate("", text)


@dataclass(frozen=True, slots=True)
class Entry:
    """One document of the gallery. `thumb`: text, grid or calendar; `formats`: the first is the usual one."""

    key: Key
    group: str
    name: str
    thumb: str
    formats: tuple[str, ...]

    @property
    def paged(self) -> bool:
        """Whether it has pages, and so a preview."""
        return "pdf" in self.formats


def entries() -> tuple[Entry, ...]:
    """Return the documents in the order of the gallery."""
    people, machines, tables = _tr("The people"), _tr("For machines"), ("pdf", "xlsx", "csv")
    meeting, day, after = _tr("The meeting"), _tr("The day"), _tr("For the office")
    return (
        Entry("order-of-business", meeting, _tr("Order of business"), "text", ("pdf",)),
        Entry("provisional-agenda", meeting, _tr("Provisional agenda"), "text", ("pdf", "docx")),
        Entry("programme", meeting, _tr("Web programme"), "text", ("html",)),
        Entry("letters", meeting, _tr("Invitation letters"), "text", ("pdf", "docx")),
        Entry("report", meeting, _tr("Summary report"), "text", ("pdf", "docx")),
        Entry("sign-in-sheet", people, _tr("Sign-in sheet"), "grid", tables),
        Entry("participants", people, _tr("List of participants"), "text", ("pdf", "docx", "xlsx", "csv")),
        Entry("name-cards", people, _tr("Name cards"), "grid", ("pdf",)),
        Entry("attendance-sheet", people, _tr("Attendance sheet"), "grid", tables),
        Entry("attendance-charts", people, _tr("Attendance charts"), "grid", ("pdf",)),
        Entry("certificates", people, _tr("Certificates"), "text", ("pdf",)),
        Entry("running-script", day, _tr("Chair\u2019s running script"), "text", ("pdf",)),
        Entry("booth-sheet", day, _tr("Sheet for the interpreters"), "grid", ("pdf",)),
        Entry("director-brief", day, _tr("Brief for the director"), "text", ("pdf",)),
        Entry("hand-over", after, _tr("Hand-over sheet"), "text", ("pdf",)),
        Entry("news-note", after, _tr("News note"), "text", ("pdf", "docx")),
        Entry("calendar", machines, _tr("Calendar for machines"), "calendar", ("ics",)),
        Entry("agenda", machines, _tr("Agenda as data"), "grid", ("xlsx", "csv", "xml", "json")),
    )


def format_name(file_format: str) -> str:
    """Return what kind of file a format is, for a file box."""
    return {
        "pdf": _tr("Printed sheet (*.pdf)"),
        "xlsx": _tr("Spreadsheet (*.xlsx)"),
        "docx": _tr("Word document (*.docx)"),
        "csv": _tr("Comma-separated text (*.csv)"),
        "html": _tr("Web page (*.html)"),
        "ics": _tr("Calendar (*.ics)"),
        "xml": _tr("Conference schedule in XML (*.xml)"),
        "zip": _tr("One packed file (*.zip)"),
        "json": _tr("Conference schedule in JSON (*.json)"),
    }[file_format]
