"""R25: every word that a person reads comes from the phrasebook or from the hall's own file."""
