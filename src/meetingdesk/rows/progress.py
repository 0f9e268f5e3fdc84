"""How long work tells how far it is. Calling it may raise `Cancelled`: then nothing half-made is left behind."""

from __future__ import annotations

from collections.abc import Callable

Progress = Callable[[int, int], None]  # steps done, steps in all


def no_progress(done: int, total: int) -> None:
    """Tell nobody."""
