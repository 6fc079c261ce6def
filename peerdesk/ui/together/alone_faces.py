"""Faces of a page that is the person's alone: looking back, and the end (plans.md D13).

Dots and a plain list; nothing is joined, averaged, counted or coloured good and bad.
"""

from PySide6.QtWidgets import QWidget

from peerdesk.forms.check_in import THINGS, Track, looking_back
from peerdesk.forms.values import PartialDate, Value
from peerdesk.ui.form_view.choices import ButtonsField
from peerdesk.ui.plan_page.dots import DotsChart, Rating, Scale
from peerdesk.ui.theme import Look, Theme, set_look
from peerdesk.ui.together.faces import Face, QuestionFace
from peerdesk.ui.together.own_page import wipe
from peerdesk.ui.together.presenter import TogetherPresenter
from peerdesk.wording.alone import alone_words
from peerdesk.wording.days import day_in_words
from peerdesk.wording.form_captions import form_captions
from peerdesk.wording.islands import island


class PickFace(Face):
    """What to keep an eye on, all there is to see at once and to tick; then own words for each."""

    def __init__(self, presenter: TogetherPresenter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        form = presenter.form
        item = form.item(THINGS)
        self._presenter = presenter
        self.say(item.text, Look.QUESTION)
        self.say(item.hint("help"), Look.SOFT)
        self.field = ButtonsField(item, form_captions(presenter.language))
        set_look(self.field, Look.TOGETHER)
        self.field.name_as(item.text)
        self.field.show_values(presenter.answers.values(THINGS))
        self.field.answered.connect(self._take)
        self.column.addWidget(self.field)
        self.first = self.field.focus_widget()

    def _take(self, values: tuple[Value, ...]) -> None:
        self._presenter.answer(self._presenter.answers.with_answer(THINGS, values))


class LookingBackFace(QuestionFace):
    """What the person rated, as dots and as a list, and below what they make of it."""

    def __init__(
        self, presenter: TogetherPresenter, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(presenter, parent)
        self.charts: list[DotsChart] = []
        words, tracks = alone_words(presenter.language), looking_back(presenter.answers)
        if not tracks:
            self.say(words.nothing_yet, Look.SOFT)
        for track in tracks:
            self.say(island(track.thing.name), Look.HEADING)
            listed = _listed(track, presenter.language)
            self.charts.append(_chart(track, listed, theme))
            self.column.addWidget(self.charts[-1])
            self.say(listed, Look.SOFT)


class AloneRestFace(Face):
    """The calm last page: it stays theirs, and they can wipe it, asked once more before."""

    def __init__(self, presenter: TogetherPresenter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self._words = alone_words(presenter.language)
        if presenter.is_wiped:
            self.say(self._words.wiped, Look.QUESTION)
            return
        self.say(presenter.words.rest_title, Look.QUESTION)
        self.say(self._words.rest)
        (self.wipe,) = self.offer([(self._words.wipe, self._ask)])
        self.first = None  # nobody wipes it by pressing Enter once too often

    def _ask(self) -> None:
        self.wipe.hide()
        self.say(self._words.sure)
        keep, self.wipe_now = self.offer(
            [(self._words.keep, self._presenter.moved.emit), (self._words.wipe_now, self._wipe)]
        )
        keep.setFocus()

    def _wipe(self) -> None:
        wipe(self._presenter)


def _chart(track: Track, listed: str, theme: Theme) -> DotsChart:
    thing = track.thing
    ratings = [
        Rating(PartialDate(day).day() if day else None, place) for day, place in track.points
    ]
    scale = Scale(thing.low, thing.middle, thing.high)
    chart = DotsChart(ratings, scale, f"{thing.name}. {listed}", theme)
    letters = chart.font()
    letters.setPixelSize(theme.sizes.text * 3 // 2)  # read from arm's length, as all around it
    chart.setFont(letters)
    return chart


def _listed(track: Track, language: str) -> str:
    """The same as a list, a day a line."""
    own = {0: track.thing.low, 5: track.thing.middle, 10: track.thing.high}
    lines = []
    for day, place in track.points:
        told = day_in_words(PartialDate(day).parts, language) if day else ""
        rate = " ".join(filter(None, (str(place), island(own.get(place, "")))))
        lines.append(f"{told or alone_words(language).no_day}: {rate}")
    return "\n".join(lines)
