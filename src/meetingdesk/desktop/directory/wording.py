"""The words and signs of the directory for codes."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from meetingdesk import words
from meetingdesk.desktop.item_models.lines import Cell
from meetingdesk.rows.office import EntityRow

CONFIDENCE = ("high", "medium", "low")
PRECISIONS = ("day", "month", "year", "unknown")
_SIGNS = {"high": ("check", "success"), "medium": ("info", "text"), "low": ("warning", "warning")}


def _tr(text: str) -> str:
    return QCoreApplication.translate("", text)


def confidence(code: str) -> str:
    """Return the word for how well something is known."""
    return {"high": _tr("Confirmed"), "medium": _tr("In part"), "low": _tr("Unsure")}[code]


def explained(code: str) -> str:
    """Return what stands behind the word."""
    return {
        "high": _tr("Named by the body itself or several sources"),
        "medium": _tr("Known in part: to be confirmed"),
        "low": _tr("General knowledge only: to be confirmed"),
    }[code]


def confidence_cell(code: str) -> Cell:
    """Return how well a seat is known, as icon and word."""
    icon, tone = _SIGNS[code]
    return Cell(confidence(code), tone, icon, order=CONFIDENCE.index(code), tip=explained(code))


def precision(code: str) -> str:
    """Return how exactly a first day is known."""
    return {"day": _tr("To the day"), "month": _tr("Month"), "year": _tr("Year"), "unknown": _tr("Unknown")}[code]


def filter_word(code: str) -> str:
    """Return the word on the pill of a filter."""
    return {"all": _tr("All"), "to_confirm": _tr("To be confirmed"), "undated": _tr("No first day")}[code]


def first_day(row: EntityRow) -> str:
    """Return the first day as exactly as it is known."""
    if row.valid_from is None or row.date_precision == "unknown":
        return "\N{EN DASH}"
    if row.date_precision == "year":
        return str(row.valid_from.year)
    text = words.day(row.valid_from, width="medium")
    return text.partition(" ")[2] if row.date_precision == "month" else text


def entities_of(n: int) -> str:
    """Return how many entities there are."""
    return words.say("ui.count.entities", n=n)
