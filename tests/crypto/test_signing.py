"""Signatures hold for exactly the bytes that were signed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peerdesk.crypto.signing import SigningKey, verify
from peerdesk.domain.errors import SignatureInvalid

# RFC 8032, section 7.1, test 2
SECRET = bytes.fromhex("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb")
PUBLIC = bytes.fromhex("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c")
SIGNATURE = bytes.fromhex(
    "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
    "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"
)


def test_the_standards_own_example_comes_out():
    key = SigningKey(SECRET)
    assert key.public == PUBLIC
    assert key.sign(b"\x72") == SIGNATURE
    verify(PUBLIC, SIGNATURE, b"\x72")


@given(st.binary(max_size=200), st.integers(0, 63), st.integers(1, 255))
def test_a_changed_signature_is_refused(message, at, flip):
    key = SigningKey(SECRET)
    signature = bytearray(key.sign(message))
    signature[at] ^= flip
    with pytest.raises(SignatureInvalid):
        verify(key.public, bytes(signature), message)


def test_other_bytes_another_key_or_no_key_are_refused():
    key, other = SigningKey.generate(), SigningKey.generate()
    signature = key.sign(b"note")
    for public, message in ((key.public, b"note "), (other.public, b"note"), (b"", b"note")):
        with pytest.raises(SignatureInvalid):
            verify(public, signature, message)


def test_a_wrapped_key_signs_as_before():
    key = SigningKey.generate()
    assert SigningKey(key.private_bytes()).sign(b"note") == key.sign(b"note")
