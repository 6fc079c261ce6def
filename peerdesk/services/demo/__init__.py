"""The demo vault: invented people and months of contacts, the same each time for the same seed.

`material` reads what is written by hand in `resources/demo`; `cast`, `telling` and `script` make
people and a course of events of it; `build` puts them into a vault through the real services and
`bulk` does the same faster for very many contacts.
"""
