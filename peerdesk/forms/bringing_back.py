"""Taking over what an older version said into what is being written; the version stays as it is."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Final, TypeVar

from peerdesk.forms.answers import Address, Answers, Given, RowKey
from peerdesk.forms.carry import carry
from peerdesk.forms.definition import FormDefinition, Item, Kind, walk
from peerdesk.forms.person_signatures import (
    Signing,
    signings,
    with_signing,
    without_stale_drawings,
)

Held = TypeVar("Held")
_OF_TODAY: Final = ("cy", "rv.change")
"""Who has a copy, and what changed, is told of the plan as it is now, not as it was then."""


def may_come_back(form: FormDefinition, link_id: str) -> bool:
    """Whether a question or list can be taken over by itself: not who signed, not who has a copy.

    Nor what the form of today no longer asks.
    """
    known = form.by_link.get(link_id)
    if known is None:
        return False
    around = {item.link_id for item in walk((known,))}
    above: str | None = link_id
    while above is not None:
        around.add(above)
        above = form.parent(above)
    return around.isdisjoint((*_OF_TODAY, *signings(form)))


def with_entry_back(now: Answers, then: Answers, link_id: str) -> Answers:
    """These answers with one question, or one repeating group, as it was `then`.

    Where it said nothing then, it says nothing now. Raises KeyError for a question that the form
    of today no longer has.
    """
    source = _on_form(then, now.form)
    back = _Copying(now).with_item(source, now.form.item(link_id))
    return without_stale_drawings(now, back)


def with_row_back(now: Answers, then: Answers, link_id: str, place: int) -> Answers:
    """These answers with one more row of a group, or thought of a list, as it was `then`, last.

    `place` is where it stood then, from 0. Raises KeyError where the form of today has no such
    list, IndexError where nothing stood there or where it can no longer be said like that.
    """
    source = _on_form(then, now.form)
    back = _Copying(now).with_row(source, now.form.item(link_id), place)
    return without_stale_drawings(now, back)


def with_all_back(now: Answers, then: Answers) -> Answers:
    """The answers as they were `then`: every part, answer and mark, on the form of today.

    Who has a copy and what changed stay as they are now; nobody has signed these words again.
    """
    back = replace(_on_form(then, now.form), next_row=max(then.next_row, now.next_row))
    for link_id in (*_OF_TODAY, *signings(now.form)):
        if link_id not in now.form.by_link:
            continue
        if now.form.holder(link_id) is None:
            back = _Copying(back).with_item(now, now.form.item(link_id))
        else:
            for row in back.every_row(now.form.holder(link_id)):
                back = with_signing(back, link_id, Signing(), row)
    return without_stale_drawings(now, back)


def _on_form(then: Answers, form: FormDefinition) -> Answers:
    """What was said, as answers to the form of today; whole where it is the same form."""
    if then.form.sha256 == form.sha256:
        return replace(then, form=form)
    return carry(then, form).answers


class _Copying:
    """Answers while something of another set is put into them."""

    def __init__(self, into: Answers) -> None:
        self._into = into

    def with_item(self, source: Answers, item: Item) -> Answers:
        """The answers with an item outside of rows as the source has it."""
        self._clear(item)
        self._take(source, item, None, None)
        return self._into

    def with_row(self, source: Answers, item: Item, place: int) -> Answers:
        """The answers with one more row, or answer, as the source has it at that place."""
        address = (item.link_id, None)
        if item.kind is Kind.GROUP:
            row = source.rows_of(item.link_id)[place]
            fresh = self._fresh(address)
            rows = {**self._into.rows, address: (*self._into.rows.get(address, ()), fresh)}
            self._into = replace(self._into, rows=rows)
            self._inside(source, item, row, fresh)
            return self._into
        self._give(source, item, address, (source.given[address][place],))
        return self._into

    def _clear(self, item: Item) -> None:
        """Take away all that an item outside of rows and everything under it holds."""
        address = (item.link_id, None)
        rows = self._into.rows_of(item.link_id) if item.is_question or item.repeats else ()
        self._into = self._into.without_rows(set(rows))
        into = self._into
        self._into = replace(
            into,
            given=_without(into.given, address),
            rows=_without(into.rows, address),
            unknown=_without(into.unknown, address),
            extras=_without(into.extras, address),
        )
        if not item.holds_rows:
            for child in item.children:
                self._clear(child)

    def _take(self, source: Answers, item: Item, there: RowKey | None, here: RowKey | None) -> None:
        """Copy what an item holds in row `there` of the source into row `here`."""
        self._take_beside(source, (item.link_id, there), (item.link_id, here))
        if item.kind is Kind.GROUP and item.repeats:
            keys = source.rows_of(item.link_id, there)
            fresh = [self._fresh((item.link_id, here)) for _ in keys]
            rows = {**self._into.rows, (item.link_id, here): tuple(fresh)}
            self._into = replace(self._into, rows=rows)
            for key, new in zip(keys, fresh, strict=True):
                self._inside(source, item, key, new)
            return
        self._give(source, item, (item.link_id, here), source.given.get((item.link_id, there), ()))
        if not item.holds_rows:
            for child in item.children:
                self._take(source, child, there, here)

    def _inside(self, source: Answers, item: Item, there: RowKey, here: RowKey) -> None:
        for child in item.children:
            self._take(source, child, there, here)

    def _give(
        self, source: Answers, item: Item, address: Address, given: tuple[Given, ...]
    ) -> None:
        """Add answers with what came along with them, and what stands under each."""
        for one in given:
            fresh = None if one.row is None else self._fresh(address)
            present = (*self._into.given.get(address, ()), replace(one, row=fresh))
            self._into = replace(self._into, given={**self._into.given, address: present})
            if one.row is not None and fresh is not None:
                self._inside(source, item, one.row, fresh)

    def _take_beside(self, source: Answers, there: Address, here: Address) -> None:
        """What came with an item besides its answers."""
        if there in source.extras:
            extras = {**self._into.extras, here: source.extras[there]}
            self._into = replace(self._into, extras=extras)
        if there in source.unknown:
            unknown = {**self._into.unknown, here: source.unknown[there]}
            self._into = replace(self._into, unknown=unknown)

    def _fresh(self, address: Address) -> RowKey:
        """A row of its own at this address."""
        key = self._into.next_row
        owners = {**self._into.owners, key: address}
        self._into = replace(self._into, owners=owners, next_row=key + 1)
        return key


def _without(table: Mapping[Address, Held], address: Address) -> dict[Address, Held]:
    return {at: held for at, held in table.items() if at != address}
