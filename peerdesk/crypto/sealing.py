"""Two ways to close a secret: wrapped by a key we hold, sealed to a public key we know.

Both are AES-256-GCM with everything that gives the secret its place as associated data, so that
a wrapped key moved to another slot, vault or cost does not open.
"""

import os

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from peerdesk.domain.vaults import KEY_BYTES, NONCE_BYTES


class DoesNotOpen(Exception):
    """The key does not fit, or the bytes or their place were changed. Never leaves `crypto`."""


def derived(secret: bytes, purpose: bytes, salt: bytes | None = None) -> bytes:
    """A 32-byte key for one purpose alone (HKDF with SHA-256)."""
    return HKDF(algorithm=SHA256(), length=KEY_BYTES, salt=salt, info=purpose).derive(secret)


def wrap(secret: bytes, key: bytes, place: bytes) -> bytes:
    """The secret closed by `key`: nonce, ciphertext and tag in one piece."""
    nonce = os.urandom(NONCE_BYTES)
    return nonce + AESGCM(key).encrypt(nonce, secret, place)


def unwrap(wrapped: bytes, key: bytes, place: bytes) -> bytes:
    """The secret again; raises DoesNotOpen."""
    try:
        return AESGCM(key).decrypt(wrapped[:NONCE_BYTES], wrapped[NONCE_BYTES:], place)
    except (InvalidTag, ValueError) as error:
        raise DoesNotOpen from error


def seal(secret: bytes, public: bytes, place: bytes) -> bytes:
    """The secret closed for whoever holds the private half of `public` (X25519).

    The shared secret comes from a key pair made for this one time; its public half leads.
    """
    once = X25519PrivateKey.generate()
    once_public = once.public_key().public_bytes_raw()
    key = _sealing_key(once, public, once_public + public)
    return once_public + wrap(secret, key, place)


def unseal(sealed: bytes, private: X25519PrivateKey, place: bytes) -> bytes:
    """The secret again; raises DoesNotOpen."""
    once_public, wrapped = sealed[:KEY_BYTES], sealed[KEY_BYTES:]
    both = once_public + private.public_key().public_bytes_raw()
    try:
        key = _sealing_key(private, once_public, both)
    except ValueError as error:  # a public key of the wrong length or of small order
        raise DoesNotOpen from error
    return unwrap(wrapped, key, place)


def _sealing_key(private: X25519PrivateKey, public: bytes, both_public: bytes) -> bytes:
    shared = private.exchange(X25519PublicKey.from_public_bytes(public))
    return derived(shared, b"peerdesk sealing key", salt=both_public)
