/// CICU: a flat C face over the system's ICU (72 or later).
///
/// Swift must never see an ICU header: the toolchain's Foundation carries its own ICU as a Clang module, and a file that
/// sees both does not compile. So this header, and those beside it, declare only their own opaque structs and plain C types.
///
/// Conventions, the same for every function:
/// - Text goes in as UTF-8 pointer and length. Locales are BCP 47 language tags.
/// - Text comes out into a buffer of `capacity` bytes, as UTF-8 without a terminating NUL. The result is the length of the
///   whole text; where it is larger than `capacity`, nothing useful was written and the caller asks again with that much room.
/// - `status` receives 0, or ICU's error code (see `cicu_status_name`). It must not be NULL, and is overwritten.
/// - What `…_open` returns is freed by `…_close`. Where a function takes a `const` object, the object may be used by
///   many threads at once; where it takes a mutable one, by one thread at a time.
#ifndef CICU_H
#define CICU_H

#include "CICUBase.h"
#include "CICULocale.h"
#include "CICULocaleData.h"
#include "CICUNumber.h"
#include "CICUDate.h"
#include "CICUText.h"

#endif
