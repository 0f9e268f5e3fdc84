"""How a table of people is read: its sheet, the columns of its fields, and what becomes of unknown entities."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from meetingdesk.desktop.lists.fields import TickField
from meetingdesk.desktop.lists.form import Form
from meetingdesk.desktop.lists.headings import HeadingsForm
from meetingdesk.desktop.theme import length
from meetingdesk.desktop.widgets.fields import ChoiceField
from meetingdesk.rows.nominations import ForeignTable


def _tr(text: str) -> str:
    return QCoreApplication.translate("", text)


def _texts() -> dict[str, str]:
    return {
        "entity": _tr("Entity"),
        "family": _tr("Family name"),
        "given": _tr("Given name"),
        "name": _tr("Whole name"),
        "email": _tr("E-mail"),
        "capacity": _tr("Capacity"),
        "post": _tr("Post"),
        "phone": _tr("Phone"),
        "honorific": _tr("Honorific"),
        "country": _tr("Country"),
        "zone": _tr("Time zone"),
        "languages": _tr("Languages"),
    }


class Mapping(QWidget):
    """`mapped` gives a field and its heading, `sheet_chosen` a sheet, `entities_chosen` whether to make entities."""

    mapped = Signal(str, str)
    sheet_chosen = Signal(str)
    entities_chosen = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sheet = ChoiceField(_tr("Sheet"))
        self.new_entities = TickField(_tr("Make entities that are not in the directory"))
        self.columns = HeadingsForm(_texts())
        self._above = Form()
        self._above.add("new_entities", self.new_entities, 8)
        self._above.add("sheet", self.sheet, 4)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(length("space_use.between_controls"))
        column.addWidget(self._above)
        column.addWidget(self.columns)
        self.columns.edited.connect(self.mapped)
        self._above.edited.connect(self._on_edit)

    def _on_edit(self, name: str, text: str) -> None:
        if name == "sheet":
            self.sheet_chosen.emit(text)
        else:
            self.entities_chosen.emit(bool(text))

    def begin(self) -> None:
        """Ask about another table."""
        self.new_entities.show_on(False)
        self.sheet.set_options([])
        self.sheet.hide()
        self.columns.show_heads((), {})

    def show_table(self, table: ForeignTable) -> None:
        """Show how a table was read."""
        self.sheet.set_options([(name, name) for name in table.sheets])
        self.sheet.show_value(table.sheet)
        self.sheet.setVisible(len(table.sheets) > 1)
        self.columns.show_heads(table.heads, table.columns)
