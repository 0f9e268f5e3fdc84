"""The texts of the window in other languages: collected from the source into `.ts` files, and compiled to `.qm` files.

Run by `make translations` after a text was added or changed. What it names as missing is then translated in the `.ts`
file, by hand or with Qt Linguist, and `make translations` is run once more.
"""

from __future__ import annotations

import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "resources" / "translations"
TOOLS = Path(sys.executable).parent  # pyside6-lupdate and pyside6-lrelease come with PySide6


def collect(files: Sequence[Path]) -> None:
    """Bring `.ts` files up to date with the source; texts that are gone from it go."""
    sources = sorted(str(path.relative_to(ROOT)) for path in (ROOT / "src").rglob("*.py"))
    options = ("-silent", "-locations", "none", "-no-obsolete", "-tr-function-alias", "tr+=_tr")
    _run("pyside6-lupdate", *options, *sources, "-ts", *map(str, files))


def compile_to(source: Path, target: Path) -> None:
    """Compile a `.ts` file into a `.qm` file."""
    _run("pyside6-lrelease", "-silent", str(source), "-qm", str(target))


def unfinished(file: Path) -> list[str]:
    """Return the texts of a `.ts` file that have no translation yet, each with its context."""
    found = []
    for context in ET.parse(file).getroot().iter("context"):  # noqa: S314 - our own file
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is None or translation.get("type") or not "".join(translation.itertext()).strip():
                found.append(f"{context.findtext('name', '')}: {message.findtext('source', '')}")
    return found


def _run(tool: str, *arguments: str) -> None:
    subprocess.run([str(TOOLS / tool), *arguments], cwd=ROOT, check=True)


def main() -> int:
    """Collect and compile; name what is still to be translated."""
    files = sorted(FOLDER.glob("*.ts"))
    collect(files)
    missing = [f"{file.name}: {text}" for file in files for text in unfinished(file)]
    for file in files:
        compile_to(file, file.with_suffix(".qm"))
    print(*missing, sep="\n", end="\n" if missing else "")
    return 0


if __name__ == "__main__":
    sys.exit(main())
