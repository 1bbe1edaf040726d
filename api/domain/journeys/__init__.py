"""One number through several queues (R11)."""
