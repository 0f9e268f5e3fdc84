"""What stands above the table: title, view switch, search, the button that issues, and the filters."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QVBoxLayout, QWidget

from meetingdesk import words
from meetingdesk.desktop.invitations import wording
from meetingdesk.desktop.invitations.lines import FILTERS, Loaded
from meetingdesk.desktop.theme import length, scaled
from meetingdesk.desktop.widgets import (
    FilledButton,
    OutlineButton,
    Panel,
    ScreenBar,
    Segmented,
    ToolIcon,
    margins,
    plain_label,
    tip,
)
from meetingdesk.desktop.widgets.pills import Pills
from meetingdesk.desktop.widgets.search import SearchField

_NOTE_FROM = 900  # narrower than this there is no room for the number of people


class Head(QWidget):
    """The screen bar and the row of filters. It tells what is chosen; it decides nothing."""

    by_chosen = Signal(str)
    filter_chosen = Signal(str)
    search_changed = Signal(str)
    issue_clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.switch = Segmented((("sitting", self.tr("By sitting")), ("item", self.tr("By item"))))
        self.pills = Pills([(key, self._word(key)) for key in FILTERS])
        self.field = SearchField(self.tr("Name, entity, e-mail"))
        self.field.setAccessibleName(self.tr("Find a person"))
        self.due_button = FilledButton(self.tr("Issue due\u2026"), "invitations")
        self.all_button = OutlineButton(self.tr("Issue all\u2026"), "invitations")
        self.all_button.hide()
        self.more = ToolIcon("more", self.tr("More"))
        self.more_menu = QMenu(self.more)
        self.more.setMenu(self.more_menu)
        self.more.setPopupMode(ToolIcon.ToolButtonPopupMode.InstantPopup)
        self._lay_out()
        self.switch.chosen.connect(self.by_chosen)
        self.pills.chosen.connect(self.filter_chosen)
        self.field.textChanged.connect(self.search_changed)
        self.due_button.clicked.connect(self.issue_clicked)
        self.all_button.clicked.connect(self.issue_clicked)

    def _word(self, key: str) -> str:
        return {"all": self.tr("All"), "due": self.tr("Due")}.get(key) or wording.state(key)

    def _lay_out(self) -> None:
        bar = ScreenBar(self.tr("Invitations"))
        self._note = plain_label("", "body", "muted")
        self._note.setContentsMargins(margins(0, 0, length("space_use.between_controls"), 0))
        bar.add_left(self._note)
        bar.add_left(self.switch)
        for widget in (self.field, self.due_button, self.all_button, self.more):
            bar.add_right(widget)
        filters = Panel("window", "bottom")
        filters.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        line = QHBoxLayout(filters)
        margin = length("space_use.page_margin")
        line.setContentsMargins(margin, 12, margin, 12)
        line.setSpacing(margin)
        line.addWidget(self.pills)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(bar)
        whole.addWidget(filters)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Drop the number of people where it is narrow."""
        super().resizeEvent(event)
        self._note.setVisible(self.width() >= scaled(_NOTE_FROM))

    @property
    def by(self) -> str:
        """The view that is chosen: `sitting` or `item`."""
        return self.switch.current

    @property
    def filter(self) -> str:
        """The filter that is chosen."""
        return self.pills.current

    @property
    def search(self) -> str:
        """What is searched for."""
        return self.field.text()

    def clear(self) -> None:
        """Show everyone again, telling nobody."""
        self.pills.choose("all")
        blocked = self.field.blockSignals(True)
        self.field.clear()
        self.field.blockSignals(blocked)

    def focus_search(self) -> None:
        """Go to the search field."""
        self.field.setFocus()
        self.field.selectAll()

    def show_counts(self, loaded: Loaded) -> None:
        """Show how many people and invitations there are, and how many each filter lets through."""
        self.pills.set_counts(loaded.counts)
        self._note.setText(words.say("ui.count.people", n=loaded.people))

    def allow_issuing(self, due: int, issuable: int, why_not: str) -> None:
        """Offer to issue what is due, else everything; where neither can be, say why."""
        self.due_button.set_text(self.tr("Issue {n} due\u2026").format(n=due))
        every = self.tr("Issue all {n}\u2026").format(n=issuable) if issuable else self.tr("Issue all\u2026")
        self.all_button.set_text(every)
        self.due_button.setVisible(due > 0)
        self.all_button.setVisible(due == 0)
        for button, text in (
            (self.due_button, self.tr("Write what is due into a folder (Ctrl+I)")),
            (self.all_button, self.tr("Nothing is due. Write every invitation once more (Ctrl+I)")),
        ):
            button.setEnabled(not why_not)
            button.setToolTip(tip(why_not or text))
