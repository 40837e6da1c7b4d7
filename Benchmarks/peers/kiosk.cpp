// The least that a program can do that shows text sorted and formatted for a locale on a terminal: opens ncurses, one collator and one number
// formatter of ICU, draws one line, and ends. What the kiosk's start is measured against.
#include <curses.h>
#include <locale.h>
#include <unicode/coll.h>
#include <unicode/locid.h>
#include <unicode/numfmt.h>
#include <unicode/unistr.h>

#include <memory>
#include <string>

int main() {
  setlocale(LC_CTYPE, "C.UTF-8");
  if (newterm(nullptr, stdout, stdin) == nullptr) return 1;
  UErrorCode status = U_ZERO_ERROR;
  const icu::Locale locale("ko");
  std::unique_ptr<icu::Collator> collator(icu::Collator::createInstance(locale, status));
  std::unique_ptr<icu::NumberFormat> format(icu::NumberFormat::createInstance(locale, status));
  if (U_FAILURE(status)) {
    endwin();
    return 1;
  }
  const icu::UnicodeString first = icu::UnicodeString::fromUTF8("보행");
  const icu::UnicodeString second = icu::UnicodeString::fromUTF8("수어");
  icu::UnicodeString number;
  format->format(static_cast<int64_t>(18500000), number);
  std::string line;
  (collator->compare(first, second, status) == UCOL_LESS ? first : second).toUTF8String(line);
  line += " ";
  number.toUTF8String(line);
  mvaddstr(0, 0, line.c_str());
  refresh();
  endwin();
  return 0;
}
