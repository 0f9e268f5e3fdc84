"""The window. Screens speak to the controller alone; what they show are rows, what they ask for are requests."""

from __future__ import annotations

import builtins

import PySide6.QtCore  # noqa: F401 - it takes the place of the plain import


def _import_plainly() -> None:
    """Undo what PySide does to every later import: it reads the module's source to look for its switched features.

    Nothing here asks for them (`from __feature__ import ...`), and a start would read some hundred files for nothing.
    """
    plain = getattr(builtins, "__orig_import__", None)
    if plain is not None:
        builtins.__import__ = plain


_import_plainly()
