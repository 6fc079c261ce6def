"""Speaks a few texts one after the other, and stops at once."""

from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QObject, QProcess, Signal

from peerdesk.ui.read_aloud.voices import Voice, base_tag, plain_speech

_ENDING_MS = 500  # a program that is ended is gone long before


@dataclass(frozen=True, slots=True)
class Said:
    """Words in one language (BCP 47)."""

    text: str
    language: str


class Reader(QObject):
    """`changed` when a voice begins or falls silent; `failed` when the program would not."""

    changed = Signal()
    failed = Signal()

    def __init__(self, voice: Voice, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._voice = voice
        self._waiting: deque[Said] = deque()
        self._process: QProcess | None = None

    @property
    def speaks(self) -> bool:
        """Whether a voice speaks now."""
        return self._process is not None

    def speak(self, texts: Iterable[Said]) -> None:
        """Say these, and nothing of what was said before any more."""
        self.stop()
        self._waiting.extend(_joined(texts))
        self._next()

    def stop(self) -> None:
        """Be quiet now: when this returns nothing of it is spoken any more."""
        self._waiting.clear()
        process, self._process = self._process, None
        if process is None:
            return
        process.finished.disconnect()
        process.errorOccurred.disconnect()
        process.kill()
        process.waitForFinished(_ENDING_MS)
        process.deleteLater()
        if self._voice.hush:
            QProcess.startDetached(self._voice.program, list(self._voice.hush))
        self.changed.emit()

    def _next(self) -> None:
        if not self._waiting:
            return
        said, process = self._waiting.popleft(), QProcess(self)
        process.setProcessChannelMode(QProcess.ProcessChannelMode.MergedChannels)
        process.setStandardOutputFile(QProcess.nullDevice())
        process.finished.connect(self._finished)
        process.errorOccurred.connect(self._troubled)
        self._process = process
        process.start(self._voice.program, list(self._voice.arguments(said.language)))
        process.write(said.text.encode())
        process.closeWriteChannel()
        self.changed.emit()

    def _finished(self, code: int, how: QProcess.ExitStatus) -> None:
        if code != 0 or how is QProcess.ExitStatus.CrashExit:
            self._give_up()
            return
        self._drop()
        if self._waiting:
            self._next()
        else:
            self.changed.emit()

    def _troubled(self, error: QProcess.ProcessError) -> None:
        """A program that ends before it has read all is no trouble of ours; `finished` tells."""
        if error is QProcess.ProcessError.FailedToStart:
            self._give_up()

    def _give_up(self) -> None:
        self._waiting.clear()
        self._drop()
        self.changed.emit()
        self.failed.emit()

    def _drop(self) -> None:
        if self._process is not None:
            self._process.deleteLater()
        self._process = None


def _joined(texts: Iterable[Said]) -> list[Said]:
    """Neighbours in one language in one go, so that a voice does not begin anew at each line."""
    runs: list[Said] = []
    for one in texts:
        text, language = plain_speech(one.text), base_tag(one.language)
        if runs and runs[-1].language == language:
            runs[-1] = Said(runs[-1].text + text, language)
        elif text:
            runs.append(Said(text, language))
    return runs
