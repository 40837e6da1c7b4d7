/// The number formatter's own struct, which plural selection looks into.
#pragma once

#include <unicode/numberformatter.h>

#include <memory>

#include "PlainIntegers.hpp"

struct CICUNumberFormatter {
    icu::number::LocalizedNumberFormatter formatter;
    /// For integers that look as the locale's ordinary decimal format makes them; null where they do not.
    std::unique_ptr<cicu::PlainIntegers> integers;
};
