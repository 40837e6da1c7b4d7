// swift-tools-version: 6.1
import PackageDescription

// A package of its own: fuzz targets are linked with libFuzzer's main, which nothing else is.
let package = Package(
    name: "fuzz",
    dependencies: [.package(name: "exhibit-guide", path: "../..")],
    targets: [
        .executableTarget(
            name: "FuzzMessageFormat",
            dependencies: [
                .product(name: "ICU", package: "exhibit-guide"),
                .product(name: "MessageFormat", package: "exhibit-guide"),
            ],
            swiftSettings: [.unsafeFlags(["-parse-as-library"])]),
        .executableTarget(
            name: "FuzzGettext",
            dependencies: [.product(name: "Gettext", package: "exhibit-guide")],
            swiftSettings: [.unsafeFlags(["-parse-as-library"])]),
    ],
    swiftLanguageModes: [.v6],
    cxxLanguageStandard: .cxx17
)
