"""The facades of this project, for the harness: one module for each document."""
