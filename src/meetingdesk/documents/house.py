"""The house style: a folder beside the office file, with `house.toml`, a logo and templates that go before the shipped.

What cannot be used there is told, and the sheet is printed as shipped: nobody is left without a sheet.
"""

from __future__ import annotations

import re
import shutil
import tempfile
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from meetingdesk.documents import fonts
from meetingdesk.errors import UserError
from meetingdesk.paths import resources
from meetingdesk.rows.house import SHIPPED, House, Paper

FILE = "house.toml"
LINES, LINE = 3, 120  # of a letterhead, and characters of one: what fits the head of a page
PICTURES = (".svg", ".png", ".jpg", ".jpeg")
LARGEST = 5_000_000  # bytes of a picture
CONTRAST = 4.5  # of text on its ground, at least (WCAG 2.2, 1.4.3)
MARGINS = {
    "sides": (8, 40),
    "top": (30, 60),
    "bottom": (18, 50),
}  # millimetres, with room for the running head and foot
PAPERS: dict[str, Paper] = {"a4": "a4", "letter": "letter"}
Told = tuple[str, dict[str, str | int]]
_copies: dict[str, tempfile.TemporaryDirectory[str]] = {}  # templates put together, until the program ends


def shipped() -> Path:
    """Return where the shipped templates lie."""
    return resources() / "documents"


def folder_of(office: Path) -> Path:
    """Return the folder of the house style of an office file; it need not be there."""
    return office.with_suffix(".style")


def make(folder: Path, *, templates: bool) -> Path:
    """Make the folder, with all lines of `house.toml` switched off and, if asked for, the templates.

    Raises UserError `document.style.exists` or `document.style.unwritten`.
    """
    if (folder / FILE).exists():
        raise UserError("document.style.exists", folder=str(folder))
    try:
        folder.mkdir(exist_ok=True)
        shutil.copyfile(shipped() / FILE, folder / FILE)
        for template in shipped().glob("*.typ") if templates else ():
            shutil.copyfile(template, folder / template.name)
    except OSError as error:
        reason = error.strerror or str(error)
        raise UserError("document.style.unwritten", folder=str(folder), reason=reason) from error
    return folder


def read(folder: Path) -> House:
    """Return the house style of a folder, as shipped where there is none; what is wrong in it is told."""
    if not folder.is_dir():
        return SHIPPED
    told: list[Told] = []
    try:
        given = tomllib.loads((folder / FILE).read_text("utf-8")) if (folder / FILE).exists() else {}
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        given = {}
        told.append(("document.warning.house_file", {"path": str(folder / FILE), "line": _line(error, folder / FILE)}))
    values = {}
    for key, value in given.items():
        taken = usable(key, value, folder)
        if taken is None:
            told.append(("document.warning.house_value", {"path": str(folder / FILE), "key": str(key)}))
        else:
            values[key] = taken
    return House(folder=str(folder), told=tuple(told), **values)


def _line(error: Exception, path: Path) -> int:
    """Return the line that an error names; the last where the end came too soon, the first where it says nothing."""
    if named := re.search(r"line (\d+)", str(error)):
        return int(named[1])
    return len(path.read_text("utf-8").splitlines()) if isinstance(error, tomllib.TOMLDecodeError) else 1


def usable(key: str, value: Any, folder: Path) -> Any:
    """Return a value as the house has it, None where it cannot be used."""
    checks = {"letterhead": _letterhead, "colour": _colour, "paper": _paper, "margins": _margins, "font": _font}
    check = checks.get(key)
    if key == "logo":
        return value if isinstance(value, str) and _is_picture(folder / value, folder) else None
    return check(value) if check else None


def _letterhead(value: Any) -> tuple[str, ...] | None:
    fits = isinstance(value, list) and len(value) <= LINES
    return tuple(value) if fits and all(isinstance(one, str) and len(one) <= LINE for one in value) else None


def _paper(value: Any) -> Paper | None:
    return PAPERS.get(value.casefold()) if isinstance(value, str) else None


def _font(value: Any) -> str | None:
    return value if isinstance(value, str) and value in fonts.families() else None


def _colour(value: Any) -> str | None:
    found = re.fullmatch("#([0-9a-fA-F]{6})", value) if isinstance(value, str) else None
    if found is None:
        return None
    parts = [int(found[1][place : place + 2], 16) / 255 for place in (0, 2, 4)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue  # as WCAG 2.2 defines it
    return found[0] if 1.05 / (luminance + 0.05) >= CONTRAST else None


def _margins(value: Any) -> tuple[float, ...] | None:
    if not isinstance(value, dict) or set(value) - set(MARGINS):
        return None
    usual = dict(zip(MARGINS, SHIPPED.margins, strict=True))
    given = [value.get(key, usual[key]) for key in MARGINS]
    fits = (
        isinstance(one, (int, float)) and low <= one <= high
        for one, (low, high) in zip(given, MARGINS.values(), strict=True)
    )
    return tuple(given) if all(fits) else None


def _is_picture(path: Path, folder: Path) -> bool:
    try:
        inside = path.resolve().parent == folder.resolve()
        return inside and path.suffix.casefold() in PICTURES and 0 < path.stat().st_size <= LARGEST
    except (OSError, ValueError):
        return False


# -- the templates


def root(folder: str, logo: str) -> Path:
    """Return where templates are read from: the shipped folder, or a copy of it with the house's own files over it."""
    own = sorted(_own(Path(folder), logo)) if folder else []
    return _together(tuple((str(path), path.stat().st_mtime_ns) for path in own)) if own else shipped()


def fall_back(root: str, logo: str) -> tuple[Path, str]:
    """Return where the shipped templates are read from where those in `root` cannot be used, and the logo there.

    Templates of the house's own are given up first, then the logo.
    """
    picture = Path(root) / logo
    if logo and any(_is_changed(template) for template in Path(root).glob("*.typ")):
        return _together(((str(picture), picture.stat().st_mtime_ns),)), logo
    return shipped(), ""


def _is_changed(template: Path) -> bool:
    usual = shipped() / template.name
    return not usual.exists() or template.read_bytes() != usual.read_bytes()


def _own(folder: Path, logo: str) -> Iterator[Path]:
    yield from (path for path in folder.glob("*.typ") if path.is_file())
    if logo:
        yield folder / logo


@cache
def _together(own: tuple[tuple[str, int], ...]) -> Path:
    """Put templates together anew for each state of the house's own ones."""
    place = tempfile.TemporaryDirectory(prefix="meetingdesk-style-", ignore_cleanup_errors=True)
    _copies[place.name] = place
    for path in (*shipped().glob("*.typ"), *(Path(name) for name, _ in own)):
        shutil.copyfile(path, Path(place.name) / path.name)
    return Path(place.name)
