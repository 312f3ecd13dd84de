"""The facade of ByteNite, one file for each group of operations."""
