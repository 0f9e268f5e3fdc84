"""Print what the model has that the migrations so far do not make: the start of the next migration.

    .venv/bin/python packaging/write_migration.py

Released migrations stay as they are: each change of the model brings a new module, literal, with the next version (see
`meetingdesk.store.migrations`). What alembic cannot compare (checks of tables that are there) is added by hand.
"""

from __future__ import annotations

import subprocess
import sys
from typing import Any, Literal

import sqlalchemy as sa
from alembic.autogenerate import produce_migrations, render_python_code
from alembic.migration import MigrationContext
from alembic.operations import Operations

from meetingdesk.model import Base
from meetingdesk.store.journal import JOURNAL
from meetingdesk.store.migrations import MIGRATIONS

HEAD = '''"""What is new, in one line."""

# ruff: noqa: E501 - a constraint stays on one line, as the file keeps it
from __future__ import annotations

import sqlalchemy as sa
from alembic.operations import Operations

VERSION = {version}


def upgrade(op: Operations) -> None:
    """Say what is made."""
'''


def literal_type(kind: str, thing: Any, _context: Any) -> str | Literal[False]:
    """Spell our own column types as what they are in the file."""
    if kind == "type" and isinstance(thing, sa.TypeDecorator):
        return f"sa.{type(thing.impl_instance).__name__}()"
    return False


def main() -> int:
    """Print the module, formatted as the rest of the house."""
    with sa.create_engine("sqlite://").connect() as connection:
        context = MigrationContext.configure(connection, opts={"render_item": literal_type})
        for migration in MIGRATIONS:
            migration.upgrade(Operations(context))
        both: Any = [Base.metadata, JOURNAL]  # alembic takes several, though its hint names one
        script = produce_migrations(context, both)
        assert script.upgrade_ops is not None
        body = render_python_code(script.upgrade_ops, render_item=literal_type)
    lines = [line for line in body.splitlines() if not line.strip().startswith("#")]
    head = HEAD.format(version=len(MIGRATIONS) + 1)
    text = head + "\n".join("    " + line.removeprefix("    ") if line else "" for line in lines) + "\n"
    formatted = subprocess.run(
        [sys.executable, "-m", "ruff", "format", "--stdin-filename", "migration.py", "-"],
        input=text,
        text=True,
        capture_output=True,
        check=True,
    )
    sys.stdout.write(formatted.stdout)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
