"""What every test stands on: no display, so Qt draws offscreen."""

import os

os.environ["QT_QPA_PLATFORM"] = "offscreen"
