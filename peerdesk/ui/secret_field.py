"""Fields for what nobody may read: passphrases, keys and PINs."""

from typing import TypeVar

from PySide6.QtWidgets import QLineEdit

Field = TypeVar("Field", bound=QLineEdit)


def secret(field: Field) -> Field:
    """`field`, showing dots for what is typed in it."""
    field.setEchoMode(QLineEdit.EchoMode.Password)
    return field
