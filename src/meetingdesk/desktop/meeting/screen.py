"""A meeting's details: title, chair, the organiser's mailbox, who receives invitations; and its next edition."""

from __future__ import annotations

from datetime import date
from typing import Any, ClassVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from meetingdesk.desktop.controller import Controller
from meetingdesk.desktop.lists.fields import DateField, NoteField, NumberField
from meetingdesk.desktop.lists.form import Form
from meetingdesk.desktop.lists.side import PADDING
from meetingdesk.desktop.meeting.attendance_card import AttendanceCard
from meetingdesk.desktop.meeting.next_edition import NextEditionCard
from meetingdesk.desktop.meeting.rooms_card import RoomsCard
from meetingdesk.desktop.reads import Reads
from meetingdesk.desktop.screen import Screen
from meetingdesk.desktop.theme import length, scaled
from meetingdesk.desktop.widgets import Card, OutlineButton, ScreenBar
from meetingdesk.desktop.widgets.fields import ChoiceField, LineField
from meetingdesk.errors import UserError
from meetingdesk.requests import Request
from meetingdesk.requests.meetings import DeleteMeeting, EditMeeting
from meetingdesk.rows.agenda import RoomRow
from meetingdesk.rows.changes import ChangeSet
from meetingdesk.rows.meetings import MeetingRow

_WIDTH = 640


class MeetingScreen(Screen):
    """Each field asks for one change. It is no line of the rail: the overview, the menu and the palette lead here."""

    name: ClassVar[str] = "meeting"
    tables: ClassVar[frozenset[str]] = frozenset({"meeting", "sitting", "room"})

    def __init__(self, controller: Controller, parent: QWidget | None = None) -> None:
        super().__init__(controller, parent)
        self.row: MeetingRow | None = None
        self.form = Form()
        self._fill()
        self.attendance = AttendanceCard()
        self.rooms = RoomsCard()
        self.next = NextEditionCard()
        self.close_button = OutlineButton(self.tr("Close"))
        self._delete = QAction(self.tr("Delete the meeting"), self)
        self._add_room = QAction(self.tr("Add a room"), self)
        self._earlier = self._moving(self.tr("Move the room up"), -1, "Alt+Up")
        self._later = self._moving(self.tr("Move the room down"), 1, "Alt+Down")
        self._lay_out()
        self.form.edited.connect(self._edit)
        self.attendance.wanted.connect(self._do)
        self.rooms.wanted.connect(self._change_rooms)
        self.next.wanted.connect(lambda request: self.controller.do(request, self._made))
        self.close_button.clicked.connect(self._leave)
        self._add_room.triggered.connect(self.rooms.focus_on_new)
        self._delete.triggered.connect(self._remove)
        controller.refused.connect(self._on_refused)

    def _moving(self, text: str, by: int, keys: str) -> QAction:
        """Return the action that moves the room whose line had the keyboard last."""
        action = QAction(text, self)
        action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(lambda: self.rooms.shift(by))
        self.addAction(action)
        return action

    # -- parts

    def _fill(self) -> None:
        add = self.form.add
        add("title", LineField(self.tr("Title")))
        add("place", LineField(self.tr("Place")), 6)
        add("chair", LineField(self.tr("Chair")), 6)
        add("organiser_name", LineField(self.tr("Organiser")), 6)
        self.mailbox = LineField(self.tr("Mailbox that answers go to"))
        add("organiser_email", self.mailbox, 6)
        receives = ChoiceField(self.tr("Invitations go to"))
        receives.set_options(
            [("confirmed", self.tr("Confirmed people only")), ("nominated", self.tr("All who are nominated"))]
        )
        add("receives", receives, 6)
        mails = ChoiceField(self.tr("Mails go out"))
        mails.set_options(
            [
                ("person", self.tr("One a person, a file for each event")),
                ("event", self.tr("One an event, with answer buttons")),
            ]
        )
        add("mails", mails, 6)
        numbering = ChoiceField(self.tr("Numbers of the agenda"))
        numbering.set_options([("decimal", "1, 2, 3"), ("roman", "I, II, III")])
        add("numbering", numbering, 6)
        add("languages", LineField(self.tr("Languages")), 6)
        order = ChoiceField(self.tr("Order of printed lists"))
        order.set_options(
            [("structure", self.tr("By region, kind and host")), ("name", self.tr("By name of the entity"))]
        )
        for name, label in (
            ("agenda_symbol", self.tr("Symbol of the agenda")),
            ("list_symbol", self.tr("Symbol of the list of participants")),
        ):
            symbol = LineField(label)
            symbol.line.setPlaceholderText(self.tr("such as {symbol}").format(symbol="PR0001E1"))
            add(name, symbol, 6)
        add("list_order", order, 6)
        naming = ChoiceField(self.tr("Names on the platform"))
        naming.set_options(
            [
                ("entity_name", self.tr("Entity \u2013 Name")),
                ("name_entity", self.tr("Name (Entity)")),
                ("country_name", self.tr("Country code \u2013 Name")),
                ("name", self.tr("Name alone")),
            ]
        )
        add("naming", naming, 6)
        add("reminder_days", NumberField(self.tr("Days until a reminder"), _number, self.tr("A whole number")), 6)
        add("retained_until", DateField(self.tr("Personal data are kept until")), 6)
        add("next_edition", LineField(self.tr("Next edition, as the report says it")))
        add("notes", NoteField(self.tr("Note for the office")))

    def _lay_out(self) -> None:
        bar = ScreenBar(self.tr("Meeting details"))
        bar.add_right(self.close_button)
        card = Card("")
        card.set_title(self.tr("Meeting"))
        card.body.setContentsMargins(PADDING, length("space.3"), PADDING, PADDING)
        card.body.addWidget(self.form)
        inner = QWidget()
        inner.setMaximumWidth(scaled(_WIDTH))
        middle = QVBoxLayout(inner)
        margin = length("space_use.page_margin")
        middle.setContentsMargins(margin, margin, margin, margin)
        middle.setSpacing(length("space_use.between_cards"))
        for part in (card, self.attendance, self.rooms, self.next):
            middle.addWidget(part)
        middle.addStretch(1)
        self._area = area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inner)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar)
        column.addWidget(area, 1)

    def screen_actions(self) -> list[QAction]:
        """Return what can be done here."""
        return [self._add_room, self._earlier, self._later, self._delete]

    # -- what is shown

    def refresh(self) -> None:
        """Ask for the meeting anew; what is being typed stays."""
        meeting = self.controller.meeting

        def ask(reads: Reads) -> tuple[MeetingRow | None, tuple[RoomRow, ...]]:
            return next((row for row in reads.meetings() if row.id == meeting), None), reads.rooms(meeting)

        self.controller.read(ask, lambda answer: self._show(*answer))

    def _show(self, row: MeetingRow | None, rooms: tuple[RoomRow, ...]) -> None:
        anew = row is None or self.row is None or row.id != self.row.id
        self.row = row
        if row is None:
            return
        allowed, why = not self.controller.read_only, self.tr("The file is open for reading only")
        self.form.show_values(
            {
                "title": row.titles.get(_language(row), row.title),
                "place": row.place,
                "chair": row.chair,
                "organiser_name": row.organiser_name,
                "organiser_email": row.organiser_email,
                "receives": row.receives,
                "mails": row.mails,
                "numbering": row.numbering,
                "languages": " ".join(row.languages),
                "agenda_symbol": row.agenda_symbol,
                "list_symbol": row.list_symbol,
                "list_order": row.list_order,
                "naming": row.naming,
                "reminder_days": str(row.reminder_days),
                "retained_until": row.retained_until,
                "next_edition": row.next_edition,
                "notes": row.notes,
            },
            anew=anew,
        )
        self.form.set_allowed(allowed, why)
        self.attendance.show_meeting(row, anew=anew, allowed=allowed, why_not=why)
        self.rooms.show_rooms(row.id, rooms, allowed=allowed, why_not=why)
        self.next.show_meeting(row, allowed=allowed, why_not=why)
        for action in self.screen_actions():
            action.setEnabled(allowed)

    def open_at(self, argument: object) -> None:
        """Put the keyboard into the title, or for `mailbox` into the field of the organiser's address."""
        title = self.form.fields["title"]
        field = self.mailbox if argument == "mailbox" or not isinstance(title, LineField) else title
        field.line.setFocus()
        field.line.selectAll()

    # -- what is asked

    def _edit(self, name: str, text: str) -> None:
        if self.row is not None:
            value: Any = text
            if name == "languages":
                value = tuple(text.replace(",", " ").split())
            elif name == "reminder_days":
                value = int(text)
            elif name == "retained_until":
                value = date.fromisoformat(text) if text else None
            self._do(EditMeeting(meeting=self.row.id, language=_language(self.row), **{name: value}))

    def _change_rooms(self, request: Request) -> None:
        self.controller.do(request, self._changed_rooms)

    def _changed_rooms(self, changes: ChangeSet) -> None:
        """Make ready for another room, and keep in sight where it is named: the list above it has grown."""
        if changes.inserted.get("room"):
            self.rooms.added()
            QTimer.singleShot(0, self, lambda: self._area.ensureWidgetVisible(self.rooms.add_button))

    def _do(self, request: Request) -> None:
        self.controller.do(request)

    def _made(self, changes: ChangeSet) -> None:
        for made in changes.inserted.get("meeting", ()):
            self.controller.show_meeting(made)
            self._leave()

    def _remove(self) -> None:
        if self.row is not None:
            self.controller.do(DeleteMeeting(meeting=self.row.id), lambda _changes: self._leave())

    def _leave(self) -> None:
        self.go.emit("", None)

    def _on_refused(self, error: UserError) -> None:
        if self.isVisible():
            self.form.refuse(error)
            self.attendance.refuse(error)
            self.rooms.refuse(error)
            self.next.refuse(error)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave by Esc, once no field has anything to put back."""
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        else:
            super().keyPressEvent(event)


def _number(text: str) -> int | None:
    return int(text) if text.strip().isdecimal() else None


def _language(row: MeetingRow) -> str:
    """Return the language whose title is edited: the first of the meeting's that has one."""
    return next((code for code in (*row.languages, *row.titles) if code in row.titles), "en")
