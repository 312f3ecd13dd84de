# Made from wrapper/encodekit/providers/telestream_flip_legacy/_async/__init__.py by `make generate`; change that file instead.
"""The facade of Telestream Flip's legacy API, one file for each group of operations."""
