"""`peerdesk consent decide`: cases of disclosure, decided without a vault."""

import json
from argparse import Namespace
from collections.abc import Mapping
from pathlib import Path

from peerdesk.cli.output import say, say_json
from peerdesk.cli.running import FAILED, FINE, Surroundings
from peerdesk.domain.consents.case_reading import read_case
from peerdesk.domain.consents.decision import ConsentDecision, decide
from peerdesk.domain.consents.reasons import Reason
from peerdesk.domain.errors import CasesUnreadable, FileUnreadable
from peerdesk.wording import command_line as words
from peerdesk.wording.consents import decision_sentence

Case = Mapping[str, object]

_SETS = ("missing", "obligations")


def decide_all(options: Namespace, around: Surroundings) -> int:
    """One JSON line for each case, and the count of those decided as the file expects.

    Ends with 1 when one was decided otherwise.
    """
    del around
    passed = failed = 0
    for case in _cases(options.file):
        answer = _answer(case)
        told = case.get("expect")
        if isinstance(told, Mapping):
            as_told = _as_expected(answer, told)
            answer["passed"] = as_told
            passed, failed = passed + as_told, failed + (not as_told)
        say_json(answer)
    say(words.CASES_COUNTED.format(passed=passed, failed=failed))
    return FAILED if failed else FINE


def _cases(path: Path) -> list[Case]:
    """The cases of a file. Raises FileUnreadable, CasesUnreadable."""
    try:
        content = json.loads(path.read_text("utf-8-sig"))
    except OSError as error:
        raise FileUnreadable(str(path)) from error
    except (ValueError, RecursionError) as error:
        raise CasesUnreadable from error
    if isinstance(content, dict):
        content = content.get("cases", [content])
    if not isinstance(content, list) or not all(isinstance(case, dict) for case in content):
        raise CasesUnreadable
    return content


def _answer(case: Case) -> dict[str, object]:
    read = read_case(case)
    if read.record is None:
        missing = frozenset({"timezone"})
        decision = ConsentDecision(Reason.DENY_INVALID_REQUEST, missing=missing)
    else:
        decision = decide(read.record, read.request, read.on)
    return {
        "id": read.id,
        "allowed": decision.allowed,
        "reason": str(decision.reason),
        "consent_id": decision.consent_id,
        "missing": sorted(decision.missing),
        "obligations": sorted(decision.obligations),
        "sections": list(decision.sections),
        "sentence": decision_sentence(
            decision.reason, recipient=read.request.recipient.name, missing=decision.missing
        ),
    }


def _as_expected(answer: Mapping[str, object], told: Case) -> bool:
    """Whether it came out as told: codes exactly, lists as sets."""
    exact = all(answer[key] == told.get(key) for key in ("allowed", "reason", "consent_id"))
    return exact and all(_as_set(answer[key]) == _as_set(told.get(key)) for key in _SETS)


def _as_set(value: object) -> frozenset[str]:
    return frozenset(map(str, value)) if isinstance(value, list) else frozenset()
