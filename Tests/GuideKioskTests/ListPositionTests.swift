import Testing

@testable import GuideKiosk

@Suite("ListPosition")
struct ListPositionTests {
    @Test("keeps the selection inside the list and on the screen, and no blank rows below it")
    func invariants() {
        let keys: [KioskKey] = [.up, .down, .pageUp, .pageDown, .home, .end, .enter]
        var random = SystemRandomNumberGenerator()
        for _ in 0..<200 {
            var position = ListPosition()
            let count = Int.random(in: 0...30, using: &random)
            for _ in 0..<50 {
                let rows = Int.random(in: 0...12, using: &random)
                if !position.move(by: keys.randomElement(using: &random) ?? .down, of: count, rows: rows) {
                    position.select(position.selected, of: count, rows: rows)
                }
                let visible = position.visible(of: count, rows: rows)
                #expect(visible.count == min(count, max(1, rows)))
                #expect(count == 0 ? position.selected == 0 : visible.contains(position.selected))
            }
        }
    }

    @Test("scrolls by no more than is needed")
    func scrolling() {
        var position = ListPosition()
        position.select(4, of: 10, rows: 4)
        #expect(position.visible(of: 10, rows: 4) == 1..<5)
        position.select(2, of: 10, rows: 4)
        #expect(position.visible(of: 10, rows: 4) == 1..<5)
        position.select(0, of: 10, rows: 4)
        #expect(position.visible(of: 10, rows: 4) == 0..<4)
        position.select(99, of: 10, rows: 4)
        #expect(position.selected == 9)
        #expect(position.visible(of: 10, rows: 4) == 6..<10)
    }

    @Test("an item that has come to another place stays in its row of the screen, as far as the list goes")
    func follows() {
        var position = ListPosition()
        position.scroll(to: 10, of: 40, rows: 8)
        position.select(13, of: 40, rows: 8)
        position.follow(20, of: 40, rows: 8)
        #expect((position.top, position.selected) == (17, 20))
        position.follow(1, of: 40, rows: 8)
        #expect((position.top, position.selected) == (0, 1))
        position.follow(39, of: 40, rows: 8)
        #expect((position.top, position.selected) == (32, 39))
        position.follow(5, of: 3, rows: 8)
        #expect((position.top, position.selected) == (0, 2))
    }
}
