#include <unicode/listformatter.h>

#include "CICUNumber.h"
#include "Support.hpp"

struct CICUListFormatter {
    std::unique_ptr<icu::ListFormatter> formatter;
};

namespace {

std::vector<icu::UnicodeString> split(const char *items, const int32_t *lengths, int32_t count) {
    std::vector<icu::UnicodeString> result;
    result.reserve(static_cast<size_t>(count));
    for (int32_t index = 0; index < count; index++) {
        result.push_back(cicu::text(items, lengths[index]));
        items += lengths[index];
    }
    return result;
}

}  // namespace

CICUListFormatter *cicu_list_formatter_open(const char *tag, int32_t tagLength, int32_t type, int32_t width, CICUStatus *status) {
    cicu::Status error(status);
    const icu::Locale locale = cicu::locale(tag, tagLength, error);
    static const UListFormatterType types[] = {ULISTFMT_TYPE_AND, ULISTFMT_TYPE_OR, ULISTFMT_TYPE_UNITS};
    static const UListFormatterWidth widths[] = {ULISTFMT_WIDTH_WIDE, ULISTFMT_WIDTH_SHORT, ULISTFMT_WIDTH_NARROW};
    if (type < 0 || type > CICU_LIST_UNITS || width < 0 || width > CICU_WIDTH_NARROW) { error.fail(U_ILLEGAL_ARGUMENT_ERROR); }
    if (error.failed()) { return nullptr; }
    std::unique_ptr<icu::ListFormatter> formatter(icu::ListFormatter::createInstance(locale, types[type], widths[width], error));
    if (error.failed()) { return nullptr; }
    return new (std::nothrow) CICUListFormatter{std::move(formatter)};
}

void cicu_list_formatter_close(CICUListFormatter *formatter) { delete formatter; }

int32_t cicu_list_format(
    const CICUListFormatter *formatter, const char *items, const int32_t *lengths, int32_t count, char *out, int32_t capacity,
    CICUStatus *status) {
    cicu::Status error(status);
    const std::vector<icu::UnicodeString> texts = split(items, lengths, count);
    icu::UnicodeString result;
    formatter->formatter->format(texts.data(), count, result, error);
    return cicu::write(result, out, capacity, error);
}

int32_t cicu_list_format_spans(
    const CICUListFormatter *formatter, const char *items, const int32_t *lengths, int32_t count, char *out, int32_t capacity,
    int32_t *starts, int32_t *ends, CICUStatus *status) {
    cicu::Status error(status);
    const std::vector<icu::UnicodeString> texts = split(items, lengths, count);
    const icu::FormattedList list = formatter->formatter->formatStringsToValue(texts.data(), count, error);
    const icu::UnicodeString text = list.toTempString(error);
    if (error.failed()) { return 0; }
    cicu::UTF8Offsets offsets(text);
    icu::ConstrainedFieldPosition position;
    position.constrainCategory(UFIELD_CATEGORY_LIST_SPAN);
    while (list.nextPosition(position, error)) {
        const int32_t index = position.getField();
        if (index < 0 || index >= count) { continue; }
        starts[index] = offsets.of(position.getStart());
        ends[index] = offsets.of(position.getLimit());
    }
    return cicu::write(text, out, capacity, error);
}
