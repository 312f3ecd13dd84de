# Made from wrapper/encodekit/providers/telestream_notifications/_async/__init__.py by `make generate`; change that file instead.
"""The facade of Telestream's notifications service."""
