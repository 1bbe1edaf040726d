"""Who comes by appointment or with a number from afar, and checks in (R12, R13)."""
