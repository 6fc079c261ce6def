"""What this program is and what it is made of."""

import tomllib

from peerdesk import __version__
from peerdesk.resource_files import resource
from peerdesk.ui.rows import label
from peerdesk.ui.settings_page.section import Section
from peerdesk.ui.theme import Look


class AboutSection(Section):
    """Version, licence, and the licences of libraries and fonts."""

    def __init__(self) -> None:
        super().__init__(self.tr("About PeerDesk"), None)
        version = self.tr("PeerDesk %1, under the MIT licence.").replace("%1", __version__)
        self.column.addWidget(label(version))
        self.column.addWidget(
            label(self.tr("It never connects to a network. It is made of:"), Look.SOFT)
        )
        self.parts = label("\n".join(f"{name}: {licence}" for name, licence in made_of()))
        self.parts.setAccessibleName(self.tr("Libraries and fonts"))
        self.column.addWidget(self.parts)


def made_of() -> list[tuple[str, str]]:
    """The libraries and fonts that ship, each with its licence."""
    text = resource("about", "made-of.toml").read_text("utf-8")
    return [(part["name"], part["licence"]) for part in tomllib.loads(text)["parts"]]
