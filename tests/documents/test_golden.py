"""Each document in each language holds what it held when it was last looked at (see golden.py)."""

from __future__ import annotations

import shutil

import pytest
from tests.documents.golden import FOLDER, outline_of

from meetingdesk import words
from meetingdesk.documents import catalogue


def kept(document):
    """The outline of each language, as it was kept."""
    parts = (FOLDER / f"{document}.txt").read_text("utf-8").split("== ")[1:]
    return {part[:2]: part[2:].split("\n") for part in parts}


def plain(lines):
    """Lines without white space: where a text is cut into lines hangs on the fonts of a machine."""
    return [line for line in ("".join(line.split()) for line in lines) if line]


@pytest.mark.skipif(shutil.which("pdfinfo") is None, reason="pdfinfo is not installed")
@pytest.mark.parametrize("document", catalogue.PAGED)
def test_tags_and_words_are_those_that_were_looked_at(document, tmp_path):
    before = kept(document)
    assert tuple(before) == words.LANGUAGES
    for language in words.LANGUAGES:
        now = outline_of(document, language, tmp_path)
        if language == "ar":  # words of a cell in any order: which stands on which line hangs on the fonts
            assert [sorted("".join(line)) for line in plain(now)] == [sorted(line) for line in plain(before["ar"])]
        else:
            assert plain(now) == plain(before[language])
