// swift-tools-version: 6.1
import PackageDescription

let package = Package(
    name: "exhibit-guide",
    products: [
        .library(name: "ICU", targets: ["ICU"]),
        .library(name: "MessageFormat", targets: ["MessageFormat"]),
        .library(name: "Gettext", targets: ["Gettext"]),
        .library(name: "ExhibitGuide", targets: ["ExhibitGuide"]),
        .library(name: "GuideTranslation", targets: ["GuideTranslation"]),
        .library(name: "GuideExport", targets: ["GuideExport"]),
        .library(name: "GuideKiosk", targets: ["GuideKiosk"]),
        .executable(name: "guide", targets: ["guide"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: [
        // The system's libraries.
        .systemLibrary(name: "SystemICU", pkgConfig: "icu-i18n", providers: [.apt(["libicu-dev"])]),
        // Without pkgConfig: its flags are ones that SwiftPM refuses, and the library is where linkers look anyway.
        .systemLibrary(name: "CCurses", providers: [.apt(["libncurses-dev"])]),
        .systemLibrary(name: "CNettle", pkgConfig: "nettle", providers: [.apt(["nettle-dev"])]),
        .systemLibrary(name: "CLibrary"),
        // The layers, from the bottom; an import runs down, never up, never sideways.
        .target(name: "CICU", dependencies: ["SystemICU"]),
        .target(name: "ICU", dependencies: ["CICU"]),
        .target(name: "MessageFormat", dependencies: ["ICU"]),
        .target(name: "Gettext"),
        .target(
            name: "ExhibitGuide",
            dependencies: ["Gettext", "ICU", "MessageFormat", .product(name: "Yams", package: "Yams")]),
        .target(name: "GuideTranslation", dependencies: ["ExhibitGuide", "Gettext", "ICU", "MessageFormat"]),
        .target(name: "GuideExport", dependencies: ["CNettle", "ExhibitGuide", "ICU"]),
        // What Swift's module of the C library lacks, and what must be safe in a signal handler.
        .target(name: "CKiosk"),
        .target(
            name: "GuideKiosk",
            dependencies: [
                "CCurses", "CKiosk", "ExhibitGuide", "ICU", "MessageFormat",
                .product(name: "Logging", package: "swift-log"),
            ]),
        .executableTarget(
            name: "guide",
            dependencies: [
                "CLibrary", "ExhibitGuide", "GuideExport", "GuideKiosk", "GuideTranslation", "ICU", "MessageFormat",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),
        .testTarget(name: "ICUTests", dependencies: ["ICU", "TestSupport"]),
        .testTarget(name: "MessageFormatTests", dependencies: ["ICU", "MessageFormat", "TestSupport"]),
        .testTarget(
            name: "GuideKioskTests",
            dependencies: [
                "CICU", "ExhibitGuide", "GuideKiosk", "ICU", "MessageFormat", "TestSupport",
                .product(name: "Logging", package: "swift-log"),
            ],
            exclude: ["Fixtures", "Golden"]),
        .testTarget(name: "GettextTests", dependencies: ["Gettext"]),
        .target(name: "TestSupport", path: "Tests/TestSupport"),
        .testTarget(
            name: "ExhibitGuideTests", dependencies: ["ExhibitGuide", "ICU", "MessageFormat", "TestSupport"],
            exclude: ["Fixtures"]),
        .testTarget(name: "GuideExportTests", dependencies: ["ExhibitGuide", "GuideExport", "ICU", "TestSupport"]),
        .testTarget(name: "GoldenTests", dependencies: ["CICU", "guide", "TestSupport"], exclude: ["Golden"]),
        .testTarget(name: "EndToEndTests", dependencies: ["GuideExport", "guide", "TestSupport"]),
        // The command, to be killed in the middle of its work.
        .testTarget(
            name: "GuideTranslationTests",
            dependencies: [
                "ExhibitGuide", "Gettext", "GuideTranslation", "ICU", "MessageFormat", "TestSupport", "guide",
            ]),
    ],
    swiftLanguageModes: [.v6],
    cxxLanguageStandard: .cxx17
)
