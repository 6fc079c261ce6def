# PeerDesk: one command each. On Windows use `make.ps1` with the same words.

test:
	python3 -m venv .venv
	.venv/bin/python -m pip install --quiet --require-hashes -r requirements-test.lock
	.venv/bin/python -m pytest

.PHONY: test
