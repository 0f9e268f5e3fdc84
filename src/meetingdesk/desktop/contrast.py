"""Systems set to high contrast: their palette rules. Outlines and codes stay, soft fills go."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtGui import QColor, QPalette

_ROLE = QPalette.ColorRole
_ROLES = {
    "accentText": _ROLE.Window,
    "selection": _ROLE.Highlight,
    "selectionText": _ROLE.HighlightedText,
    "tooltip": _ROLE.ToolTipBase,
    "tooltipText": _ROLE.ToolTipText,
    "link": _ROLE.Link,
    "surface": _ROLE.Base,
    "raised": _ROLE.Base,
}
_GROUNDS = frozenset(
    ("window", "rail", "sunken", "hover", "itemNeutral", "desk", "selectionInactive", "accentSoft", "successSoft",
     "warningSoft", "dangerSoft", "night", "nightStrong", "conflictGround", "ghostFill", "presenceTrack")
)  # fmt: skip
_PRINTED = frozenset(("paper", "paperText"))  # a page is white on every screen


def in_contrast(tokens: Iterable[str], system: QPalette) -> dict[str, QColor]:
    """Return the system's colour for each token: a ground for grounds, the text's for every text, line and sign."""
    return {token: _colour(token, system) for token in tokens if token not in _PRINTED}


def _colour(token: str, system: QPalette) -> QColor:
    if token == "disabled":  # noqa: S105 - a colour's name
        return system.color(QPalette.ColorGroup.Disabled, _ROLE.WindowText)
    if token in _GROUNDS or token.endswith(".fill"):
        return system.color(_ROLE.Window)
    return system.color(_ROLES.get(token, _ROLE.WindowText))
