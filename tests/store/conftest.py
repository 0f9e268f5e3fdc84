"""An open store, and what is in it."""

from __future__ import annotations

import pytest
from sqlalchemy import select
from tests.store.edits import OPERATIONS

from meetingdesk.model import Base
from meetingdesk.store.store import Store


@pytest.fixture
def path(tmp_path):
    return tmp_path / "office.meetingdesk"


@pytest.fixture
def store(path):
    with Store.create(path, OPERATIONS) as opened:
        yield opened


@pytest.fixture
def dump():
    """Return a function that gives all rows of all tables but the journal's."""

    def rows_of(store):
        with store.read() as reader:
            tables = Base.metadata.sorted_tables
            return {table.name: sorted(map(tuple, reader.execute(select(table))), key=repr) for table in tables}

    return rows_of
