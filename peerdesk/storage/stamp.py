"""Who writes a row, when, and on which device."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Stamp:
    """Carried by every row: a UTC instant, the worker, the device."""

    at: datetime
    worker_id: UUID
    device_id: UUID
