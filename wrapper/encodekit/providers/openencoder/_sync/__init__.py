# Made from wrapper/encodekit/providers/openencoder/_async/__init__.py by `make generate`; change that file instead.
"""The facade of Open Encoder, one file for each group of operations."""
