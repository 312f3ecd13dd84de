"""The facade of Telestream's notifications service."""
