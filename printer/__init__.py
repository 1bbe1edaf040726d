"""The ticket printer: turns jobs into paper, and knows what became of each. No queue rules."""
