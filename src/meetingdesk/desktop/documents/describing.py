"""What documents without pages are for, in a sentence."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from meetingdesk.desktop.documents.facts import Facts
from meetingdesk.desktop.giving_out import By


def _tr(text: str) -> str:
    return QCoreApplication.translate("", text)


def description(key: str, facts: Facts, by: By) -> str:
    """Say what a document is for. `by`: what an event of the calendar stands for."""
    if key == "programme":
        return _tr("The agenda on the clock of whoever reads it: one file, for any browser, even offline")
    if key == "agenda":
        return _tr("The agenda for spreadsheets (XLSX, CSV) and the programs of conferences (XML, JSON)")
    n = len(facts.sittings) if by == "sitting" else facts.events
    text = _tr("1 event") if n == 1 else _tr("{n} events").format(n=n)
    return _tr("{events} that any calendar program can take in").format(events=text)
