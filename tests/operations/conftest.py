from __future__ import annotations

import shutil

import pytest
from tests.operations.offices import Desk, make_sample

from meetingdesk.operations import OPERATIONS
from meetingdesk.store.store import Store


@pytest.fixture(scope="session")
def sample_file(tmp_path_factory):
    path = tmp_path_factory.mktemp("sample") / "sample.meetingdesk"
    make_sample(path)
    return path


@pytest.fixture
def desk(sample_file, tmp_path):
    """The sample office: gmre-16 is meeting 1, gmre-15 meeting 2."""
    path = tmp_path / "office.meetingdesk"
    shutil.copyfile(sample_file, path)
    with Store.open(path, OPERATIONS) as store:
        yield Desk(store)


@pytest.fixture
def bare(tmp_path):
    """An office with nothing in it."""
    with Store.create(tmp_path / "bare.meetingdesk", OPERATIONS) as store:
        yield Desk(store)
