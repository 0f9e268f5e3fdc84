"""Every refusal of the rooms below the window has its words, with the parameters that it is raised with."""

from __future__ import annotations

import ast

import pytest
from tests.operations.offices import Path

import meetingdesk
from meetingdesk import words

SOURCE = Path(meetingdesk.__file__).parent


def refusals():
    """Return the codes and parameters of every UserError that is raised with a literal code."""
    for room in ("domain", "operations", "queries", "model"):
        for path in sorted((SOURCE / room).glob("*.py")):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "UserError":
                    code = node.args[0]
                    if isinstance(code, ast.Constant):
                        yield code.value, tuple(keyword.arg for keyword in node.keywords)


FOUND = sorted(set(refusals()))


def test_they_are_found():
    assert len(FOUND) > 25
    assert ("move.outside", ("title", "start", "end")) in FOUND


@pytest.mark.parametrize(("code", "names"), FOUND, ids=lambda value: value if isinstance(value, str) else "")
@pytest.mark.parametrize("language", words.LANGUAGES)
def test_a_refusal_can_be_said(language, code, names):
    text = words.say(f"error.{code}", language, **{name: 7 if name == "n" else f"<{name}>" for name in names})
    assert text[-1] in ".؟"
    assert "{" not in text
