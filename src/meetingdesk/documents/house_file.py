"""One value of the house style changed in its file, as a form does it: what else stands there stays."""

from __future__ import annotations

import json
import re
import tomllib
from pathlib import Path
from typing import Any

from meetingdesk.documents import house
from meetingdesk.documents.write import whole_files
from meetingdesk.errors import UserError
from meetingdesk.rows.house import House

KEYS = ("letterhead", "logo", "colour", "paper", "margins", "font")
EXPLAINED = ("colour", "logo", "font")  # what a person types or picks, so that a refusal says what it takes


def change(folder: Path, key: str, value: Any) -> House:
    """Write a value, as shipped for None, and return the house style as it is then. A logo is given by its path.

    Raises UserError `document.style.colour`, `.logo`, `.font`, `.value` or `.broken`, or those of `house.make` and
    `whole_files`.
    """
    path = folder / house.FILE
    text = _text(path)
    if not path.exists():
        house.make(folder, templates=False)
    taken = _take_picture(folder, Path(value)) if key == "logo" and value else value
    if taken is not None and house.usable(key, taken, folder) is None:
        raise UserError(f"document.style.{key if key in EXPLAINED else 'value'}", value=str(value))
    changed = _changed(text, key, taken)
    with whole_files() as put:
        put(path, changed.encode())
    return house.read(folder)


def _text(path: Path) -> str:
    try:
        text = path.read_text("utf-8") if path.exists() else (house.shipped() / house.FILE).read_text("utf-8")
        tomllib.loads(text)
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise UserError("document.style.broken", path=str(path)) from error
    return text


def _take_picture(folder: Path, picture: Path) -> str:
    """Copy a picture into the folder, if it is not there; return its name."""
    try:
        suitable = picture.suffix.casefold() in house.PICTURES and 0 < picture.stat().st_size <= house.LARGEST
        content = picture.read_bytes() if suitable else b""
    except OSError:
        content = b""
    if not content:
        raise UserError("document.style.logo", value=picture.name)
    if picture.resolve().parent != folder.resolve():
        with whole_files() as put:
            put(folder / picture.name, content)
    return picture.name


def _changed(text: str, key: str, value: Any) -> str:
    """Return the text of the file with another value, in the line where it stands or is switched off."""
    made = _with_line(text, key, value)
    given = tomllib.loads(text)
    wanted = {name: one for name, one in given.items() if name != key} | ({} if value is None else {key: value})
    if _read(made) == wanted:
        return made
    made = (house.shipped() / house.FILE).read_text("utf-8")  # values over several lines: written anew
    for name, one in wanted.items():
        made = _with_line(made, name, one)
    return made


def _read(text: str) -> Any:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        return None


def _with_line(text: str, key: str, value: Any) -> str:
    line = f"# {key} =" if value is None else f"{key} = {_toml(value)}"
    for pattern in (rf"(?m)^{key}\s*=.*$", rf"(?m)^#\s*{key}\s*=.*$"):
        if found := re.search(pattern, text):
            kept = f"# {found[0].lstrip('# ')}" if value is None else line
            return text[: found.start()] + kept + text[found.end() :]
    return f"{text.rstrip()}\n\n{line}\n" if text.strip() else f"{line}\n"


def _toml(value: Any) -> str:
    if isinstance(value, dict):
        return "{ " + ", ".join(f"{key} = {_toml(one)}" for key, one in value.items()) + " }"
    if isinstance(value, (list, tuple)):
        return "[" + ", ".join(map(_toml, value)) + "]"
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
