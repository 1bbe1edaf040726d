"""What the hall tells everybody (R27–R29)."""
