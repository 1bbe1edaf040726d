"""How a service reaches the hub and stays alive. It knows the words, and no rule of the hall."""
