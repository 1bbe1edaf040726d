"""The whole hall: real processes, a real hub, fingers on real pixels."""
