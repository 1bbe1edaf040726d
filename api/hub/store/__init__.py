"""What the hub remembers, on disk. It knows rows and transactions, and no rule of the hall."""
