import ICU
import TestSupport
import Testing

@testable import GuideKiosk

/// Thousands of events that nobody foresaw, on every screen, in every language, at every size.
@Suite("Random events")
struct RandomEventsTests {
    private static let keys: [KioskKey] =
        [
            .up, .down, .down, .left, .right, .pageUp, .pageDown, .end, .enter, .enter, .enter, .escape, .backspace,
            .tab,
            .function(1), .function(2), .function(3), .function(12), .other,
        ] + "0123456789abrsт한ㅂกあ中ء?*/+-= \u{301}\u{202E}é".map(KioskKey.character)

    private static func event(_ random: inout SeededGenerator, _ session: KioskSession) -> KioskEvent {
        switch Int.random(in: 0..<100, using: &random) {
        case 0..<68: return .key(keys.randomElement(using: &random) ?? .enter)
        case 68: return .key(.home)
        case 69..<85:
            let kinds = PointerEvent.Kind.allCases
            let size = session.model.size
            return .pointer(
                PointerEvent(
                    kinds.randomElement(using: &random) ?? .press,
                    column: Int.random(in: -1...size.columns, using: &random),
                    row: Int.random(in: -1...size.rows, using: &random)))
        case 85..<92:
            let next = session.nextTick ?? session.model.now
            return .tick(milliseconds: max(next, session.model.now) + Int.random(in: 0...3000, using: &random))
        case 92..<94: return .tick(milliseconds: session.model.now + 200_000)
        case 94: return .contentChanged
        case 95: return .gone(product: "walking-robot")
        case 96: return .unavailable
        default:
            return .resized(
                TerminalSize(
                    columns: Int.random(in: 1...130, using: &random), rows: Int.random(in: 1...45, using: &random)))
        }
    }

    @Test("never trap, and never draw beyond the screen", arguments: 1...6)
    func events(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        let folder = seed % 3 == 0 ? Folder.fixture("rtl") : seed % 3 == 1 ? Folder.sample : Folder.fixture("mixed")
        var session = try KioskSession.begin(folder) { $0.isLocked = seed % 2 == 0 }
        var screens: Set<KioskModel.Screen> = []
        for number in 0..<(folder == Folder.sample ? 900 : 2500) {
            let event = Self.event(&random, session)
            session.send(event)
            screens.insert(session.model.screen)
            let flaws = session.screen.flaws
            if !flaws.isEmpty {
                Issue.record("seed \(seed), event \(number) \(event): \(flaws)")
                return
            }
            if let next = session.nextTick { #expect(next >= session.model.now, "time that is asked for is to come") }
        }
        #expect(screens.count >= 4)
        #expect(!session.hasEnded)
    }
}
