"""Real halls as others have recorded them: read, foretold citizen by citizen, and scored."""
