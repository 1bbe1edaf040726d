"""How long somebody will wait: the line the hall has, played forward under the hall's own rule."""
