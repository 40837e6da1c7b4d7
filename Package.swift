// swift-tools-version: 6.1
import PackageDescription

let package = Package(
    name: "exhibit-guide",
    products: [
        .library(name: "ICU", targets: ["ICU"]),
    ],
    targets: [
        .systemLibrary(name: "SystemICU", pkgConfig: "icu-i18n", providers: [.apt(["libicu-dev"])]),
        .target(name: "CICU", dependencies: ["SystemICU"]),
        .target(name: "ICU", dependencies: ["CICU"]),
        .testTarget(name: "ICUTests", dependencies: ["ICU"]),
    ],
    swiftLanguageModes: [.v6],
    cxxLanguageStandard: .cxx17
)
