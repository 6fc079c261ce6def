"""Who must or may report what, to whom and by when; beside what makes and sends reports."""

from functools import cache
from typing import Final

from peerdesk.domain.reporting import ReportGuide, read_guides, with_own
from peerdesk.resource_files import resource
from peerdesk.services.desk import Desk
from peerdesk.services.programme import programme_facts

_SHIPPED: Final = "us.toml"


def guides(desk: Desk) -> list[ReportGuide]:
    """Every sort of report, as the law and the programme's own policy have it."""
    return with_own(_shipped(), programme_facts(desk).report_guide)


@cache
def _shipped() -> tuple[ReportGuide, ...]:
    return read_guides(resource("reporting", _SHIPPED).read_text("utf-8"), _SHIPPED)
