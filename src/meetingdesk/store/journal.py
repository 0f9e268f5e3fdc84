"""The journal: every row that changes, before and after, written by triggers under the step that is open.

Triggers see what the mapper does not: bulk statements and rows that go by ON DELETE CASCADE. They are generated from
the metadata and belong to the connection (TEMP), not to the file: a file brings no code of its own, nothing is to be
rebuilt after a migration, and they may use json_object, which a schema may not where trusted_schema is off and the
engine is 3.38 to 3.40.

A table with `info["journal"] = False` (what has left the house) is only noted, without its contents, and is never
undone. No table can be written while no step is open.
"""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Column, Connection, ForeignKey, Index, Integer, MetaData, String, Table, text

JOURNAL = MetaData()

STEP = Table(
    "step",
    JOURNAL,
    Column("id", Integer, primary_key=True),
    Column("at", String, nullable=False),
    Column("who", String, nullable=False),
    Column("code", String, nullable=False),
    Column("parameters", String, nullable=False),
    Column("state", String, nullable=False),
    Column("rows", Integer, nullable=False),
    CheckConstraint("state IN ('open', 'done', 'undone', 'expired')", name="ck_step_state"),
    sqlite_autoincrement=True,
)
# At most one step is open, and the triggers find it at once.
Index("ux_step_open", STEP.c.state, unique=True, sqlite_where=text("state = 'open'"))
Index("ix_step_state", STEP.c.state)

CHANGE = Table(
    "change",
    JOURNAL,
    Column("id", Integer, primary_key=True),
    Column("step_id", Integer, ForeignKey("step.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("table_name", String, nullable=False),
    Column("row_id", Integer, nullable=False),
    Column("kind", String, nullable=False),
    Column("before", String),
    Column("after", String),
    CheckConstraint("kind IN ('insert', 'update', 'delete')", name="ck_change_kind"),
    sqlite_autoincrement=True,
)

PREFIX = "journal_"
OPEN = "(SELECT id FROM step WHERE state = 'open')"


def is_journalled(table: Table) -> bool:
    """Tell whether the contents of a table are kept, so that they can be undone."""
    return table.info.get("journal") is not False


def triggers(metadata: MetaData) -> dict[str, str]:
    """Return the SQL of every trigger that these tables need, by name."""
    made: dict[str, str] = {}
    for table in metadata.sorted_tables:
        for kind in ("insert", "update", "delete"):
            made[f"{PREFIX}{table.name}_{kind}"] = _trigger(table, kind)
    return made


def install(connection: Connection, metadata: MetaData) -> None:
    """Make the triggers, for this connection alone."""
    for sql in triggers(metadata).values():
        connection.exec_driver_sql(sql)


def drop_strangers(connection: Connection) -> list[str]:
    """Drop the triggers and views that a file brings along, and return their names: none belong in an office file."""
    found = connection.exec_driver_sql("SELECT type, name FROM sqlite_schema WHERE type IN ('trigger', 'view')").all()
    for kind, name in found:
        connection.exec_driver_sql(f"DROP {kind} {quoted(name)}")
    return [name for _, name in found]


def quoted(name: str) -> str:
    """Return a name as SQL."""
    return '"' + name.replace('"', '""') + '"'


def _trigger(table: Table, kind: str) -> str:
    """Return the trigger of a table. Names come from the model alone, so nothing foreign gets into the SQL."""
    row = "OLD" if kind == "delete" else "NEW"
    before = _contents(table, "OLD") if kind != "insert" else "NULL"
    after = _contents(table, "NEW") if kind != "delete" else "NULL"
    when = f"\n  WHEN {_differs(table)}" if kind == "update" else ""
    lines = [
        f"CREATE TEMP TRIGGER {PREFIX}{table.name}_{kind} AFTER {kind.upper()} ON {quoted(table.name)}{when}",
        "BEGIN",
        f"  SELECT RAISE(ABORT, 'written outside a step: {table.name}') WHERE {OPEN} IS NULL;",
        f"  SELECT RAISE(ABORT, 'a key is for life: {table.name}') WHERE OLD.id <> NEW.id;" if when else "",
        '  INSERT INTO "change" (step_id, table_name, row_id, kind, before, after)',
        f"  VALUES ({OPEN}, '{table.name}', {row}.id, '{kind}', {before}, {after});",
        "END",
    ]
    return "\n".join(line for line in lines if line)


def _contents(table: Table, row: str) -> str:
    if not is_journalled(table):
        return "NULL"
    pairs = ", ".join(f"'{column.name}', {row}.{quoted(column.name)}" for column in table.columns)
    return f"json_object({pairs})"


def _differs(table: Table) -> str:
    return " OR ".join(f"OLD.{quoted(column.name)} IS NOT NEW.{quoted(column.name)}" for column in table.columns)
