from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

HARNESS = Path(__file__).with_name("issue_kill_harness.py")


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the harness forks")
def test_another_run_completes_the_folder_of_an_issue_that_was_killed():
    done = subprocess.run([sys.executable, str(HARNESS)], capture_output=True, text=True, timeout=600)
    assert done.returncode == 0, done.stdout + done.stderr
    rounds = [
        {name: int(value) for name, value in re.findall(r"(\w+)=(\d+)", line)} for line in done.stdout.splitlines()
    ]
    assert len(rounds) == 9
    assert all(tally["left"] >= tally["killed"] for tally in rounds)
    assert any(0 < tally["left"] < tally["end"] for tally in rounds)
