"""The page at /: jobs, requests and outputs, for whoever develops against the sandbox."""

from encodekit.sandbox.page.routes import Page

__all__ = ["Page"]
