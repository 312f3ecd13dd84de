# Made from wrapper/encodekit/providers/bytenite/_async/__init__.py by `make generate`; change that file instead.
"""The facade of ByteNite, one file for each group of operations."""
