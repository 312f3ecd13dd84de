"""Measures the harness: breaks clients, facades and documents in small ways and counts how many it notices."""
