"""Codes that a scanner reads, over a serial line or as key strokes: parsed without a device."""
