"""A PDF as a screen reader takes it: its tags in their order with their text, as `pdfinfo -struct-text` tells them."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

_STRING = re.compile(r'^\s+"(.*)"$')
_TAG = re.compile(r"^(\s*)([A-Z]\w*)\b")
_ARABIC = re.compile("[\u0600-\u06ff]")


def tags(path: Path) -> list[tuple[int, str, str]]:
    """Each tag: how deep it lies, its name, and the text that stands in it."""
    done = subprocess.run(["pdfinfo", "-struct-text", str(path)], capture_output=True, check=True)
    found: list[list[object]] = []
    for line in done.stdout.decode(errors="replace").splitlines():
        if string := _STRING.match(line):
            found[-1][2] = f"{found[-1][2]} {string[1]}"
        elif tag := _TAG.match(line):
            found.append([len(tag[1]) // 2, tag[2], ""])
    return [(int(str(depth)), str(name), _in_order(str(text))) for depth, name, text in found]


def _in_order(text: str) -> str:
    """Arabic comes as it is seen, not as it is read, and cut where its lines are: it is told as a list of words."""
    words = text.split()
    if not _ARABIC.search(text):
        return " ".join(words)
    return " ".join(sorted(word[::-1] if _ARABIC.search(word) else word for word in words))


def outline(path: Path) -> Iterator[str]:
    """The tags that hold text, a line each; the cells of a row on one line."""
    cells: list[str] = []
    for _, name, text in tags(path):
        if name == "TR" and cells:
            yield f"| {' | '.join(cells)} |"
            cells = []
        if name in ("TH", "TD"):
            cells.append(f"**{text}**" if name == "TH" else text)
        elif cells and text and name in ("P", "Span", "Em", "Strong"):
            cells[-1] = f"{cells[-1]} {text}".strip()
        elif text:
            if cells:
                yield f"| {' | '.join(cells)} |"
                cells = []
            yield f"{name} {text}"
    if cells:
        yield f"| {' | '.join(cells)} |"
