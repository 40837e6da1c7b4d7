// swift-tools-version: 6.1
import PackageDescription

let package = Package(
    name: "exhibit-guide",
    products: [
        .library(name: "ICU", targets: ["ICU"]),
        .library(name: "MessageFormat", targets: ["MessageFormat"]),
        .library(name: "Gettext", targets: ["Gettext"]),
    ],
    targets: [
        .systemLibrary(name: "SystemICU", pkgConfig: "icu-i18n", providers: [.apt(["libicu-dev"])]),
        .target(name: "CICU", dependencies: ["SystemICU"]),
        .target(name: "ICU", dependencies: ["CICU"]),
        .target(name: "MessageFormat", dependencies: ["ICU"]),
        .target(name: "Gettext"),
        .testTarget(name: "ICUTests", dependencies: ["ICU"]),
        .testTarget(name: "MessageFormatTests", dependencies: ["ICU", "MessageFormat"]),
        .testTarget(name: "GettextTests", dependencies: ["Gettext"]),
    ],
    swiftLanguageModes: [.v6],
    cxxLanguageStandard: .cxx17
)
