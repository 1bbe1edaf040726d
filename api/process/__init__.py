"""What every process of the hall needs from its machine: a log and a word with systemd."""
