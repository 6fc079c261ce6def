# PeerDesk: one command each; `packaging/tasks.py` does the work, here and on Windows.
#
#   make run            open PeerDesk (DEMO=1: with invented people)
#   make test           everything that guards the main branch
#   make check          style, types, layers
#   make journeys       drive the real window by keyboard and by mouse
#   make bench          speed and memory against plain yardsticks
#   make screens        pictures of every screen
#   make package        the wheel, and the program for this system

# The first Python here that PeerDesk runs on; a bare Debian has `python3.11` but no `python3`.
PYTHON ?= $(shell for name in python3 python3.11 python3.12 python3.13 python3.14; do \
	"$$name" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 14))' \
	2>/dev/null && echo "$$name" && break; done)
VERBS = run test check journeys bench screens package

help:
	@sed -n 's/^#   //p' Makefile

$(VERBS):
	@test -n "$(PYTHON)" || { echo "PeerDesk needs Python 3.11 to 3.14."; exit 1; }
	@DEMO="$(DEMO)" "$(PYTHON)" packaging/tasks.py $@ $(WITH)

.PHONY: help $(VERBS)
