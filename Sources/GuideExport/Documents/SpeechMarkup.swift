import ExhibitGuide
import ICU

/// A paragraph for a speech synthesizer, in SSML 1.1 (W3C Recommendation, 7 September 2010).
///
/// It is well-formed XML 1.0: what stands for markup is escaped, and no control character is in it.
enum SpeechMarkup {
    /// Silence of a pause that the author marked.
    private static let pause = "<break time=\"\(ReadingPace.markedPauseMilliseconds)ms\"/>"

    /// Writes a paragraph.
    ///
    /// - Parameters:
    ///   - text: The paragraph.
    ///   - sentences: Its sentences.
    ///   - locale: The language of the document that it is in. A text in another one is marked as such.
    /// - Returns: The element `speak`.
    static func markup(_ text: LocalizedText, sentences: [LocalizedSentence], locale: LanguageTag) -> String {
        var body = Body(sentences: sentences, capacity: text.text.utf8.count + 256)
        body.markup += "<speak version=\"1.1\" xmlns=\"http://www.w3.org/2001/10/synthesis\" xml:lang=\"".utf8
        body.markup += locale.identifier.utf8
        body.markup += "\"><p>".utf8
        if text.isFallback {
            body.markup += "<lang xml:lang=\"".utf8
            body.markup += text.locale.identifier.utf8
            body.markup += "\">".utf8
        }
        for run in text.runs {
            switch run {
            case .pause: body.markup += pause.utf8
            case .words(var words, let emphasis): words.withUTF8 { body.append($0, emphasis) }
            }
        }
        body.close()
        if text.isFallback { body.markup += "</lang>".utf8 }
        body.markup += "</p></speak>".utf8
        return body.markup.withUnsafeBufferPointer { String(validUTF8: $0) }
    }

    /// The sentences, written run by run.
    private struct Body {
        let sentences: [LocalizedSentence]
        /// UTF-8.
        var markup: [UInt8] = []
        /// Where the next run begins in the paragraph, in UTF-8.
        private var position = 0
        private var next = 0
        private var isOpen = false

        init(sentences: [LocalizedSentence], capacity: Int) {
            self.sentences = sentences
            markup.reserveCapacity(capacity)
        }

        mutating func append(_ words: UnsafeBufferPointer<UInt8>, _ emphasis: TextRun.Emphasis) {
            let start = position
            let end = start + words.count
            while position < end, next < sentences.count {
                let sentence = sentences[next].utf8
                if !isOpen {
                    guard sentence.lowerBound < end else { break }
                    position = max(position, sentence.lowerBound)
                    markup += "<s>".utf8
                    isOpen = true
                }
                let stop = max(position, min(end, sentence.upperBound))
                stress(UnsafeBufferPointer(rebasing: words[position - start..<stop - start]), emphasis)
                position = stop
                if position >= sentence.upperBound { close() }
            }
            position = end
        }

        mutating func close() {
            guard isOpen else { return }
            markup += "</s>".utf8
            isOpen = false
            next += 1
        }

        private mutating func stress(_ words: UnsafeBufferPointer<UInt8>, _ emphasis: TextRun.Emphasis) {
            guard !words.isEmpty else { return }
            switch emphasis {
            case .none: SpeechMarkup.append(words, to: &markup)
            case .em, .strong:
                markup += (emphasis == .em ? "<emphasis level=\"moderate\">" : "<emphasis level=\"strong\">").utf8
                SpeechMarkup.append(words, to: &markup)
                markup += "</emphasis>".utf8
            }
        }
    }

    /// Appends words as character data (XML 1.0, section 2.4), without what is only for the eye: controls and marks of direction.
    ///
    /// What needs no change is appended in one piece.
    private static func append(_ words: UnsafeBufferPointer<UInt8>, to markup: inout [UInt8]) {
        var kept = 0
        var index = 0
        while index < words.count {
            // Most bytes are no character that is replaced, and begin none.
            switch words[index] {
            case 0x20...0x25, 0x27...0x3B, 0x3D, 0x3F...0x7E, 0x80...0xC1, 0xC3...0xD7, 0xD9...0xE1, 0xE3...0xEE: break
            default:
                let (scalar, length) = words.scalar(at: index)
                if let replacement = replacement(of: scalar) {
                    markup += UnsafeBufferPointer(rebasing: words[kept..<index])
                    markup += replacement.utf8
                    kept = index + length
                }
                index += length - 1
            }
            index += 1
        }
        markup += UnsafeBufferPointer(rebasing: words[kept...])
    }

    /// What is written in place of a character; `nil` for one that stands for itself.
    private static func replacement(of scalar: Unicode.Scalar) -> String? {
        switch scalar.value {
        case 0x26: "&amp;"
        case 0x3C: "&lt;"
        case 0x3E: "&gt;"
        case 0x09, 0x0A, 0x0D, 0x2028, 0x2029: " "
        case 0..<0x20, 0x7F...0x9F, 0x61C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: ""
        case _ where scalar.value & 0xFFFE == 0xFFFE || (0xFDD0...0xFDEF).contains(scalar.value): ""
        default: nil
        }
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// The character that begins at an offset of well-formed UTF-8, and its bytes.
    fileprivate func scalar(at offset: Int) -> (Unicode.Scalar, Int) {
        let (value, length): (UInt32, Int) =
            switch self[offset] {
            case 0..<0x80: (UInt32(self[offset]), 1)
            case ..<0xE0: (UInt32(self[offset] & 0x1F), 2)
            case ..<0xF0: (UInt32(self[offset] & 0x0F), 3)
            default: (UInt32(self[offset] & 0x07), 4)
            }
        let whole = self[offset + 1..<offset + length].reduce(value) { $0 << 6 | UInt32($1 & 0x3F) }
        return (Unicode.Scalar(whole) ?? "\u{FFFD}", length)
    }
}
