from __future__ import annotations

import json

import pytest
from sqlalchemy import MetaData, exc, insert, text, update
from tests.store.edits import Do, issue, region

from meetingdesk.model import AgendaItem, Base, Meeting, Person, Room
from meetingdesk.store import journal
from meetingdesk.store.store import Store

TABLES = Base.metadata.sorted_tables


def changes(store, step=None):
    with store.read() as reader:
        rows = reader.execute(text('SELECT table_name, row_id, kind, before, after FROM "change" ORDER BY id'))
        return [
            (table, row, kind, before and json.loads(before), after and json.loads(after))
            for table, row, kind, before, after in rows
        ]


def meeting(**values):
    return Meeting(key="m", title={"en": "M"}, zone="Europe/Brussels", **values)


@pytest.mark.parametrize("table", TABLES, ids=str)
def test_every_table_has_keys_for_life_and_exact_values(table):
    assert table.dialect_options["sqlite"]["autoincrement"]
    assert [column.name for column in table.primary_key] == ["id"]
    exact = {"INTEGER", "VARCHAR", "TEXT", "DATE", "BOOLEAN"}
    assert {column.type.compile().partition("(")[0] for column in table.columns} <= exact
    if not journal.is_journalled(table):
        assert not table.foreign_keys  # a cascade into what is never undone


@pytest.mark.parametrize("begin", [Store.make_ready, lambda store: store.run(Do(what=lambda _session: None))])
def test_there_is_a_trigger_for_each_table_and_kind_before_the_first_change(store, begin):
    begin(store)
    names = {row[0] for row in store._raw.execute("SELECT name FROM sqlite_temp_schema WHERE type = 'trigger'")}
    assert names == {f"journal_{table.name}_{kind}" for table in TABLES for kind in ("insert", "update", "delete")}


def test_the_file_itself_holds_no_triggers(store):
    assert store._raw.execute("SELECT count(*) FROM sqlite_schema WHERE type IN ('trigger', 'view')").fetchone() == (0,)


def test_rows_are_kept_before_and_after(store):
    store.run(Do(what=lambda session: session.add(Person(family='Öz "\\\n\t\x01', email="a@b", uid="u"))))
    store.run(Do(what=lambda session: session.execute(update(Person).values(phone="+41", list_address=True))))
    (_, _, _, nothing, first), (_, _, kind, before, after) = changes(store)
    assert nothing is None
    assert first["family"] == 'Öz "\\\n\t\x01'
    assert (first["id"], first["zone"], first["list_address"], first["languages"]) == (1, None, 0, "[]")
    assert kind == "update"
    assert before == first
    assert after == first | {"phone": "+41", "list_address": 1}


def test_cascades_and_bulk_statements_are_seen(store):
    def make(session):
        session.add(meeting())
        session.flush()
        session.add(Room(meeting_id=1, name="A", position=1))
        session.execute(insert(AgendaItem), [{"meeting_id": 1, "position": n, "title": {"en": "T"}} for n in range(3)])

    made = store.run(Do(what=make))
    assert made.inserted == {"meeting": (1,), "room": (1,), "agenda_item": (1, 2, 3)}
    gone = store.run(Do(what=lambda session: session.execute(text("DELETE FROM meeting"))))
    assert gone.deleted == made.inserted


def test_replace_is_seen_as_delete_and_insert(store):
    store.run(Do(what=lambda session: session.add(region("ESA"))))
    sql = "INSERT OR REPLACE INTO region (code, position, name, short) VALUES ('ESA', 2, '{}', '{}')"
    changed = store.run(Do(what=lambda session: session.execute(text(sql))))
    assert (changed.inserted, changed.deleted) == ({"region": (2,)}, {"region": (1,)})


def test_what_is_not_journalled_is_noted_without_its_contents(store):
    store.run(Do(what=lambda session: session.add(issue("secret"))))
    assert changes(store) == [("issue", 1, "insert", None, None)]


def test_an_update_that_changes_nothing_is_not_recorded(store):
    store.run(Do(what=lambda session: session.add(Person(family="A"))))
    store.run(Do(what=lambda session: session.execute(text("UPDATE person SET family = family"))))
    assert len(changes(store)) == 1


@pytest.mark.parametrize(
    "sql",
    [
        "INSERT INTO region (code, position, name, short) VALUES ('X', 1, '{}', '{}')",
        "UPDATE region SET position = 7",
        "DELETE FROM region",
        "DELETE FROM issue",
    ],
)
def test_nothing_is_written_outside_a_step(store, sql):
    store.run(Do(what=lambda session: session.add_all([region("ESA"), issue("u")])))
    with pytest.raises(exc.IntegrityError, match="outside a step"), store._begin("BEGIN") as connection:
        connection.exec_driver_sql(sql)


def test_a_key_never_changes(store):
    store.run(Do(what=lambda session: session.add(region("ESA"))))
    with pytest.raises(exc.IntegrityError, match="a key is for life"):
        store.run(Do(what=lambda session: session.execute(text("UPDATE region SET id = 5"))))


def test_a_table_that_is_added_to_the_model_gets_its_triggers():
    from sqlalchemy import Column, Integer, Table

    metadata = MetaData()
    Table("thing", metadata, Column("id", Integer, primary_key=True))
    assert set(journal.triggers(metadata)) == {f"journal_thing_{kind}" for kind in ("insert", "update", "delete")}
