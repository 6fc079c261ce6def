"""The yardstick: the least that a PySide6 program with a window can be."""

from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget

application = QApplication([])
window = QWidget()
QVBoxLayout(window).addWidget(QLabel("A bare window"))
window.resize(960, 640)
window.show()
application.exec()
