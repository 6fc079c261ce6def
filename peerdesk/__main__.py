"""`python -m peerdesk`."""

import sys

from peerdesk.app import main

if __name__ == "__main__":
    sys.exit(main())
