"""A printer without a printer: bytes in, answers and pictures of paper out. Not our service."""
