"""The facade of Open Encoder, one file for each group of operations."""
