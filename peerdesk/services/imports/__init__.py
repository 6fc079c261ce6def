"""Taking in people and contacts from files that others made.

`reading` turns a file into a `Table`; `mapping` says which column is which field; `people` and
`contacts` look at every line without keeping anything; `keeping` writes what was looked at in one
transaction; `undoing` takes a whole import back. Nothing of the file is copied to the disk.
"""
