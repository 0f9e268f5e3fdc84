"""The house style: what the sheets of an office have in common, as its folder says."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Paper = Literal["a4", "letter"]
Told = tuple[tuple[str, dict[str, str | int]], ...]  # `words` codes with parameters
SIZES: dict[Paper, tuple[float, float]] = {"a4": (210, 297), "letter": (215.9, 279.4)}  # millimetres, upright


@dataclass(frozen=True, slots=True)
class House:
    """How sheets look. `folder` is where that is said, empty for what is shipped; `told` is what is wrong there.

    `letterhead`: lines at the head of a first page; `logo`: the name of a picture in the folder; `colour` as `#rrggbb`;
    `margins` in millimetres: at the sides, above, below; `font`: the family that is used first,
    empty for the usual one.
    """

    folder: str = ""
    letterhead: tuple[str, ...] = ()
    logo: str = ""
    colour: str = "#16171a"
    paper: Paper = "a4"
    margins: tuple[float, float, float] = (17, 33, 23)
    font: str = ""
    told: Told = ()


SHIPPED = House()
