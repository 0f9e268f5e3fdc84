"""The delegations screen in the window, on the sample."""

from __future__ import annotations

import pytest
from tests.desktop.lists.driver import Driver


@pytest.fixture
def user(qtbot, window):
    return Driver(qtbot, window, "delegations")
