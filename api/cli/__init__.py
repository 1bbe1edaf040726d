"""`quhao`, the person's command: set up, check, try. It starts services and is none itself."""
