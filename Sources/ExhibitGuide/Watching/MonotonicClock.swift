import Glibc

/// The time since the system began, which no clock that is set can turn back.
package enum MonotonicClock {
    /// Milliseconds since the system began.
    package static var milliseconds: Int {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
    }
}
