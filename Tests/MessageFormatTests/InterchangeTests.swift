import Foundation
import MessageFormat
import Testing

@Suite struct InterchangeTests {
    private static let messages = [
        "", "Hello, {$name}.", "{|literal| :string}", "{#strong kind=x @note=|a b| @flag}Slowly{/strong}{#pause/}",
        ".input {$n :number minimumFractionDigits=2 style=$s} .local $m = {$n :integer} {{{$m} of {$n}}}",
        ".input {$n :integer} .match $n 0 {{none}} one {{{$n} guide}} * {{{$n} guides}}",
        ".local $a = {x :string} .local $b = {1 :number} .match $a $b x 1 {{both}} |*| * {{star}} * * {{else}}",
        "{:now @translate=no}",
    ]

    @Test("A message survives the interchange form", arguments: messages)
    func roundTrip(_ source: String) throws {
        let message = try Message(source)
        let data = try JSONEncoder().encode(message)
        #expect(try JSONDecoder().decode(Message.self, from: data) == message)
    }

    @Test func theFormIsThatOfTheSpecification() throws {
        let message = try Message(".input {$n :integer select=exact} .match $n 1 {{one}} * {{{#b}{$n}{/b} @ {x @a}}}")
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        let json = String(decoding: try encoder.encode(message), as: UTF8.self)
        let expected = """
            {"declarations":[{"name":"n","type":"input","value":{"arg":{"name":"n","type":"variable"},"attributes":{},\
            "function":{"name":"integer","options":{"select":{"type":"literal","value":"exact"}},"type":"function"},\
            "type":"expression"}}],"selectors":[{"name":"n","type":"variable"}],"type":"select","variants":\
            [{"keys":[{"type":"literal","value":"1"}],"value":["one"]},{"keys":[{"type":"*"}],"value":[\
            {"attributes":{},"kind":"open","name":"b","options":{},"type":"markup"},\
            {"arg":{"name":"n","type":"variable"},"attributes":{},"type":"expression"},\
            {"attributes":{},"kind":"close","name":"b","options":{},"type":"markup"}," @ ",\
            {"arg":{"type":"literal","value":"x"},"attributes":{"a":true},"type":"expression"}]}]}
            """
        #expect(json == expected)
    }

    @Test func whatMayBeMissingIsMissed() throws {
        let json =
            #"{"type":"message","declarations":[],"pattern":["a",{"type":"expression","arg":{"type":"variable","name":"x"},"extra":1}]}"#
        #expect(try JSONDecoder().decode(Message.self, from: Data(json.utf8)) == Message("a{$x}"))
    }

    @Test(
        "What is no message is refused",
        arguments: [
            "{}", "[]", #"{"type":"message","declarations":[]}"#, #"{"type":"poem","declarations":[],"pattern":[]}"#,
            #"{"type":"message","declarations":[],"pattern":[{"type":"expression"}]}"#,
            #"{"type":"message","declarations":[],"pattern":[{"type":"markup","kind":"ajar","name":"x"}]}"#,
            #"{"type":"message","declarations":[{"type":"input","name":"a","value":{"type":"expression","arg":{"type":"variable","name":"b"}}}],"pattern":[]}"#,
            #"{"type":"select","declarations":[],"selectors":[{"type":"literal","value":"x"}],"variants":[]}"#,
            #"{"type":"select","declarations":[],"selectors":[],"variants":[{"keys":[{"type":"few"}],"value":[]}]}"#,
        ])
    func refusal(_ json: String) {
        #expect(throws: DecodingError.self) { try JSONDecoder().decode(Message.self, from: Data(json.utf8)) }
    }

    @Test func theOrderOfOptionsMeansNothing() throws {
        #expect(try Message("{$x :f a=1 b=2}") == Message("{$x :f b=2 a=1}"))
        #expect(try Message("{#m a=1 b=2}") == Message("{#m b=2 a=1}"))
        #expect(try Message("{$x :f a=1 b=2}") != Message("{$x :f a=2 b=1}"))
    }
}
