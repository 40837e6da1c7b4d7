/// The number formatter's own struct, which plural selection looks into.
#pragma once

#include <unicode/decimfmt.h>
#include <unicode/numberformatter.h>

#include <memory>

struct CICUNumberFormatter {
    icu::number::LocalizedNumberFormatter formatter;
    std::unique_ptr<icu::DecimalFormat> fast;
};
