"""The person of the selected line: what they hold of each event, and what their calendar will say."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from meetingdesk import words
from meetingdesk.desktop import answers
from meetingdesk.desktop.invitations import wording
from meetingdesk.desktop.invitations.business import BusinessLines
from meetingdesk.desktop.invitations.lines import Loaded
from meetingdesk.desktop.invitations.stranger import StrangerPart
from meetingdesk.desktop.item_models.invitations import Column, InvitationLine
from meetingdesk.desktop.shown_clock import ShownClock
from meetingdesk.desktop.theme import length, scaled
from meetingdesk.desktop.widgets import (
    Chip,
    ElidedLabel,
    Panel,
    Picture,
    PlainLabel,
    ToolIcon,
    hairline,
    margins,
    plain_label,
)
from meetingdesk.domain import clock
from meetingdesk.rows.invitations import InvitationRow, Occasion

_PADDING = 16
_HEAD = 48


class InvitationInspector(Panel):
    """Shows one line with the other lines of the same person. `closed` comes with the cross."""

    closed = Signal()
    wanted = Signal(object)  # a request

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("surface", "left", parent)
        self.setObjectName("inspector")  # a region of its own for F6
        self.setAccessibleName(self.tr("Invitation"))
        self._chip = Chip("")
        self._entity = ElidedLabel("", "strong")
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setAccessibleName(self.tr("Invitation"))
        self.setFixedWidth(scaled(length("layout.inspector.delegations")))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(margins(1, 0, 0, 0))
        whole.setSpacing(0)
        whole.addWidget(self._head())
        whole.addWidget(hairline())
        whole.addWidget(self._scroll, 1)

    def _head(self) -> QWidget:
        head = QWidget()
        head.setMinimumHeight(_HEAD)
        line = QHBoxLayout(head)
        line.setContentsMargins(margins(_PADDING, 0, 8, 0))
        line.setSpacing(8)
        cross = ToolIcon("close", self.tr("Close (Esc)"))
        cross.clicked.connect(self.closed)
        line.addWidget(self._chip)
        line.addWidget(self._entity, 1)
        line.addWidget(cross)
        return head

    def show_line(self, line: InvitationLine, loaded: Loaded, *, allowed: bool) -> None:
        """Show a line, with all lines of the same person."""
        shown = loaded.clock
        self._chip.setVisible(bool(line.region))
        self._chip.set_code(line.region or "")
        self._entity.setText(line.row.entity if line.row else line.texts[1] or wording.state(line.state))
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._person(line))
        column.addWidget(hairline())
        if line.stranger is not None:
            part = StrangerPart(line.stranger, loaded.delegations, shown, allowed=allowed)
            part.wanted.connect(self.wanted)
            column.addWidget(part)
        else:
            column.addWidget(self._held(line, loaded))
        if line.row is not None:
            column.addWidget(hairline())
            column.addWidget(_CalendarText(line.row, shown))
        column.addStretch(1)
        self._scroll.setWidget(body)
        self._scroll.viewport().setAutoFillBackground(False)
        body.setAutoFillBackground(False)

    def _person(self, line: InvitationLine) -> QWidget:
        part, column = _part()
        name = plain_label(line.texts[0], "section")
        name.setWordWrap(True)
        column.addWidget(name)
        email = line.row.email if line.row else line.person.email if line.person else line.texts[2]
        address = ElidedLabel(email or self.tr("No e-mail address: no invitation can be issued"), "body", "muted")
        column.addWidget(address)
        if line.row is not None:
            zone = self.tr("{city} time ({zone})").format(city=wording.city(line.row.zone), zone=line.row.zone)
            column.addWidget(ElidedLabel(zone, "small", "muted"))
        return part

    def _held(self, chosen: InvitationLine, loaded: Loaded) -> QWidget:
        part, column = _part(self.tr("Invitations"))
        for line in loaded.by_person[chosen.key[0]]:
            column.addWidget(_HeldLine(line, _left(line, loaded), chosen=line.key == chosen.key))
        return part


class _HeldLine(QWidget):
    """One event of the person: what it is, its state, why."""

    def __init__(self, line: InvitationLine, left: str, *, chosen: bool) -> None:
        super().__init__()
        icon, tone = wording.sign(line.state, due=line.due)
        state = wording.state(line.state)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 2, 0, 2)
        grid.setHorizontalSpacing(6)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(0, 1)
        event = line.texts[3] or self.tr("All sittings")
        grid.addWidget(ElidedLabel(event, "strong" if chosen else "body"), 0, 0)
        grid.addWidget(Picture(icon, tone), 0, 1)
        grid.addWidget(plain_label(state, "body", tone), 0, 2)
        below, said = self._below(line, left), line.texts[Column.ANSWER]
        if below:
            grid.addWidget(ElidedLabel(below, "small", "muted"), 1, 0, 1, 3)
        if said:
            grid.addWidget(self._answer(line), 2, 0, 1, 3)
        self.setAccessibleName(", ".join(filter(None, (event, state, below, said))))

    def _answer(self, line: InvitationLine) -> QWidget:
        """Return what was answered, and with which words."""
        whole = QWidget()
        icon, tone = answers.sign(line.answer)
        grid = QGridLayout(whole)
        grid.setContentsMargins(0, 2, 0, 0)
        grid.setHorizontalSpacing(6)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(1, 1)
        grid.addWidget(Picture(icon, tone), 0, 0)
        grid.addWidget(_wrapped(line.texts[Column.ANSWER], "body", tone), 0, 1)
        comment = line.row.answer.comment if line.row and line.row.answer else ""
        if comment:
            grid.addWidget(_wrapped(comment, "small", "muted"), 1, 1)
        return whole

    def _below(self, line: InvitationLine, left: str) -> str:
        row = line.row
        number = self.tr("sequence {n}").format(n=row.sequence) if row and row.sequence is not None else ""
        return " \u00b7 ".join(text for text in (line.texts[5], number, left) if text)


class _CalendarText(QWidget):
    """What lands in the person's calendar: title, start on each clock, how to join, the order of business."""

    def __init__(self, row: InvitationRow, shown: ShownClock) -> None:
        super().__init__()
        occasion = row.occasion
        column = QVBoxLayout(self)
        column.setContentsMargins(_PADDING, 12, _PADDING, 16)
        column.setSpacing(4)
        column.addWidget(plain_label(self.tr("What the calendar will say"), "section"))
        title = occasion.title if occasion else row.cancels.title if row.cancels else ""
        column.addWidget(_wrapped(title, "strong"))
        start = occasion.start if occasion else row.cancels.start if row.cancels else None
        end = occasion.end if occasion else row.cancels.end if row.cancels else None
        if start and end:
            column.addWidget(_Times(start, end, tuple(dict.fromkeys((shown.zone, shown.host, row.zone)))))
        if occasion is None:
            column.addWidget(_wrapped(self.tr("The event will be taken out of this calendar."), "body"))
            return
        self._joining(column, occasion)
        self._business(column, occasion, row.zone)

    def _joining(self, column: QVBoxLayout, occasion: Occasion) -> None:
        link = QHBoxLayout()
        link.setSpacing(6)
        link.addWidget(Picture("link", "muted"))
        link.addWidget(ElidedLabel(occasion.sitting.link or self.tr("No link yet"), "body", "muted"), 1)
        column.addLayout(link)

    def _business(self, column: QVBoxLayout, occasion: Occasion, zone: str) -> None:
        if not occasion.slots or occasion.by == "item":
            return
        column.addSpacing(8)
        text = self.tr("Order of business, times in {city}").format(city=wording.city(zone))
        column.addWidget(plain_label(text, "small", "muted"))
        rows = [
            (words.clock(clock.local(slot.start, zone)), slot.item.number, slot.item.title) for slot in occasion.slots
        ]
        column.addWidget(BusinessLines(text, rows))


class _Times(QWidget):
    """One row a clock: city, date, times, and a moon where it is night there."""

    def __init__(self, start: datetime, end: datetime, zones: Sequence[str]) -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(0, 1)
        for place, zone in enumerate(zones):
            first, last = clock.local(start, zone), clock.local(end, zone)
            night = clock.touches_night(first, last)
            grid.setRowMinimumHeight(place, length("rows.local_time"))
            grid.addWidget(ElidedLabel(wording.city(zone)), place, 0)
            grid.addWidget(plain_label(words.short_day(first), "body", "muted"), place, 1)
            if night:
                moon = Picture("moon", "warning")
                moon.setToolTip(self.tr("Night there, between 22:00 and 06:00"))
                grid.addWidget(moon, place, 2)
            times = plain_label(wording.span(start, end, zone), "strong", "warning" if night else "text")
            grid.addWidget(times, place, 3, Qt.AlignmentFlag.AlignRight)


def _left(line: InvitationLine, loaded: Loaded) -> str:
    """Return when what somebody holds was sent, or that it was only written so far."""
    held = line.row.held if line.row else None
    if held is None:
        return ""
    sent_at = loaded.sent_at(held.issued_at)
    return (
        wording.written(loaded.clock.moment(held.issued_at))
        if sent_at is None
        else wording.sent(loaded.clock.moment(sent_at))
    )


def _part(title: str = "") -> tuple[QWidget, QVBoxLayout]:
    part = QWidget()
    column = QVBoxLayout(part)
    column.setContentsMargins(_PADDING, 12, _PADDING, 12)
    column.setSpacing(4)
    if title:
        column.addWidget(plain_label(title, "section"))
    return part, column


def _wrapped(text: str, role: str, tone: str = "text") -> PlainLabel:
    label = plain_label(text, role, tone)
    label.setWordWrap(True)
    return label
