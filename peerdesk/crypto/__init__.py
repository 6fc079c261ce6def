"""Keys and signatures. Bytes in, bytes out: this package reads and writes no file.

Chance is drawn here, from the operating system, and not handed in as elsewhere: a key or nonce
that a caller could repeat would undo the encryption.
"""
