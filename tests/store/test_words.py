"""Whatever the store refuses with has its sentence."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

import meetingdesk.store
from meetingdesk import words
from meetingdesk.store import engine

FOLDER = Path(meetingdesk.store.__file__).parent


def codes():
    for path in FOLDER.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") in ("FileError", "UserError"):
                yield from (part.value for part in ast.walk(node.args[0]) if isinstance(part, ast.Constant))
    yield from engine._REASONS.values()


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_code_has_a_text(language):
    found = {code for code in codes() if "." in code}
    assert len(found) > 20
    assert [code for code in sorted(found) if words._find(language, f"error.{code}") is None] == []
