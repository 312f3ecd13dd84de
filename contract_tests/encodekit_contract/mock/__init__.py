"""The mock: Prism, supervised."""
