extension YAMLReader {
    /// The file with other anchors, in which every alias is undefined; `nil` where nothing looks like an anchor. Everything stands where it
    /// stood, since a key may begin with its anchor.
    ///
    /// A file of a few lines can name a list of lists of lists that unfolds to billions of nodes; guides need no aliases.
    var textWithOtherAnchors: String? {
        guard lines.contains(where: { $0.utf8.contains(UInt8(ascii: "&")) }) else { return nil }
        var found = false
        // No alias has a name of nothing but these; where there is none such, anchors are blanked.
        let unused = "-_0123456789".unicodeScalars.first { scalar in
            !lines.contains { $0.contains("*\(scalar)") }
        }
        let changed = lines.map { line -> String in
            var scalars = Array(line.unicodeScalars)
            var index = 0
            while index < scalars.count {
                let begins = index == 0 || !Self.isWordScalar(scalars[index - 1])
                guard scalars[index] == "&", begins, index + 1 < scalars.count, Self.isAnchorScalar(scalars[index + 1])
                else {
                    index += 1
                    continue
                }
                found = true
                if unused == nil { scalars[index] = " " }
                index += 1
                while index < scalars.count, Self.isAnchorScalar(scalars[index]) {
                    scalars[index] = unused ?? " "
                    index += 1
                }
            }
            return String(String.UnicodeScalarView(scalars))
        }
        return found ? changed.joined(separator: "\n") : nil
    }

    private static func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }

    /// What libyaml takes into an anchor's name.
    private static func isAnchorScalar(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9", "_", "-": true
        default: false
        }
    }
}
