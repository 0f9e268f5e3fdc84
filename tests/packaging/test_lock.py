"""The lock must install anywhere, from any index, exactly what was tested: no address, all hashed, nothing left out."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

ROOT = Path(__file__).parents[2]
LOCK = (ROOT / "packaging" / "requirements.lock").read_text(encoding="utf-8")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
# One logical line a requirement: "name==version ; marker \" and its hashes on the lines that it goes on to.
LINES = [line for line in LOCK.replace("\\\n", " ").splitlines() if line and not line.startswith("#")]


def locked():
    """Name to version, for each requirement of the lock."""
    requirements = [Requirement(line.split("--hash", 1)[0]) for line in LINES]
    return {canonicalize_name(each.name): Version(str(each.specifier).removeprefix("==")) for each in requirements}


def declared():
    """All that pyproject.toml names: to run, to develop, to build."""
    project = PROJECT["project"]
    extras = [text for group in project["optional-dependencies"].values() for text in group]
    return [Requirement(text) for text in [*project["dependencies"], *extras, *PROJECT["build-system"]["requires"]]]


def test_no_address_of_an_index():
    assert "://" not in LOCK
    assert not re.search(r"^\s*(--?(extra-)?index|-i |-f |--find-links|--trusted)", LOCK, re.MULTILINE)


def test_each_requirement_is_pinned_and_has_a_hash():
    assert len(LINES) > 20
    for line in LINES:
        assert re.match(r"[a-z0-9-]+==[^ ;]+ ", line), line
        assert re.search(r"--hash=sha256:[0-9a-f]{64}( |$)", line), line


def test_each_dependency_is_locked_at_a_version_that_the_project_takes():
    versions = locked()
    for requirement in declared():
        assert versions[canonicalize_name(requirement.name)] in requirement.specifier, requirement


def test_the_editable_build_needs_nothing_from_outside_the_lock():
    """Hatchling asks for editables when it installs a work tree; without build isolation it must be there already."""
    assert {"hatchling", "editables"} <= locked().keys()
