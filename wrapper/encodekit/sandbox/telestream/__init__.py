"""The stand-in for Telestream Cloud: Flip in both of its APIs, and the notifications service."""

from encodekit.sandbox.telestream.provider import Telestream

__all__ = ["Telestream"]
