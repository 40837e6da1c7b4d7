/// Names by their places. Few are compared one after the other, which is faster than hashing them.
struct NameTable {
    private(set) var names: [String] = []
    private var places: [String: Int] = [:]
    private static let few = 8

    func index(of name: String) -> Int? {
        places.isEmpty ? names.firstIndex(of: name) : places[name]
    }

    /// Appends a name that is not in the table.
    mutating func append(_ name: String) {
        names.append(name)
        if !places.isEmpty {
            places[name] = names.count - 1
        } else if names.count > Self.few {
            for (place, name) in names.enumerated() { places[name] = place }
        }
    }
}
