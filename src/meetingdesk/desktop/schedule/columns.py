"""Which column of a table of items holds what, and how its dates are written."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from meetingdesk.desktop.lists.headings import NONE, HeadingsForm
from meetingdesk.desktop.widgets.fields import ChoiceField
from meetingdesk.rows.report import DateOrder

ORDER = "date_order"
ORDERS: tuple[DateOrder, ...] = ("dmy", "mdy", "ymd")


def _tr(text: str) -> str:
    return QCoreApplication.translate("", text)


def _texts() -> dict[str, str]:
    return {
        "title": _tr("Title"),
        "number": _tr("Number"),
        "date": _tr("Day"),
        "start": _tr("Start"),
        "end": _tr("End"),
        "minutes": _tr("Minutes"),
        "room": _tr("Room"),
        "speakers": _tr("Speakers"),
        "kind": _tr("Kind"),
        "class": _tr("Class"),
        "action": _tr("Action"),
        "documents": _tr("Documents"),
    }


class ColumnsForm(HeadingsForm):
    """A choice of headings a field, and one of the order in which dates are written."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_texts(), parent)
        self.order = ChoiceField(self.tr("Dates are written"))
        self.order.set_options(
            [
                (NONE, self.tr("as the file shows")),
                ("dmy", self.tr("day, month, year")),
                ("mdy", self.tr("month, day, year")),
                ("ymd", self.tr("year, month, day")),
            ]
        )
        self.order.show_value(NONE)
        self.add(ORDER, self.order, 4)

    def begin(self) -> None:
        """Ask about another file."""
        self.order.show_value(NONE)
        self.show_heads((), {})

    @property
    def date_order(self) -> DateOrder | None:
        """The order of dates that is chosen."""
        chosen = self.values()[ORDER]
        return next((order for order in ORDERS if order == chosen), None)
