"""Numbers: taken, in line, called, missed, sent on, explained (R1–R8)."""
