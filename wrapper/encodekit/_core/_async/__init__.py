"""The steps that do I/O. Written once here, as code that awaits; `make generate` makes the synchronous twin."""
