"""Which column of a table holds what: found by its headings, and to be set right where they tell too little."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QWidget

from meetingdesk.desktop.lists.form import Form
from meetingdesk.desktop.widgets.fields import ChoiceField

NONE = ""


class HeadingsForm(Form):
    """A choice of headings a field; `texts` names the fields. `edited` gives a field and its heading, or nothing."""

    def __init__(self, texts: Mapping[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.choices = {name: ChoiceField(text) for name, text in texts.items()}
        for name, field in self.choices.items():
            self.add(name, field, 2)

    def show_heads(self, heads: Sequence[str], columns: Mapping[str, str]) -> None:
        """Offer the headings of a table, and show which stands for which field."""
        options = [(NONE, "\u2013"), *((head, head) for head in dict.fromkeys(heads) if head)]
        for name, field in self.choices.items():
            field.set_options(options)
            field.show_value(columns.get(name, NONE))
