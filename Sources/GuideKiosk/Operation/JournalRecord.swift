import Foundation
import ICU

/// A line of the journal: that a guide was read. Nothing in it is about who read it.
///
/// ```json
/// {"locale":"th","product":"walking-robot","reached":"search","seconds":42,"time":"2025-11-03T01:22:33Z"}
/// ```
public struct JournalRecord: Hashable, Sendable {
    /// How long a line may be, in bytes.
    public static let maximumLine = 4096

    /// When the guide was opened, in seconds since 1970.
    public let time: Int
    /// The reader's language.
    public let locale: LanguageTag
    /// The product's id.
    public let product: String
    /// For how long it was on the screen, in seconds.
    public let seconds: Int
    /// How the reader came to it.
    public let reached: String

    /// A line of the journal.
    ///
    /// - Parameters:
    ///   - time: When the guide was opened, in seconds since 1970.
    ///   - locale: The reader's language.
    ///   - product: The product's id.
    ///   - seconds: For how long it was on the screen, in seconds.
    ///   - reached: How the reader came to it.
    public init(time: Int, locale: LanguageTag, product: String, seconds: Int, reached: String) {
        self.time = time
        self.locale = locale
        self.product = product
        self.seconds = seconds
        self.reached = reached
    }

    /// The line, without its line feed.
    public var line: String {
        // Ids, tags and the names of ways are letters, digits and hyphens: nothing in them is to be escaped.
        "{\"locale\":\"\(locale)\",\"product\":\"\(product)\",\"reached\":\"\(reached)\",\"seconds\":\(seconds),"
            + "\"time\":\"\(UTCTime(seconds: time).text)\"}"
    }
}

extension JournalRecord {
    /// What is wrong with a line.
    public enum Flaw: Error, Hashable, Sendable {
        /// It is no JSON object.
        case notAnObject
        /// It is longer than ``JournalRecord/maximumLine``.
        case tooLong
        /// A member is missing, or is not what it should be.
        case member(String, expected: String)
    }

    /// Reads a line.
    ///
    /// - Parameter line: The line's bytes. Members that are not known are passed over: a later version may write more.
    /// - Throws: ``Flaw`` where it is none.
    public init(line: some Collection<UInt8>) throws(Flaw) {
        guard line.count <= Self.maximumLine else { throw .tooLong }
        let object: [String: Any]
        do {
            guard let read = try JSONSerialization.jsonObject(with: Data(line)) as? [String: Any] else {
                throw Flaw.notAnObject
            }
            object = read
        } catch { throw .notAnObject }
        guard let text = object["time"] as? String, let time = Self.epochSeconds(text) else {
            throw .member("time", expected: "a moment in UTC, such as 2025-11-03T01:22:33Z")
        }
        guard let tag = object["locale"] as? String, let locale = try? LanguageTag(tag) else {
            throw .member("locale", expected: "a BCP 47 tag, such as es-419")
        }
        guard let product = object["product"] as? String, Self.isName(product) else {
            throw .member("product", expected: "the id of a product")
        }
        guard let number = object["seconds"] as? NSNumber, let seconds = Int(exactly: number.doubleValue.rounded()),
            (0...Self.maximumSeconds).contains(seconds)
        else { throw .member("seconds", expected: "a number of seconds from 0 to \(Self.maximumSeconds)") }
        guard let reached = object["reached"] as? String, Self.isName(reached) else {
            throw .member("reached", expected: "a word, such as search")
        }
        self.init(time: time, locale: locale, product: product, seconds: seconds, reached: reached)
    }

    /// A day: nobody stands longer before a kiosk.
    private static let maximumSeconds = 86_400

    private static func epochSeconds(_ text: String) -> Int? {
        guard let moment = CivilDateTime(text), moment.hasTime, let milliseconds = moment.epochMilliseconds else {
            return nil
        }
        return Int(exactly: (milliseconds / 1000).rounded(.down))
    }

    private static func isName(_ text: String) -> Bool {
        (1...64).contains(text.utf8.count)
            && text.utf8.allSatisfy {
                (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) || (0x41...0x5A).contains($0) || $0 == 0x2D
            }
    }
}
