"""What the import contracts in pyproject.toml cannot say: they see packages, not the modules of a foreign one."""

from __future__ import annotations

import ast
import tomllib
from collections.abc import Iterator
from pathlib import Path

import meetingdesk

SOURCE = Path(meetingdesk.__file__).parent
LATE = {
    "app.py",
    "cli.py",
    "__main__.py",
    "office.py",
    "open_file.py",
    "taking_in.py",
    "giving_out.py",
    "reads.py",
    "keeping.py",
}


def imports(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield from (f"{node.module}.{name.name}" for name in node.names)


def modules(folder: str = "") -> Iterator[tuple[Path, ast.Module]]:
    for path in sorted((SOURCE / folder).rglob("*.py")):
        yield path, ast.parse(path.read_text(encoding="utf-8"))


def test_item_models_know_no_widgets() -> None:
    offenders = [
        path.name for path, tree in modules("desktop/item_models") if any("QtWidgets" in name for name in imports(tree))
    ]
    assert offenders == []


def test_collation_alone_uses_qt_outside_the_window() -> None:
    allowed = {"collation.py", "app.py", "pictures"}
    offenders = [
        str(path.relative_to(SOURCE))
        for path, tree in modules()
        if path.relative_to(SOURCE).parts[0] not in {"desktop", *allowed}
        and any(name.startswith("PySide6") for name in imports(tree))
    ]
    assert offenders == []


def test_only_the_composition_loads_rooms_late() -> None:
    offenders = [
        f"{path.relative_to(SOURCE)}:{node.lineno}"
        for path, tree in modules()
        if (path.name not in LATE or path.parent != SOURCE) and path.parent.name != "commands"
        for function in ast.walk(tree)
        if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef)
        for node in ast.walk(function)
        if isinstance(node, ast.Import | ast.ImportFrom) and "meetingdesk" in ast.unparse(node)
    ]
    assert offenders == []


def test_every_room_is_in_the_contracts() -> None:
    """A new folder must be named in pyproject.toml, or no contract watches it."""
    project = tomllib.loads((SOURCE.parents[1] / "pyproject.toml").read_text(encoding="utf-8"))
    named = {
        module
        for contract in project["tool"]["importlinter"]["contracts"]
        for module in contract.get("source_modules", []) + contract.get("modules", [])
    }
    rooms = {f"meetingdesk.{path.parent.name}" for path in SOURCE.glob("*/__init__.py")}
    assert rooms <= named
