"""How migrations tell of new tables: briefly, and in the types that `tables.base` keeps."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

import sqlalchemy as sa
from alembic import op


@dataclass(frozen=True, slots=True)
class NewTable:
    """A table: its columns as `name:kind`, with `?` where one may be empty; the first is its key.

    `references` names for a column the table whose `id` it holds.
    """

    name: str
    columns: str
    references: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class NewIndex:
    """An index over columns of a table; `where` keeps it to some of its rows."""

    name: str
    table: str
    columns: str
    where: str = ""
    unique: bool = False


_KINDS: Mapping[str, sa.types.TypeEngine[Any]] = {
    "id": sa.LargeBinary(),
    "text": sa.String(),
    "list": sa.String(),
    "day": sa.Date(),
    "instant": sa.BigInteger(),
    "number": sa.Integer(),
    "flag": sa.Boolean(),
}
_DEFAULTS = {"text": "", "list": "[]"}


def make_tables(tables: Iterable[NewTable]) -> None:
    """Make each table with its key and references."""
    for table in tables:
        op.create_table(table.name, *_columns(table), *_references(table), _key(table))


def add_columns(table: str, columns: str) -> None:
    """Widen a table in place; texts and lists of rows that stand there already are empty."""
    for column in columns.split():
        op.add_column(table, _column(column, with_default=True))


def make_indexes(indexes: Iterable[NewIndex]) -> None:
    """Make each index."""
    for index in indexes:
        where = sa.text(index.where) if index.where else None
        op.create_index(
            index.name,
            index.table,
            index.columns.split(),
            unique=index.unique,
            sqlite_where=where,
        )


def _columns(table: NewTable) -> list[sa.Column[Any]]:
    return [_column(column) for column in table.columns.split()]


def _column(told: str, *, with_default: bool = False) -> sa.Column[Any]:
    name, _, kind = told.partition(":")
    kind, may_be_empty = kind.removesuffix("?"), kind.endswith("?")
    default = _DEFAULTS.get(kind) if with_default else None
    return sa.Column(name, _KINDS[kind], nullable=may_be_empty, server_default=default)


def _references(table: NewTable) -> list[sa.ForeignKeyConstraint]:
    return [
        sa.ForeignKeyConstraint([column], [f"{there}.id"], name=f"fk_{table.name}_{column}_{there}")
        for column, there in table.references.items()
    ]


def _key(table: NewTable) -> sa.PrimaryKeyConstraint:
    first, _, _ = table.columns.partition(":")
    return sa.PrimaryKeyConstraint(first, name=f"pk_{table.name}")
