"""The speakers of an item as a text that is typed: one after the other, with semicolons between them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from meetingdesk.desktop.agenda.plan import Plan
from meetingdesk.desktop.agenda.speakers import Named, known
from meetingdesk.requests.agenda import Speaks
from meetingdesk.rows.agenda import ItemRow, SpeakerRow

BETWEEN = ";"


def written(plan: Plan, item: ItemRow) -> str:
    """Return the speakers of an item as they can be typed again."""
    return f"{BETWEEN} ".join(text for text, _ in _labelled(item, known(plan, entities=True)))


def read(plan: Plan, item: ItemRow, text: str) -> tuple[Speaks, ...]:
    """Return who is meant: who speaks already, else who is known by that name, else a free name; each once."""
    people = known(plan, entities=True)
    there = {label.casefold(): row.id for label, row in _labelled(item, people)}
    there |= {row.name.casefold(): row.id for row in item.speakers if row.name.casefold() not in there}
    meant = {label.casefold(): who for label, who in (*_bare(people), *people.items())}
    found: dict[Speaks, None] = {}
    for part in filter(None, (" ".join(part.split()) for part in text.split(BETWEEN))):
        key = part.casefold()
        who = meant.get(key, Named(part))
        free = part if who.delegate is None and who.entity is None else ""
        new = Speaks(delegate=who.delegate, entity=who.entity, name=free)
        found[Speaks(speaking=there[key]) if key in there else new] = None
    return tuple(found)


def _labelled(item: ItemRow, people: dict[str, Named]) -> Iterator[tuple[str, SpeakerRow]]:
    delegates = {who.delegate: label for label, who in people.items() if who.delegate is not None}
    entities = {who.name: label for label, who in people.items() if who.entity is not None}
    for row in item.speakers:
        label = delegates.get(row.delegate) if row.delegate is not None else entities.get(row.entity or "")
        yield label or row.name, row


def _bare(people: dict[str, Named]) -> Iterator[tuple[str, Named]]:
    """Return who is the only one of a name, by that name alone; a delegate before an entity."""
    by_name: dict[str, list[Named]] = {}
    for label, who in people.items():
        name = who.name if who.entity is not None else label.rpartition(" \u2013 ")[0]
        by_name.setdefault(name, []).append(who)
    yield from ((name, those[0]) for name, those in by_name.items() if len(those) == 1)


class SpeakersEditor(QLineEdit):
    """A cell's field; what is typed after the last semicolon is completed."""

    def __init__(self, names: Iterable[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrame(False)
        self.setAccessibleName(self.tr("Speakers, with semicolons between them"))
        self.setPlaceholderText(self.tr("Delegates, entities or any names; several with a semicolon"))
        self.names = QCompleter(sorted(names), self)
        self.names.setFilterMode(Qt.MatchFlag.MatchContains)
        self.names.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.names.setWidget(self)  # not the field's own completer, which would complete all that stands there
        self.names.activated.connect(self.take)
        self.textEdited.connect(self._offer)

    def _offer(self, text: str) -> None:
        """Offer who is called like what follows the last semicolon."""
        part = text.rpartition(BETWEEN)[2].strip()
        self.names.setCompletionPrefix(part)
        if part and self.names.completionCount():
            self.names.complete()
        elif (popup := self.names.popup()) is not None:
            popup.hide()

    def take(self, name: str) -> None:
        """Put a name in the place of what follows the last semicolon."""
        before = self.text().rpartition(BETWEEN)[0].strip()
        self.setText(f"{before}{BETWEEN} {name}" if before else name)
