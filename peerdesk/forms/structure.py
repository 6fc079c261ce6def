"""The shape of a form's items, checked before anything is read from them."""

from collections.abc import Iterator
from dataclasses import dataclass

from peerdesk.forms.definition import Kind
from peerdesk.forms.source import DEEPEST_ITEM, MOST_ITEMS, Json, Source, hint_role
from peerdesk.forms.value_json import text_of

_KINDS = frozenset(kind.value for kind in Kind) | {"coding"}


@dataclass(frozen=True, slots=True)
class _Found:
    raw: Json
    link_id: str
    above: str


def link_ids(source: Source, raw: Json) -> frozenset[str]:
    """Every linkId that is no mere hint, after the checks without which no item can be read.

    Raises FormRefused for items without linkId, linkIds used twice, unknown types, nesting or
    numbers beyond the limits of interop.md §6.1, and for modifier extensions, which change the
    meaning of what they stand on in ways nobody here knows.
    """
    seen: set[str] = set()
    hints: set[str] = set()
    for found in _walk(source, raw, None, 1):
        if found.link_id in seen:
            raise source.refused("duplicate_link_id", found.link_id)
        seen.add(found.link_id)
        if len(seen) > MOST_ITEMS:
            raise source.refused("too_many_items")
        if text_of(found.raw.get("type")) not in _KINDS:
            raise source.refused("unknown_type", found.link_id)
        if hint_role(found.raw, found.above):
            hints.add(found.link_id)
    return frozenset(seen - hints)


def refuse_modifiers(source: Source, value: object, link_id: str | None = None) -> None:
    """Raise FormRefused if a modifierExtension stands anywhere in the file."""
    if isinstance(value, dict):
        link_id = text_of(value.get("linkId")) or link_id
        if "modifierExtension" in value:
            raise source.refused("modifier_extension", link_id)
        for inner in value.values():
            refuse_modifiers(source, inner, link_id)
    elif isinstance(value, list):
        for inner in value:
            refuse_modifiers(source, inner, link_id)


def _walk(source: Source, raw: Json, parent: str | None, depth: int) -> Iterator[_Found]:
    items, above = raw.get("item", []), text_of(raw.get("type"))
    if not isinstance(items, list):
        raise source.refused("items_not_a_list", parent)
    if items and depth > DEEPEST_ITEM:
        raise source.refused("too_deep", parent)
    for item in items:
        if not isinstance(item, dict):
            raise source.refused("item_not_an_object", parent)
        link_id = text_of(item.get("linkId"))
        if not link_id:
            raise source.refused("link_id_missing", parent)
        yield _Found(item, link_id, above)
        yield from _walk(source, item, link_id, depth + 1)
