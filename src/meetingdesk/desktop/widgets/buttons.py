"""Buttons in the three weights of the design: filled (at most one a screen), outlined, quiet; and the switch.

How they look is the style's business: it reads the property `look`. Texts are literal, `&` makes no shortcut.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QSizePolicy, QToolButton, QToolTip, QWidget

from meetingdesk.desktop.icons import icon as themed_icon
from meetingdesk.desktop.theme import font, length
from meetingdesk.desktop.widgets.text import literal, tip


class _Button(QPushButton):
    look = "outline"

    def __init__(self, text: str, icon: str = "", parent: QWidget | None = None, *, tone: str = "text") -> None:
        super().__init__(literal(text), parent)
        self.setProperty("look", self.look)
        self.setProperty("tone", tone)
        self.setAutoDefault(False)
        size = length("icon.sizes.inline")
        self.setIconSize(QSize(size, size))
        if icon:
            self.setIcon(themed_icon(icon, tone))
        self._icon_only = False
        self.setAccessibleName(text)

    def set_text(self, text: str) -> None:
        """Change the words on it."""
        self.setText("" if self._icon_only else literal(text))
        self.setAccessibleName(text)

    @property
    def icon_only(self) -> bool:
        """Whether its words are left to its tooltip."""
        return self._icon_only

    @property
    def words_width(self) -> int:
        """The room that is won when its words go."""
        return 0 if self.icon().isNull() else self.fontMetrics().horizontalAdvance(self.accessibleName())

    def set_icon_only(self, icon_only: bool) -> None:
        """Show the icon alone where there is no room for the words, or both; a button without an icon keeps them."""
        icon_only = icon_only and not self.icon().isNull()
        if icon_only != self._icon_only:
            self._icon_only = icon_only
            self.set_text(self.accessibleName())

    @property
    def words_hidden(self) -> bool:
        """Whether its words do not stand on it, or not whole; its tooltip says them then."""
        return self._icon_only or self.width() < self.sizeHint().width()

    def event(self, event: QEvent) -> bool:
        """Say the words that do not stand on it, unless there is more to say."""
        if isinstance(event, QHelpEvent) and self.words_hidden and not self.toolTip():
            QToolTip.showText(event.globalPos(), tip(self.accessibleName()), self)
            return True
        return super().event(event)


class FilledButton(_Button):
    """The one main button of a screen."""

    look = "filled"

    def __init__(self, text: str, icon: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, icon, parent, tone="accentText")
        self.setFont(font("strong"))


class OutlineButton(_Button):
    """An ordinary button; with the tone `danger` or `warning` it stands on that soft ground."""


class QuietButton(_Button):
    """A button without an outline until the pointer is over it; with a menu it shows a chevron."""

    look = "quiet"


class ToolIcon(QToolButton):
    """A flat button that is an icon; its tooltip is its name."""

    def __init__(self, icon: str, tooltip: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "quiet")
        self.setAutoRaise(True)
        self.setIcon(themed_icon(icon, "text"))
        size = length("icon.sizes.control")
        self.setIconSize(QSize(size, size))
        self.setFixedSize(length("control.height"), length("control.height"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.set_tip(tooltip)

    def set_tip(self, tooltip: str) -> None:
        """Change the tooltip and the name for screen readers."""
        self.setToolTip(tip(tooltip))
        self.setAccessibleName(tooltip)


class _Part(_Button):
    look = "segment"


class Segmented(QWidget):
    """A switch between a few views. `options` are pairs of a key and the words on the button."""

    chosen = Signal(str)

    def __init__(self, options: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._buttons: dict[str, QPushButton] = {}
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for place, (key, text) in enumerate(options):
            button = self._add(key, text, place, len(options))
            layout.addWidget(button)
        if options:
            self._buttons[options[0][0]].setChecked(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def _add(self, key: str, text: str, place: int, count: int) -> QPushButton:
        button = _Part(text)
        button.setCheckable(True)
        button.setProperty("place", ("first " if place == 0 else "") + ("last" if place == count - 1 else ""))
        self._group.addButton(button)
        self._buttons[key] = button
        button.clicked.connect(lambda: self.chosen.emit(key))
        return button

    @property
    def current(self) -> str:
        """The key of the view that is chosen."""
        return next((key for key, button in self._buttons.items() if button.isChecked()), "")

    def choose(self, key: str) -> None:
        """Choose a view without telling `chosen`."""
        self._buttons[key].setChecked(True)

    def button(self, key: str) -> QPushButton:
        """Return one of the buttons, to give it a tooltip or to disable it."""
        return self._buttons[key]
