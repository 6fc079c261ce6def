"""The second language of a plan: which one stands beside the person's words, and who translates.

It stands on the item `me.lang`, so that it is kept, frozen and exported with the answers. A form
without that question keeps no choice; what is translated tells the language then.
"""

import json
from collections import Counter
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Final

from peerdesk.forms.answers import Address, Answers
from peerdesk.forms.beside_words import is_language_tag, same_language
from peerdesk.forms.definition import FormDefinition
from peerdesk.forms.exact_json import exact_text
from peerdesk.forms.source import Json, objects
from peerdesk.forms.translations import every_translation
from peerdesk.forms.value_json import text_of
from peerdesk.forms.values import well_formed

SECOND: Final = "urn:peerdesk:extension:second-language"
_PLACE: Final[Address] = ("me.lang", None)


@dataclass(frozen=True, slots=True)
class SecondLanguage:
    """`language` is its tag (BCP 47); `by` who translates unless an answer says otherwise.

    `shown` is false when the person put the second column away; what is translated stays.
    """

    language: str
    by: str = ""
    shown: bool = True


def second_language(answers: Answers) -> SecondLanguage | None:
    """The second language of a plan, else the one most of its translations are in, else None."""
    for raw in objects(_extras(answers), "extension"):
        if text_of(raw.get("url")) == SECOND and (found := _found(raw)) is not None:
            return found
    used = Counter(one.language for _, _, _, one in every_translation(answers))
    return SecondLanguage(used.most_common(1)[0][0]) if used else None


def shown_language(answers: Answers) -> SecondLanguage | None:
    """The second language where it is to be seen beside the person's words, else None."""
    found = second_language(answers)
    return found if found is not None and found.shown else None


def can_have_second(form: FormDefinition) -> bool:
    """Whether the form has the place where a second language is kept."""
    return _PLACE[0] in form.by_link


def with_second_language(answers: Answers, second: SecondLanguage | None) -> Answers:
    """These answers with this second language, or none; translations stay as they are.

    Raises KeyError for a form that has no place for it, ValueError for a language that is none.
    """
    answers.form.item(_PLACE[0])
    if second is not None and not is_language_tag(second.language):
        raise ValueError("not a language tag")
    raw = _extras(answers)
    kept = [each for each in objects(raw, "extension") if text_of(each.get("url")) != SECOND]
    extensions = [*kept, *([_written(second)] if second is not None else [])]
    whole = {name: inner for name, inner in raw.items() if name != "extension"}
    if extensions:
        whole["extension"] = extensions
    extras = {address: held for address, held in answers.extras.items() if address != _PLACE}
    return replace(answers, extras={**extras, _PLACE: exact_text(whole)} if whole else extras)


def without_unused_second(answers: Answers) -> Answers:
    """These answers without the name of a translator of whom nothing is left in them."""
    second = second_language(answers) if _PLACE in answers.extras else None
    if second is None or not second.by:
        return answers
    used = (one.language for _, _, _, one in every_translation(answers))
    if any(same_language(each, second.language) for each in used):
        return answers
    return with_second_language(answers, replace(second, by=""))


def _found(raw: Json) -> SecondLanguage | None:
    parts = {text_of(part.get("url")): part for part in objects(raw, "extension")}
    language = text_of(parts.get("lang", {}).get("valueCode"))
    if not is_language_tag(language):
        return None
    by = text_of(parts.get("by", {}).get("valueString"))
    shown = parts.get("shown", {}).get("valueBoolean", True)
    return SecondLanguage(language, by, shown is not False)


def _written(second: SecondLanguage) -> Json:
    parts: list[Json] = [{"url": "lang", "valueCode": second.language}]
    if by := well_formed(second.by).strip():
        parts.append({"url": "by", "valueString": by})
    parts.append({"url": "shown", "valueBoolean": second.shown})
    return {"url": SECOND, "extension": parts}


def _extras(answers: Answers) -> Json:
    kept = answers.extras.get(_PLACE)
    found: Json = json.loads(kept, parse_float=Decimal) if kept else {}
    return found
