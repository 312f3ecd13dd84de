"""The judges: what a document says of a request, an answer, a value."""
