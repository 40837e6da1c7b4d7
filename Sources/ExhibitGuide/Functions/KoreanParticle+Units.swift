extension KoreanParticle {
    /// The ending of a measurement whose unit is written by its symbol, as the unit is read: "5 km" 킬로미터. `nil` where no known
    /// symbol follows a digit.
    static func ending(ofMeasurement scalars: [Unicode.Scalar]) -> Ending? {
        let end = scalars.suffix(longestUnit + 1)
        let symbol = end.reversed().prefix { !$0.isDigit && !$0.properties.isWhitespace }.reversed()
        guard let ending = units[String(String.UnicodeScalarView(symbol))],
            scalars.dropLast(symbol.count).last(where: { !$0.properties.isWhitespace })?.isDigit == true
        else { return nil }
        return ending
    }

    /// The ending of a currency that is written by its sign.
    static func ending(ofCurrencySign sign: Unicode.Scalar) -> Ending? {
        switch sign {
        // 달러, 유로, 파운드, 페소, 바트, 루피
        case "$", "€", "£", "₱", "฿", "₹": .vowel
        // 원, 엔 or 위안, 동
        case "₩", "￦", "¥", "￥", "₫": .consonant
        // 루블
        case "₽": .rieul
        default: nil
        }
    }

    private static let longestUnit = 5

    /// The endings of units by their symbols. (A test compares them with CLDR's names.)
    private static let units: [String: Ending] = {
        let symbols: [(Ending, String)] = [
            // 미터, 제곱미터, 세제곱미터
            (.vowel, "m km cm mm nm µm μm m² km² cm² mm² m³ km³ cm³ mm³ ㎞ ㎝ ㎜ ㎚ ㎛ ㎡ ㎢ ㎠ ㎟ ㎥ ㎦ ㎤ ㎣ m/s km/h km/L"),
            // 리터, 시시
            (.vowel, "L l ℓ mL ml mℓ dL dl cL kL kl kℓ L/h ㎖ ㎗ ㎘ cc ㏄"),
            // 와트, 와트시, 헤르츠, 볼트, 암페어, 암페어시, 룩스
            (.vowel, "W kW MW GW ㎾ ㎿ Wh kWh MWh GWh Hz kHz MHz GHz ㎐ ㎑ ㎒ ㎓ V mV kV A mA Ah mAh lx"),
            // 도, 바이트, 비트, 칼로리, 초, 헥타르, 피트, 인치, 야드, 파운드, 온스
            (.vowel, "°C °F ℃ ℉ B kB KB MB GB TB byte bit Mb cal kcal s sec ms ha ft in yd lb oz ac"),
            // 그램, 톤, 시간, 분, 옴, 뉴턴, 루멘, 갤런
            (.consonant, "g kg mg µg μg ㎏ ㎎ ㎍ t h hr min Ω kΩ MΩ N kN lm gal"),
            // 줄, 파스칼, 데시벨, 마일, 픽셀, 몰
            (.rieul, "J kJ MJ Pa hPa kPa MPa dB mi px mol"),
        ]
        var endings: [String: Ending] = [:]
        for (ending, names) in symbols {
            for name in names.split(separator: " ") { endings[String(name)] = ending }
        }
        return endings
    }()
}

extension Unicode.Scalar {
    var isDigit: Bool { properties.numericType == .decimal }
}
