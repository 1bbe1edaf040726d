"""What each event changes in the state, a file per subject; no fold consults anything else."""
