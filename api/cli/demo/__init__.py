"""`quhao demo`: a whole hall on one machine, every device in its virtual form, its real process."""
