import ExhibitGuide

extension CheckReport {
    /// The report as text: a line for each diagnostic as compilers write it, and under it the source with the place marked.
    ///
    /// - Parameter folder: The exhibition's folder, from which the lines are read.
    /// - Returns: The text; empty where nothing is wrong.
    public func text(folder: ContentFolder) -> String {
        var excerpts = SourceExcerpts(folder: folder)
        var text = ""
        for diagnostic in diagnostics {
            text += "\(diagnostic) [\(diagnostic.rule)]\n"
            for line in excerpts.excerpt(for: diagnostic) { text += line + "\n" }
        }
        return text
    }

    /// The report as commands of GitHub's workflows, which show each diagnostic beside its line.
    public var gitHubCommands: String {
        diagnostics.map { diagnostic in
            let level =
                switch diagnostic.severity {
                case .error: "error"
                case .warning: "warning"
                case .note: "notice"
                }
            let location = diagnostic.location
            let end = location.column + diagnostic.length - 1
            let remedy = diagnostic.remedy.isEmpty ? "" : " (\(diagnostic.remedy))"
            return "::\(level) file=\(location.file.gitHubProperty),line=\(location.line),col=\(location.column)"
                + ",endColumn=\(end),title=\(diagnostic.rule.name.gitHubProperty)"
                + "::\((diagnostic.message + remedy).gitHubData)\n"
        }.joined()
    }
}

extension String {
    /// The text as the message of a workflow command. What has no escape there must not drive a terminal in which the log is read.
    fileprivate var gitHubData: String {
        replacing("%", with: "%25").replacing("\r", with: "%0D").replacing("\n", with: "%0A").withoutControlCharacters
    }

    /// The text as the value of a property of a workflow command.
    fileprivate var gitHubProperty: String { gitHubData.replacing(":", with: "%3A").replacing(",", with: "%2C") }
}
