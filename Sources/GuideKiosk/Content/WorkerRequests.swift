/// What the worker has been asked for, in the order in which it is done.
///
/// Requests are done in the order in which they came, but for one thing: what finds the products takes long, and is done when nobody
/// waits for anything else. Of several such requests the last one counts, because only the products that are there are searched.
struct WorkerRequests {
    /// Something that is asked for.
    enum Request: Hashable, Sendable {
        /// What the model asks for.
        case effect(KioskEffect)
        /// To take note that the files have changed.
        case refresh
        /// To end.
        case end
    }

    private var requests: [Request] = []
    private var index: KioskEffect?

    /// Adds a request.
    ///
    /// - Parameter request: The request.
    mutating func add(_ request: Request) {
        if case .effect(.index(let locale)) = request {
            index = .index(locale)
        } else {
            requests.append(request)
        }
    }

    /// Takes the request that is due.
    ///
    /// - Returns: The request; `nil` where there is none.
    mutating func next() -> Request? {
        if !requests.isEmpty { return requests.removeFirst() }
        defer { index = nil }
        return index.map(Request.effect)
    }
}
