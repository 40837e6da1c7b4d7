import ExhibitGuide

/// A member economy.
public struct EconomyDocument: Hashable, Sendable, Codable, JSONWritable {
    /// The ISO 3166-1 alpha-2 code.
    public let code: String
    /// Its name: APEC's where it differs from CLDR's.
    public let name: TextDocument
    /// The BCP 47 tags of the languages that its delegates are offered, the default first.
    public let locales: [String]

    init(_ economy: LocalizedEconomy) {
        code = economy.code
        name = TextDocument(economy.name)
        locales = economy.locales.map(\.identifier)
    }

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.field("code", code)
            json.field("locales", locales)
            json.field("name", name)
        }
    }
}
