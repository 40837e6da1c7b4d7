import Glibc

/// A moment, as logs and journals write it.
struct UTCTime: Hashable, Sendable {
    /// Whole seconds since 1970.
    let seconds: Int
    /// Thousandths of a second after those.
    let milliseconds: Int

    /// A moment.
    ///
    /// - Parameters:
    ///   - seconds: Whole seconds since 1970.
    ///   - milliseconds: Thousandths of a second after those.
    init(seconds: Int, milliseconds: Int = 0) {
        self.seconds = seconds
        self.milliseconds = milliseconds
    }

    /// The present moment, by the system's clock.
    static var now: UTCTime {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return UTCTime(seconds: time.tv_sec, milliseconds: time.tv_nsec / 1_000_000)
    }

    /// The moment to the second, in UTC, by ISO 8601: `2025-11-03T01:22:33Z`.
    var text: String { calendarText + "Z" }

    /// The moment to the thousandth of a second, in UTC, by ISO 8601: `2025-11-03T01:22:33.123Z`.
    var preciseText: String {
        let digits = String(milliseconds)
        return calendarText + "." + String(repeating: "0", count: max(0, 3 - digits.count)) + digits + "Z"
    }

    private var calendarText: String {
        var seconds = time_t(seconds)
        var parts = tm()
        gmtime_r(&seconds, &parts)
        func padded(_ number: Int32) -> String { number < 10 ? "0\(number)" : String(number) }
        return "\(1900 + Int(parts.tm_year))-\(padded(parts.tm_mon + 1))-\(padded(parts.tm_mday))"
            + "T\(padded(parts.tm_hour)):\(padded(parts.tm_min)):\(padded(parts.tm_sec))"
    }
}
