# Made from wrapper/encodekit/providers/telestream_flip/_async/__init__.py by `make generate`; change that file instead.
"""The facade of Telestream Flip 3.1, one file for each group of operations."""
