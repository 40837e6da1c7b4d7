#ifndef CICU_TEXT_H
#define CICU_TEXT_H

#include "CICUBase.h"

#ifdef __cplusplus
extern "C" {
#endif

/// A stretch of text, as offsets in UTF-8 bytes.
typedef struct CICUSpan {
    int32_t start;
    int32_t end;
} CICUSpan;

// Collation (UTS #10) --------------------------------------------------------------------------------------------------

/// Compares texts by the rules of a locale.
typedef struct CICUCollator CICUCollator;

/// How far a comparison goes; CICU_COLLATION_DEFAULT leaves a setting as the locale has it.
enum {
    CICU_COLLATION_DEFAULT = -1,
    CICU_STRENGTH_PRIMARY = 0,
    CICU_STRENGTH_SECONDARY = 1,
    CICU_STRENGTH_TERTIARY = 2,
    CICU_STRENGTH_QUATERNARY = 3,
    CICU_STRENGTH_IDENTICAL = 15,
};

/// `caseLevel`, `numeric` and `shifted` are 1 for on, 0 for off and CICU_COLLATION_DEFAULT for what the locale says.
CICUCollator *cicu_collator_open(
    const char *tag, int32_t tagLength, int32_t strength, int32_t caseLevel, int32_t numeric, int32_t shifted,
    CICUStatus *status);
void cicu_collator_close(CICUCollator *collator);

/// -1, 0 or 1, as `left` sorts before, with or after `right`.
int32_t cicu_collator_compare(
    const CICUCollator *collator, const char *left, int32_t leftLength, const char *right, int32_t rightLength,
    CICUStatus *status);

/// Bytes whose order is the order of the texts; never 0, and without ICU's terminating 0.
int32_t cicu_collator_sort_key(
    const CICUCollator *collator, const char *text, int32_t length, char *out, int32_t capacity, CICUStatus *status);

/// The primary weights of a text's collation elements, those that are ignored left out; returns how many there are.
int32_t cicu_collator_primary_weights(
    const CICUCollator *collator, const char *text, int32_t length, uint32_t *out, int32_t capacity, CICUStatus *status);

/// The letters under which a locale files names, immutable.
typedef struct CICUIndex CICUIndex;

enum {
    CICU_INDEX_LETTER = 0,
    CICU_INDEX_UNDERFLOW = 1,
    CICU_INDEX_INFLOW = 2,
    CICU_INDEX_OVERFLOW = 3,
};

/// The tags stand one after the other in `tags`; the first is the locale, the others add their letters.
CICUIndex *cicu_index_open(const char *tags, const int32_t *lengths, int32_t count, CICUStatus *status);
void cicu_index_close(CICUIndex *index);
int32_t cicu_index_bucket_count(const CICUIndex *index);

/// What the bucket is for (CICU_INDEX_…); `bucket` is below the bucket count.
int32_t cicu_index_bucket_type(const CICUIndex *index, int32_t bucket);
int32_t cicu_index_bucket_label(
    const CICUIndex *index, int32_t bucket, char *out, int32_t capacity, CICUStatus *status);

/// The bucket that a text belongs to.
int32_t cicu_index_bucket_of(const CICUIndex *index, const char *text, int32_t length, CICUStatus *status);

/// Finds text in text by a locale's rules of likeness.
typedef struct CICUSearcher CICUSearcher;

/// The collation type is "search" where the tag names none; `strength` as for a collator.
CICUSearcher *cicu_searcher_open(const char *tag, int32_t tagLength, int32_t strength, CICUStatus *status);
CICUSearcher *cicu_searcher_clone(const CICUSearcher *searcher, CICUStatus *status);
void cicu_searcher_close(CICUSearcher *searcher);

/// Begins a search; both texts are copied. An empty pattern, or one that is ignored at this strength, finds nothing.
void cicu_searcher_begin(
    CICUSearcher *searcher, const char *pattern, int32_t patternLength, const char *text, int32_t length, CICUStatus *status);

/// The next matches, at most `capacity` of them; fewer means that there are no more.
int32_t cicu_searcher_next(CICUSearcher *searcher, CICUSpan *spans, int32_t capacity, CICUStatus *status);

/// Ends a search and frees its copy of the text.
void cicu_searcher_end(CICUSearcher *searcher);

// Segmentation (UAX #14, UAX #29) --------------------------------------------------------------------------------------

/// Finds the boundaries of characters, words, sentences or lines.
typedef struct CICUSegmenter CICUSegmenter;

enum {
    CICU_SEGMENT_GRAPHEMES = 0,
    CICU_SEGMENT_WORDS = 1,
    CICU_SEGMENT_SENTENCES = 2,
    CICU_SEGMENT_LINES = 3,
};

enum {
    CICU_BOUNDARY_NONE = 0,
    CICU_BOUNDARY_NUMBER = 1,
    CICU_BOUNDARY_LETTERS = 2,
    CICU_BOUNDARY_KANA = 3,
    CICU_BOUNDARY_IDEOGRAPHS = 4,
    CICU_BOUNDARY_MANDATORY = 5,
};

/// A boundary, as an offset in UTF-8 bytes, and what the segment is that ends there (CICU_BOUNDARY_…).
typedef struct CICUBoundary {
    int32_t offset;
    int32_t kind;
} CICUBoundary;

/// `keywords` are what is added to the locale for this segmenter, as in "lb=strict;lw=phrase" (UTS #35, Part 1).
CICUSegmenter *cicu_segmenter_open(
    const char *tag, int32_t tagLength, int32_t kind, const char *keywords, int32_t keywordsLength, CICUStatus *status);
CICUSegmenter *cicu_segmenter_clone(const CICUSegmenter *segmenter, CICUStatus *status);
void cicu_segmenter_close(CICUSegmenter *segmenter);

/// Begins with a text, which is copied.
void cicu_segmenter_begin(CICUSegmenter *segmenter, const char *text, int32_t length, CICUStatus *status);

/// The next boundaries after the start of the text, at most `capacity` of them; fewer means that there are no more.
int32_t cicu_segmenter_next(CICUSegmenter *segmenter, CICUBoundary *boundaries, int32_t capacity);

/// How many of the segments after the start of the text are words; none where the segmenter's unit is another.
int32_t cicu_segmenter_count_words(CICUSegmenter *segmenter);

/// Ends, and frees the copy of the text.
void cicu_segmenter_end(CICUSegmenter *segmenter);

// Transliteration ------------------------------------------------------------------------------------------------------

/// Rewrites text by a named transform, such as "Any-Latin; Latin-ASCII".
typedef struct CICUTransliterator CICUTransliterator;

CICUTransliterator *cicu_transliterator_open(const char *id, int32_t idLength, CICUStatus *status);
CICUTransliterator *cicu_transliterator_clone(const CICUTransliterator *transliterator, CICUStatus *status);
void cicu_transliterator_close(CICUTransliterator *transliterator);
int32_t cicu_transliterator_apply(
    CICUTransliterator *transliterator, const char *text, int32_t length, char *out, int32_t capacity, CICUStatus *status);

// Bidirectional text (UAX #9) ------------------------------------------------------------------------------------------

/// A text with its resolved embedding levels, immutable.
typedef struct CICUBidi CICUBidi;

enum {
    CICU_DIRECTION_NEUTRAL = -1,
    CICU_DIRECTION_LEFT_TO_RIGHT = 0,
    CICU_DIRECTION_RIGHT_TO_LEFT = 1,
    CICU_DIRECTION_FIRST_STRONG_ELSE_LEFT_TO_RIGHT = 2,
    CICU_DIRECTION_FIRST_STRONG_ELSE_RIGHT_TO_LEFT = 3,
};

/// The level that is given for paragraph separators, which have no place on a line.
enum { CICU_LEVEL_SEPARATOR = -1 };

/// A stretch of text of one level; odd levels run from right to left.
typedef struct CICUBidiRun {
    CICUSpan span;
    int32_t level;
} CICUBidiRun;

/// The direction of the first strong character: CICU_DIRECTION_NEUTRAL, …_LEFT_TO_RIGHT or …_RIGHT_TO_LEFT.
int32_t cicu_bidi_first_strong(const char *text, int32_t length);

CICUBidi *cicu_bidi_open(const char *text, int32_t length, int32_t direction, CICUStatus *status);
void cicu_bidi_close(CICUBidi *bidi);

/// The level of the first paragraph: 0 or 1.
int32_t cicu_bidi_paragraph_level(const CICUBidi *bidi);

/// The runs of a line, from left to right; the result is how many there are, of which at most `capacity` were stored. Where the
/// span crosses paragraphs each is a line of its own, followed by its separator.
int32_t cicu_bidi_line_runs(
    const CICUBidi *bidi, CICUSpan line, CICUBidiRun *runs, int32_t capacity, CICUStatus *status);

// Normalization (UAX #15) and case -------------------------------------------------------------------------------------

enum {
    CICU_NORMALIZATION_NFC = 0,
    CICU_NORMALIZATION_NFD = 1,
    CICU_NORMALIZATION_NFKC = 2,
    CICU_NORMALIZATION_NFKC_CASEFOLD = 3,
};

int32_t cicu_normalize(
    int32_t form, const char *text, int32_t length, char *out, int32_t capacity, CICUStatus *status);
bool cicu_is_normalized(int32_t form, const char *text, int32_t length, CICUStatus *status);

/// Changes case by the rules of a locale.
typedef struct CICUCaseMap CICUCaseMap;

enum {
    CICU_CASE_UPPER = 0,
    CICU_CASE_LOWER = 1,
    CICU_CASE_TITLE_WORDS = 2,
    CICU_CASE_TITLE_FIRST = 3,
    CICU_CASE_FOLD = 4,
};

CICUCaseMap *cicu_case_map_open(const char *tag, int32_t tagLength, CICUStatus *status);
void cicu_case_map_close(CICUCaseMap *map);
int32_t cicu_case_map_apply(
    const CICUCaseMap *map, int32_t operation, const char *text, int32_t length, char *out, int32_t capacity,
    CICUStatus *status);

// Properties of scalars (UAX #44) --------------------------------------------------------------------------------------

enum {
    CICU_SCALAR_BIDI_CONTROL = 0,
    CICU_SCALAR_DEFAULT_IGNORABLE = 1,
    CICU_SCALAR_EMOJI_PRESENTATION = 2,
    CICU_SCALAR_EXTENDED_PICTOGRAPHIC = 3,
    CICU_SCALAR_BIDI_MIRRORED = 4,
};

/// ICU's number of the general category (UCharCategory).
int32_t cicu_scalar_general_category(uint32_t scalar);

/// Whether the scalar has a binary property (CICU_SCALAR_…).
bool cicu_scalar_is(uint32_t scalar, int32_t property);

/// East_Asian_Width by ICU's numbers: 0 N, 1 A, 2 H, 3 F, 4 Na, 5 W.
int32_t cicu_scalar_east_asian_width(uint32_t scalar);

/// The ISO 15924 code of the script, such as "Hang"; a static string.
const char *cicu_scalar_script(uint32_t scalar);

/// Up to `capacity` ISO 15924 codes of the scripts that use the scalar; the result is how many there are.
int32_t cicu_scalar_script_extensions(uint32_t scalar, const char **codes, int32_t capacity, CICUStatus *status);

/// The scalar that is its mirror image, or the scalar itself.
uint32_t cicu_scalar_mirrored(uint32_t scalar);

#ifdef __cplusplus
}
#endif
#endif
