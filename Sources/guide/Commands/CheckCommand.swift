import ArgumentParser
import GuideTranslation

struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Say everything that is wrong in the guides and their translations.",
        discussion:
            "Each line is file:line:column: severity: what is wrong (how to mend it). Exits with 1 where there is an error."
    )

    @OptionGroup var source: FolderOption

    func run() throws {
        let check = ContentCheck(path: source.folder)
        for diagnostic in check.diagnostics { print(diagnostic) }
        Output.complain(
            "\(check.productCount) products, \(check.localeCount) languages: "
                + "\(check.count(of: .error)) errors, \(check.count(of: .warning)) warnings")
        if check.hasErrors { throw ExitCode.failure }
    }
}
