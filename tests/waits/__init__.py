"""How well waits are foretold: simulated halls, real traces, and the estimators of others."""
