"""What each document is made of: from the rows to the data that its template prints."""

from __future__ import annotations

from collections.abc import Callable

from meetingdesk.documents.attendance_sheet import attendance_sheet
from meetingdesk.documents.certificates import certificates
from meetingdesk.documents.frame import Data
from meetingdesk.documents.letters import letters
from meetingdesk.documents.name_cards import name_cards
from meetingdesk.documents.order_of_business import order_of_business, regions_in_turn
from meetingdesk.documents.participants import participants
from meetingdesk.documents.provisional_agenda import provisional_agenda
from meetingdesk.documents.report import report
from meetingdesk.documents.sign_in_sheet import sign_in_sheet
from meetingdesk.domain.roster import SortKey
from meetingdesk.rows.attendance import AttendanceRow
from meetingdesk.rows.documents import Document, SheetChoice, SheetRows

Maker = Callable[[SheetRows, SheetChoice, SortKey], Data]


def attendance_of(rows: SheetRows) -> AttendanceRow:
    """Return the attendance, which only some documents are read with."""
    if rows.attendance is None:
        message = "this document needs the attendance"
        raise ValueError(message)
    return rows.attendance


MAKERS: dict[Document, Maker] = {
    "sign-in-sheet": lambda rows, choice, order: sign_in_sheet(rows.agenda, rows.delegations, choice, order),
    "order-of-business": lambda rows, choice, _order: order_of_business(
        rows.agenda, choice, regions=regions_in_turn(rows.delegations)
    ),
    "participants": lambda rows, choice, order: participants(rows.agenda, rows.delegations, choice, order),
    "attendance-sheet": lambda rows, choice, order: attendance_sheet(
        rows.agenda, rows.delegations, attendance_of(rows), choice, order
    ),
    "certificates": lambda rows, choice, order: certificates(
        rows.agenda, rows.delegations, attendance_of(rows), choice, order
    ),
    "name-cards": lambda rows, choice, order: name_cards(rows.agenda, rows.delegations, choice, order),
    "letters": lambda rows, choice, _order: letters(rows.agenda, rows.delegations, choice),
    "report": lambda rows, choice, _order: report(rows.agenda, rows.delegations, attendance_of(rows), choice),
    "provisional-agenda": lambda rows, choice, _order: provisional_agenda(rows.agenda, rows.released, choice),
}
