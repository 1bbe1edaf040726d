"""What citizens say to the hall: help, ratings, opinions (R30, R31)."""
