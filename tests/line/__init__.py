"""Simulated tickets: the real rules, desk and line of a printer, and every fault together."""
