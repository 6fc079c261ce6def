"""Every finding of a check has a plain sentence of its own."""

import pytest

from peerdesk.domain.problems import Problem
from peerdesk.wording.problems import SENTENCES


def test_findings_and_sentences_match_one_to_one():
    assert set(SENTENCES) == {str(problem) for problem in Problem}
    assert len(set(SENTENCES.values())) == len(SENTENCES)


@pytest.mark.parametrize("problem", Problem)
def test_a_sentence_is_whole_short_and_blames_nobody(problem):
    sentence = SENTENCES[problem]
    assert sentence.endswith(".")
    assert "{" not in sentence
    assert max(len(part.split()) for part in sentence.split(". ")) <= 20
    assert not {"invalid", "illegal", "wrong", "failed", "error"} & set(sentence.lower().split())
