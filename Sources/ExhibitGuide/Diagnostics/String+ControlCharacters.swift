extension String {
    /// The text with control characters and directional ones shown as U+FFFD, for a name or a sentence that stands in a line on a terminal:
    /// nothing that was typed, and no content of a file, can drive it.
    package var withoutControlCharacters: String {
        guard utf8.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == 0xC2 || $0 == 0xE2 || $0 == 0xD8 }) else {
            return self
        }
        return replacingScalars { $0.isControl || $0.isDirectionalControl }
    }

    /// The text with control characters shown as U+FFFD, for a text of several lines that is printed: line feeds, tabs and directional marks
    /// belong to texts.
    package var withoutTerminalControls: String {
        guard utf8.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == 0xC2 }) else { return self }
        return replacingScalars { $0.isControl && $0 != "\n" && $0 != "\t" }
    }

    private func replacingScalars(where isUnwanted: (Unicode.Scalar) -> Bool) -> String {
        String(String.UnicodeScalarView(unicodeScalars.map { isUnwanted($0) ? "\u{FFFD}" : $0 }))
    }
}

extension Unicode.Scalar {
    /// Whether this is one of the characters that terminals obey (C0, DEL and C1).
    fileprivate var isControl: Bool { value < 0x20 || (0x7F...0x9F).contains(value) }

    /// Whether this changes the order in which others are shown (UAX #9, Explicit Directional Formatting Characters).
    fileprivate var isDirectionalControl: Bool {
        switch value {
        case 0x61C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
    }
}
