"""A contact knows which version of a plan it was spent on."""

from uuid import UUID

import pytest

from peerdesk.domain.plan_links import plan_link, version_of

PLAN = UUID("0195f3c2-7a41-7c22-9e0b-3d1f5a6b7c8d")


@pytest.mark.parametrize("version", [0, 1, 12])
def test_a_link_names_its_version(version):
    assert version_of(plan_link(PLAN, version)) == version


@pytest.mark.parametrize("link", ["", "2x", f"{PLAN}|", f"{PLAN}|two", f"{PLAN}|\u0662"])
def test_what_is_no_link_names_none(link):
    assert version_of(link) is None
