"""The stand-in for Convertrilo."""

from encodekit.sandbox.convertrilo.provider import Convertrilo

__all__ = ["Convertrilo"]
