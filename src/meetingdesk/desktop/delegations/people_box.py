"""The people of a delegation: a card each, opened in place; who came last time; and the form that adds somebody."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from meetingdesk.desktop import answers
from meetingdesk.desktop.delegations import wording
from meetingdesk.desktop.delegations.delegate_form import DelegateForm
from meetingdesk.desktop.delegations.lines import Loaded, codes_of, named
from meetingdesk.desktop.delegations.nominate import NominateForm
from meetingdesk.desktop.delegations.person_facts import PersonFacts, elsewhere, roles
from meetingdesk.desktop.item_models.lines import Cell
from meetingdesk.desktop.lists.rows import CardRow
from meetingdesk.desktop.lists.side import PADDING, empty_layout
from meetingdesk.desktop.widgets import ElidedLabel, QuietButton, ToolIcon, margins, plain_label
from meetingdesk.errors import UserError
from meetingdesk.requests.delegations import NominatePerson
from meetingdesk.rows.delegations import DelegateRow
from meetingdesk.rows.delegations_screen import DelegationDetail, FormerRow


class PeopleBox(QWidget):
    """`wanted` gives a request. `people_wanted`: a form asks for the people of the office, to be handed to `form`."""

    wanted = Signal(object)
    people_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.detail: DelegationDetail | None = None
        self._loaded: Loaded | None = None
        self.open_at: int | None = None  # the delegate whose card is open
        self.cards: dict[int, CardRow] = {}
        self.editor: DelegateForm | None = None
        self.form: NominateForm | None = None
        self._allowed = True
        self._count = plain_label("", "body", "muted")
        self.add = QuietButton(self.tr("Add"), "add", tone="accent")
        self.add.clicked.connect(lambda: self.begin(None))
        head = QHBoxLayout()
        head.setContentsMargins(margins(PADDING, 8, 8, 4))
        head.setSpacing(8)
        head.addWidget(plain_label(self.tr("People"), "section"))
        head.addWidget(self._count)
        head.addStretch(1)
        head.addWidget(self.add)
        self._said = ElidedLabel("", "small", "muted")
        self._said.setContentsMargins(PADDING, 0, PADDING, 4)
        self._cards = QVBoxLayout()
        self._cards.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 8)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._said)
        column.addLayout(self._cards)

    # -- what is shown

    def show_detail(self, detail: DelegationDetail, loaded: Loaded, *, anew: bool, allowed: bool) -> None:
        """Show the people of a delegation; an open card stays open unless the delegation is another."""
        row, self._allowed = detail.delegation, allowed
        self.add.setVisible(allowed)
        of_all = len(row.standing) if row.quota is None else row.quota
        text = self.tr("{n} of {quota}").format(n=len(row.standing), quota=of_all)
        self._count.setText(str(len(row.standing)) if row.quota is None else text)
        self._count.set_tone("warning" if row.over_quota else "muted")
        codes = codes_of(row, loaded.said)
        self._said.setText(answers.summed(codes))
        self._said.setVisible(bool(codes))
        if anew:
            self.open_at, self.form = None, None
        same = self.detail is not None and _shape(self.detail) == _shape(detail)
        self.detail, self._loaded = detail, loaded
        if same and not anew:
            self._update(detail, loaded)
        else:
            self._build(detail, loaded)

    @staticmethod
    def _focused(widget: QWidget) -> bool:
        focus = QApplication.focusWidget()
        return focus is not None and widget.isAncestorOf(focus)

    def _update(self, detail: DelegationDetail, loaded: Loaded) -> None:
        """Change the words only: what is being typed stays."""
        for who in detail.delegation.delegates:
            self.cards[who.id].show_texts(*self._texts(who, detail, loaded))
            if who.id == self.open_at and self.editor is not None:
                self.editor.show_again(who)

    def _build(self, detail: DelegationDetail, loaded: Loaded) -> None:
        focused = next((key for key, card in self.cards.items() if card.hasFocus()), None)
        if self.editor is not None and self._focused(self.editor):
            focused = self.open_at
        naming, before = self.form is not None and self._focused(self.form), set(self.cards)
        empty_layout(self._cards)
        self.cards, self.editor, self.form = {}, None, None
        for who in detail.delegation.delegates:
            self._add_card(who, detail, loaded)
        if not detail.delegation.delegates:
            self._cards.addWidget(self._muted(self.tr("Nobody has been named yet.")))
        self._add_former(detail)
        if naming:  # whoever was named has come
            focused = next((key for key in self.cards if key not in before), focused)
        if focused in self.cards:
            self.cards[focused].show()  # now, not with a later event: only then can it take the keyboard
            self.cards[focused].setFocus()

    def _add_card(self, who: DelegateRow, detail: DelegationDetail, loaded: Loaded) -> None:
        card = CardRow(*self._texts(who, detail, loaded))
        card.setCheckable(True)
        card.setChecked(who.id == self.open_at)
        card.clicked.connect(lambda _on=False, key=who.id: self.toggle(key))
        self.cards[who.id] = card
        self._cards.addWidget(card)
        if who.id == self.open_at:
            self._cards.addWidget(PersonFacts(who, detail))
        if who.id == self.open_at and self._allowed:
            self.editor = DelegateForm(who, _rank_above(who, detail.delegation.delegates))
            self.editor.wanted.connect(self.wanted)
            self.editor.replacing.connect(lambda: self.begin(who))
            self._cards.addWidget(self.editor)

    def _texts(self, who: DelegateRow, detail: DelegationDetail, loaded: Loaded) -> tuple[str, str, Cell, Cell | None]:
        return named(who), self._below(who, detail), wording.status_cell(who.status), _second(who, loaded)

    def _below(self, who: DelegateRow, detail: DelegationDetail) -> str:
        heir = next((one for one in detail.delegation.delegates if one.id == who.replaced_by), None)
        if heir is not None:
            return self.tr("by {name}").format(name=heir.name)
        told = (wording.capacity(who.capacity), roles(who, detail.agenda), who.post or who.email)
        spoken = " ".join(who.languages).upper()
        return " \N{MIDDLE DOT} ".join(filter(None, (*told, spoken, elsewhere(who, detail))))

    def _add_former(self, detail: DelegationDetail) -> None:
        there = {one.person for one in detail.delegation.delegates if one.stands}
        former = [one for one in detail.former if one.person not in there]
        if not former or detail.last_edition is None:
            return
        self._cards.addSpacing(8)
        self._cards.addWidget(self._muted(self.tr("Came to {key}").format(key=detail.last_edition.key)))
        for one in former:
            self._cards.addWidget(self._former_row(one, detail.delegation.id))

    def _former_row(self, one: FormerRow, delegation: int) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(margins(PADDING, 0, 8, 0))
        line.setSpacing(8)
        text = " \N{MIDDLE DOT} ".join(filter(None, (one.name, wording.capacity(one.capacity), one.post)))
        line.addWidget(ElidedLabel(text), 1)
        again = ToolIcon("add", self.tr("Nominate {name} again").format(name=one.name))
        request = NominatePerson(delegation=delegation, person=one.person, capacity=one.capacity, post=one.post)
        again.clicked.connect(lambda: self.wanted.emit(request))
        line.addWidget(again)
        again.setVisible(self._allowed)  # in its place by now: alone it would be a window
        return row

    def _muted(self, text: str) -> QWidget:
        label = ElidedLabel(text, "small", "muted")
        label.setContentsMargins(PADDING, 4, PADDING, 4)
        return label

    # -- what is done

    def toggle(self, delegate: int) -> None:
        """Open the card of a delegate, or close it."""
        self.open_at = None if self.open_at == delegate else delegate
        self._again()
        if delegate in self.cards:
            self.cards[delegate].setFocus()

    def _again(self) -> None:
        if self.detail is not None and self._loaded is not None:
            self._build(self.detail, self._loaded)

    def begin(self, replaced: DelegateRow | None) -> None:
        """Show the form that names somebody, or a successor."""
        if self.detail is None or not self._allowed:
            return
        self.open_at = None
        self._again()
        self.form = NominateForm(self.detail.delegation, replaced)
        self.form.wanted.connect(self.wanted)
        self.form.cancelled.connect(self.end)
        place = 0 if replaced is None else 1 + list(self.cards).index(replaced.id)
        self._cards.insertWidget(place, self.form)
        self.people_wanted.emit()
        self.form.known.line.setFocus()

    def end(self) -> None:
        """Put the form away."""
        self.form = None
        self._again()
        self.add.setFocus()

    def refuse(self, error: UserError) -> None:
        """Show a refusal at the field that asked."""
        if self.form is not None:
            self.form.refuse(error)
        elif self.editor is not None:
            self.editor.form.refuse(error)


def _second(who: DelegateRow, loaded: Loaded) -> Cell | None:
    """Return what somebody answered to what they hold; before that, or where it is out of date, what they hold."""
    held, said = loaded.states.get(who.uid), loaded.said.get(who.uid, "none")
    if not held or not who.stands:
        return None
    if held != "current" or said == "none":
        return wording.invitation_cell(held)
    return wording.answer_cell(said)


def _shape(detail: DelegationDetail) -> object:
    """Return what decides which cards and buttons there are; texts of fields do not."""
    people = tuple(
        (one.id, one.status, one.capacity, one.rank, one.replaced_by, one.zone) for one in detail.delegation.delegates
    )
    return detail.delegation.id, people, detail.local_times, detail.agenda


def _rank_above(who: DelegateRow, everybody: tuple[DelegateRow, ...]) -> int | None:
    """Return the place above a delegate, or None at the top; the head stands first whatever the rank."""
    ordered = sorted(everybody, key=lambda one: (not one.stands, one.rank, one.id))
    place = ordered.index(who)
    if place == 0 or who.capacity == "head" or ordered[place - 1].capacity == "head":
        return None
    return place - 1
