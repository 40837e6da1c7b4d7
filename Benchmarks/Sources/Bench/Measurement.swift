/// Measures two things in turn, so that noise from outside hits both alike.
struct Measurement {
    /// How often each is measured.
    var rounds = 21
    /// The least time of one round, so that the clock's own cost does not count.
    var roundDuration = Duration.milliseconds(15)

    /// The median times of one call of each, in nanoseconds. The closures get how often to call.
    func medians(_ first: (Int) throws -> Void, _ second: (Int) throws -> Void) rethrows -> (Double, Double) {
        let firstCount = try calibrated(first)
        let secondCount = try calibrated(second)
        var firstTimes: [Double] = []
        var secondTimes: [Double] = []
        for round in 0..<rounds {
            // Who goes first alternates too.
            if round.isMultiple(of: 2) {
                firstTimes.append(try time(first, firstCount))
                secondTimes.append(try time(second, secondCount))
            } else {
                secondTimes.append(try time(second, secondCount))
                firstTimes.append(try time(first, firstCount))
            }
        }
        return (Self.median(firstTimes), Self.median(secondTimes))
    }

    /// How many calls fill a round; finding it warms up too.
    private func calibrated(_ body: (Int) throws -> Void) rethrows -> Int {
        var count = 1
        while true {
            let elapsed = try ContinuousClock().measure { try body(count) }
            if elapsed >= roundDuration { return count }
            count *= 2
        }
    }

    private func time(_ body: (Int) throws -> Void, _ count: Int) rethrows -> Double {
        let elapsed = try ContinuousClock().measure { try body(count) }
        return elapsed.nanoseconds / Double(count)
    }

    static func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }
}

extension Duration {
    var nanoseconds: Double { Double(components.seconds) * 1e9 + Double(components.attoseconds) / 1e9 }
}

/// Keeps a result alive, so that the loop that made it is not optimised away.
@inline(never) @_optimize(none)
func blackHole(_ value: Int) {}
