"""Windows and the people at them: opening, pausing, asking, who may serve what (R9–R22)."""
