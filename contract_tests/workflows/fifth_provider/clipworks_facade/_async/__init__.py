"""The facade of Clipworks."""
