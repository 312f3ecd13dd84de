"""Typed clients, one package for each document under specs/."""
