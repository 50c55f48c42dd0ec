#include "lexicon/joins.h"

#include <string.h>

#include "base/utf8.h"
#include "lexicon/endings.h"
#include "lexicon/knowledge.h"
#include "lexicon/word.h"
#include "lexicon/words.h"

/* Prior of a lost space, in log10 odds like candidate.score; a second word costs what its frequency class says, in
 * tenths from 10^-9. */
#define JOIN_COST 0.6
#define CLASS_ZERO 9.0
#define UNBALANCED_ODDS 3.0 /* from here on two words need not be common */

enum {
    LEFT_MIN = 2,
    RIGHT_MIN = 2,
    COMMON = 50,
    USUAL = 33,
    RARE = 22,
    FORM_BYTES = 160,
    READINGS = 24,
    LONG_ADJECTIVE = 7,
    LONG_NOUN = 6
};

static bool put(struct joined_words *out, const char *form, size_t len, size_t at)
{
    if (len + 2 > sizeof(out->text))
        return false;
    memcpy(out->text, form, at);
    out->text[at] = ' ';
    memcpy(out->text + at + 1, form + at, len - at);
    out->len = len + 1;
    return true;
}

static bool is_german(const struct vocabulary *v, const char *s, size_t len)
{
    return (lexicon_listed_flags(v->knowledge->lexicon, s, len) & LEX_GERMAN) != 0;
}

/* A word of the lexicon in this case, or one that this text has by itself elsewhere. */
static bool is_word(const struct vocabulary *v, const char *s, size_t len)
{
    char lower[FORM_BYTES];
    if (word_is_certain(v->knowledge, s, len) || vocabulary_occurrences(v, s, len))
        return true;
    size_t n = utf8_recase(s, len, false, lower, sizeof(lower));
    return n && is_german(v, lower, n);
}

static bool is_right_side(const struct vocabulary *v, const char *s, size_t len)
{
    unsigned flags;
    if (is_word(v, s, len))
        return true;
    enum verdict verdict = word_verdict(v->knowledge, s, len, &flags);
    return verdict == VERDICT_KNOWN || verdict == VERDICT_NAME || (verdict == VERDICT_FOREIGN && len > 3);
}

static bool is_left_side(const struct vocabulary *v, const char *s, size_t len, bool lower)
{
    unsigned flags;
    if (lower && len > 5)
        return word_verdict(v->knowledge, s, len, &flags) == VERDICT_KNOWN;
    if (lower)
        return is_german(v, s, len) && (len > 2 || word_frequency(v->knowledge, s, len) >= COMMON);
    if (utf8_count(s, len) < 3)
        return is_german(v, s, len) && word_frequency(v->knowledge, s, len) >= COMMON + 10;
    return is_word(v, s, len) || word_verdict(v->knowledge, s, len, &flags) == VERDICT_KNOWN;
}

static bool is_more_english(const struct vocabulary *v, const char *s, size_t len)
{
    const struct lexicon *lex = v->knowledge->lexicon;
    return (lexicon_flags(lex, s, len) & LEX_ENGLISH) &&
           lexicon_frequency_en(lex, s, len) > lexicon_frequency(lex, s, len) + 5;
}

/* "LokSound", "AirMouse": two short nouns are a brand sooner than an accident, unless this text has them apart too. */
static bool is_brand_like(const struct vocabulary *v, const char *form, size_t at, size_t len)
{
    unsigned flags;
    char lower[FORM_BYTES];
    size_t n = utf8_recase(form, at, false, lower, sizeof(lower));
    if (n && is_german(v, lower, n) && word_frequency(v->knowledge, lower, n) >= COMMON + 8)
        return false; /* a very common word with the capital of the sentence's start */
    unsigned right = lexicon_flags(v->knowledge->lexicon, form + at, len - at);
    if ((right & LEX_NAME) && vocabulary_occurrences(v, form, at) && vocabulary_occurrences(v, form + at, len - at))
        return false; /* "NewYork" beside "New York" */
    if (at > 4 && (right & LEX_PERSON) && !(right & LEX_GERMAN) && is_german(v, form, at))
        return false; /* "BritenBrad" */
    if (word_at(v->knowledge, form, at, NULL).inner_capital || is_more_english(v, form, at) ||
        is_more_english(v, form + at, len - at))
        return true;
    if (vocabulary_occurrences(v, form, at) || vocabulary_occurrences(v, form + at, len - at))
        return false;
    if (lexicon_listed_flags(v->knowledge->lexicon, form, at) & LEX_PERSON)
        return false;
    if (at > 6 && (lexicon_listed_flags(v->knowledge->lexicon, form + at, len - at) & LEX_PERSON))
        return false;
    return at < 4 || len - at < 4 || word_verdict(v->knowledge, form + at, len - at, &flags) == VERDICT_FOREIGN;
}

/* "AutoFilter", "DatenPilot": as programs call their parts. */
static bool is_part_of_program(const char *form, size_t at)
{
    static const char *const beginnings[] = {"Auto",  "Computer", "Datei", "Daten", "File", "Info",
                                             "Micro", "Multi",    "Smart", "Web",   NULL};
    return span_is_one_of((struct span){form, at}, beginnings);
}

/* "lastValue", "dateTime": names in code, of two English words. */
static bool is_english_pair(const struct vocabulary *v, const char *form, size_t at, size_t len)
{
    const struct lexicon *lex = v->knowledge->lexicon;
    return (lexicon_flags(lex, form, at) & LEX_ENGLISH) && is_more_english(v, form, at) &&
           (lexicon_flags(lex, form + at, len - at) & LEX_ENGLISH);
}

/* Behind these any capitalised word may stand, known or not: a very common word ("denDurano", "ZumFocea" where a
 * sentence begins), a given name ("JonahRadebaugh"). */
static bool takes_any_name(const struct vocabulary *v, const char *left, size_t len, bool lower, bool mid_capital)
{
    char small[FORM_BYTES];
    if (lower)
        return word_frequency(v->knowledge, left, len) >= COMMON;
    const struct lexicon *lex = v->knowledge->lexicon;
    unsigned flags = lexicon_flags(lex, left, len);
    if ((flags & LEX_PERSON) && !(flags & LEX_GERMAN) && len >= 4)
        return lexicon_frequency(lex, left, len) >= RARE;
    size_t n = mid_capital ? 0 : utf8_recase(left, len, false, small, sizeof(small));
    return n > 2 && is_german(v, small, n) && lexicon_frequency(lex, small, n) >= COMMON + 8;
}

bool joins_camel(const struct vocabulary *v, const char *form, size_t len, const struct form *evidence,
                 struct joined_words *out)
{
    bool once = evidence->count == 1, mid_capital = evidence->mid_capital > 0;
    size_t size;
    uint32_t before = 0, first = utf8_decode(form, len, &size);
    bool lower = utf8_is_lower(first);
    *out = (struct joined_words){0};
    for (size_t at = 0; at < len; at += size) {
        uint32_t cp = utf8_decode(form + at, len - at, &size);
        bool border = utf8_is_upper(cp) && utf8_is_lower(before);
        before = cp;
        if (!border)
            continue;
        out->inner_capital = true;
        if (at < LEFT_MIN || len - at < RIGHT_MIN || (!once && !lower))
            continue;
        bool any_right = len - at > 3 && !word_at(v->knowledge, form + at, len - at, NULL).inner_capital &&
                         takes_any_name(v, form, at, lower, mid_capital);
        if (is_left_side(v, form, at, lower) && (any_right || is_right_side(v, form + at, len - at)) &&
            (lower ? !is_english_pair(v, form, at, len)
                   : !is_brand_like(v, form, at, len) && !is_part_of_program(form, at))) {
            out->sure = lower || is_right_side(v, form + at, len - at);
            return put(out, form, len, at);
        }
    }
    return false;
}

/* The frequency of one half, 0 when it may not be one. Beside a very common word any long word will do. Two letters
 * must be a very common word: "in", "zu", "er". */
static unsigned half(const struct vocabulary *v, const char *s, size_t len, bool known, bool beside_common)
{
    size_t letters = utf8_count(s, len);
    unsigned frequency = known ? word_frequency(v->knowledge, s, len) : 0;
    if (known && !frequency)
        frequency = 1;
    if ((beside_common || letters >= 8) && letters >= 6 && frequency)
        return frequency;
    unsigned bar = letters <= 2 ? COMMON + 8 : letters == 3 ? COMMON - 5 : letters == 4 ? USUAL - 8 : RARE - 7;
    return frequency >= bar ? frequency : 0;
}

static unsigned left_half(const struct vocabulary *v, const char *s, size_t len, bool capital, bool mid_capital,
                          bool beside_common)
{
    char lower[FORM_BYTES];
    if (!capital)
        return half(v, s, len, is_german(v, s, len), beside_common);
    unsigned noun = utf8_count(s, len) >= (beside_common ? 3 : 4)
                        ? half(v, s, len, word_is_certain(v->knowledge, s, len), beside_common)
                        : 0;
    if (noun || mid_capital)
        return noun;
    size_t n = utf8_recase(s, len, false, lower, sizeof(lower));
    return n ? half(v, lower, n, is_german(v, lower, n), false) : 0;
}

/* Two content words seldom run together where a compound is likelier: one half is very common, or both are common
 * enough. */
static bool is_balanced(unsigned left, unsigned right, size_t left_len, size_t right_len, double odds)
{
    unsigned rarer = left < right ? left : right, other = left < right ? right : left;
    if (left_len <= 2 || right_len <= 2)
        return other >= COMMON + 8 && rarer >= RARE;
    return other >= COMMON + 8 || rarer >= USUAL + 5 || (rarer >= USUAL - 5 && odds >= UNBALANCED_ODDS);
}

static void add_split(struct joined_words *out, size_t at, double score)
{
    size_t i = out->split_count < JOIN_SPLITS ? out->split_count++ : JOIN_SPLITS;
    if (i == JOIN_SPLITS && out->splits[--i].score >= score)
        return;
    for (; i > 0 && out->splits[i - 1].score < score; i--)
        out->splits[i] = out->splits[i - 1];
    out->splits[i] = (struct join_split){at, score};
}

/* Whether the right half, which the lexicon has, is no finite verb: what stands behind "er" is. */
static bool is_never_finite(const struct vocabulary *v, const char *s, size_t len)
{
    struct reading r[READINGS];
    size_t n = lexicon_readings(v->knowledge->lexicon, s, len, r, READINGS);
    bool verbal = n > 0;
    for (size_t i = 0; i < n && i < READINGS; i++) {
        bool verb = r[i].part_of_speech == POS_VERB;
        bool singular = false;
        for (unsigned tense = TENSE_PRESENT; verb && tense <= TENSE_SUBJUNCTIVE_2; tense++)
            singular = singular || (r[i].features & VERB_CELL(tense, NUMBER_SINGULAR, 3));
        verbal = verbal && (verb || r[i].part_of_speech == POS_ADJECTIVE) && !singular;
    }
    return verbal;
}

/* "punkte": a noun in lower case that is a rare form of a verb too. */
static bool is_rather_noun(const struct vocabulary *v, const char *s, size_t len)
{
    const unsigned usual = VERB_INFINITIVE | VERB_PARTICIPLE_2 | VERB_CELL(TENSE_PRESENT, NUMBER_SINGULAR, 3) |
                           VERB_CELL(TENSE_PAST, NUMBER_SINGULAR, 3);
    char noun[FORM_BYTES];
    struct reading r[READINGS];
    const struct lexicon *lex = v->knowledge->lexicon;
    size_t n = lexicon_readings(lex, s, len, r, READINGS), m = utf8_recase(s, len, true, noun, sizeof(noun));
    for (size_t i = 0; i < n && i < READINGS; i++)
        if (r[i].part_of_speech != POS_VERB || (r[i].features & usual))
            return false;
    return n > 0 && m && lexicon_has_reading(lex, noun, m, POS_NOUN, 0);
}

static bool is_only_adjective(const struct vocabulary *v, const char *s, size_t len)
{
    struct reading r[READINGS];
    size_t n = lexicon_readings(v->knowledge->lexicon, s, len, r, READINGS);
    for (size_t i = 0; i < n && i < READINGS; i++)
        if (r[i].part_of_speech != POS_ADJECTIVE || r[i].kind != KIND_NONE)
            return false;
    return n > 0;
}

/* Words that begin other words, beside what they begin: "er|jagen", "nicht|magischen", "super|happy",
 * "gut|nachbarschaftlich", "zurück|überweisen", "über|optimistisch", "Hoch|signifikant" where a sentence begins. */
static bool is_prefixed(const struct vocabulary *v, const char *form, size_t at, size_t len)
{
    char lower[FORM_BYTES];
    struct span left = {lower, utf8_recase(form, at, false, lower, sizeof(lower))}, right = {form + at, len - at};
    if (span_is(left, "er"))
        return is_never_finite(v, right.ptr, right.len);
    if (span_is(left, "nicht"))
        return lexicon_has_reading(v->knowledge->lexicon, right.ptr, right.len, POS_ADJECTIVE, NOMINAL_CELLS) &&
               is_never_finite(v, right.ptr, right.len) && !span_ends(right, "ig");
    if (span_is(left, "hoch") || span_is(left, "gut") || span_is(left, "wohl") || span_is(left, "gegen") ||
        span_is(left, "wieder"))
        return lexicon_has_reading(v->knowledge->lexicon, right.ptr, right.len, POS_ADJECTIVE, 0);
    if (span_is(left, "vor")) /* "voreuropäisch" */
        return is_adjective_of_name(right) && is_only_adjective(v, right.ptr, right.len);
    if (span_is(left, "über"))
        return right.len >= LONG_ADJECTIVE && is_only_adjective(v, right.ptr, right.len);
    if (span_is(left, "zurück"))
        return lexicon_has_reading(v->knowledge->lexicon, right.ptr, right.len, POS_VERB,
                                   VERB_FINITE | VERB_INFINITIVE);
    return span_is(left, "super") || span_is(left, "mega") || span_is(left, "ultra");
}

/* "Eintrag|im", "Informationen|an": behind a noun that is long enough the two letters end no name. */
static bool is_noun_before_word(const struct vocabulary *v, const char *form, size_t at, size_t len)
{
    static const char *const words[] = {"im", "am", "zu", "an", "ob", "da", "um", NULL};
    return at >= LONG_NOUN && lexicon_has_reading(v->knowledge->lexicon, form, at, POS_NOUN, 0) &&
           span_is_one_of((struct span){form + at, len - at}, words);
}

bool joins_lower(const struct vocabulary *v, const char *form, size_t len, bool mid_capital, struct joined_words *out)
{
    size_t size;
    *out = (struct joined_words){.score = -99};
    bool capital = utf8_is_upper(utf8_decode(form, len, &size));
    if (len > FORM_BYTES - 8)
        return false;
    double surprise = lexicon_surprise(v->knowledge->lexicon, form, len);
    for (size_t at = size; at + RIGHT_MIN <= len; at++) {
        if (at < LEFT_MIN || ((unsigned char)form[at] & 0xC0) == 0x80 || is_prefixed(v, form, at, len))
            continue;
        bool german = is_german(v, form + at, len - at) && !(capital && is_rather_noun(v, form + at, len - at));
        unsigned right = half(v, form + at, len - at, german, false);
        unsigned left = german ? left_half(v, form, at, capital, mid_capital, right >= COMMON + 8) : 0;
        if (left >= COMMON + 8 && !right)
            right = half(v, form + at, len - at, german, true);
        double score = (left + right) / 10.0 - CLASS_ZERO - JOIN_COST;
        if (!left || !right || !is_balanced(left, right, at, len - at, score - CLASS_ZERO + surprise) ||
            (mid_capital && (right < COMMON || (len - at < 3 && !is_noun_before_word(v, form, at, len)))))
            continue;
        add_split(out, at, score);
        if (score > out->score) {
            out->score = score;
            out->sure = left >= USUAL && right >= USUAL;
            out->half_common = out->sure && (left >= COMMON + 8 || right >= COMMON + 8);
            out->common = left >= COMMON + 8 && right >= COMMON;
        }
    }
    return out->split_count && put(out, form, len, out->splits[0].at);
}
