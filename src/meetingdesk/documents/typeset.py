"""Data and a template to a PDF or to page images, by typst.

The data goes in as JSON, never pasted into markup, so a name such as `#text[..]` is printed as it is written. It is a
file that is only in memory: the inputs of a compiler are known to every part of a document, so typst would lay out all
of it anew where one value has changed. So, drawing a sheet again that has changed a little costs a fraction.
A PDF follows PDF/UA-1 (ISO 14289-1) wherever the fonts allow it; otherwise it is still tagged, but claims nothing.
"""

from __future__ import annotations

import json
import logging
import re
import threading
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import typst
from anyascii import anyascii

from meetingdesk.documents import fonts, house
from meetingdesk.errors import UserError
from meetingdesk.rows.documents import Warnings

logger = logging.getLogger(__name__)

Data = dict[str, Any]
Files = dict[str, bytes]  # by their names

ACCESSIBLE = "ua-1"
NAMED = 8  # characters that a warning lists
LARGE = 100_000  # characters of JSON, about 400 people
_PLACE = re.compile(r"\u250c\u2500 (.+):(\d+):\d+")  # how a message of typst points into a file
ROW_DEPTH = 4  # so deep in the data lie the rows: below are a few cells each
MEMORY = 10  # compiles after which typst drops what none of them used


class Sheet(NamedTuple):
    """A sheet that is ready to be typeset, in this process or in another. `text`: its data as JSON.

    `root` is where the templates lie, `logo` the name of a picture there, `font` the family of the house, if any.
    `again`: it is on a screen and will be typeset again as soon as something changes.
    """

    template: str
    text: str
    language: str
    printed_at: int
    root: str
    logo: str
    font: str = ""
    again: bool = False

    @property
    def is_large(self) -> bool:
        """Whether typst remembers much of it."""
        return len(self.text) > LARGE


class _Press:
    """The compilers, used by one thread at a time, as typst demands."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._compilers: dict[str, typst.Compiler] = {}  # by the folder of the templates
        self._large = ""  # the template of the last sheet, if that was large

    def compile(self, sheet: Sheet, files: Files, **options: Any) -> Any:
        """Return what typst makes of a sheet. Raises TypstError."""
        with self._lock:
            if self._large and not (sheet.again and sheet.template == self._large):
                self._forget()
            self._large = sheet.template if sheet.is_large else ""
            return self._compiler(sheet.root).compile(input=files, timestamp=sheet.printed_at, **options)

    def forget(self) -> None:
        """Make typst free what it remembers of earlier documents, which is 60 KB a row, for the last ten of them."""
        with self._lock:
            self._forget()

    def _forget(self) -> None:
        for _ in range(MEMORY):
            self._compiler(str(folder())).compile(input=b"", format="png", ppi=1.0)

    def _compiler(self, root: str) -> typst.Compiler:
        if root not in self._compilers:
            for other in [other for other in self._compilers if other != str(folder())]:
                del self._compilers[other]  # of templates that have been edited since
            self._compilers[root] = typst.Compiler(root=root, font_paths=fonts.system_fonts())
        return self._compilers[root]


_press = _Press()
forget = _press.forget


def folder() -> Path:
    """Return where the shipped templates lie."""
    return house.shipped()


def sheet(data: Data, template: str, *, again: bool = False) -> Sheet:
    """Return data ready for a template."""
    text, style = "".join(_encoded(data, ROW_DEPTH)), data.get("house", {"folder": "", "logo": ""})
    root = house.root(style["folder"], style["logo"])
    font = style.get("font", "")
    return Sheet(template, text, data["language"], data["printed_at"], str(root), style["logo"], font, again)


def pdf(data: Data, template: str) -> tuple[bytes, Warnings]:
    """Return a PDF and what the reader should know about it. Raises UserError `document.template`."""
    return pdf_of(sheet(data, template))


def pdf_of(sheet: Sheet) -> tuple[bytes, Warnings]:
    """Return the PDF of a sheet as `pdf` does."""
    files, warnings = files_of(sheet)
    try:
        return _press.compile(sheet, files, pdf_standards=ACCESSIBLE), warnings
    except typst.TypstError as error:
        logger.warning("%s does not follow %s: %s", sheet.template, ACCESSIBLE, error.message)
        warnings = (*warnings, ("document.warning.not_accessible", {}))
    try:
        return _press.compile(sheet, files), warnings
    except typst.TypstError as error:
        content, warnings = pdf_of(_as_shipped(sheet, error))
        return content, (_broken(error), *warnings)


def images(data: Data, template: str) -> tuple[tuple[bytes, ...], Warnings]:
    """Return the pages as SVG images, and the warnings. Raises UserError `document.template`."""
    return images_of(sheet(data, template))


def images_of(sheet: Sheet) -> tuple[tuple[bytes, ...], Warnings]:
    """Return the pages of a sheet as `images` does."""
    files, warnings = files_of(sheet)
    try:
        drawn = _press.compile(sheet, files, format="svg")
    except typst.TypstError as error:
        pages, warnings = images_of(_as_shipped(sheet, error))
        return pages, (_broken(error), *warnings)
    return tuple(drawn) if isinstance(drawn, list) else (drawn,), warnings


def _as_shipped(sheet: Sheet, error: typst.TypstError) -> Sheet:
    """Return a sheet for the shipped templates in place of the house's own. Raises UserError where those are broken.

    Why is for the log then, since typst says it in English and for programmers.
    """
    logger.error("the template %s cannot be used: %s", sheet.template, error.message)
    if sheet.root == str(folder()):
        raise UserError("document.template", template=sheet.template) from error
    root, logo = house.fall_back(sheet.root, sheet.logo)
    return sheet._replace(root=str(root), logo=logo)


def _broken(error: typst.TypstError) -> tuple[str, dict[str, str | int]]:
    """Tell where a template of the house is broken, for whoever edits it."""
    place = _PLACE.search(error.diagnostic or "")
    file, line = (Path(place[1]).name, place[2]) if place else ("?", "?")
    return "document.warning.house_template", {"file": file, "line": line, "reason": error.message}


def files_of(sheet: Sheet) -> tuple[Files, Warnings]:
    """Return what typst reads beside the templates: the main file, the data and the fonts for its characters.

    And a warning for each script that no font draws: it is written in Latin letters, since a box tells nobody a name.
    """
    characters = set(sheet.text)
    chosen = {han: fonts.choose(characters, han, sheet.font) for han in fonts.HAN}
    families = {"text": chosen["SC"].families, **{han: choice.families for han, choice in chosen.items()}}
    missing = fonts.missing_by_script(chosen["SC"].missing)
    texts = set(_texts(json.loads(sheet.text))) if missing else set()
    warnings = tuple(_glyph_warning(code, found, texts) for code, found in missing.items())
    files = {
        "main.typ": f'#include "{sheet.template}.typ"',
        "data.json": _in_latin(sheet.text, chosen["SC"].missing),
        "style.json": json.dumps({"fonts": families, "logo": sheet.logo}),
    }
    return {name: text.encode() for name, text in files.items()}, warnings


def _in_latin(text: str, missing: Iterable[str]) -> str:
    """Return JSON whose missing characters are put into Latin letters; `?` stands for what has none."""
    spelled = {ord(character): json.dumps(anyascii(character) or "?")[1:-1] for character in missing}
    return text.translate(spelled) if spelled else text


def _encoded(value: Any, depth: int) -> Iterator[str]:
    """Give the JSON of a value row by row: in one go it would keep the window waiting, a tenth of a second or more."""
    if depth and isinstance(value, dict) and value:
        for place, (key, part) in enumerate(value.items()):
            yield f"{', ' if place else '{'}{json.dumps(key, ensure_ascii=False)}: "
            yield from _encoded(part, depth - 1)
        yield "}"
    elif depth and isinstance(value, (list, tuple)) and value:
        for place, part in enumerate(value):
            yield ", " if place else "["
            yield from _encoded(part, depth - 1)
        yield "]"
    else:
        yield json.dumps(value, ensure_ascii=False, check_circular=False)


def _texts(value: Any) -> Iterator[str]:
    """Yield the texts of JSON that is read."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, (dict, list)):
        for part in value.values() if isinstance(value, dict) else value:
            yield from _texts(part)


def _glyph_warning(code: str, found: str, texts: set[str]) -> tuple[str, dict[str, str | int]]:
    """Tell how many texts need a font for a script, and for which characters of it."""
    listed = " ".join(found[:NAMED]) + (" \u2026" if len(found) > NAMED else "")
    needy = sum(not set(found).isdisjoint(text) for text in texts)
    parameters: dict[str, str | int] = {"n": needy, "script": _script(code, found), "characters": listed}
    return "document.warning.glyphs", parameters


def _script(code: str, found: str) -> str:
    """Return the code of a script; characters of none (private use, signs) are told by their code points instead."""
    if code in ("Qaaa", "Zyyy", "Zzzz"):
        return ", ".join(f"U+{ord(character):04X}" for character in found[:NAMED])
    return code
