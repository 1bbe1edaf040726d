"""One module for each kind of screen: from the state to boxes."""
