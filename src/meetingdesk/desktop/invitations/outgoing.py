"""What an issue would send to whom, and in which form: looked at before anything is written."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QSplitter, QVBoxLayout, QWidget

from meetingdesk.desktop.controller import Controller
from meetingdesk.desktop.giving_out import By
from meetingdesk.desktop.lists.text_view import TextView
from meetingdesk.desktop.theme import length
from meetingdesk.desktop.widgets import (
    ElidedLabel,
    FilledButton,
    OutlineButton,
    Panel,
    ScreenBar,
    Segmented,
    plain_label,
)
from meetingdesk.desktop.widgets.sides import choose_row
from meetingdesk.domain.audience import mailed
from meetingdesk.rows.invitations import OutgoingKey, OutgoingRow, OutgoingText, OutgoingView, Way
from meetingdesk.rows.meetings import MeetingRow


class IssuePanel(QWidget):
    """Stands in place of the table while an issue is made ready.

    It begins with the way in which the meeting mails; another that was chosen stays for the next of that meeting.
    """

    confirmed = Signal(str)  # Way
    cancelled = Signal()

    def __init__(self, controller: Controller, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._controller = controller
        self._asked = 0
        self._meeting = 0
        self._by: By = "sitting"
        self._only_due = True
        self._chosen: dict[int, Way] = {}  # by meeting
        self._view = OutgoingView((), None)
        self.ways = Segmented(
            (
                ("ics", self.tr("Calendar files")),
                ("eml", self.tr("One mail a person")),
                ("buttons", self.tr("Mails with answer buttons")),
            )
        )
        self.issue_button = FilledButton(self.tr("Choose a folder\u2026"), "invitations")
        self.cancel_button = OutlineButton(self.tr("Cancel"))
        self.recipients = TextView(self.tr("Recipients"))
        self.subject = ElidedLabel("", "section")
        self.files = ElidedLabel("", "small", "muted")
        self.text = QPlainTextEdit()
        self._told = plain_label("", "body", "muted")
        self._lay_out()
        self.ways.chosen.connect(self._choose_way)
        self.recipients.selectionModel().currentRowChanged.connect(lambda *_indexes: self._choose())
        self.issue_button.clicked.connect(lambda: self.confirmed.emit(self.way))
        self.cancel_button.clicked.connect(self.cancelled)

    def _lay_out(self) -> None:
        bar = ScreenBar(self.tr("Issue invitations"))
        bar.add_right(self.cancel_button)
        bar.add_right(self.issue_button)
        margin = length("space_use.page_margin")
        above = Panel("window", "bottom")
        line = QHBoxLayout(above)
        line.setContentsMargins(margin, 12, margin, 12)
        line.setSpacing(margin)
        self._told.setWordWrap(True)
        line.addWidget(self.ways)
        line.addWidget(self._told, 1)
        self.text.setReadOnly(True)
        self.text.setAccessibleName(self.tr("What it says"))
        self.text.setTabChangesFocus(True)
        said = QWidget()
        column = QVBoxLayout(said)
        column.setContentsMargins(margin, 12, margin, margin)
        column.setSpacing(8)
        for widget in (self.subject, self.files, self.text):
            column.addWidget(widget)
        parts = QSplitter(Qt.Orientation.Horizontal)
        parts.setChildrenCollapsible(False)
        parts.addWidget(self.recipients)
        parts.addWidget(said)
        parts.setStretchFactor(0, 1)
        parts.setStretchFactor(1, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(bar)
        whole.addWidget(above)
        whole.addWidget(parts, 1)

    @property
    def way(self) -> Way:
        """The form that is chosen."""
        return cast("Way", self.ways.current)

    @property
    def only_due(self) -> bool:
        """Whether what is due is to be issued, or everything."""
        return self._only_due

    def open(self, meeting: MeetingRow, by: By, *, only_due: bool) -> None:
        """Ask what would be issued, and show it."""
        self._meeting, self._by, self._only_due = meeting.id, by, only_due
        self.ways.choose(self._chosen.get(meeting.id, mailed(meeting)))
        self._show(OutgoingView((), None))
        self._ask()
        self.ways.button(self.way).setFocus()

    def _choose_way(self) -> None:
        self._chosen[self._meeting] = self.way
        self._ask()

    def ask_again(self, meeting: int) -> None:
        """Ask anew, of the meeting that is shown now."""
        self._meeting = meeting
        self._ask(self._view.shown.key if self._view.shown else None)

    def _ask(self, wanted: OutgoingKey | None = None) -> None:
        self._asked += 1
        asked, meeting, by, way, only_due = self._asked, self._meeting, self._by, self.way, self._only_due
        job = self._controller.work(
            self.tr("Reading the invitations"),
            lambda office, _progress: office.preview_issue(meeting, by, way, only_due=only_due, wanted=wanted),
            lambda view: self._answer(asked, view),
        )
        if job is not None:
            job.ended.connect(self._give_up)

    def _answer(self, asked: int, view: OutgoingView) -> None:
        if asked == self._asked:
            self._show(view)

    def _give_up(self) -> None:
        """Leave where nothing can be issued; why was told."""
        if self._view.shown is None and self.isVisible():
            self.cancelled.emit()

    def _show(self, view: OutgoingView) -> None:
        if view.outgoing != self._view.outgoing:
            self._show_recipients(view)
        self._view = view
        self._show_text(view.shown)
        self.issue_button.setEnabled(bool(view.outgoing))
        self._told.setText(self._sentence(len(view.outgoing)) if view.outgoing else "")

    def _show_recipients(self, view: OutgoingView) -> None:
        headings = (self.tr("Recipient"), self.tr("E-mail"), self.tr("Events"))
        rows = [(one.name, one.email, self._event(one)) for one in view.outgoing]
        blocked = self.recipients.selectionModel().blockSignals(True)
        self.recipients.show_rows(headings, rows, (188, 0, 120))
        self.recipients.selectionModel().blockSignals(blocked)
        place = next((n for n, one in enumerate(view.outgoing) if view.shown and one.key == view.shown.key), -1)
        self._view = view
        if place >= 0:
            choose_row(self.recipients, place)

    def _event(self, one: OutgoingRow) -> str:
        """Return which event a file has, or how many: one person gets several that nothing else tells apart."""
        if one.sitting is not None:
            return self.tr("Sitting {number}").format(number=one.sitting)
        return one.title or str(one.events)

    def _show_text(self, shown: OutgoingText | None) -> None:
        self.subject.setText(shown.subject if shown else "")
        self.files.setText(self.tr("Attached: {files}").format(files=", ".join(shown.files)) if shown else "")
        self.files.setVisible(bool(shown and shown.files))
        self.text.setPlainText(shown.text if shown else "")

    def _sentence(self, count: int) -> str:
        return {
            "ics": self.tr("{n} files, each with one event for one person, to be attached to mails of your own."),
            "eml": self.tr("{n} drafts that your mail program opens ready to send, with a file for each event."),
            "buttons": self.tr("{n} drafts, one for each person and event. Mail programs show buttons to answer."),
        }[self.way].format(n=count)

    def _choose(self) -> None:
        place = self.recipients.currentIndex().row()
        if not 0 <= place < len(self._view.outgoing):
            return
        key = self._view.outgoing[place].key
        if self._view.shown is None or key != self._view.shown.key:
            self._ask(key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back by Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        else:
            super().keyPressEvent(event)
