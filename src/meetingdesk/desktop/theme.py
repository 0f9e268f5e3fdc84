"""Colours, sizes and type from `resources/theme/tokens.json`, in light and dark, and the palette made of them.

Nothing else in the window names a colour or a font size. Lengths are logical pixels at 100 %.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QFontInfo,
    QFontMetrics,
    QFontMetricsF,
    QGuiApplication,
    QPalette,
)

from meetingdesk.desktop.contrast import in_contrast
from meetingdesk.paths import resources

_ROLES = {
    "Window": "window", "Base": "surface", "AlternateBase": "sunken", "Button": "surface", "WindowText": "text",
    "Text": "text", "ButtonText": "text", "PlaceholderText": "muted", "BrightText": "danger",
    "Highlight": "selection", "HighlightedText": "selectionText", "Accent": "accent", "Link": "link",
    "LinkVisited": "link", "ToolTipBase": "tooltip", "ToolTipText": "tooltipText", "Mid": "lineStrong",
    "Midlight": "line", "Dark": "lineControl", "Shadow": "lineControl", "Light": "raised",
}  # fmt: skip
_DISABLED = ("WindowText", "Text", "ButtonText")
_USUAL_MOST = 15  # pixels of a system font that nobody has enlarged


@dataclass(frozen=True, slots=True)
class RegionColours:
    """`soft` fills, `edge` is the 4 px bar, `ink` the letters of the code."""

    soft: QColor
    edge: QColor
    ink: QColor


@cache
def tokens() -> dict[str, Any]:
    """Return the design tokens as they stand in the file."""
    return json.loads((resources() / "theme" / "tokens.json").read_text(encoding="utf-8"))  # type: ignore[no-any-return]  # JSON


class Theme(QObject):
    """The tokens in one mode. `changed` comes when the mode does; whoever paints asks anew each time."""

    changed = Signal()

    def __init__(self, *, dark: bool = False, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._dark = dark
        self._contrast = False
        self._colours: dict[str, QColor] = {}
        self._load()

    @property
    def dark(self) -> bool:
        """Whether the dark palette is in use."""
        return self._dark

    def set_dark(self, dark: bool) -> None:
        """Change the mode."""
        if dark != self._dark:
            self._dark = dark
            self._load()
            self.changed.emit()

    @property
    def contrast(self) -> bool:
        """Whether the system asks for high contrast."""
        return self._contrast

    def set_contrast(self, contrast: bool) -> None:
        """Take the system's own palette, or the tokens again."""
        if contrast != self._contrast:
            self._contrast = contrast
            self._load()
            self.changed.emit()

    def _load(self) -> None:
        palette = tokens()["palette"]["dark" if self._dark else "light"]
        self._colours = {
            name: QColor(value) for group in palette.values() for name, value in group.items() if isinstance(value, str)
        }
        for step, pair in palette["heat"].items():
            self._colours |= {f"heat.{step}.{part}": QColor(value) for part, value in pair.items()}
        if self._contrast:
            QGuiApplication.setPalette(QPalette())  # without roles of our own it is the system's
            self._colours |= in_contrast(self._colours, QGuiApplication.palette())

    def colour(self, token: str) -> QColor:
        """Return a colour by its token, such as `accent` or `heat.step2.fill`."""
        return QColor(self._colours[token])

    def region(self, code: str | None) -> RegionColours:
        """Return the colours of a region; those of no region are neutral."""
        region = tokens()["regions"].get(code or "")
        if region is None or self._contrast:
            return RegionColours(self.colour("itemNeutral"), self.colour("lineControl"), self.colour("muted"))
        mode = region["dark" if self._dark else "light"]
        return RegionColours(QColor(mode["soft"]), QColor(mode["edge"]), QColor(mode["ink"]))

    def palette(self) -> QPalette:
        """Return the palette of the whole application; in high contrast the system's."""
        palette = QPalette()
        if self._contrast:
            return palette
        for role, token in _ROLES.items():
            palette.setColor(QPalette.ColorRole[role], self.colour(token))
        palette.setColor(QPalette.ColorGroup.Inactive, QPalette.ColorRole.Highlight, self.colour("selectionInactive"))
        for role in _DISABLED:
            palette.setColor(QPalette.ColorGroup.Disabled, QPalette.ColorRole[role], self.colour("disabled"))
        return palette


@cache  # asked for at every cell that is painted
def length(path: str) -> int:
    """Return a length by its place in the tokens, such as `layout.rail`, `space.4` or `rows.table`."""
    value: Any = tokens()
    for name in path.split("."):
        value = value[name]
    return round(float(value))


def scaled(pixels: int) -> int:
    """Return a length that grows with the user's text."""
    return round(pixels * text_scale())


def tall(path: str, role: str = "body", room: int = 12) -> int:
    """Return the height of a row by its place in the tokens, or more where the user's text is larger than that."""
    return max(length(path), QFontMetrics(font(role)).height() + room)


def font(role: str) -> QFont:
    """Return the system's font in one of the roles of type: title, section, body, strong, small, item, code, ruler."""
    return QFont(_font(role, text_scale()))


@cache
def _font(role: str, scale: float) -> QFont:
    kind = tokens()["type"][role]
    result = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    result.setPixelSize(round(kind["px"] * scale))
    result.setWeight(QFont.Weight(kind["weight"]))
    if spacing := kind.get("letter_spacing"):
        result.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, spacing)
    result.setFeature(QFont.Tag("tnum"), 1)
    return result


def lettering(role: str, weight: int = 0) -> tuple[QFont, QFontMetricsF]:
    """Return the font of a role and its measures; a weight of 0 is the role's own."""
    return _lettering(role, weight, text_scale())


@cache
def _lettering(role: str, weight: int, scale: float) -> tuple[QFont, QFontMetricsF]:
    face = QFont(_font(role, scale))
    if weight:
        face.setWeight(QFont.Weight(weight))
    return face, QFontMetricsF(face)


def line(role: str) -> int:
    """Return how high a line in a role of type is: as the tokens say, or what larger text needs."""
    return max(length(f"type.{role}.line"), int(lettering(role)[1].height()))


@cache
def text_scale() -> float:
    """Return how much larger than usual the user wants text, from 1 to 2: the system's font against our body text.

    Desktops differ in what is usual (12 to 15 pixels); only what lies beyond that was chosen by the user.
    """
    return scale_of(QFontInfo(QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)).pixelSize())


def scale_of(pixels: int) -> float:
    """Return the scale for a system font of so many pixels."""
    return 1.0 if pixels <= _USUAL_MOST else min(2.0, pixels / tokens()["type"]["body"]["px"])


@cache
def _application_theme() -> Theme:
    hints = QGuiApplication.styleHints()
    theme = Theme(dark=hints.colorScheme() == Qt.ColorScheme.Dark)
    hints.colorSchemeChanged.connect(lambda scheme: theme.set_dark(scheme == Qt.ColorScheme.Dark))
    access = hints.accessibility()
    access.contrastPreferenceChanged.connect(
        lambda wish: theme.set_contrast(wish == Qt.ContrastPreference.HighContrast)
    )
    theme.set_contrast(access.contrastPreference() == Qt.ContrastPreference.HighContrast)
    return theme


def theme() -> Theme:
    """Return the theme of the application; it follows the system's light or dark."""
    return _application_theme()
