#include "lexicon/judge.h"

#include <string.h>

#include "base/utf8.h"
#include "lexicon/candidates.h"
#include "lexicon/compound.h"
#include "lexicon/distance.h"
#include "lexicon/joins.h"
#include "lexicon/knowledge.h"
#include "lexicon/words.h"

/* Thresholds in log10 odds and code points; see candidates.h for the score. */
#define SURE_LEAD 1.0      /* the best is ten times likelier than the second */
#define LOWER_SCORE (-1.6) /* a word in lower case is no name: any likely candidate will do */
#define LONG_SCORE (-2.4)  /* a long word has few neighbours by chance */
#define CAPITAL_SCORE 0.4  /* in the middle of a sentence it may be a name, */
#define WEAK_SCORE (-0.8)  /* unless it stands behind an article */

/* How a compound's cost compares with a candidate's score: cost units a factor of ten, and the odds that decide. */
#define UNUSUAL_COMPOUND 140
#define COMPOUND_UNIT 25.0
#define UNLIKELY_ODDS 1.4

enum {
    TYPO_LETTERS = 4,
    NAME_LETTERS = 5,
    LONG_LETTERS = 9,
    OTHERS_MAX = 4,
    HUNSPELL_BUDGET = 1,
    OFTEN = 2,
    WORD_BYTES = 160,
    SEEN_SELDOM = 30,
    SLIP_LEAD = 25,
    SEEN_USUAL = 45,
    SHORT_PART = 3,
    OBSOLETE_LETTERS = 7,
    OBSOLETE_LEAD = 36,
    SEVERAL = 4
};

struct judgement {
    struct vocabulary *v;
    uint32_t id;
    struct form *form;
    char clean[WORD_BYTES];
    size_t len, letters;
    bool capital, mid_capital;
    bool camel; /* joined before an inner capital */
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

/* An ending that inflects a name: "Altman" and "Altmans" are one. */
static bool is_inflection(struct span longer, struct span shorter)
{
    static const char *const endings[] = {"s", "n", "e", "en", "er", "'s", "'", "es", "in", "m", NULL};
    if (longer.len <= shorter.len || memcmp(longer.ptr, shorter.ptr, shorter.len) != 0)
        return false;
    struct span rest = {longer.ptr + shorter.len, longer.len - shorter.len};
    for (size_t i = 0; endings[i]; i++)
        if (span_is(rest, endings[i]))
            return true;
    return false;
}

static bool is_genitive(struct span longer, struct span shorter)
{
    return longer.len == shorter.len + 1 && longer.ptr[longer.len - 1] == 's' &&
           memcmp(longer.ptr, shorter.ptr, shorter.len) == 0;
}

static bool starts_upper(struct span s)
{
    size_t size;
    return s.len && utf8_is_upper(utf8_decode(s.ptr, s.len, &size));
}

static double plausibility(const struct judgement *j, struct span s)
{
    return lexicon_plausibility(j->v->knowledge->lexicon, s.ptr, s.len);
}

/* Whether a name of this text (or a well-known one) is near enough, and frequent enough, to be what was meant. */
static bool is_meant_name(const struct judgement *j, const struct candidate *c)
{
    struct span own = {j->clean, j->len}, other = {c->form, c->len};
    if (!starts_upper(other) || is_inflection(own, other) || is_inflection(other, own))
        return false;
    bool swapped = c->weight <= 0.6, listed = (c->flags & LEX_NAME) != 0;
    if (j->form->count > 1 && c->in_text < SEVERAL * j->form->count)
        return false; /* both are usual in this text: two names */
    if (c->in_text > j->form->count + 1)
        return true;
    if (c->in_text > j->form->count || (c->in_text && listed))
        return swapped || j->letters >= NAME_LETTERS + 1;
    if (c->in_text == j->form->count && swapped) /* as often as the other: the less natural one is wrong */
        return plausibility(j, own) < plausibility(j, other);
    bool likely = swapped || (j->letters >= LONG_LETTERS - 1 && c->weight < 1.0) || j->letters > LONG_LETTERS;
    return listed && c->frequency >= 32 && likely && j->form->count == 1 && j->mid_capital;
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

/* What a capitalised word in the middle of a sentence must score to be a typo and no name. */
static double capital_bar(const struct judgement *j, const struct candidate *best)
{
    if (j->letters >= LONG_LETTERS)
        return best->source == FROM_COMPOUND ? LONG_SCORE + 0.6 : LONG_SCORE;
    return j->letters >= LONG_LETTERS - 1 ? CAPITAL_SCORE : CAPITAL_SCORE + 1.6;
}

/* Fills *weak when the word must stand like a noun (behind an article or adjective) to be no name. */
static bool is_likely_typo(const struct judgement *j, const struct candidate *best, bool *weak)
{
    *weak = false;
    struct span own = {j->clean, j->len}, other = {best->form, best->len};
    if (j->mid_capital && (is_genitive(own, other) || is_genitive(other, own)))
        return false; /* a name that nobody lists, inflected */
    if (j->letters < TYPO_LETTERS || best->weight > 1.5 ||
        !(best->flags & (LEX_GERMAN | LEX_SEEN) || best->source != FROM_LEXICON))
        return false;
    if (!j->capital)
        return best->score >= (j->letters > LONG_LETTERS ? LONG_SCORE : LOWER_SCORE);
    if (j->letters < NAME_LETTERS)
        return false;
    if (!j->mid_capital && j->letters > LONG_LETTERS)
        return best->score >= LONG_SCORE;
    if (!j->mid_capital) /* it may be a name that nobody lists: then a name is no better */
        return best->score >= (j->letters > NAME_LETTERS + 1 ? LOWER_SCORE + 1.0 : CAPITAL_SCORE) &&
               (best->flags & LEX_GERMAN);
    *weak = best->score < capital_bar(j, best);
    return best->score >= WEAK_SCORE || !*weak;
}

static void note_others(struct judgement *j, const struct candidates *c, size_t chosen)
{
    struct span *others = arena_alloc(&j->v->arena, OTHERS_MAX * sizeof(*others));
    uint32_t n = 0;
    for (size_t i = 0; i < c->count && n < OTHERS_MAX; i++)
        if (i != chosen && c->list[i].score > c->list[chosen].score - 3)
            others[n++] = arena_span(&j->v->arena, (struct span){c->list[i].form, c->list[i].len});
    j->form->others = others;
    j->form->other_count = n;
}

static void judge_typo(struct judgement *j, const struct candidates *c)
{
    if (!c->count || !is_likely_typo(j, &c->list[0], &j->form->weak))
        return;
    double lead = c->count > 1 ? c->list[0].score - c->list[1].score : 9;
    bool sure = lead >= SURE_LEAD && j->letters >= TYPO_LETTERS + 1 && c->list[0].source != FROM_HUNSPELL &&
                c->list[0].weight <= 1.0;
    set_repair(j, VERDICT_TYPO, c->list[0].form, c->list[0].len, sure);
    note_others(j, c, 0);
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
            part.mid_capital = part.capital = starts_upper((struct span){part.clean, len});
            candidates_collect(j->v, part.clean, len, false, false, &c);
            if (!judge_name(&part, &c) && scratch.count == 1)
                judge_typo(&part, &c);
            if (scratch.weak || !scratch.repair.len)
                return;
            struct buf whole = BUF_EMPTY;
            buf_add(&whole, j->clean, at);
            buf_add_span(&whole, scratch.repair);
            buf_add(&whole, j->clean + at + len, j->len - at - len);
            set_repair(j, (enum verdict)scratch.verdict, whole.data, whole.len, scratch.sure);
            buf_release(&whole);
            return;
        }
        at += len + 1;
    }
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
        set_repair(j, VERDICT_JOINED, joined.text, joined.len, joined.sure);
}

static void judge_unknown(struct judgement *j)
{
    struct joined_words joined;
    struct candidates c;
    j->form->verdict = VERDICT_UNKNOWN;
    j->camel = joins_camel(j->v, j->clean, j->len, j->form, &joined);
    if (j->camel) {
        set_repair(j, VERDICT_JOINED, joined.text, joined.len, joined.sure);
        return;
    }
    bool open = j->clean[0] == '-' || j->clean[j->len - 1] == '-'; /* part of a compound whose rest stands elsewhere */
    if (joined.inner_capital || open || j->letters < TYPO_LETTERS)
        return;
    if (memchr(j->clean, '-', j->len)) {
        judge_parts(j);
        return;
    }
    if (is_genitive_in_text(j)) {
        j->form->verdict = VERDICT_NAME;
        return;
    }
    if (j->form->count >= OFTEN) {
        judge_repeated(j);
        return;
    }
    bool ask = j->v->suggestions < HUNSPELL_BUDGET && !j->mid_capital;
    candidates_collect(j->v, j->clean, j->len, j->capital && !j->mid_capital, ask, &c);
    if (ask && (!c.count || c.list[0].source == FROM_HUNSPELL))
        j->v->suggestions++;
    bool lower_join = joins_lower(j->v, j->clean, j->len, j->mid_capital, &joined);
    if (judge_name(j, &c))
        return;
    if (lower_join && (!c.count || joined.score >= c.list[0].score)) {
        set_repair(j, VERDICT_JOINED, joined.text, joined.len, joined.sure);
        return;
    }
    judge_typo(j, &c);
}

static bool is_verb(const struct judgement *j)
{
    static const char *const endings[] = {"en", "t", "te", "ten", "end", "ende", "ern", "eln", NULL};
    for (size_t i = 0; endings[i]; i++)
        if (span_ends((struct span){j->clean, j->len}, endings[i]) && word_is_verb(j->v->knowledge, j->clean, j->len))
            return true;
    return false;
}

/* A word in lower case that is only known by its parts or as a noun ("inder", "aufeinige") and yet is two very common
 * words. */
static bool is_common_join(struct judgement *j)
{
    struct joined_words joined;
    bool usual = (j->form->flags & LEX_SEEN) && word_frequency(j->v->knowledge, j->clean, j->len) >= SEEN_USUAL;
    if (j->capital || usual || (lexicon_flags(j->v->knowledge->lexicon, j->clean, j->len) & LEX_GERMAN))
        return false;
    if (!joins_lower(j->v, j->clean, j->len, false, &joined))
        return false;
    struct compound c;
    bool other_reading = compound_analyze(j->v->knowledge->lexicon, j->clean, j->len, &c) || is_verb(j);
    if (!joined.common && (!joined.half_common || other_reading || (j->form->flags & LEX_SEEN)))
        return false;
    if (word_has_second_opinion(j->v->knowledge, j->clean, j->len))
        return false;
    set_repair(j, VERDICT_JOINED, joined.text, joined.len, joined.sure);
    return true;
}

/* A word seen now and then ("niht"), or an English one among German ("niches"), may be a slip: then a word hundreds of
 * times more frequent is one edit away. */
static bool is_common_slip(struct judgement *j)
{
    struct candidates c;
    unsigned own = word_frequency(j->v->knowledge, j->clean, j->len);
    bool english = j->form->verdict == VERDICT_FOREIGN && !j->capital;
    bool seldom = (j->form->flags & LEX_SEEN) && own < SEEN_SELDOM;
    if ((j->form->flags & (LEX_GERMAN | LEX_NAME)) || !(english || seldom) || j->mid_capital || j->form->count >= OFTEN)
        return false;
    if (english)
        own = lexicon_frequency_en(j->v->knowledge->lexicon, j->clean, j->len);
    j->letters = utf8_count(j->clean, j->len);
    if (j->letters < TYPO_LETTERS)
        return false;
    candidates_nearest(j->v, j->clean, j->len, true, &c);
    if (!c.count || c.list[0].frequency < own + SLIP_LEAD || c.list[0].weight > 0.95)
        return false;
    judge_typo(j, &c);
    return true;
}

/* A form that the lexicon lists but nobody ever wrote ("verteidiget"), and that hunspell refuses, beside a usual one.
 */
static bool is_obsolete_form(struct judgement *j)
{
    struct candidates c;
    if (!(j->form->flags & LEX_GERMAN) || j->capital || j->form->count >= OFTEN || memchr(j->clean, '-', j->len) ||
        word_frequency(j->v->knowledge, j->clean, j->len) > 0)
        return false;
    j->letters = utf8_count(j->clean, j->len);
    if (j->letters < OBSOLETE_LETTERS)
        return false;
    candidates_nearest(j->v, j->clean, j->len, true, &c);
    struct span own = {j->clean, j->len}, other = {c.list[0].form, c.list[0].len};
    if (!c.count || is_inflection(own, other) || is_inflection(other, own) || c.list[0].frequency < OBSOLETE_LEAD ||
        c.list[0].weight > 0.95 || word_has_second_opinion(j->v->knowledge, j->clean, j->len))
        return false;
    judge_typo(j, &c);
    return true;
}

/* A compound of short or rare parts ("Mit|ab|reitern", "Au|getreten") beside a usual word one slip away. */
static bool is_unlikely_compound(struct judgement *j)
{
    struct compound compound;
    struct candidates c;
    const struct lexicon *lex = j->v->knowledge->lexicon;
    if (j->form->flags || j->form->count >= OFTEN || memchr(j->clean, '-', j->len))
        return false;
    if (!compound_analyze(lex, j->clean, j->len, &compound) || compound.cost < UNUSUAL_COMPOUND ||
        compound.shortest > SHORT_PART)
        return false;
    j->letters = utf8_count(j->clean, j->len);
    candidates_nearest(j->v, j->clean, j->len, !j->mid_capital, &c);
    if (!c.count || c.list[0].source != FROM_LEXICON || !(c.list[0].flags & LEX_GERMAN) || c.list[0].weight > 0.95)
        return false;
    double odds = c.list[0].score - ((double)UNUSUAL_COMPOUND - compound.cost) / COMPOUND_UNIT;
    if (odds < UNLIKELY_ODDS || word_has_second_opinion(j->v->knowledge, j->clean, j->len))
        return false;
    judge_typo(j, &c);
    return true;
}

void judge_form(struct vocabulary *v, uint32_t id)
{
    struct form *f = &v->forms.items[id];
    struct span s = vocabulary_span(v, id);
    unsigned flags;
    size_t size;
    f->verdict = (uint8_t)word_verdict(v->knowledge, s.ptr, s.len, &flags);
    f->flags = (uint16_t)flags;
    struct judgement j = {.v = v, .id = id, .form = f};
    j.len = word_clean(s.ptr, s.len, j.clean, sizeof(j.clean) - 1);
    if (j.len == 0)
        return;
    j.capital = utf8_is_upper(utf8_decode(j.clean, j.len, &size));
    j.mid_capital = f->mid_capital > 0;
    if (f->verdict != VERDICT_UNKNOWN) {
        if (!is_common_join(&j) && !is_common_slip(&j) && !is_obsolete_form(&j))
            is_unlikely_compound(&j);
        return;
    }
    j.letters = utf8_count(j.clean, j.len);
    judge_unknown(&j);
    bool proven =
        j.camel || (f->verdict == VERDICT_VARIANT && vocabulary_occurrences(v, f->repair.ptr, f->repair.len) > 1);
    bool finding = f->verdict == VERDICT_TYPO || f->verdict == VERDICT_JOINED || f->verdict == VERDICT_VARIANT;
    if (finding && !proven && word_has_second_opinion(v->knowledge, j.clean, j.len))
        f->verdict = VERDICT_KNOWN;
}
