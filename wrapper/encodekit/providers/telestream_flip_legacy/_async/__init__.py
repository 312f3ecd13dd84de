"""The facade of Telestream Flip's legacy API, one file for each group of operations."""
