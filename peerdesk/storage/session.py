"""The name under which services speak of one transaction; what it can do is storage's affair."""

from sqlalchemy.orm import Session

__all__ = ["Session"]
