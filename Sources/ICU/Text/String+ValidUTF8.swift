extension String {
    /// A text of bytes that are known to be UTF-8, because they are a stretch of another text: they are not looked at again.
    ///
    /// - Parameter bytes: Well-formed UTF-8.
    package init(validUTF8 bytes: UnsafeBufferPointer<UInt8>) {
        #if compiler(>=6.2)
            guard let start = bytes.baseAddress else {
                self = ""
                return
            }
            self.init(copying: UTF8Span(unchecked: Span(_unsafeStart: start, count: bytes.count)))
        #else
            self.init(decoding: bytes, as: UTF8.self)
        #endif
    }
}
