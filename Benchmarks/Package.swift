// swift-tools-version: 6.1
import PackageDescription

// A package of its own, so that users of the library never build it. Scripts/bench builds and runs it.
let package = Package(
    name: "exhibit-guide-benchmarks",
    dependencies: [
        // Named, so that it is found whatever the folder of the checkout is called.
        .package(name: "exhibit-guide", path: "..")
    ],
    targets: [
        .systemLibrary(name: "PeerSystemICU", pkgConfig: "icu-i18n", providers: [.apt(["libicu-dev"])]),
        .target(name: "ICUPeer", dependencies: ["PeerSystemICU"]),
        .executableTarget(
            name: "bench",
            dependencies: [
                "ICUPeer",
                .product(name: "ICU", package: "exhibit-guide"),
                .product(name: "MessageFormat", package: "exhibit-guide"),
            ],
            path: "Sources/Bench"),
    ],
    swiftLanguageModes: [.v6],
    cxxLanguageStandard: .cxx17
)
