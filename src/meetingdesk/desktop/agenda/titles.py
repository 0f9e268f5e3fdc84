"""The titles of the selected item in the other languages of its meeting, folded away until they are wanted."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from meetingdesk import words
from meetingdesk.desktop.agenda.verbs import Verbs
from meetingdesk.desktop.theme import length
from meetingdesk.desktop.widgets import ElidedLabel, QuietButton
from meetingdesk.desktop.widgets.fields import LineField
from meetingdesk.domain.titles import language_of
from meetingdesk.rows.agenda import ItemRow


class TitlesBox(QWidget):
    """A field a language. One that is emptied takes that title away."""

    def __init__(self, verbs: Verbs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._verbs = verbs
        self._item = 0
        self._languages: tuple[str, ...] = ()
        self.fields: dict[str, LineField] = {}
        self.fold = QuietButton(self.tr("Show"))
        self.fold.setAccessibleName(self.tr("Show the titles in other languages"))
        self.fold.clicked.connect(lambda: self.open(not self.is_open))
        self._count = ElidedLabel("", "small", "muted")  # gives way to the title and the button
        head = QHBoxLayout()
        head.addWidget(ElidedLabel(self.tr("Other languages"), "section"))
        head.addSpacing(length("space.2"))
        head.addWidget(self._count)
        head.addStretch(1)
        head.addWidget(self.fold)
        self._lines = QWidget()
        self._column = QVBoxLayout(self._lines)
        self._column.setContentsMargins(0, 4, 0, 0)
        self._lines.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._lines)

    @property
    def is_open(self) -> bool:
        """Whether the fields are on show."""
        return self._lines.isVisibleTo(self)

    def open(self, wanted: bool = True) -> None:
        """Show the fields, the first of them ready to be typed, or fold them away."""
        self._lines.setVisible(wanted)
        self.fold.set_text(self.tr("Hide") if wanted else self.tr("Show"))
        if wanted and self.fields:
            next(iter(self.fields.values())).line.setFocus()

    def show_item(self, item: ItemRow, languages: tuple[str, ...], *, anew: bool) -> bool:
        """Show the titles of an item but for the one that stands above; tell whether there are others."""
        self._item = item.id
        own = language_of(item.titles, words.written())
        others = tuple(code for code in languages if code != own)
        if others != self._languages:
            self._make(others)
        for code, field in self.fields.items():
            field.show_text(item.titles.get(code, ""), anew=anew)
            field.set_allowed(self._verbs.allowed, self.tr("The file is open for reading only"))
        there = sum(bool(item.titles.get(code)) for code in others)
        self._count.setText(self.tr("{n} of {of_all}").format(n=there, of_all=len(others)))
        return bool(others)

    def _make(self, languages: tuple[str, ...]) -> None:
        for field in self.fields.values():
            field.hide()
            field.deleteLater()
        self._languages, self.fields = languages, {}
        for code in languages:
            name = words.language(code)
            field = LineField(name[:1].upper() + name[1:])
            if QLocale(code).textDirection() == Qt.LayoutDirection.RightToLeft:
                field.line.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
            field.committed.connect(partial(self._set, code))
            self.fields[code] = field
            self._column.addWidget(field)

    def _set(self, language: str, text: str) -> None:
        self._verbs.edit(self._item, title=text, language=language)
