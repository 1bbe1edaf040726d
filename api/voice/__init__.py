"""What the hall says aloud: words, clips, banks and loudspeakers. It knows no hub and no rule."""
