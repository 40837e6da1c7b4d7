// Intentionally empty: the target only carries the flags that pkg-config gives for the system's ICU.
