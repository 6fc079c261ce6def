"""A consent is written step by step, with nothing ticked before, and sealed by a passphrase."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from peerdesk.domain.consents.standing import ConsentStanding
from peerdesk.services import consents

drops_down = pytest.mark.qt_log_ignore("does not support (raise|grabbing)")


@drops_down
def test_from_nothing_to_signed_by_keys_alone(stage, desk, general, housing):
    stage.open(general)
    assert stage.step == "cn.who"
    assert stage.focus is stage.page.writing.recipients.add
    stage.type("peo")
    stage.go_on()
    assert stage.step == "cn.what.page"
    stage.press(Qt.Key.Key_Space)
    stage.go_on()
    assert stage.step == "cn.why.page"
    stage.press(Qt.Key.Key_Space)
    stage.go_on()
    assert stage.step == "cn.until.page"
    QTest.keyClick(stage.page.writing.until.buttons[365], Qt.Key.Key_Space)
    stage.settle()
    stage.go_on()
    assert stage.step == "cn.know"
    stage.go_on()
    assert stage.step == "cn.end"
    assert stage.focus is stage.page.writing.signatures["cn.sign"].name
    stage.type("Darnell")
    assert stage.page.seal.is_ready, [one.sentence for one in stage.page.presenter.findings()]
    stage.go_on()
    assert stage.focus is stage.page.seal.panel.passphrase
    stage.seal()
    summary = consents.summary(desk, general)
    assert summary.standing is ConsentStanding.ACTIVE
    assert summary.recipients == ("Peoria Housing Authority",)
    assert "Signed and sealed" in stage.said()
    assert not stage.page.copy.isHidden()
    assert stage.focus is stage.page.copy.save
