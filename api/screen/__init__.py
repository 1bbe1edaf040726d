"""How to draw: the pygame kit that kiosk and wall share. It knows no view and no rule."""
