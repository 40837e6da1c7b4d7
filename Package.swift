// swift-tools-version: 6.1
import PackageDescription

let package = Package(
    name: "exhibit-guide",
    products: [
        .library(name: "ICU", targets: ["ICU"]),
        .library(name: "MessageFormat", targets: ["MessageFormat"]),
        .library(name: "Gettext", targets: ["Gettext"]),
        .library(name: "ExhibitGuide", targets: ["ExhibitGuide"]),
    ],
    dependencies: [
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2")
    ],
    targets: [
        .systemLibrary(name: "SystemICU", pkgConfig: "icu-i18n", providers: [.apt(["libicu-dev"])]),
        .target(name: "CICU", dependencies: ["SystemICU"]),
        .target(name: "ICU", dependencies: ["CICU"]),
        .target(name: "MessageFormat", dependencies: ["ICU"]),
        .target(name: "Gettext"),
        .target(
            name: "ExhibitGuide",
            dependencies: ["Gettext", "ICU", "MessageFormat", .product(name: "Yams", package: "Yams")]),
        .testTarget(name: "ICUTests", dependencies: ["ICU"]),
        .testTarget(name: "MessageFormatTests", dependencies: ["ICU", "MessageFormat"]),
        .testTarget(name: "GettextTests", dependencies: ["Gettext"]),
    ],
    swiftLanguageModes: [.v6],
    cxxLanguageStandard: .cxx17
)
