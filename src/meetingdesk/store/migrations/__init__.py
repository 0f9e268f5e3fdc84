"""From each version of the file to the next, in order. Loaded only for a file that is older than the program.

A migration is a module named by its day, with `VERSION` and `upgrade(op)`. It is literal: it never imports the model,
which says what the tables are now, not what they were. In `op.batch_alter_table`, say
`table_kwargs={"sqlite_autoincrement": True}`, or rebuilt tables would hand out old keys again.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from alembic.operations import Operations

from meetingdesk.store.migrations import (
    m20261124_attendance,
    m20261124_chair,
    m20261124_delegations,
    m20261124_first,
    m20261124_quorum,
    m20261124_references,
    m20261124_releases,
    m20261124_replies,
    m20261125_facts,
)


@dataclass(frozen=True, slots=True)
class Migration:
    """What brings a file to a version."""

    version: int
    upgrade: Callable[[Operations], None]


MIGRATIONS = tuple(
    Migration(module.VERSION, module.upgrade)
    for module in (
        m20261124_first,
        m20261124_attendance,
        m20261124_chair,
        m20261124_releases,
        m20261124_references,
        m20261124_replies,
        m20261124_quorum,
        m20261124_delegations,
        m20261125_facts,
    )
)
