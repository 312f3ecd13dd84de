# Made from wrapper/encodekit/providers/convertrilo/_async/__init__.py by `make generate`; change that file instead.
"""The facade of Convertrilo, one file for each group of operations."""
