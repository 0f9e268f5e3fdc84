"""The numbers of agenda items, from their order and their parents.

Roman: I, II, and below them I a), I b), and below those I a) i). Decimal: 1, 1.1, 1.1.1. A break has no number and
takes none. A number that a release froze stays, and no other item gets it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

_ROMAN = ((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
          (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))  # fmt: skip


class Numbered(NamedTuple):
    """What the number of an item depends on."""

    id: int
    parent: int | None
    position: int
    kind: str
    frozen: str | None = None


def roman(value: int) -> str:
    """Return 1 as I, 4 as IV."""
    text = ""
    for worth, sign in _ROMAN:
        times, value = divmod(value, worth)
        text += sign * times
    return text


def letters(value: int) -> str:
    """Return 1 as a, 26 as z, 27 as aa."""
    text = ""
    while value:
        value, rest = divmod(value - 1, 26)
        text = chr(ord("a") + rest) + text
    return text


def _roman_style(above: str, value: int, depth: int) -> str:
    if depth == 0:
        return roman(value)
    own = letters(value) if depth == 1 else roman(value).lower()
    return f"{above} {own})".lstrip()


def _decimal_style(above: str, value: int, depth: int) -> str:
    return f"{above}.{value}" if depth and above else str(value)


_STYLES: Mapping[str, Callable[[str, int, int], str]] = {"roman": _roman_style, "decimal": _decimal_style}


def in_order(items: Iterable[Numbered]) -> list[Numbered]:
    """Return the items as an agenda lists them: by position, each followed by its sub-items."""
    children = _by_parent(items)
    ordered: list[Numbered] = []

    def walk(parent: int | None) -> None:
        for item in children.get(parent, ()):
            ordered.append(item)
            walk(item.id)

    walk(None)
    return ordered


def numbers(items: Iterable[Numbered], style: str) -> dict[int, str]:
    """Return the number of each item, by id. `style`: roman or decimal."""
    children = _by_parent(items)
    spell = _STYLES[style]
    result: dict[int, str] = {}

    def walk(parent: int | None, above: str, depth: int) -> None:
        siblings = children.get(parent, ())
        taken = {item.frozen for item in siblings if item.frozen}
        value = 0
        for item in siblings:
            number = item.frozen or ""
            if not number and item.kind != "break":
                value += 1
                while (number := spell(above, value, depth)) in taken:
                    value += 1
            result[item.id] = number
            walk(item.id, number, depth + 1)

    walk(None, "", 0)
    return result


def _by_parent(items: Iterable[Numbered]) -> dict[int | None, list[Numbered]]:
    children: dict[int | None, list[Numbered]] = {}
    for item in sorted(items, key=lambda item: (item.position, item.id)):
        children.setdefault(item.parent, []).append(item)
    return children
