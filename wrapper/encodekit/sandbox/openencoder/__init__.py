"""The stand-in for Open Encoder."""

from encodekit.sandbox.openencoder.provider import OpenEncoder

__all__ = ["OpenEncoder"]
