# Made from wrapper/encodekit/providers/_telestream/_async/__init__.py by `make generate`; change that file instead.
"""What the APIs of Telestream Cloud share and what awaits."""
