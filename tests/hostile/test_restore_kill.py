from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

HARNESS = Path(__file__).with_name("restore_harness.py")


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the harness forks")
def test_a_kill_at_each_step_of_a_restore_leaves_a_whole_file():
    done = subprocess.run([sys.executable, str(HARNESS)], capture_output=True, text=True, timeout=600)
    assert done.returncode == 0, done.stdout + done.stderr
    for line in done.stdout.splitlines():
        tally = {name: int(value) for name, value in re.findall(r"(\w+)=(\d+)", line)}
        assert tally["kills"] > 10, line  # or the hooks met nothing
        assert min(tally["old"], tally["new"]) > 1, line
    assert len(done.stdout.splitlines()) == 3
