"""The fewest rules that cannot be kept together, found by leaving rules out (QuickXplain, U. Junker, 2004)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

T = TypeVar("T")


def fewest(rules: Sequence[T], impossible: Callable[[Sequence[T]], bool]) -> tuple[T, ...]:
    """Return rules that are impossible together, while without any one of them they are not.

    `impossible` tells it of some of the rules; of all of them it is known. None are returned where it is so without
    any. Where there is a choice, those that stand first are left out.
    """
    if impossible(()):
        return ()
    return _explain((), (), tuple(reversed(rules)), impossible)


def _explain(
    given: tuple[T, ...], new: tuple[T, ...], rules: tuple[T, ...], impossible: Callable[[Sequence[T]], bool]
) -> tuple[T, ...]:
    if new and impossible(given):
        return ()
    if len(rules) <= 1:
        return rules
    first, second = rules[: len(rules) // 2], rules[len(rules) // 2 :]
    late = _explain(given + first, first, second, impossible)
    early = _explain(given + late, late, first, impossible)
    return early + late
