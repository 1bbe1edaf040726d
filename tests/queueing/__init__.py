"""The dispatcher against queueing theory: the hall's own commands, exponential citizens."""
