"""An office in which everyone holds both sittings, before and after the corpus is taken in."""

from __future__ import annotations

import pytest
from tests.replies.some_office import CORPUS, MEETING, issued_office

from meetingdesk.office import Office


@pytest.fixture(scope="session")
def answered_file(tmp_path_factory):
    """The office with the whole corpus taken in, but for what is rejected; and what it came to."""
    path = issued_office(tmp_path_factory.mktemp("answered"))
    office = Office.open(path)
    read = office.read_replies(sorted(CORPUS.iterdir()), MEETING)
    office.take_replies(MEETING, read)
    office.close()
    return path, read


@pytest.fixture
def open_copy(tmp_path):
    """Return a function that opens a copy of an office file."""
    opened = []

    def copy(path):
        target = tmp_path / "office.meetingdesk"
        target.write_bytes(path.read_bytes())
        opened.append(Office.open(target))
        return opened[-1]

    yield copy
    for office in opened:
        office.close()
