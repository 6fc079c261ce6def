"""The profiles that ship with the product, read as the product reads them."""

from peerdesk.domain.profiles import RuleProfile, parse_profile
from peerdesk.resource_files import resource


def shipped(name: str) -> RuleProfile:
    return parse_profile(resource("profiles", f"{name}.toml").read_text(encoding="utf-8"), name)


def shipped_names() -> list[str]:
    return sorted(path.stem for path in resource("profiles").glob("*.toml"))
