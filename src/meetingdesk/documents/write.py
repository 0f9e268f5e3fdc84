"""Files that are whole or not there: written beside their place, flushed to disk, then put into it in one move.

Whatever goes wrong or is cancelled before the move leaves the folder as it was, the old file included. What
a killed run left beside is removed by the next one.
"""

from __future__ import annotations

import contextlib
import io
import os
import zipfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from meetingdesk import unfinished
from meetingdesk.documents import typeset
from meetingdesk.documents.typeset import Data
from meetingdesk.errors import UserError, unwritten
from meetingdesk.rows.documents import Warnings
from meetingdesk.rows.progress import Progress, no_progress

Put = Callable[[Path, bytes], None]


def write_pdf(data: Data, template: str, path: Path, progress: Progress = no_progress) -> Warnings:
    """Typeset data and put the PDF in its place; return what the reader should know about it.

    Raises Cancelled from `progress`, and UserError `document.*`; then nothing is left behind.
    """
    progress(0, 2)
    content, warnings = typeset.pdf(data, template)
    progress(1, 2)
    with whole_files() as put:
        put(path, content)
        progress(2, 2)
    return warnings


@contextlib.contextmanager
def whole_files() -> Iterator[Put]:
    """Give a function that takes files; they get into their places together, when the block ends without an error.

    Raises UserError `document.folder`, `document.is_folder`, `document.is_device`, `document.full`,
    `document.not_allowed` or `document.unwritten`.
    """
    waiting: list[tuple[Path, Path]] = []
    swept: set[Path] = set()

    def put(path: Path, content: bytes) -> None:
        place = path.resolve()  # what a link leads to, or the link itself would be replaced
        if place.is_dir():
            raise UserError("document.is_folder", path=str(path))
        if place.exists() and not place.is_file():
            raise UserError("document.is_device", path=str(path))  # such as /dev/null: it would be replaced for good
        if place.parent not in swept:
            swept.add(place.parent)
            unfinished.sweep(place.parent)
        beside = unfinished.beside(place.parent)
        waiting.append((beside, place))
        with _explained(path), beside.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())

    try:
        yield put
        with _kept([place for _, place in waiting]):
            for beside, place in waiting:
                with _explained(place):
                    beside.replace(place)
    finally:
        for beside, _ in waiting:
            _remove(beside)


@contextlib.contextmanager
def _kept(places: Sequence[Path]) -> Iterator[None]:
    """Put the files of these places back where not all of them could be replaced; one alone needs no such care.

    The old files get second names (hard links); a disk that has none keeps what was replaced before the refusal.
    """
    old: dict[Path, Path] = {}
    new = [place for place in places if not place.exists()]
    try:
        for place in places if len(places) > 1 else ():
            with contextlib.suppress(OSError):
                kept = unfinished.beside(place.parent)
                kept.hardlink_to(place)
                old[place] = kept
        yield
    except BaseException:
        for place, kept in old.items():
            with contextlib.suppress(OSError):
                kept.replace(place)
        for place in new:
            _remove(place)
        raise
    finally:
        for kept in old.values():
            _remove(kept)


def _remove(path: Path) -> None:
    with contextlib.suppress(OSError):
        path.unlink(missing_ok=True)


@contextlib.contextmanager
def packed_file(path: Path) -> Iterator[Put]:
    """Give a function that takes files; they get into one ZIP file when the block ends without an error.

    Raises as `whole_files`.
    """
    packed = io.BytesIO()
    with whole_files() as whole, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as file:

        def put(one: Path, content: bytes) -> None:
            file.writestr(one.name, content)

        yield put
        file.close()
        whole(path, packed.getvalue())


@contextlib.contextmanager
def _explained(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise unwritten(error, path) from error
