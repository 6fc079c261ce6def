"""A kept file as pages of a PDF, so that a notice can go before it and a line on its foot."""

from io import BytesIO

from pikepdf import Dictionary, Name, Pdf, Stream
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QImage

from peerdesk.domain.attachments import MediaType
from peerdesk.printing.attached import attached_pages
from peerdesk.printing.pictures import PagePicture

_DPI = 150.0  # readable when printed, and small enough to be sent
_POINTS = 72.0
_QUALITY = 88
_MARGIN = 36.0


def as_pdf(content: bytes, kind: MediaType) -> bytes:
    """The file as a PDF: itself if it is one, else the picture on a page of its own.

    Raises AttachmentUnreadable, PdfLocked, PdfTooLong. Needs a QGuiApplication.
    """
    pages = attached_pages(content, kind)
    return content if kind is MediaType.PDF else _with_picture(pages.picture(0, _DPI))


def _with_picture(picture: PagePicture) -> bytes:
    width, height = (side * _POINTS / _DPI for side in (picture.width, picture.height))
    file = BytesIO()
    with Pdf.new() as document:
        size = (width + 2 * _MARGIN, height + 2 * _MARGIN)
        page = document.add_blank_page(page_size=size)
        image = Stream(
            document,
            _jpeg(picture),
            Type=Name.XObject,
            Subtype=Name.Image,
            Width=picture.width,
            Height=picture.height,
            ColorSpace=Name.DeviceRGB,
            BitsPerComponent=8,
            Filter=Name.DCTDecode,
        )
        page.obj.Resources = Dictionary(XObject=Dictionary(Picture=image))
        placed = f"q {width:.2f} 0 0 {height:.2f} {_MARGIN} {_MARGIN} cm /Picture Do Q"
        page.obj.Contents = document.make_stream(placed.encode())
        document.save(file, deterministic_id=True)
    return file.getvalue()


def _jpeg(picture: PagePicture) -> bytes:
    size = (picture.width, picture.height, picture.stride)
    image = QImage(picture.pixels, *size, QImage.Format.Format_RGB32)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "JPEG", _QUALITY)  # type: ignore[call-overload]  # the stubs want bytes
    return bytes(buffer.data().data())
