"""`quhao voice …`: what the hall says aloud, and whose voice it is."""
