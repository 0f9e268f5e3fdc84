"""How a table of people is read: its sheet, the columns of its fields, and what becomes of unknown entities."""

from __future__ import annotations

from collections.abc import Mapping as Columns
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from meetingdesk.desktop.lists.fields import TickField
from meetingdesk.desktop.lists.form import Form
from meetingdesk.desktop.lists.headings import HeadingsForm
from meetingdesk.desktop.theme import length
from meetingdesk.desktop.widgets.fields import ChoiceField
from meetingdesk.rows.nominations import ForeignTable

PERSON = "person"


def _tr(text: str) -> str:
    return QCoreApplication.translate("", text)


def _groups() -> dict[str, tuple[str, dict[str, str]]]:
    """Return the fields in groups that are shown one at a time: all at once fill the page at twice the size of text."""
    person = {
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
    meeting = {
        "native": _tr("Name in own script"),
        "pronunciation": _tr("How the name is said"),
        "status": _tr("Status"),
        "mode": _tr("Mode"),
        "printed": _tr("Entity as printed"),
        "own_zone": _tr("Own time zone"),
        "replaced_by": _tr("Replaced by"),
    }
    delegation = {
        "delegation_status": _tr("Status"),
        "invited_on": _tr("Invited on"),
        "acknowledged_on": _tr("Acknowledged on"),
        "answered_on": _tr("Answered on"),
        "last_contact": _tr("Last contact"),
        "quota": _tr("Quota"),
        "head_to_come": _tr("Head to be named"),
    }
    return {
        PERSON: (_tr("Names and addresses"), person),
        "meeting": (_tr("At this meeting"), meeting),
        "delegation": (_tr("Delegation as a whole"), delegation),
    }


class Mapping(QWidget):
    """`mapped` gives a field and its heading, `sheet_chosen` a sheet, `entities_chosen` whether to make entities."""

    mapped = Signal(str, str)
    sheet_chosen = Signal(str)
    entities_chosen = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        groups = _groups()
        self._names = {key: text for key, (text, _fields) in groups.items()}
        self.sheet = ChoiceField(_tr("Sheet"))
        self.new_entities = TickField(_tr("Make entities that are not in the directory"))
        self.group = ChoiceField(_tr("Columns of"))
        self.columns = {key: HeadingsForm(fields) for key, (_text, fields) in groups.items()}
        self._pages = QStackedWidget()
        self._above = Form()
        self._above.add("group", self.group, 4)
        self._above.add("new_entities", self.new_entities, 5)
        self._above.add("sheet", self.sheet, 3)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(length("space_use.between_controls"))
        column.addWidget(self._above)
        column.addWidget(self._pages)
        for form in self.columns.values():
            self._pages.addWidget(form)
            form.edited.connect(self.mapped)
        self._above.edited.connect(self._on_edit)

    @property
    def choices(self) -> dict[str, ChoiceField]:
        """The choices of headings, of all groups, by field."""
        return {name: field for form in self.columns.values() for name, field in form.choices.items()}

    def _on_edit(self, name: str, text: str) -> None:
        if name == "group":
            self.show_group(text)
        elif name == "sheet":
            self.sheet_chosen.emit(text)
        else:
            self.entities_chosen.emit(bool(text))

    def show_group(self, key: str) -> None:
        """Show one group of fields."""
        self.group.show_value(key)
        self._pages.setCurrentWidget(self.columns[key])

    def begin(self) -> None:
        """Ask about another table."""
        self.new_entities.show_on(False)
        self.sheet.set_options([])
        self.sheet.hide()
        self._show_heads((), {})
        self.show_group(PERSON)

    def show_table(self, table: ForeignTable) -> None:
        """Show how a table was read."""
        self.sheet.set_options([(name, name) for name in table.sheets])
        self.sheet.show_value(table.sheet)
        self.sheet.setVisible(len(table.sheets) > 1)
        self._show_heads(table.heads, table.columns)

    def _show_heads(self, heads: Sequence[str], columns: Columns[str, str]) -> None:
        """Show the headings of all fields; a group that is not on show tells how many of its fields are found."""
        for form in self.columns.values():
            form.show_heads(heads, columns)
        found = {key: sum(name in columns for name in form.choices) for key, form in self.columns.items()}
        shown = self.group.box.currentData() or PERSON
        self.group.set_options([(key, f"{text} ({found[key]})") for key, text in self._names.items()])
        self.group.show_value(shown)
