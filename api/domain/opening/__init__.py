"""When the hall is open, and whether it knows what time it is (R14, R15, R19)."""
