"""Which column of a table holds what: found by its headings, and to be set right where they tell too little."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QWidget

from meetingdesk.desktop.lists.form import Form
from meetingdesk.desktop.widgets.fields import ChoiceField
from meetingdesk.rows.report import DateOrder

NONE = ""
ORDER = "date_order"
ORDERS: tuple[DateOrder, ...] = ("dmy", "mdy", "ymd")


class ColumnsForm(Form):
    """A choice of headings a field, and one of the order in which dates are written."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices: dict[str, ChoiceField] = {}
        for name, text in self._texts().items():
            self._choices[name] = ChoiceField(text)
            self.add(name, self._choices[name], 2)
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

    def _texts(self) -> dict[str, str]:
        return {
            "title": self.tr("Title"),
            "number": self.tr("Number"),
            "date": self.tr("Day"),
            "start": self.tr("Start"),
            "end": self.tr("End"),
            "minutes": self.tr("Minutes"),
            "room": self.tr("Room"),
            "speakers": self.tr("Speakers"),
            "kind": self.tr("Kind"),
        }

    def show_heads(self, heads: Sequence[str], columns: Mapping[str, str]) -> None:
        """Offer the headings of a table, and show which stands for which field."""
        options = [(NONE, "\u2013"), *((head, head) for head in dict.fromkeys(heads) if head)]
        for name, field in self._choices.items():
            field.set_options(options)
            field.show_value(columns.get(name, NONE))

    def begin(self) -> None:
        """Ask about another file."""
        self.order.show_value(NONE)
        self.show_heads((), {})

    @property
    def date_order(self) -> DateOrder | None:
        """The order of dates that is chosen."""
        chosen = self.values()[ORDER]
        return next((order for order in ORDERS if order == chosen), None)
