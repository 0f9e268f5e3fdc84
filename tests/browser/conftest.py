"""The web page in a real browser, where one is installed: elsewhere these tests are not collected."""

from __future__ import annotations

import os
import re
import shutil
import subprocess

import pytest
from tests.interop.engines import HOME

BROWSER = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), "")
AXE = HOME / "node_modules/axe-core/axe.min.js"  # the rules of accessibility, where they are installed
collect_ignore_glob = ([] if AXE.exists() else ["test_accessible.py"]) if BROWSER else ["test_*.py"]
OPTIONS = (
    "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update",
    "--no-first-run", "--disable-dev-shm-usage", "--enable-logging=stderr", "--dump-dom", "--virtual-time-budget=20000",
)  # fmt: skip


@pytest.fixture
def browse(tmp_path):
    """A function that opens a page on the clock of a zone; it returns the page as it then stands.

    What the page says on the console, or what its policy stops, fails. `script`: whether its script is there.
    """

    def open_page(page: bytes, zone: str, script: bool = True) -> str:
        path = tmp_path / "page.html"
        path.write_bytes(page if script else re.sub(rb"(?s)<script>.*</script>", b"", page))
        options = [*OPTIONS, f"--user-data-dir={tmp_path / 'profile'}"]
        done = subprocess.run(
            [BROWSER, *options, path.as_uri()], env={**os.environ, "TZ": zone}, capture_output=True, timeout=120
        )
        told = [line for line in done.stderr.decode(errors="replace").splitlines() if re.search(r"CONSOLE", line)]
        assert told == []
        return done.stdout.decode()

    return open_page
