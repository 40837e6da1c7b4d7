import CICU

extension FormattedField {
    typealias Producer = (
        UnsafeMutablePointer<CChar>?, Int32, UnsafeMutablePointer<CICUField>?, Int32, UnsafeMutablePointer<Int32>,
        UnsafeMutablePointer<CICUStatus>
    ) -> Int32

    /// Runs a function of CICU that writes text and the spans of its fields.
    static func collect(
        _ operation: @autoclosure () -> String, isDate: Bool, _ produce: Producer
    ) throws(ICUError) -> (text: String, fields: [FormattedField]) {
        var bytes: [UInt8] = []
        var spans: [CICUField] = []
        var room = 32
        while true {
            var count: Int32 = 0
            bytes = []
            var fields = [CICUField](repeating: CICUField(), count: room)
            try appendText(to: &bytes, operation()) { out, capacity, status in
                fields.withUnsafeMutableBufferPointer {
                    produce(out, capacity, $0.baseAddress, Int32(room), &count, status)
                }
            }
            if Int(count) <= room {
                spans = Array(fields.prefix(Int(count)))
                break
            }
            room = Int(count)
        }
        return (String(decoding: bytes, as: UTF8.self), withoutGaps(spans, of: bytes, isDate: isDate))
    }

    /// ICU nests fields (a group separator lies inside the integer) and leaves out what is literal; parts are a flat row.
    private static func withoutGaps(_ spans: [CICUField], of text: [UInt8], isDate: Bool) -> [FormattedField] {
        let length = text.count
        var kinds = [Kind](repeating: .literal, count: length)
        // Outer spans first, so that the inner ones overwrite them.
        for span in spans.sorted(by: { $0.end - $0.start > $1.end - $1.start }) {
            let range = max(0, Int(span.start))..<max(0, min(Int(span.end), length))
            var kind = isDate ? Kind(dateField: span.field) : Kind(numberField: span.field)
            // ICU has one field for both signs; CLDR writes every plus sign as "+", some beside a mark of direction.
            if kind == .minusSign, text[range].contains(UInt8(ascii: "+")) { kind = .plusSign }
            for offset in range { kinds[offset] = kind }
        }
        var fields: [FormattedField] = []
        var start = 0
        for offset in 0..<length where offset + 1 == length || kinds[offset + 1] != kinds[offset] {
            fields.append(FormattedField(kind: kinds[offset], range: start..<offset + 1))
            start = offset + 1
        }
        return fields
    }
}

extension FormattedField.Kind {
    /// ICU's `UNumberFormatFields`.
    init(numberField field: Int32) {
        let kinds: [FormattedField.Kind] = [
            .integer, .fraction, .decimal, .exponentSeparator, .exponentMinusSign, .exponentInteger, .group, .currency,
            .percentSign, .perMille, .minusSign, .unit, .compact, .approximatelySign,
        ]
        self = kinds.indices.contains(Int(field)) ? kinds[Int(field)] : .other
    }

    /// ICU's `UDateFormatField`.
    init(dateField field: Int32) {
        switch field {
        case 0: self = .era
        case 1, 18, 20: self = .year
        case 2, 26: self = .month
        case 3: self = .day
        case 4, 5, 15, 16: self = .hour
        case 6: self = .minute
        case 7: self = .second
        case 8: self = .fractionalSecond
        case 9, 19, 25: self = .weekday
        case 12, 13: self = .week
        case 14, 35, 36: self = .dayPeriod
        case 17, 23, 24, 29, 31, 32, 33: self = .timeZoneName
        case 27, 28: self = .quarter
        case 30: self = .yearName
        case 34: self = .relatedYear
        default: self = .other
        }
    }
}
