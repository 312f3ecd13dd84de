"""Benchmarks: each module prints figures against their budgets and exits 1 above one."""
