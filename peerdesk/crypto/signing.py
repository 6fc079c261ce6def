"""Ed25519 signatures (RFC 8032): a worker's own, never the vault's."""

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from peerdesk.domain.errors import SignatureInvalid


class SigningKey:
    """A worker's private signing key, for as long as the signing takes."""

    __slots__ = ("_private", "public")

    def __init__(self, private: bytes) -> None:
        self._private = Ed25519PrivateKey.from_private_bytes(private)
        self.public = self._private.public_key().public_bytes_raw()

    @classmethod
    def generate(cls) -> "SigningKey":
        """A new key from the operating system's chance."""
        return cls(Ed25519PrivateKey.generate().private_bytes_raw())

    def sign(self, message: bytes) -> bytes:
        """The 64-byte signature of exactly these bytes."""
        return self._private.sign(message)

    def private_bytes(self) -> bytes:
        """The 32 bytes to wrap; they are never stored otherwise."""
        return self._private.private_bytes_raw()


def verify(public: bytes, signature: bytes, message: bytes) -> None:
    """Raises SignatureInvalid unless `public`'s owner signed exactly these bytes."""
    try:
        Ed25519PublicKey.from_public_bytes(public).verify(signature, message)
    except (InvalidSignature, ValueError) as error:
        raise SignatureInvalid from error
