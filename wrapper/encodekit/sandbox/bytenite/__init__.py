"""The stand-in for ByteNite."""

from encodekit.sandbox.bytenite.provider import ByteNite

__all__ = ["ByteNite"]
