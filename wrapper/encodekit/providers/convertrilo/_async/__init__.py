"""The facade of Convertrilo, one file for each group of operations."""
