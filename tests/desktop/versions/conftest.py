"""The versions of the agenda in the window, on the sample."""

from __future__ import annotations

import pytest
from tests.desktop.lists.driver import Driver


@pytest.fixture
def user(qtbot, window):
    window.commands.versions.trigger()
    return Driver(qtbot, window, "versions")
