"""Bringing tables up to date: nothing lost, nothing half done, a copy kept first."""

import shutil
import sys
from datetime import date
from textwrap import indent
from uuid import UUID

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DatabaseError

from peerdesk.domain.errors import DatabaseDamaged, DiskFull, MigrationFailed, VaultTooNew
from peerdesk.storage import backup
from peerdesk.storage import header as header_files
from peerdesk.storage.engine import WRITES, engine_for
from peerdesk.storage.migrate import (
    CURRENT,
    Schema,
    bring_up_to_date,
    create_schema,
    is_due,
)
from peerdesk.storage.tables import VaultFactRow
from peerdesk.storage.triggers import trigger_name
from peerdesk.storage.vault import Vault
from tests.vaults import START, a_bare_vault

KEY = bytes(range(32))
NEXT, AFTER_NEXT = (f"{int(CURRENT.newest) + step:04}" for step in (1, 2))
PERSON, PARTICIPATION = UUID(int=21), UUID(int=22)
ADD_A_COLUMN = """
with op.batch_alter_table("person", recreate="always") as person:
    person.add_column(sa.Column("nickname", sa.String(), server_default=""))
"""
LOSE_ROWS = 'op.execute("DELETE FROM participation")'
BREAK_A_REFERENCE = 'op.execute("UPDATE participation SET person_id = zeroblob(16)")'
DROP_A_TABLE = "op.drop_table('participation')"
FAIL = 'op.execute("UPDATE no_such_table SET x = 1")'


def a_person(session):
    """A person with one row that refers to them, written as plain SQL."""
    values = {"id": PERSON.bytes, "at": 0, "by": bytes(16), "since": str(date(2026, 1, 5))}
    session.execute(
        text(
            "INSERT INTO person (id, chosen_name, name_folded, pronouns, legal_name, identifier, "
            "is_alias, how_to_reach, what_matters, languages, strengths, supports, own_terms, "
            "created_at, created_by, created_on_device, changed_at, changed_by) VALUES "
            "(:id, 'Ana', 'ana', '', '', '', 0, '', '', '', '', '', '', :at, :by, :by, :at, :by)"
        ),
        values,
    )
    session.execute(
        text(
            "INSERT INTO participation (id, person_id, status, since, how, wish, reason, "
            "entered_at, entered_by, entered_on_device) VALUES "
            "(:row, :id, 'active', :since, '', '', '', :at, :by, :by)"
        ),
        values | {"row": PARTICIPATION.bytes},
    )


@pytest.fixture
def folder(tmp_path):
    vault = a_bare_vault(tmp_path / "vault", KEY)
    with vault.writing() as session:
        a_person(session)
    vault.close()
    return vault.folder


@pytest.fixture
def header(folder):
    return header_files.read(folder).header


def a_later_schema(tmp_path, *steps):
    """Our revisions, followed by one for each of `steps`."""
    scripts = tmp_path / "revisions 100% later"
    shutil.copytree(CURRENT.scripts, scripts)
    for number, step in enumerate(steps, start=int(CURRENT.newest) + 1):
        (scripts / "versions" / f"{number:04}_later.py").write_text(
            "import sqlalchemy as sa\nfrom alembic import op\n"
            f"revision = '{number:04}'\ndown_revision = '{number - 1:04}'\n"
            f"def upgrade():\n{indent(step, '    ')}\n"
        )
    return Schema(scripts, f"{int(CURRENT.newest) + len(steps):04}", CURRENT.triggers)


def described(connection):
    """Every table, index, trigger and search index, and every column in its order."""
    tables = connection.exec_driver_sql(
        "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name"
    ).scalars()
    described = {}
    for table in list(tables):
        columns = connection.exec_driver_sql(f'PRAGMA table_xinfo("{table}")').all()
        foreign = connection.exec_driver_sql(f'PRAGMA foreign_key_list("{table}")').all()
        indexes = connection.exec_driver_sql(f'PRAGMA index_list("{table}")').all()
        described[table] = (
            [tuple(column)[1:] for column in columns],
            sorted(tuple(key)[2:] for key in foreign),
            sorted(tuple(index)[2:] for index in indexes),
        )
    others = "SELECT type, name, tbl_name FROM sqlite_master WHERE type != 'table' ORDER BY 1, 2"
    return described, connection.exec_driver_sql(others).all()


def test_the_revisions_build_what_a_new_vault_gets(tmp_path):
    paths = (tmp_path / "new.db", tmp_path / "migrated.db")
    new, migrated = (engine_for(path, bytearray(KEY)) for path in paths)
    with new.connect().execution_options(**{WRITES: True}) as connection, connection.begin():
        create_schema(connection)
        expected = described(connection)
    bring_up_to_date(migrated, lambda: None)
    with migrated.connect() as connection:
        assert described(connection) == expected
    assert not is_due(new)
    assert not is_due(migrated)
    new.dispose()
    migrated.dispose()


def test_an_up_to_date_vault_needs_no_alembic(folder, header):
    before = set(sys.modules)
    Vault.open(folder, header, KEY).close()
    assert not {name for name in set(sys.modules) - before if name.startswith("alembic")}
    assert list((folder / "backups").iterdir()) == []


def test_a_later_table_is_made_after_a_copy_and_children_stay(tmp_path, folder, header):
    schema = a_later_schema(tmp_path, ADD_A_COLUMN)
    vault = Vault.open(folder, header, KEY, schema)
    with vault.reading() as session:
        assert session.execute(text("SELECT chosen_name, nickname FROM person")).all() == [
            ("Ana", "")
        ]
        assert session.scalar(text("SELECT count(*) FROM participation")) == 1
        assert session.scalar(text("PRAGMA foreign_keys")) == 1
        triggers = set(session.scalars(text("SELECT name FROM sqlite_master WHERE type='trigger'")))
    assert triggers == {trigger_name(statement) for statement in CURRENT.triggers}
    vault.close()
    assert backup.check(folder / "backups" / f"before-{NEXT}.pdbackup").header == header


def test_what_is_final_stays_final_after_a_migration(tmp_path, folder, header):
    vault = Vault.open(folder, header, KEY, a_later_schema(tmp_path, ADD_A_COLUMN))
    with pytest.raises(DatabaseError, match="participation is final"), vault.writing() as session:
        session.execute(text("DELETE FROM participation"))
    vault.close()


def test_several_revisions_run_in_one_go(tmp_path, folder, header):
    schema = a_later_schema(
        tmp_path, ADD_A_COLUMN, "op.create_table('later', sa.Column('x', sa.Integer()))"
    )
    vault = Vault.open(folder, header, KEY, schema)
    with vault.reading() as session:
        assert session.scalar(text("SELECT version_num FROM alembic_version")) == AFTER_NEXT
        assert session.scalar(text("SELECT count(*) FROM later")) == 0
    vault.close()


@pytest.mark.parametrize("fault", [LOSE_ROWS, BREAK_A_REFERENCE, FAIL, DROP_A_TABLE])
def test_a_revision_that_goes_wrong_changes_nothing(tmp_path, folder, header, fault):
    schema = a_later_schema(tmp_path, ADD_A_COLUMN, fault)
    with pytest.raises(MigrationFailed):
        Vault.open(folder, header, KEY, schema)
    backup.check(folder / "backups" / f"before-{AFTER_NEXT}.pdbackup")
    vault = Vault.open(folder, header, KEY)
    with vault.reading() as session:
        names = [row[1] for row in session.execute(text("PRAGMA table_info(person)"))]
        assert "nickname" not in names
        assert session.scalar(text("SELECT count(*) FROM participation")) == 1
        triggers = session.scalar(text("SELECT count(*) FROM sqlite_master WHERE type='trigger'"))
    assert triggers == len(CURRENT.triggers)
    vault.close()


def test_without_room_for_the_copy_nothing_is_begun(tmp_path, folder, header, monkeypatch):
    def full(*_args):
        raise DiskFull

    monkeypatch.setattr("peerdesk.storage.backup.copy_records", full)
    with pytest.raises(DiskFull):
        Vault.open(folder, header, KEY, a_later_schema(tmp_path, ADD_A_COLUMN))
    Vault.open(folder, header, KEY).close()


def test_a_later_database_is_not_touched(tmp_path, folder, header):
    Vault.open(folder, header, KEY, a_later_schema(tmp_path, ADD_A_COLUMN)).close()
    records = (folder / "records.db").read_bytes()
    with pytest.raises(VaultTooNew) as caught:
        Vault.open(folder, header, KEY)
    assert (caught.value.found, caught.value.known) == (int(NEXT), int(CURRENT.newest))
    assert (folder / "records.db").read_bytes() == records


@pytest.mark.parametrize(
    "change", ["DROP TABLE alembic_version", "UPDATE alembic_version SET version_num = 'x'"]
)
def test_a_database_that_does_not_know_its_version_is_damaged(folder, header, change):
    vault = Vault.open(folder, header, KEY)
    with vault.writing() as session:
        session.add(VaultFactRow(name="at", value=START.isoformat()))
        session.execute(text(change))
    vault.close()
    with pytest.raises(DatabaseDamaged):
        Vault.open(folder, header, KEY)
