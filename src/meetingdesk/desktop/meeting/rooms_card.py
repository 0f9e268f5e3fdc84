"""The parallel virtual rooms of a meeting: each name can be changed in place, and a room be added or deleted."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from meetingdesk.desktop.lists.side import PADDING, empty_layout, wrapped
from meetingdesk.desktop.theme import length
from meetingdesk.desktop.widgets import Card, OutlineButton, ToolIcon
from meetingdesk.desktop.widgets.fields import LineField
from meetingdesk.errors import UserError
from meetingdesk.requests.meetings import AddRoom, DeleteRoom, RenameRoom
from meetingdesk.rows.agenda import RoomRow
from meetingdesk.words import explain


class RoomsCard(Card):
    """`wanted` gives a request."""

    wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.set_title(self.tr("Rooms"))
        self._meeting = 0
        self._asked: LineField | None = None
        self.names: dict[int, LineField] = {}
        self.bins: dict[int, ToolIcon] = {}
        self.add = LineField(self.tr("Name of another room"))
        self.trouble = wrapped(tone="danger", role="small")
        self.trouble.hide()
        self.add.tell_in(self.trouble)
        self.add.line.entered.connect(self.commit)
        self.add_button = OutlineButton(self.tr("Add the room"), "add")
        self.add_button.clicked.connect(self.commit)
        self._lay_out()

    def _lay_out(self) -> None:
        said = self.tr("For parts that run side by side. Where an item says no room, it is for all: a plenary.")
        last = QHBoxLayout()
        last.setSpacing(length("space_use.between_controls"))
        last.addWidget(self.add, 1)
        last.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignBottom)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(4)
        self.body.setContentsMargins(PADDING, length("space.3"), PADDING, PADDING)
        self.body.setSpacing(length("space.3"))
        self.body.addWidget(wrapped(said, tone="muted"))
        self.body.addLayout(self._lines)
        self.body.addLayout(last)
        self.body.addWidget(self.trouble)

    def show_rooms(self, meeting: int, rooms: tuple[RoomRow, ...], *, allowed: bool, why_not: str) -> None:
        """Show the rooms of a meeting; fields stay while the rooms are the same ones."""
        self._asked = None
        anew, self._meeting = meeting != self._meeting, meeting
        if [room.id for room in rooms] != list(self.names):
            empty_layout(self._lines)
            self.names, self.bins = {}, {}
            for place, room in enumerate(rooms, start=1):
                self._lines.addWidget(self._line(room, place))
        for room in rooms:
            self.names[room.id].show_text(room.name, anew=anew)
            self.names[room.id].set_allowed(allowed, why_not)
            self.bins[room.id].set_tip(self.tr("Delete the room {name}").format(name=room.name))
            self.bins[room.id].setEnabled(allowed)
        self.add.show_text("", anew=anew)
        self.add.set_allowed(allowed, why_not)
        self.add_button.setEnabled(allowed)

    def _line(self, room: RoomRow, place: int) -> QWidget:
        name = LineField("")
        name.line.setAccessibleName(self.tr("Name of room {n}").format(n=place))
        name.committed.connect(lambda text: self._ask(name, RenameRoom(room=room.id, name=text)))
        gone = ToolIcon("remove", "")
        gone.clicked.connect(lambda: self._ask(name, DeleteRoom(room=room.id)))
        line = QWidget()
        layout = QHBoxLayout(line)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(length("space_use.between_controls"))
        layout.addWidget(name, 1)
        layout.addWidget(gone, 0, Qt.AlignmentFlag.AlignTop)
        self.names[room.id], self.bins[room.id] = name, gone
        return line

    def focus_on_new(self) -> None:
        """Put the keyboard where another room is named."""
        self.add.line.setFocus()

    def commit(self) -> None:
        """Ask for another room; what was typed goes once it is there."""
        self._ask(self.add, AddRoom(meeting=self._meeting, name=self.add.line.text()))

    def _ask(self, field: LineField, request: AddRoom | RenameRoom | DeleteRoom) -> None:
        self._asked = field
        field.set_error("")
        self.wanted.emit(request)

    def added(self) -> None:
        """Take away the name of the room that was added."""
        self.add.show_text("", anew=True)

    def refuse(self, error: UserError) -> None:
        """Show why the last wish was refused, below its room."""
        field, self._asked = self._asked, None
        if field is not None:
            field.set_error(explain(error))
