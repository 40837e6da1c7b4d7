extension KioskModel {
    /// When the next ``KioskEvent/tick(milliseconds:)`` is wanted, in milliseconds since the kiosk began; `nil` where nothing
    /// changes by itself.
    var nextTick: Int? {
        var times: [Int] = []
        if let countdownSince {
            // Every second is counted, from a whole number of them.
            let passed = (now - countdownSince) / 1000 + 1
            times.append(countdownSince + passed * 1000)
        } else if let idleDeadline {
            times.append(idleDeadline)
        }
        if isAttracting, !options.isStill { times.append(attract.nextStep) }
        if screen == .narration, let change = narration?.nextChange(turningAt: narrationTurn) { times.append(change) }
        // What is overdue is due now.
        return times.min().map { max($0, now) }
    }

    /// Whether passers-by are greeted, with nobody in front of the kiosk.
    var isAttracting: Bool { screen == .attract && helpTop == nil }

    /// The seconds that are left of the countdown, if it is on the screen.
    var countdown: Int? {
        countdownSince.map { max(0, ($0 + KioskOptions.countdownSeconds * 1000 - now + 999) / 1000) }
    }

    /// When the countdown begins if nothing happens.
    private var idleDeadline: Int? {
        guard options.idleSeconds > 0, !isAttracting else { return nil }
        // Who listens to a guide is there, though no key is pressed.
        if screen == .narration, narration?.isPlaying == true { return nil }
        return lastActivity + options.idleSeconds * 1000
    }

    /// Changes the state as time asks.
    ///
    /// - Parameter milliseconds: The time since the kiosk began.
    /// - Returns: What is needed next.
    mutating func passTime(to milliseconds: Int) -> [KioskEffect] {
        setClock(milliseconds)
        if let countdown {
            return countdown == 0 ? startAgain(readUntil: readingEnd) : []
        }
        if isAttracting {
            lastActivity = now
            return !options.isStill && attract.advance(to: now) ? greetNextAttraction() : []
        }
        if screen == .narration { advanceNarration() }
        if let idleDeadline, now >= idleDeadline { countdownSince = now }
        return []
    }
}
