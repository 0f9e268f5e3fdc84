"""The parts of the review of names and where they stand; what they do is told by `review`."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from meetingdesk.desktop.attendance.person_field import PersonField
from meetingdesk.desktop.attendance.proposals import Proposals
from meetingdesk.desktop.attendance.review_card import ReviewCard
from meetingdesk.desktop.attendance.two_ends import TwoEndsList
from meetingdesk.desktop.lists.new_person import NewPersonForm
from meetingdesk.desktop.theme import length
from meetingdesk.desktop.widgets import (
    FilledButton,
    OutlineButton,
    Panel,
    QuietButton,
    Segmented,
    ToolIcon,
    hairline,
    margins,
    plain_label,
)

WAITING, DECIDED = "waiting", "decided"


class ReviewParts(Panel):
    """The name, whom it may mean, the buttons, and the list of all names."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("surface", "left", parent)
        self.setObjectName("inspector")  # a region of its own for F6
        self.setAccessibleName(self.tr("Names in the logs"))
        self.cross = ToolIcon("close", self.tr("Close (Esc)"))
        self.switch = Segmented(((WAITING, self.tr("To review")), (DECIDED, self.tr("Matched"))))
        self.card = ReviewCard()
        self.proposals = Proposals()
        self.field = PersonField()
        self.form = NewPersonForm(self.tr("Add and match"))
        self.form.hide()
        self.everywhere = QCheckBox(self.tr("Remember this name in every meeting"))
        self.match_button = FilledButton(self.tr("Match"))
        self.nobody_button = OutlineButton(self.tr("Not a person (X)"))
        self.new_button = OutlineButton(self.tr("New person (P)"))
        self.accept_button = OutlineButton("", "check")
        self.later_button = QuietButton(self.tr("Later (Space)"))
        self.forget_button = OutlineButton(self.tr("Take back (Del)"), "undo")
        self.names = TwoEndsList(self.tr("Names in the logs"))
        self._none = plain_label("", "body", "muted")
        self._lay_out()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(margins(16, 8, 8, 8))
        head.addWidget(self.switch)
        head.addStretch(1)
        head.addWidget(self.cross)
        buttons = QHBoxLayout()
        buttons.setSpacing(length("space_use.between_controls"))
        for button in (self.match_button, self.new_button, self.nobody_button, self.forget_button):
            buttons.addWidget(button)
        buttons.addStretch(1)
        self._deciding = QWidget()
        deciding = QVBoxLayout(self._deciding)
        deciding.setContentsMargins(16, 12, 16, 12)
        deciding.setSpacing(length("space_use.between_controls"))
        below = QHBoxLayout()
        below.addWidget(self.accept_button)
        below.addStretch(1)
        below.addWidget(self.later_button)
        self._choosing = QWidget()
        choosing = QVBoxLayout(self._choosing)
        choosing.setContentsMargins(0, 0, 0, 0)
        choosing.setSpacing(length("space_use.between_controls"))
        choosing.addWidget(self.proposals)
        choosing.addWidget(self.field)
        choosing.addLayout(buttons)
        deciding.addWidget(self._choosing)
        deciding.addWidget(self.form)
        deciding.addWidget(self.everywhere)
        deciding.addLayout(below)
        self._none.setWordWrap(True)
        self._none.setContentsMargins(16, 16, 16, 16)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(margins(1, 0, 0, 0))
        whole.setSpacing(0)
        whole.addLayout(head)
        for part in (hairline(), self.card, self._deciding, hairline(), self._none):
            whole.addWidget(part)
        whole.addWidget(self.names, 1)
