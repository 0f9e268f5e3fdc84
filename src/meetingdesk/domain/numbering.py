"""The numbers of agenda items, from their order and their parents.

Roman: I, II, and below them I a), I b), and below those I a) i). Decimal: 1, 1.1, 1.1.1. A break has no number and
takes none. A number that a release froze stays, and no other item gets it: one put in later is *bis* of the one before
it, or the last of all.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

_ROMAN = ((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
          (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))  # fmt: skip
_AGAIN = ("bis", "ter", "quater", "quinquies", "sexies", "septies", "octies", "novies", "decies")
_BELOW = re.compile(r"(?P<above>.+?)(?:\.\d+\.?|\s+(?:[a-z]{1,2}|[ivxlc]+)\))")
_ROMAN_NUMBER = re.compile(r"[IVXLCDM]+\b.*")


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


def above(number: str) -> str | None:
    """Return the number that a number stands below: 1 above 1.1, I above I a); None where it stands on top."""
    match = _BELOW.fullmatch(number)
    return match["above"] if match else None


def style_of(numbers: Iterable[str]) -> str:
    """Return the style of an agenda's numbers: roman where those on top are."""
    on_top = [number for number in numbers if number and above(number) is None]
    return "roman" if on_top and all(map(_ROMAN_NUMBER.fullmatch, on_top)) else "decimal"


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


def numbers(items: Iterable[Numbered], style: str, released: Iterable[str] = ()) -> dict[int, str]:
    """Return the number of each item, by id. `style`: roman or decimal.

    `released` are numbers that were published and are given to nobody else, even if their item is gone.
    """
    children = _by_parent(items)
    gone = frozenset(released)
    spell = _STYLES[style]
    result: dict[int, str] = {}

    def walk(parent: int | None, above: str, depth: int) -> None:
        siblings = children.get(parent, [])
        result.update(_numbers_of(siblings, lambda value: spell(above, value, depth), gone))
        for item in siblings:
            walk(item.id, result[item.id], depth + 1)

    walk(None, "", 0)
    return result


def _numbers_of(siblings: Sequence[Numbered], spell: Callable[[int], str], released: frozenset[str]) -> dict[int, str]:
    """Return the numbers of items that stand side by side."""
    frozen = frozenset(item.frozen for item in siblings if item.frozen)
    taken = frozen | released
    last = max((place for place, item in enumerate(siblings) if item.frozen), default=-1)
    value = _highest(taken, spell, len(siblings) + len(released)) if frozen else 0
    before = ""
    found: dict[int, str] = {}
    for place, item in enumerate(siblings):
        number = item.frozen or ""
        if not number and item.kind != "break":
            number = _again(before, taken) if before and place < last else ""
            while not number:
                value += 1
                number = spell(value) if spell(value) not in taken else ""
            taken |= frozenset({number})
        found[item.id] = number
        before = number or before
    return found


def _highest(taken: frozenset[str], spell: Callable[[int], str], most: int) -> int:
    """Return the highest value whose number is taken: what comes last goes on from there."""
    return max((value for value in range(1, most + 1) if spell(value) in taken), default=0)


def _again(before: str, taken: frozenset[str]) -> str:
    """Return `II bis` for what stands after II, or the next such number that is free; empty where all are taken."""
    base, _, suffix = before.rpartition(" ")
    stem = base if suffix in _AGAIN else before
    return next((number for word in _AGAIN if (number := f"{stem} {word}") not in taken), "")


def _by_parent(items: Iterable[Numbered]) -> dict[int | None, list[Numbered]]:
    children: dict[int | None, list[Numbered]] = {}
    for item in sorted(items, key=lambda item: (item.position, item.id)):
        children.setdefault(item.parent, []).append(item)
    return children
