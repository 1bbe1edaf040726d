"""The words on the wire: what the services may say to each other. It knows no rule."""
