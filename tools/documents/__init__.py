"""The rules of specs/README.md as functions: each takes a document and yields findings."""
