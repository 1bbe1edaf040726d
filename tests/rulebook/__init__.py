"""docs/rulebook.md: each rule of the hall with the code and the tests that keep it."""
