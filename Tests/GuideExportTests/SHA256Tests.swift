import GuideExport
import Testing

@Suite("SHA-256")
struct SHA256Tests {
    @Test(
        "The digests are those of the standard's examples, and of every length around a block",
        arguments: [
            ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
            ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
            (
                "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
                "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
            ),
            (
                "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
                "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
            ),
        ])
    func examples(text: String, digest: String) {
        #expect(SHA256(Array(text.utf8)).description == digest)
        #expect(SHA256(hexadecimal: digest) == SHA256(Array(text.utf8)))
    }

    @Test("A million times the letter a")
    func million() {
        #expect(
            SHA256([UInt8](repeating: 0x61, count: 1_000_000)).description
                == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
    }

    @Test(
        "What is no digest is none",
        arguments: ["", "ba78", String(repeating: "g", count: 64), String(repeating: "A", count: 64)])
    func faults(text: String) {
        #expect(SHA256(hexadecimal: text) == nil)
    }
}
