from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

HARNESS = Path(__file__).with_name("kill_harness.py")
ROUNDS = os.environ.get("MEETINGDESK_KILL_ROUNDS", "20")


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the harness forks")
def test_what_was_acknowledged_outlives_a_kill():
    """`MEETINGDESK_KILL_ROUNDS=200` for the long run."""
    done = subprocess.run(
        [sys.executable, str(HARNESS), "--rounds", ROUNDS], capture_output=True, text=True, timeout=600
    )
    assert done.returncode == 0, done.stdout + done.stderr
    tally = {name: int(value) for name, value in re.findall(r"(\w+)=(\d+)", done.stdout)}
    assert tally["rounds"] == int(ROUNDS)
    assert tally["rolled_back"] > 0  # or the kills never met a commit, and nothing was tried
