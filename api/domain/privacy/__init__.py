"""What names a person stays out of the journal (R34)."""
