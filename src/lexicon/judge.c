#include "lexicon/judge.h"

#include <math.h>
#include <string.h>

#include "base/utf8.h"
#include "lexicon/compound.h"
#include "lexicon/endings.h"
#include "lexicon/judgement.h"
#include "lexicon/knowledge.h"
#include "lexicon/likely_typo.h"
#include "lexicon/memo.h"
#include "lexicon/text_compounds.h"
#include "lexicon/words.h"

/* The best candidate is ten times likelier than the second; what stands around the word may turn odds of 10,000. */
#define SURE_LEAD 1.0
#define KEPT_LEAD 4.0

#define PART_SURE_ODDS 1.0     /* a damaged part of a hyphenated word, which has no neighbours to ask */
#define PART_LOWER_ODDS (-0.5) /* of one in lower case: no name */
#define PART_ODDS 0.6          /* so much more where only a part of a compound is damaged: parts are short and many */

#define BRAND_ODDS 3.0 /* of a name with a capital inside */

#define CASE_ONLY 0.3 /* weight of another case */
#define MADE_UP_ODDS 3.0
#define ODD_NAME_ODDS 4.5 /* letters that no name has rather are a slip in a famous one */

/* Frequency classes count tenths from 10^-9; a compound's is a hundredth of its part's (candidates.c). */
#define CLASS_ZERO 9.0
#define COMPOUND_CLASS 2.0

enum {
    NAME_LETTERS = 5,
    LONG_LETTERS = 9,
    KEPT_MAX = 12,
    FAMOUS = 44,
    WELL_KNOWN_NAME = 32,
    KNOWN_NAME = 28, /* enough where letters changed places, or are such as nobody is called by */
    SEVERAL = 4
};

static void set_repair(struct judgement *j, enum verdict verdict, const char *text, size_t len, bool sure)
{
    struct span written = vocabulary_span(j->v, j->id);
    if (span_equal((struct span){text, len}, (struct span){j->clean, j->len}) ||
        span_equal((struct span){text, len}, written))
        return; /* the same but for invisible characters or the form of an apostrophe */
    j->form->verdict = (uint8_t)verdict;
    j->form->repair = arena_span(&j->v->arena, (struct span){text, len});
    j->form->sure = sure;
}

static double plausibility(const struct judgement *j, struct span s)
{
    return lexicon_plausibility(j->v->knowledge->lexicon, s.ptr, s.len);
}

/* Whether a name of this text (or a well-known one) is near enough, and frequent enough, to be what was meant. */
static bool is_meant_name(const struct judgement *j, const struct candidate *c)
{
    struct span own = {j->clean, j->len}, other = {c->form, c->len};
    if (!utf8_starts_upper(other.ptr, other.len) || is_inflection(own, other) || is_inflection(other, own) ||
        is_people_of_place(own, other) || begins_with_far_key(own, other))
        return false;
    if (c->flags & LEX_OWN)
        return c->weight <= 1.0 || j->letters >= LONG_LETTERS; /* however often: the project says how it is spelled */
    bool swapped = c->weight <= 0.6, listed = (c->flags & LEX_NAME) != 0;
    if (j->form->count > 1 && c->in_text < SEVERAL * j->form->count)
        return false; /* both are usual in this text: two names */
    if (c->in_text > j->form->count + 1)
        return true;
    if (c->in_text > j->form->count || (c->in_text && listed))
        return swapped || j->letters >= NAME_LETTERS + 1;
    if (c->in_text == j->form->count && swapped) /* as often as the other: the less natural one is wrong */
        return plausibility(j, own) < plausibility(j, other);
    bool odd = c->weight <= 0.9 || typo_odds(c) >= ODD_NAME_ODDS;
    bool famous =
        c->frequency >= FAMOUS && odd && j->letters > NAME_LETTERS && plausibility(j, own) < plausibility(j, other);
    bool likely = swapped || famous || (j->letters >= LONG_LETTERS - 1 && c->weight < 1.0) || j->letters > LONG_LETTERS;
    bool made_up = typo_odds(c) >= MADE_UP_ODDS && j->letters > NAME_LETTERS;
    unsigned least = swapped || made_up ? KNOWN_NAME : WELL_KNOWN_NAME;
    return listed && c->frequency >= least && (likely || made_up) && j->form->count == 1 && j->mid_capital;
}

static bool judge_name(struct judgement *j, const struct candidates *c)
{
    if (!j->capital || j->letters < NAME_LETTERS)
        return false;
    for (size_t i = 0; i < c->count; i++) {
        const struct candidate *one = &c->list[i];
        bool name = !(one->flags & LEX_GERMAN) && (one->in_text || (one->flags & LEX_NAME));
        if (name && one->weight <= 1.4 && is_meant_name(j, one)) {
            set_repair(j, VERDICT_VARIANT, one->form, one->len,
                       one->in_text > j->form->count || (one->in_text && one->frequency >= 35));
            return true;
        }
    }
    return false;
}

/* "Räkikönens" beside "Räikkönen": a slip in the genitive of a name that the text has. */
static bool judge_genitive(struct judgement *j)
{
    struct candidates c;
    if (!j->capital || j->letters <= NAME_LETTERS + 1 || j->clean[j->len - 1] != 's')
        return false;
    struct judgement stem = *j;
    stem.len--;
    stem.letters--;
    stem.clean[stem.len] = '\0';
    candidates_of_text(j->v, stem.clean, stem.len, &c);
    if (!c.count || c.list[0].weight > 0.6 || c.list[0].len + 1 >= sizeof(stem.clean) || !judge_name(&stem, &c))
        return false;
    memcpy(stem.clean, c.list[0].form, c.list[0].len);
    stem.clean[c.list[0].len] = 's';
    set_repair(j, VERDICT_VARIANT, stem.clean, c.list[0].len + 1, j->form->sure);
    return true;
}

double typo_odds(const struct candidate *c)
{
    return c->score - CLASS_ZERO + (c->source == FROM_COMPOUND ? COMPOUND_CLASS - PART_ODDS : 0) + c->surprise;
}

/* A word of the text that nothing is known of either, and that stands there no more often: each of the two would be the
 * other's slip. */
static bool is_as_unknown(const struct judgement *j, const struct candidate *c)
{
    unsigned flags;
    const struct word_origin *origin;
    return c->source == FROM_TEXT && c->flags == 0 && c->in_text <= j->form->count &&
           memo_explain(j->v->memo, c->form, c->len, &flags, &origin) == VERDICT_UNKNOWN;
}

/* Keeps what a word may stand for, with `head` before and `tail` behind each when only a part of it is damaged. */
static void keep_candidates(struct judgement *j, const struct candidates *c, struct span head, struct span tail)
{
    struct candidate_repair *kept = arena_alloc(&j->v->arena, KEPT_MAX * sizeof(*kept));
    struct buf text = BUF_EMPTY;
    uint8_t n = 0;
    for (size_t i = 0;
         i < c->count && n < KEPT_MAX && candidate_merit(&c->list[i]) > candidate_merit(&c->list[0]) - KEPT_LEAD; i++) {
        const struct candidate *one = &c->list[i];
        buf_clear(&text);
        buf_add_span(&text, head);
        buf_add(&text, one->form, one->len);
        buf_add_span(&text, tail);
        kept[n++] = (struct candidate_repair){
            .text = arena_span(&j->v->arena, buf_span(&text)),
            .odds = typo_odds(one),
            .solid = j->letters >= TYPO_LETTERS + 1 && one->weight <= 1.0 && !is_as_unknown(j, one),
        };
    }
    buf_release(&text);
    j->form->candidates = kept;
    j->form->candidate_count = n;
}

/* Letters that German has only in borrowed words: "é", "ø". */
static size_t count_borrowed_letters(struct span word)
{
    size_t count = 0;
    for (size_t at = 0, size; at < word.len; at += size) {
        uint32_t cp = utf8_lower(utf8_decode(word.ptr + at, word.len - at, &size));
        count += cp >= 0x80 && cp != 0xE4 && cp != 0xF6 && cp != 0xFC && cp != 0xDF;
    }
    return count;
}

/* "XSpreadsheet", "NStichprobe": names that programmers make. A capital held too long ("BEstätigung") leaves the
 * letters as they are. */
static bool has_letter_before(const struct judgement *j, const struct candidate *c)
{
    size_t size;
    utf8_decode(j->clean, j->len, &size);
    return utf8_starts_upper(j->clean, j->len) && utf8_starts_upper(j->clean + size, j->len - size) &&
           c->weight > CASE_ONLY;
}

/* "Schönwolde", "Schönwalde": places are told apart by endings that look like slips of each other. */
static bool are_two_places(struct span a, struct span b)
{
    static const char *const endings[] = {"beck",    "büttel", "dorf",  "hagen", "hausen", "heim",
                                          "hofen",   "ingen",  "leben", "rode",  "rath",   "stedt",
                                          "stetten", "ungen",  "walde", "wolde", NULL};
    size_t one = 0, two = 0;
    for (size_t i = 0; endings[i]; i++) {
        one = span_ends(a, endings[i]) ? i + 1 : one;
        two = span_ends(b, endings[i]) ? i + 1 : two;
    }
    return one && two && one != two;
}

/* Whether the word may be this candidate by a slip: a capitalised word inside a sentence is no slip of a name, for
 * which judge_name() has looked; nor of a word in lower case that nothing is known of either; and nobody puts an accent
 * by a slip ("Denée", "Denke"). */
static bool may_be_slip_of(const struct judgement *j, const struct candidate *c)
{
    if (j->mid_capital && (c->flags & LEX_NAME) && !(c->flags & LEX_GERMAN))
        return false;
    struct span own = {j->clean, j->len}, other = {c->form, c->len};
    if (j->mid_capital && are_two_places(own, other))
        return false;
    if (c->weight > 0.8 && count_borrowed_letters(own) > count_borrowed_letters(other))
        return false;
    bool near_other_name = j->capital && c->weight > CASE_ONLY;
    return (near_other_name || !is_as_unknown(j, c)) && !has_letter_before(j, c);
}

/* "Jamanka ärgerte sich": where a sentence begins, a name that is near another ("Jamaika"). */
static bool is_other_name(const struct judgement *j, const struct candidate *best)
{
    bool near = best->weight <= USUAL_SLIP || best->frequency >= FAMOUS || typo_odds(best) >= MADE_UP_ODDS;
    return j->capital && !j->mid_capital && best->flags & LEX_NAME && !(best->flags & LEX_GERMAN) && !near;
}

static void leave_out_unlikely(const struct judgement *j, struct candidates *c)
{
    size_t n = 0;
    for (size_t i = 0; i < c->count; i++)
        if (may_be_slip_of(j, &c->list[i]))
            c->list[n++] = c->list[i];
    c->count = n;
}

void judge_typo(struct judgement *j, struct candidates *c)
{
    if (c->count && is_other_name(j, &c->list[0]))
        return;
    leave_out_unlikely(j, c);
    if (!c->count || !is_likely_typo(j, &c->list[0]))
        return;
    double lead = c->count > 1 ? candidate_merit(&c->list[0]) - candidate_merit(&c->list[1]) : 9;
    keep_candidates(j, c, (struct span){0}, (struct span){0});
    set_repair(j, VERDICT_TYPO, c->list[0].form, c->list[0].len, lead >= SURE_LEAD && j->form->candidates[0].solid);
}

/* How much likelier it is, in log10, that two words ran together than that somebody made up these letters. */
static double join_odds(const struct judgement *j, const struct joined_words *joined)
{
    return joined->score - CLASS_ZERO + lexicon_surprise(j->v->knowledge->lexicon, j->clean, j->len);
}

void judge_joined(struct judgement *j, const struct joined_words *joined)
{
    struct candidate_repair *kept = arena_alloc(&j->v->arena, (joined->split_count + 1) * sizeof(*kept));
    struct buf text = BUF_EMPTY;
    for (size_t i = 0; i < joined->split_count; i++) {
        buf_clear(&text);
        buf_add(&text, j->clean, joined->splits[i].at);
        buf_add_byte(&text, ' ');
        buf_add(&text, j->clean + joined->splits[i].at, j->len - joined->splits[i].at);
        kept[i] = (struct candidate_repair){
            .text = arena_span(&j->v->arena, buf_span(&text)), .odds = joined->splits[i].score, .solid = joined->sure};
    }
    buf_release(&text);
    j->form->candidates = kept;
    j->form->candidate_count = (uint8_t)joined->split_count;
    set_repair(j, VERDICT_JOINED, joined->text, joined->len, joined->sure);
}

/* "Krafft-Ebing": beside a part that nothing is known of a part is a name as well. */
static bool stands_beside_name(const struct judgement *j, size_t from)
{
    for (size_t at = 0, n; at < j->len; at += n + 1) {
        n = strcspn(j->clean + at, "-");
        unsigned flags = 0;
        enum verdict v = at == from ? VERDICT_KNOWN : word_verdict(j->v->knowledge, j->clean + at, n, &flags);
        if (at != from && n >= NAME_LETTERS && utf8_starts_upper(j->clean + at, n) && v == VERDICT_UNKNOWN)
            return true;
    }
    return false;
}

/* In a hyphenated word only the damaged part is judged; the repair puts the others back. */
static void judge_parts(struct judgement *j)
{
    struct candidates c;
    for (size_t at = 0; at < j->len;) {
        size_t len = strcspn(j->clean + at, "-");
        unsigned flags;
        if (len > NAME_LETTERS && word_verdict(j->v->knowledge, j->clean + at, len, &flags) == VERDICT_UNKNOWN) {
            struct judgement part = *j;
            struct form scratch = {.count = 1 + vocabulary_occurrences(j->v, j->clean + at, len)};
            part.form = &scratch;
            memmove(part.clean, j->clean + at, len);
            part.clean[len] = '\0';
            part.len = len;
            part.letters = utf8_count(part.clean, len);
            part.mid_capital = part.capital = utf8_starts_upper(part.clean, len);
            candidates_collect(j->v, part.clean, len, false, &c);
            if (!judge_name(&part, &c) && scratch.count == 1 && !stands_beside_name(j, at))
                judge_typo(&part, &c);
            bool doubtful = scratch.verdict == VERDICT_TYPO &&
                            (scratch.candidates[0].odds < (part.capital ? PART_SURE_ODDS : PART_LOWER_ODDS) ||
                             !scratch.candidates[0].solid);
            if (doubtful || !scratch.repair.len)
                return;
            struct buf whole = BUF_EMPTY;
            struct span head = {j->clean, at}, tail = {j->clean + at + len, j->len - at - len};
            buf_add_span(&whole, head);
            buf_add_span(&whole, scratch.repair);
            buf_add_span(&whole, tail);
            set_repair(j, (enum verdict)scratch.verdict, whole.data, whole.len, scratch.sure);
            if (scratch.verdict == VERDICT_TYPO)
                keep_candidates(j, &c, head, tail);
            buf_release(&whole);
            return;
        }
        at += len + 1;
    }
}

/* "Nordhein-Westfalen", "Rheinland-Pflaz": one slip away from a place that is listed with its hyphen. What ends in a
 * common noun is a compound. */
static bool judge_hyphenated_place(struct judgement *j)
{
    enum { PLACE_LETTERS = 10 };
    const char *hyphen = j->capital && j->letters >= PLACE_LETTERS ? memrchr(j->clean, '-', j->len) : NULL;
    if (!hyphen || j->form->count >= OFTEN || lexicon_listed_flags(j->v->knowledge->lexicon, j->clean, j->len) ||
        j->form->flags & LEX_OWN)
        return false;
    size_t at = (size_t)(hyphen - j->clean) + 1;
    unsigned flags = 0;
    struct candidates c;
    bool known = word_verdict(j->v->knowledge, j->clean + at, j->len - at, &flags) == VERDICT_KNOWN;
    if (!utf8_starts_upper(j->clean + at, j->len - at) || (known && !(flags & LEX_PLACE)))
        return false;
    candidates_collect(j->v, j->clean, j->len, false, &c);
    for (size_t i = 0; i < c.count; i++) {
        const struct candidate *one = &c.list[i];
        struct span own = {j->clean, j->len}, other = {one->form, one->len};
        if (!(one->flags & LEX_PLACE) || one->weight > 1.0 || !memchr(one->form, '-', one->len) ||
            is_inflection(own, other) || is_inflection(other, own))
            continue;
        set_repair(j, VERDICT_VARIANT, one->form, one->len, one->weight < 1.0);
        return true;
    }
    return false;
}

/* "Krzeminskis" where the text has Krzeminski. */
static bool is_genitive_in_text(const struct judgement *j)
{
    return j->capital && j->len > 4 && j->clean[j->len - 1] == 's' &&
           vocabulary_occurrences(j->v, j->clean, j->len - 1) > 0;
}

/* A word that the text uses again is what its author meant, but for a more frequent name beside it or two very common
 * words in one. */
static void judge_repeated(struct judgement *j)
{
    struct joined_words joined;
    struct candidates c;
    candidates_of_text(j->v, j->clean, j->len, &c);
    if (judge_name(j, &c) || j->form->count > OFTEN)
        return;
    if (joins_lower(j->v, j->clean, j->len, j->mid_capital, &joined) && joined.half_common)
        judge_joined(j, &joined);
}

/* "LibreOfice", "YouTbue": one slip away from a brand with a capital inside, at the same place. */
static void judge_brand(struct judgement *j)
{
    struct candidates c;
    if (j->letters <= NAME_LETTERS || j->form->count >= OFTEN || memchr(j->clean, '-', j->len))
        return;
    candidates_collect(j->v, j->clean, j->len, false, &c);
    const struct candidate *best = &c.list[0];
    if (!c.count || !(best->flags & (LEX_NAME | LEX_OWN)) || best->weight > 1.0 || typo_odds(best) < BRAND_ODDS ||
        !word_at(j->v->knowledge, best->form, best->len, NULL).inner_capital)
        return;
    struct span own = {j->clean, j->len}, other = {best->form, best->len};
    if (!is_inflection(own, other) && !is_inflection(other, own))
        set_repair(j, VERDICT_VARIANT, best->form, best->len, best->weight < 1.0);
}

/* "MacPorts-Webseite": the text has the part before the hyphen by itself. */
static bool begins_with_word_of_text(const struct judgement *j)
{
    size_t len = strcspn(j->clean, "-");
    return len < j->len && vocabulary_occurrences(j->v, j->clean, len) > 0;
}

static void judge_unknown(struct judgement *j)
{
    struct joined_words joined;
    struct candidates c;
    j->form->verdict = VERDICT_UNKNOWN;
    j->camel = joins_camel(j->v, j->clean, j->len, j->form, &joined);
    if (j->camel) {
        if (!begins_with_word_of_text(j))
            judge_joined(j, &joined);
        return;
    }
    if (joined.inner_capital)
        judge_brand(j);
    if (joined.inner_capital || j->clean[0] == '-' || j->letters < TYPO_LETTERS)
        return;
    if (memchr(j->clean, '-', j->len)) {
        judge_parts(j);
        return;
    }
    if (is_genitive_in_text(j) || is_compound_of_text(j)) {
        j->form->verdict = VERDICT_NAME;
        return;
    }
    if (j->form->count >= OFTEN) {
        judge_repeated(j);
        return;
    }
    candidates_collect(j->v, j->clean, j->len, j->capital && !j->mid_capital, &c);
    bool lower_join = joins_lower(j->v, j->clean, j->len, j->mid_capital, &joined);
    if (judge_name(j, &c) || judge_genitive(j))
        return;
    double bar = j->capital ? TYPO_CAPITAL_ODDS : TYPO_LOWER_ODDS;
    bool rival = c.count && !(joined.half_common && c.list[0].source == FROM_COMPOUND);
    if (lower_join && join_odds(j, &joined) >= (rival ? fmax(typo_odds(&c.list[0]), bar) : bar)) {
        judge_joined(j, &joined);
        return;
    }
    judge_typo(j, &c);
}

void judge_form(struct vocabulary *v, uint32_t id)
{
    struct form *f = &v->forms.items[id];
    struct span s = vocabulary_span(v, id);
    unsigned flags;
    struct judgement j = {.v = v, .id = id, .form = f};
    f->verdict = (uint8_t)memo_explain_id(v->memo, vocabulary_memo_id(v, id), &flags, &j.origin);
    f->flags = (uint16_t)flags;
    j.len = word_clean(s.ptr, s.len, j.clean, sizeof(j.clean) - 1);
    if (j.len == 0)
        return;
    j.capital = utf8_starts_upper(j.clean, j.len);
    j.mid_capital = f->mid_capital > 0;
    j.letters = utf8_count(j.clean, j.len);
    if (judge_hyphenated_place(&j))
        return;
    if (f->verdict != VERDICT_UNKNOWN) {
        judge_suspect(&j);
        return;
    }
    judge_unknown(&j);
    bool proven =
        j.camel || (f->verdict == VERDICT_VARIANT && vocabulary_occurrences(v, f->repair.ptr, f->repair.len) > 1);
    bool finding = f->verdict == VERDICT_TYPO || f->verdict == VERDICT_JOINED || f->verdict == VERDICT_VARIANT;
    if (finding && !proven && memo_second_opinion(v->memo, j.clean, j.len))
        f->verdict = VERDICT_KNOWN;
}
