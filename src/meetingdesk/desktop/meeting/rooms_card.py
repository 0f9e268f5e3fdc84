"""The parallel virtual rooms of a meeting: each name can be changed in place, a room be added, moved or deleted."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from meetingdesk.desktop.lists.side import PADDING, empty_layout, wrapped
from meetingdesk.desktop.theme import length
from meetingdesk.desktop.widgets import Card, OutlineButton, ToolIcon
from meetingdesk.desktop.widgets.fields import LineField
from meetingdesk.errors import UserError
from meetingdesk.requests.rooms import AddRoom, DeleteRoom, MoveRoom, RenameRoom
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
        self.ups: dict[int, ToolIcon] = {}
        self.downs: dict[int, ToolIcon] = {}
        self._touched = 0  # the room whose line had the keyboard last
        self.add = LineField(self.tr("Name of another room"))
        self.trouble = wrapped(tone="danger", role="small")
        self.trouble.hide()
        self.add.tell_in(self.trouble)
        self.add.line.entered.connect(self.commit)
        self.add_button = OutlineButton(self.tr("Add the room"), "add")
        self.add_button.clicked.connect(self.commit)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._follow)
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
        self._asked, held = None, (0, 0)
        anew, self._meeting = meeting != self._meeting, meeting
        if [room.id for room in rooms] != list(self.names):
            held = self._held()
            self._build(rooms)
        for place, room in enumerate(rooms):
            self._name_moves(room, first=place == 0, last=place == len(rooms) - 1, allowed=allowed)
            self.names[room.id].show_text(room.name, anew=anew)
            self.names[room.id].set_allowed(allowed, why_not)
            self.bins[room.id].set_tip(self.tr("Delete the room {name}").format(name=room.name))
            self.bins[room.id].setEnabled(allowed)
        self._focus_again(*held)
        self.add.show_text("", anew=anew)
        self.add.set_allowed(allowed, why_not)
        self.add_button.setEnabled(allowed)

    def _build(self, rooms: tuple[RoomRow, ...]) -> None:
        """Make a line for each room."""
        empty_layout(self._lines)
        for parts in (self.names, self.bins, self.ups, self.downs):
            parts.clear()
        for place, room in enumerate(rooms, start=1):
            line = self._line(room, place)
            self._lines.addWidget(line)
            line.show()  # now, not with a later event: only then can it take the keyboard
        self._order_tabs()

    def _order_tabs(self) -> None:
        """Have Tab pass the rooms in their order, before the field for another one: they were made after it."""
        last = _before(self.add.line)
        for part in (part for room in self.names for part in self._parts_of(room)):
            QWidget.setTabOrder(last, part)
            last = part

    def _parts_of(self, room: int) -> tuple[QWidget, ...]:
        return self.names[room].line, self.ups[room], self.downs[room], self.bins[room]

    def _held(self) -> tuple[int, int]:
        """Return which room's line has the keyboard, and which of its parts; no room: 0."""
        focus = QApplication.focusWidget()
        parts = ((room, self._parts_of(room)) for room in self.names)
        return next(((room, found.index(focus)) for room, found in parts if focus in found), (0, 0))

    def _focus_again(self, room: int, part: int) -> None:
        """Bring the keyboard back into the line of a room that has moved; to its name, where the part is of no use."""
        if room in self.names:
            found = self._parts_of(room)
            (found[part] if found[part].isEnabled() else found[0]).setFocus()

    def _name_moves(self, room: RoomRow, *, first: bool, last: bool, allowed: bool) -> None:
        self.ups[room.id].set_tip(self.tr("Move the room {name} up").format(name=room.name))
        self.ups[room.id].setEnabled(allowed and not first)
        self.downs[room.id].set_tip(self.tr("Move the room {name} down").format(name=room.name))
        self.downs[room.id].setEnabled(allowed and not last)

    def _follow(self, _old: QWidget | None, new: QWidget | None) -> None:
        self._touched = next((room for room in self.names if new in self._parts_of(room)), self._touched)

    def shift(self, by: int) -> None:
        """Ask for the room whose line had the keyboard last to be moved."""
        if (name := self.names.get(self._touched)) is not None:
            self._ask(name, MoveRoom(room=self._touched, by=by))

    def _line(self, room: RoomRow, place: int) -> QWidget:
        name = LineField("")
        name.line.setAccessibleName(self.tr("Name of room {n}").format(n=place))
        name.committed.connect(lambda text: self._ask(name, RenameRoom(room=room.id, name=text)))
        gone = ToolIcon("remove", "")
        gone.clicked.connect(lambda: self._ask(name, DeleteRoom(room=room.id)))
        up, down = ToolIcon("chevron-up", ""), ToolIcon("chevron-down", "")
        up.clicked.connect(lambda: self._ask(name, MoveRoom(room=room.id, by=-1)))
        down.clicked.connect(lambda: self._ask(name, MoveRoom(room=room.id, by=1)))
        line = QWidget()
        layout = QHBoxLayout(line)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(length("space_use.between_controls"))
        layout.addWidget(name, 1)
        for icon in (up, down, gone):
            layout.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        self.names[room.id], self.bins[room.id] = name, gone
        self.ups[room.id], self.downs[room.id] = up, down
        return line

    def focus_on_new(self) -> None:
        """Put the keyboard where another room is named."""
        self.add.line.setFocus()

    def commit(self) -> None:
        """Ask for another room; what was typed goes once it is there."""
        self._ask(self.add, AddRoom(meeting=self._meeting, name=self.add.line.text()))

    def _ask(self, field: LineField, request: AddRoom | RenameRoom | MoveRoom | DeleteRoom) -> None:
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


def _before(widget: QWidget) -> QWidget:
    """Return what Tab stops at before a widget; what Tab does not know has no place in its order."""
    found = widget.previousInFocusChain()
    while found is not None and found.focusPolicy() == Qt.FocusPolicy.NoFocus:
        found = found.previousInFocusChain()
    return found or widget
