/// A node of a YAML file with its place. Scalars are text as written: whether `no` or `0x1F` means anything is for who asks.
struct YAMLNode: Sendable {
    enum Content: Sendable {
        case scalar(String)
        case sequence([YAMLNode])
        case mapping([Entry])
    }

    struct Entry: Sendable {
        let key: String
        let keyLocation: SourceLocation
        let value: YAMLNode
    }

    let content: Content
    let location: SourceLocation
    /// How the characters of a scalar lie in the file.
    let origin: TextOrigin

    /// What the node is, for a diagnostic.
    var kindName: String {
        switch content {
        case .scalar: "a text"
        case .sequence: "a list"
        case .mapping: "a group of keys"
        }
    }
}
