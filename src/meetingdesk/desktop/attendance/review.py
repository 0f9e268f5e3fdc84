"""The names of the logs that wait for a human, one after the other; and those that were decided, to be taken back."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from meetingdesk import words
from meetingdesk.desktop.attendance import wording
from meetingdesk.desktop.attendance.lines import Loaded
from meetingdesk.desktop.attendance.proposals import worth_showing
from meetingdesk.desktop.attendance.review_parts import DECIDED, WAITING, ReviewParts
from meetingdesk.desktop.widgets import tip
from meetingdesk.rows.attendance import NameRow, ProposalRow

_DIGITS = {1: Qt.Key.Key_1, 2: Qt.Key.Key_2, 3: Qt.Key.Key_3}
Key = tuple[str, str]


class ReviewPanel(ReviewParts):
    """Decides nothing itself: it tells what is wished for the name that is shown."""

    closed = Signal()
    pointed = Signal(int)  # the delegate under the cursor
    matched = Signal(object, int, bool)  # NameRow, delegate, in every meeting
    not_a_person = Signal(object, bool)  # NameRow, in every meeting
    forgotten = Signal(object)  # NameRow
    accepted = Signal(object)  # pairs of NameRow and delegate
    new_person = Signal(object, int, object, bool)  # NameRow, delegation, given and family name, in every meeting

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._loaded: Loaded | None = None
        self._rows: dict[Key, NameRow] = {}
        self._later: list[Key] = []
        self._place = 0
        self._shown: Key | None = None
        self._connect()

    def _connect(self) -> None:
        self.cross.clicked.connect(self.closed)
        self.switch.chosen.connect(lambda _key: self._fill())
        self.names.currentRowChanged.connect(lambda _row: self._show_current())
        self.names.installEventFilter(self)
        self.names.itemActivated.connect(lambda _item: self.go_to_field())
        self.proposals.pointed.connect(self.pointed)
        self.proposals.picked.connect(self._match_with)
        self.form.wanted.connect(self._add)
        self.form.cancelled.connect(self._close_form)
        self.new_button.clicked.connect(self._ask_new)
        self.accept_button.clicked.connect(self._accept)
        self.field.pointed.connect(self.pointed)
        self.field.picked.connect(lambda _delegate: self._match())
        self.field.left.connect(self.names.setFocus)
        self.field.line.textChanged.connect(lambda _text: self._allow())
        self.match_button.clicked.connect(self._match)
        self.nobody_button.clicked.connect(self._nobody)
        self.later_button.clicked.connect(self._put_off)
        self.forget_button.clicked.connect(self._forget)

    # -- what is shown

    @property
    def current(self) -> NameRow | None:
        """The name that is shown."""
        return self._rows.get(self.names.current_key or ("", ""))

    def show_loaded(self, loaded: Loaded, *, allowed: bool) -> None:
        """Show the names; the one on show stays, else the next one takes its place."""
        self._loaded = loaded
        self.field.set_people(loaded.lines)
        self._deciding.setEnabled(allowed)
        waiting = len(loaded.row.unmatched)
        self.switch.button(WAITING).setText(self.tr("To review {n}").format(n=waiting))
        self.switch.button(DECIDED).setText(self.tr("Matched {n}").format(n=len(loaded.row.names) - waiting))
        self._fill()

    def show_name(self, name: Key) -> None:
        """Show a name, wherever it stands."""
        row = next((row for row in self._loaded.row.names if _key(row) == name), None) if self._loaded else None
        if row is not None:
            self._shown = name
            self.show_part(WAITING if row.method == "none" else DECIDED)

    def show_part(self, part: str) -> None:
        """Show the names that wait, or those that were matched."""
        self.switch.choose(part)
        self._fill()

    def _fill(self) -> None:
        if self._loaded is None:
            return
        deciding = self.switch.current == WAITING
        names = [row for row in self._loaded.row.names if (row.method == "none") == deciding]
        names.sort(key=lambda row: self._later.index(_key(row)) + 1 if _key(row) in self._later else 0)
        self._rows = {_key(row): row for row in names}
        how = {
            code: wording.method(code) for code in ("alias", "email", "exact", "fuzzy", "none")
        }  # told once for thousands
        self.names.show_lines([(_key(row), row.name or row.email, self._end(row, how)) for row in names])
        keys = list(self._rows)
        place = keys.index(self._shown) if self._shown in self._rows else min(self._place, len(keys) - 1)
        self.names.setCurrentRow(place)
        self._show_current()
        self._none.setText(self.tr("Every name of the logs is matched.") if deciding else self.tr("None yet."))
        for part in (self.card, self._deciding, self.names):
            part.setVisible(bool(names))
        self._none.setVisible(not names)

    def _end(self, row: NameRow, how: Mapping[str, str]) -> str:
        if row.method == "none":
            return wording.minutes(row.minutes)
        if not row.person:
            return wording.method(row.method, person=False)
        return f"{row.delegate_name} \u00b7 {how[row.method]}"

    def _show_current(self) -> None:
        row = self.current
        if row is not None and self._loaded is not None:
            if _key(row) != self._shown:
                self.field.clear()
                self.everywhere.setChecked(False)
                self._show_form(on=False)
            self._shown, self._place = _key(row), self.names.currentRow()
            self.card.show_name(row, self._loaded)
            self.proposals.show_rows(self._proposed(row))
            if delegate := next(iter(row.delegates), 0) or self.proposals.delegate(1):
                self.pointed.emit(delegate)
        self._allow()

    def _proposed(self, row: NameRow) -> list[ProposalRow]:
        assert self._loaded is not None
        return worth_showing(self._loaded.proposals.get(_key(row), ()))

    def _same(self) -> list[tuple[NameRow, int]]:
        """Return the waiting names that are the very name of one delegate alone, with that delegate."""
        if self._loaded is None:
            return []
        found = [(row, self._loaded.proposals.get(_key(row), ())) for row in self._loaded.row.unmatched]
        return [
            (row, proposed[0].delegate)
            for row, proposed in found
            if [one.likeness for one in proposed].count("same") == 1 and proposed[0].likeness == "same"
        ]

    def _allow(self) -> None:
        row = self.current
        waiting = row is not None and row.method == "none"
        typed = bool(self.field.line.text().strip())
        first = 0 if typed else self.proposals.delegate(1)
        self.match_button.set_text(self.tr("Match (1)") if first else self.tr("Match"))
        self.match_button.setEnabled(bool(first or (typed and self.field.chosen)))
        same = len(self._same()) if waiting else 0
        self.accept_button.set_text(words.say("ui.attendance.accept", n=same))
        self.accept_button.setVisible(same > 0)
        self.match_button.setToolTip("" if self.match_button.isEnabled() else tip(self.tr("Choose a person first")))
        self.nobody_button.setVisible(row is None or row.person)
        self.later_button.setVisible(waiting)
        self.forget_button.setVisible(row is not None and row.method == "alias")

    # -- what is wished

    def go_to_field(self) -> None:
        """Put the keyboard into the field."""
        self.field.line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _match(self) -> None:
        typed = bool(self.field.line.text().strip())
        self._match_with(self.field.chosen if typed else self.proposals.delegate(1))

    def _match_with(self, delegate: int) -> None:
        row = self.current
        if row is not None and delegate and self._deciding.isEnabled():
            self.matched.emit(row, delegate, self.everywhere.isChecked())
            self.names.setFocus()

    def _accept(self) -> None:
        if (pairs := self._same()) and self._deciding.isEnabled():
            self.accepted.emit(pairs)
            self.names.setFocus()

    def _ask_new(self) -> None:
        row, loaded = self.current, self._loaded
        if row is None or loaded is None or not self._deciding.isEnabled():
            return
        inside = {one.entity for one in self._proposed(row) if one.inside}
        likely = next((key for key, entity in loaded.delegations if inside == {entity}), 0)
        self._show_form(on=True)
        self.form.ask(row.name, loaded.delegations, likely)
        self.form.begin()

    def _add(self, delegation: int, given: str, family: str) -> None:
        if (row := self.current) is not None:
            self.new_person.emit(row, delegation, (given, family), self.everywhere.isChecked())
            self._close_form()

    def _show_form(self, *, on: bool) -> None:
        """Show the form of a new person in place of the proposals."""
        self.form.setVisible(on)
        self._choosing.setVisible(not on)

    def _close_form(self) -> None:
        self._show_form(on=False)
        self.names.setFocus()

    def _nobody(self) -> None:
        if (row := self.current) is not None and row.person and self._deciding.isEnabled():
            self.not_a_person.emit(row, self.everywhere.isChecked())
            self.names.setFocus()

    def _put_off(self) -> None:
        row = self.current
        if row is None or row.method != "none":
            return
        key = _key(row)
        self._later = [*(other for other in self._later if other != key), key]
        self._shown = None
        self._fill()

    def _forget(self) -> None:
        if (row := self.current) is not None and row.method == "alias" and self._deciding.isEnabled():
            self.forgotten.emit(row)
            self.names.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys of the review in the list of names."""
        if watched is self.names and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            calls: dict[int, Callable[[], None]] = {
                Qt.Key.Key_N: self.go_to_field,
                Qt.Key.Key_Return: self.go_to_field,
                Qt.Key.Key_Enter: self.go_to_field,
                Qt.Key.Key_X: self._nobody,
                Qt.Key.Key_P: self._ask_new,
                Qt.Key.Key_A: self._accept,
                **{_DIGITS[number]: partial(self._match_with, self.proposals.delegate(number)) for number in _DIGITS},
                Qt.Key.Key_Space: self._put_off,
                Qt.Key.Key_Delete: self._forget,
            }
            call = calls.get(event.key())
            if call is not None and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                call()
                return True
        return super().eventFilter(watched, event)


def _key(row: NameRow) -> Key:
    return row.name, row.email
