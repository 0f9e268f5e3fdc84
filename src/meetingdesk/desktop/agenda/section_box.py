"""The shape of a section of the inspector: a heading with its buttons, what they open, and lines below."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from meetingdesk.desktop.widgets import plain_label


def lay_out(box: QWidget, title: str, buttons: tuple[QWidget, ...], opened: tuple[QWidget, ...]) -> QVBoxLayout:
    """Lay a section out in a box; return where its lines go."""
    head = QHBoxLayout()
    head.addWidget(plain_label(title, "section"))
    head.addStretch(1)
    for button in buttons:
        head.addWidget(button)
    lines = QVBoxLayout()
    lines.setSpacing(0)
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(4)
    column.addLayout(head)
    for part in opened:
        column.addWidget(part)
    column.addLayout(lines)
    return lines
