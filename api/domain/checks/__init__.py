"""What is wrong in a hall.toml, with its place and its mend, a file per subject."""
