/// How many messages per second two tasks format at once, against one.
enum TaskScaling {
    private static let turn = 256

    /// Both tasks share the formatters, as the tasks of a server would.
    static func rates(_ subjects: [Subject], rounds: Int = 15) async -> (two: Double, one: Double) {
        let count = calibrated(subjects)
        var two: [Double] = []
        var one: [Double] = []
        for _ in 0..<rounds {
            one.append(await rate(tasks: 1, subjects, count))
            two.append(await rate(tasks: 2, subjects, count))
        }
        return (Measurement.median(two), Measurement.median(one))
    }

    private static func rate(tasks: Int, _ subjects: [Subject], _ count: Int) async -> Double {
        let elapsed = await ContinuousClock().measure {
            await withTaskGroup(of: Void.self) { group in
                for _ in 0..<tasks { group.addTask { run(subjects, count) } }
            }
        }
        return Double(tasks * count * subjects.count) / (elapsed.nanoseconds / 1e9)
    }

    private static func run(_ subjects: [Subject], _ count: Int) {
        // Turns, so that both tasks meet at the same formatters.
        for _ in 0..<count / turn {
            for subject in subjects { subject.run(turn) }
        }
    }

    private static func calibrated(_ subjects: [Subject]) -> Int {
        var count = turn
        while ContinuousClock().measure({ run(subjects, count) }) < .milliseconds(40) { count *= 2 }
        return count
    }
}
