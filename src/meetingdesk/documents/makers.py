"""What each document is made of: from the rows to the data that its template prints."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from meetingdesk.documents.attendance_charts import attendance_charts
from meetingdesk.documents.attendance_sheet import attendance_sheet
from meetingdesk.documents.booth_sheet import booth_sheet
from meetingdesk.documents.certificates import certificates
from meetingdesk.documents.director_brief import director_brief
from meetingdesk.documents.frame import Data
from meetingdesk.documents.hand_over import hand_over
from meetingdesk.documents.letters import letters
from meetingdesk.documents.name_cards import name_cards
from meetingdesk.documents.news_note import news_note
from meetingdesk.documents.order_of_business import order_of_business, regions_in_turn
from meetingdesk.documents.participants import participants
from meetingdesk.documents.provisional_agenda import agenda_title, provisional_agenda
from meetingdesk.documents.report import report
from meetingdesk.documents.running_script import running_script
from meetingdesk.documents.sign_in_sheet import sign_in_sheet
from meetingdesk.domain.roster import SortKey
from meetingdesk.rows.attendance import AttendanceRow
from meetingdesk.rows.documents import Document, SheetChoice, SheetRows

Maker = Callable[[SheetRows, SheetChoice, SortKey, datetime], Data]


def make(rows: SheetRows, choice: SheetChoice, order: SortKey, now: datetime) -> Data:
    """Return what the template of a document prints. Raises UserError `document.*` or `zone.unknown`."""
    return MAKERS[choice.document](rows, choice, order, now)


def attendance_of(rows: SheetRows) -> AttendanceRow:
    """Return the attendance, which only some documents are read with."""
    if rows.attendance is None:
        message = "this document needs the attendance"
        raise ValueError(message)
    return rows.attendance


MAKERS: dict[Document, Maker] = {
    "sign-in-sheet": lambda rows, choice, order, now: sign_in_sheet(rows.agenda, rows.delegations, choice, order, now),
    "order-of-business": lambda rows, choice, _order, now: order_of_business(
        rows.agenda, choice, now, regions_in_turn(rows.delegations)
    ),
    "participants": lambda rows, choice, order, now: participants(
        rows.agenda, rows.delegations, choice, order, now, rows.lists
    ),
    "attendance-sheet": lambda rows, choice, order, now: attendance_sheet(
        rows.agenda, rows.delegations, attendance_of(rows), choice, order, now, rows.by_item
    ),
    "attendance-charts": lambda rows, choice, _order, now: attendance_charts(
        rows.agenda, rows.delegations, attendance_of(rows), rows.editions, choice, now
    ),
    "certificates": lambda rows, choice, order, now: certificates(
        rows.agenda, rows.delegations, attendance_of(rows), choice, order, now
    ),
    "name-cards": lambda rows, choice, order, now: name_cards(rows.agenda, rows.delegations, choice, order, now),
    "letters": lambda rows, choice, _order, now: letters(rows.agenda, rows.delegations, choice, now),
    "report": lambda rows, choice, _order, now: report(
        rows.agenda,
        rows.delegations,
        attendance_of(rows),
        choice,
        now,
        agenda_title(rows.released, choice.language, was_final=rows.was_final),
    ),
    "provisional-agenda": lambda rows, choice, _order, now: provisional_agenda(
        rows.agenda, rows.released, choice, now, rows.beside, rows.changes, was_final=rows.was_final
    ),
    "running-script": lambda rows, choice, _order, now: running_script(
        rows.agenda, rows.delegations, choice, now, regions_in_turn(rows.delegations)
    ),
    "booth-sheet": lambda rows, choice, _order, now: booth_sheet(rows.agenda, rows.delegations, choice, now),
    "director-brief": lambda rows, choice, _order, now: director_brief(
        rows.agenda, rows.delegations, attendance_of(rows), rows.versions, choice, now
    ),
    "hand-over": lambda rows, choice, _order, now: hand_over(
        rows.agenda, rows.delegations, rows.versions, rows.todos, choice, now
    ),
    "news-note": lambda rows, choice, _order, now: news_note(
        rows.agenda, rows.delegations, attendance_of(rows), choice, now
    ),
}
