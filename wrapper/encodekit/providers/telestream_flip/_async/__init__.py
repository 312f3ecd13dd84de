"""The facade of Telestream Flip 3.1, one file for each group of operations."""
