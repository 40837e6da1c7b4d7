import Dispatch
import Synchronization

extension RandomAccessCollection where Element: Sendable, Self: Sendable, Index == Int {
    /// The results of a function on each element, computed on all cores, in the order of the elements.
    package func concurrentMap<Result: Sendable>(_ transform: @Sendable (Element) -> Result) -> [Result] {
        guard count > 1 else { return map(transform) }
        let results = Mutex<[Result?]>(Swift.Array(repeating: nil, count: count))
        // Elements in runs, so that the lock is taken seldom.
        let size = Swift.max(1, count / 64)
        let (start, count) = (startIndex, count)
        DispatchQueue.concurrentPerform(iterations: (count + size - 1) / size) { run in
            let range = run * size..<Swift.min(count, (run + 1) * size)
            let values = self[start + range.lowerBound..<start + range.upperBound].map(transform)
            results.withLock { $0.replaceSubrange(range, with: values.map(Optional.some)) }
        }
        return results.withLock { $0.compactMap(\.self) }
    }
}
