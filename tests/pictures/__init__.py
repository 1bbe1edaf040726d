"""Every picture of the documentation: drawn by the tests, so that none shows what is no more."""
