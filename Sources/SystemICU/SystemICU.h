// Intentionally empty: the target only carries the flags that pkg-config gives for the system's ICU.
// No ICU header may be named here, because Swift reads this file (see Documentation/Developing.md).
