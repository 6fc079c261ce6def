"""Reading the items of a form: one record for each, hints folded into their parents."""

from dataclasses import dataclass

from peerdesk.forms.constructs import (
    FHIR,
    KNOWN_CONTROLS,
    SDC,
    element_verdict,
    extension_verdict,
)
from peerdesk.forms.definition import (
    FLAG_SYSTEM,
    Condition,
    Hint,
    Item,
    Kind,
    Limits,
    Look,
    Operator,
    Option,
    Verdict,
)
from peerdesk.forms.pattern import is_runnable
from peerdesk.forms.reading_options import ValueSets, read_initial, read_options
from peerdesk.forms.source import (
    Json,
    Source,
    code_of,
    extensions,
    hint_role,
    hints,
    merged,
    objects,
    translations,
    value_of,
    whole,
)
from peerdesk.forms.value_json import coding_of, read_value, text_of
from peerdesk.forms.values import Coding, Value

_Q = FHIR + "questionnaire-"
_NO_LIMITS = Limits()
_PLAIN_LOOK = Look()
_UNITS = frozenset({_Q + "unit", _Q + "unitOption"})
_OPERATORS = frozenset(operator.value for operator in Operator)


@dataclass(frozen=True, slots=True)
class ItemReading:
    """What every item of one form is read with: its file, its value sets, all its linkIds."""

    source: Source
    sets: ValueSets
    known: frozenset[str]

    def items(self, raw: Json) -> tuple[Item, ...]:
        """The items under a form or an item, hints left out."""
        above = text_of(raw.get("type"))
        shown = (entry for entry in objects(raw, "item") if not hint_role(entry, above))
        return tuple(self.item(entry) for entry in shown)

    def item(self, raw: Json) -> Item:
        """One item with everything under it."""
        link_id = text_of(raw["linkId"])
        more = self._extensions(raw, link_id)
        self._elements(raw, link_id)
        kind, options = self._kind(raw, link_id)
        codes = _codings(raw, "code")
        prefix = self.source.words(raw.get("prefix"), link_id)
        short = self.source.words(more.get(SDC + "shortText", {}).get("valueString"), link_id)
        return Item(
            link_id=link_id,
            kind=kind,
            written=_closed_without_options(raw, kind),
            text=self._text(raw, link_id, short, codes),
            prefix=prefix,
            short_text=short,
            required=self.source.yes(raw, "required", link_id),
            repeats=self.source.yes(raw, "repeats", link_id),
            read_only=self.source.yes(raw, "readOnly", link_id),
            computed=SDC + "calculatedExpression" in more,
            limits=self._limits(raw, more, link_id),
            look=self._look(more, link_id),
            options=options,
            conditions=self._conditions(raw, link_id),
            all_conditions=raw.get("enableBehavior") == "all",
            initial=read_initial(raw),
            units=_units(raw),
            codes=codes,
            flags=frozenset(coding.code for coding in codes if coding.system == FLAG_SYSTEM),
            hints=tuple(self._hint(entry, text_of(raw["type"])) for entry in hints(raw)),
            children=self.items(raw),
            translations=merged(
                translations(self.source, raw, "text", "text"),
                translations(self.source, raw, "prefix", "prefix"),
            ),
        )

    def _text(self, raw: Json, link_id: str, short: str, codes: tuple[Coding, ...]) -> str:
        text = self.source.words(raw.get("text"), link_id)
        named = (coding.display for coding in codes if coding.display)
        found = (text, short, self.source.words(next(named, ""), link_id))
        return next((each for each in found if each.strip()), "")

    def _extensions(self, raw: Json, link_id: str) -> dict[str, Json]:
        found: dict[str, Json] = {}
        for url, entry in extensions(raw):
            verdict, detail = extension_verdict(url)
            if verdict is not Verdict.USE:
                self.source.note(verdict, url, link_id, detail)
            found.setdefault(url, entry)
        return found

    def _elements(self, raw: Json, link_id: str) -> None:
        for name in raw:
            verdict, detail = element_verdict(name)
            if verdict is not Verdict.USE:
                self.source.note(verdict, name, link_id, detail)

    def _kind(self, raw: Json, link_id: str) -> tuple[Kind, tuple[Option, ...]]:
        written = text_of(raw["type"])
        kind = Kind.OPEN_CHOICE if written == "coding" else Kind(written)
        if kind is Kind.DISPLAY and objects(raw, "item"):
            kind = Kind.GROUP  # the standard lets nothing stand under a text; real files do
            self.source.note(Verdict.GAP, "display", link_id, "holds items; read as a group")
        if written == "coding":
            constraint = raw.get("answerConstraint", "optionsOnly")
            kind = Kind.CHOICE if constraint == "optionsOnly" else Kind.OPEN_CHOICE
            self.source.note(Verdict.USE, "coding", link_id, f"newer writing, read as {kind}")
        if kind is Kind.ATTACHMENT:
            self.source.note(Verdict.GAP, "attachment", link_id, "attach the file to the record")
        if kind is Kind.REFERENCE:
            self.source.note(Verdict.GAP, "reference", link_id, "asked for as one line of text")
        options = read_options(self.source, raw, kind, link_id, self.sets)
        return (Kind.OPEN_CHOICE if kind is Kind.CHOICE and not options else kind), options

    def _limits(self, raw: Json, more: dict[str, Json], link_id: str) -> Limits:
        if not (more or "maxLength" in raw):
            return _NO_LIMITS
        return Limits(
            min_occurs=whole(more.get(_Q + "minOccurs", {}).get("valueInteger")),
            max_occurs=whole(more.get(_Q + "maxOccurs", {}).get("valueInteger")),
            min_length=whole(more.get(FHIR + "minLength", {}).get("valueInteger")),
            max_length=whole(raw.get("maxLength")),
            min_value=_limit(more.get(FHIR + "minValue", more.get(SDC + "minQuantity", {}))),
            max_value=_limit(more.get(FHIR + "maxValue", more.get(SDC + "maxQuantity", {}))),
            decimals=whole(more.get(FHIR + "maxDecimalPlaces", {}).get("valueInteger")),
            pattern=self._pattern(more, link_id),
        )

    def _pattern(self, more: dict[str, Json], link_id: str) -> str:
        pattern = text_of(more.get(FHIR + "regex", {}).get("valueString"))
        if pattern and not is_runnable(pattern):
            self.source.note(Verdict.GAP, FHIR + "regex", link_id, "a pattern that is not run here")
            return ""
        return pattern

    def _look(self, more: dict[str, Json], link_id: str) -> Look:
        if not more:
            return _PLAIN_LOOK
        control = code_of(more.get(_Q + "itemControl", {}).get("valueCodeableConcept"))
        bounded = FHIR + "minValue" in more and FHIR + "maxValue" in more
        known = control in KNOWN_CONTROLS and (control != "slider" or bounded)
        category = code_of(more.get(_Q + "displayCategory", {}).get("valueCodeableConcept"))

        def words(url: str) -> str:
            entry = more.get(url, {})
            return self.source.words(entry.get("valueString", entry.get("valueUri")), link_id)

        return Look(
            control=control if known else "",
            orientation=text_of(more.get(_Q + "choiceOrientation", {}).get("valueCode")),
            hidden=more.get(_Q + "hidden", {}).get("valueBoolean") is True,
            folded=more.get(SDC + "collapsible", {}).get("valueCode") == "default-closed",
            instructions=category == "instructions",
            entry_format=words(FHIR + "entryFormat"),
            open_label=words(SDC + "openLabel"),
            support_link=words(_Q + "supportLink"),
        )

    def _conditions(self, raw: Json, link_id: str) -> tuple[Condition, ...]:
        """The item's conditions; none at all if one of them cannot be understood.

        An extra question is safer than a hidden one.
        """
        found = [_condition(entry) for entry in objects(raw, "enableWhen")]
        read = tuple(condition for condition in found if condition is not None)
        if len(read) < len(found):
            self.source.note(Verdict.GAP, "enableWhen", link_id, "not understood; shown always")
            return ()
        if any(condition.question not in self.known for condition in read):
            detail = "depends on a question that does not exist; shown always"
            self.source.note(Verdict.GAP, "enableWhen", link_id, detail)
            return ()
        return read

    def _hint(self, raw: Json, above: str) -> Hint:
        link_id = text_of(raw["linkId"])
        text = self.source.words(raw.get("text"), link_id)
        told = translations(self.source, raw, "text", "text")
        return Hint(link_id, hint_role(raw, above), text, told)


def _condition(raw: Json) -> Condition | None:
    operator = text_of(raw.get("operator"))
    answer = value_of(raw, "answer")
    if operator not in _OPERATORS or answer is None:
        return None
    value = read_value(*answer)
    if operator == Operator.EXISTS and not isinstance(value, bool):
        return None
    return Condition(text_of(raw.get("question")), Operator(operator), value)


def _closed_without_options(raw: Json, kind: Kind) -> Kind | None:
    """`choice` for a closed list that lists nothing and names no list outside either."""
    opened = raw["type"] == Kind.CHOICE and kind is Kind.OPEN_CHOICE
    return Kind.CHOICE if opened and "answerValueSet" not in raw else None


def _limit(raw: Json) -> Value | None:
    found = value_of(raw, "value")
    return read_value(*found) if found else None


def _codings(raw: Json, key: str) -> tuple[Coding, ...]:
    found = (coding_of(entry) for entry in objects(raw, key))
    return tuple(coding for coding in found if coding is not None)


def _units(raw: Json) -> tuple[Coding, ...]:
    found = (coding_of(entry.get("valueCoding")) for url, entry in extensions(raw) if url in _UNITS)
    return tuple(coding for coding in found if coding is not None)
