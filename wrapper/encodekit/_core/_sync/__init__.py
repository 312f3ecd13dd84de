# Made from wrapper/encodekit/_core/_async/__init__.py by `make generate`; change that file instead.
"""The steps that do I/O. Written once here, as code that awaits; `make generate` makes the synchronous twin."""
