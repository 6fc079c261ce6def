"""How files come in: by the system's dialog, or dropped onto a place that takes them."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QMimeData, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from peerdesk.ui.file_places import leaving_no_trace

AskFiles = Callable[[QWidget], list[str]]
"""Asks for files; gives their paths, none when nothing was chosen."""


def ask_files(parent: QWidget) -> list[str]:
    """The system's own dialog, beginning where pictures are."""
    place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation)
    kinds = QCoreApplication.translate("AttachmentsPanel", "Scans and pictures")
    every = QCoreApplication.translate("AttachmentsPanel", "All files")
    with leaving_no_trace():
        chosen, _ = QFileDialog.getOpenFileNames(
            parent,
            QCoreApplication.translate("AttachmentsPanel", "Choose a scan or a picture"),
            place,
            f"{kinds} (*.pdf *.jpg *.jpeg *.png *.PDF *.JPG *.JPEG *.PNG);;{every} (*)",
        )
    return chosen


def dropped_files(data: QMimeData) -> list[Path]:
    """The files on this machine that are being dropped; nothing from elsewhere is fetched."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
