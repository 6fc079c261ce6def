"""Which face belongs to where the person is."""

from functools import partial

from peerdesk.forms.check_in import SEE, THINGS, is_check_in, things
from peerdesk.services.desk import Desk, today
from peerdesk.services.lines import lines
from peerdesk.ui.plan_page.second_texts import second_texts
from peerdesk.ui.theme import Theme
from peerdesk.ui.together.alone_faces import AloneRestFace, LookingBackFace, PickFace
from peerdesk.ui.together.consent_faces import ConsentSignFace
from peerdesk.ui.together.end_faces import NeededFace, RestFace, SignFace, WhoFace
from peerdesk.ui.together.faces import (
    Choice,
    ChoiceFace,
    Face,
    QuestionFace,
    RowsFace,
    WordsFace,
    captions,
)
from peerdesk.ui.together.home_face import HomeFace
from peerdesk.ui.together.lines_face import LinesFace
from peerdesk.ui.together.opening_face import OpeningFace
from peerdesk.ui.together.own_page import begin_today
from peerdesk.ui.together.presenter import TogetherPresenter
from peerdesk.ui.together.read_face import ReadFace
from peerdesk.ui.together.rules_face import RulesFace
from peerdesk.ui.together.scenes import Scene, opening_texts, start_question
from peerdesk.ui.together.spots import Shows
from peerdesk.ui.together.taking_home import TakingHome
from peerdesk.wording.alone import alone_words


def face(presenter: TogetherPresenter, desk: Desk, theme: Theme) -> Face:
    """The face of the scene, new each time."""
    scene = presenter.scene
    if scene is Scene.SPOT:
        return _spot(presenter, desk, theme)
    if scene is Scene.SIGN:
        made_to_sign = SignFace if presenter.paper.page == "plan" else ConsentSignFace
        sign = made_to_sign(presenter, desk, theme)
        sign.kept.connect(lambda: presenter.show(Scene.HOME))
        return sign
    if scene is Scene.HOME:
        stem = "plan" if presenter.paper.page == "plan" else "copy"
        taking = TakingHome(
            desk, presenter.document_id, presenter.ticked, presenter.language, stem=stem
        )
        return HomeFace(presenter, taking, theme)
    if scene is Scene.OPENING:
        return _opening(presenter, theme)
    if scene is Scene.READ:
        return ReadFace(presenter, second_texts(desk, presenter.answers))
    made = {
        Scene.PARTS: _parts,
        Scene.WHICH_PART: _which_part,
        Scene.NEEDED: NeededFace,
        Scene.WHO: WhoFace,
        Scene.REST: AloneRestFace if presenter.paper.is_theirs_alone else RestFace,
    }
    return made[scene](presenter)


def _spot(presenter: TogetherPresenter, desk: Desk, theme: Theme) -> Face:
    if presenter.spot is None:
        raise LookupError
    if presenter.spot.shows is Shows.LINES:
        return LinesFace(presenter, lines(desk))
    if presenter.spot.shows is Shows.RULES:
        return RulesFace(presenter, today(desk))
    if presenter.spot.link_id == SEE:
        return LookingBackFace(presenter, theme)
    if presenter.spot.link_id == THINGS:
        return PickFace(presenter)
    made = {Shows.QUESTION: QuestionFace, Shows.ROWS: RowsFace, Shows.WORDS: WordsFace}
    return made[presenter.spot.shows](presenter)


def _opening(presenter: TogetherPresenter, theme: Theme) -> Face:
    """What this is, what is coming, and where to begin."""
    words, form = presenter.words, presenter.form
    texts = captions(opening_texts(presenter.parts, form))
    question = start_question(form)
    if question is None and presenter.paper.is_hard:
        return OpeningFace(theme, texts, ("", ""), _ways_in(presenter))
    if question is None:
        return ChoiceFace(presenter.title, [words.hello, *texts], _ways_in(presenter))
    starts: list[Choice] = [
        (option.label, partial(presenter.start_with, option.value)) for option in question.options
    ]
    return OpeningFace(theme, texts, (question.text, question.hint("help")), starts)


def _ways_in(presenter: TogetherPresenter) -> list[Choice]:
    words = presenter.words
    ways: list[Choice] = _to_today(presenter)
    if presenter.goal_parts():
        ways.append((words.first_goal, lambda: presenter.show(Scene.WHICH_PART)))
    ways.append((words.start, presenter.start))
    ways.append((words.parts, lambda: presenter.show(Scene.PARTS)))
    return ways


def _to_today(presenter: TogetherPresenter) -> list[Choice]:
    """The way to today, once there is something to keep an eye on."""
    if not is_check_in(presenter.form) or not things(presenter.answers):
        return []
    return [(alone_words(presenter.language).a_day, partial(begin_today, presenter))]


def _parts(presenter: TogetherPresenter) -> Face:
    """Every part by the person's own name, in their order; nothing says what is not done."""
    words = presenter.words
    ways: list[Choice] = [
        (part.name, partial(presenter.go_to_part, part)) for part in presenter.parts
    ]
    if presenter.goal_parts():
        ways.insert(0, (words.first_goal, lambda: presenter.show(Scene.WHICH_PART)))
    ways = [*_to_today(presenter), *ways]
    done: list[Choice] = [(words.done, lambda: presenter.show(Scene.READ))]
    return ChoiceFace(words.all_parts, [words.any_order], ways, main=done)


def _which_part(presenter: TogetherPresenter) -> Face:
    ways: list[Choice] = [
        (part.name, partial(presenter.begin_goal, part)) for part in presenter.goal_parts()
    ]
    return ChoiceFace(presenter.words.which_part, [], ways)
