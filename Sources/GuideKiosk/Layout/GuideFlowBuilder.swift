/// Gathers the lines of a guide, block by block.
struct GuideFlowBuilder {
    /// The width in cells.
    let width: Int
    /// What makes lines.
    let typesetter: Typesetter
    /// The lines so far.
    private(set) var lines: [GuideFlow.Line] = []
    /// Whether what was added last may not stand at the end of a page.
    private var isHeld = false

    /// Begins a guide.
    ///
    /// - Parameters:
    ///   - width: The width in cells.
    ///   - typesetter: What makes lines.
    init(width: Int, typesetter: Typesetter) {
        self.width = width
        self.typesetter = typesetter
    }

    /// Adds a paragraph.
    ///
    /// - Parameters:
    ///   - text: The paragraph.
    ///   - place: Where its first line is; the next ones are as far behind it as their texts. An offset below 0 holds for all.
    ///   - belongsToNext: Whether it may not stand at the end of a page, as a heading.
    mutating func add(_ text: StyledText, at place: GuideFlow.Place, belongsToNext: Bool = false) {
        let placed = typesetter.placedLines(of: text, width: width)
        let follows = lines.last.map { !$0.isBlank && isHeld } ?? false
        for (index, line) in placed.enumerated() {
            // Neither the first line of a paragraph alone at the end of a page nor the last alone at the beginning of one.
            let isTorn = index == 1 || (index == placed.count - 1 && index > 0)
            lines.append(
                GuideFlow.Line(
                    parts: [GuideFlow.Part(line: line.line, column: 0)],
                    place: place.offset < 0 ? place : place.at(line.offset),
                    beginsPage: (index == 0 ? follows : isTorn || belongsToNext) ? .badly : .well))
        }
        isHeld = belongsToNext
    }

    /// Adds a row of a table: a label and its value.
    ///
    /// - Parameters:
    ///   - label: The label.
    ///   - value: The value.
    ///   - labelWidth: The width of the column of labels; `nil` puts the value under its label.
    ///   - place: Where it is.
    mutating func add(_ label: StyledText, value: StyledText, labelWidth: Int?, at place: GuideFlow.Place) {
        let gap = 2
        let valueColumn = labelWidth.map { $0 + gap } ?? gap
        let labels = typesetter.lines(of: label, width: labelWidth ?? width)
        let values = typesetter.lines(of: value, width: width - valueColumn)
        let shift = labelWidth == nil ? labels.count : 0
        for row in 0..<max(labels.count, values.count + shift) {
            var parts: [GuideFlow.Part] = []
            if row < labels.count { parts.append(GuideFlow.Part(line: labels[row], column: 0)) }
            if row >= shift, row - shift < values.count {
                parts.append(GuideFlow.Part(line: values[row - shift], column: valueColumn))
            }
            lines.append(
                GuideFlow.Line(
                    parts: parts, place: place.at(row), beginsPage: row == 0 && !isHeld ? .tolerably : .badly))
        }
        isHeld = false
    }

    /// Adds a blank line, unless nothing is above it.
    ///
    /// - Parameter place: Where what follows is.
    mutating func addBlank(before place: GuideFlow.Place) {
        guard let last = lines.last, !last.isBlank else { return }
        lines.append(GuideFlow.Line(parts: [], place: place, beginsPage: .well))
    }
}
