"""The voice of the wall: what it says when, how loud, and the lamp for those who do not hear."""
