#include "lexicon/candidates.h"

#include <math.h>
#include <string.h>

#include "base/utf8.h"
#include "lexicon/compound.h"
#include "lexicon/distance.h"
#include "lexicon/knowledge.h"
#include "lexicon/memo.h"
#include "lexicon/own_words.h"
#include "lexicon/twins.h"
#include "lexicon/words.h"

/* Scores are log10 odds. An edit of weight 1 costs as much as a thousandfold rarity: what separates words one edit
 * apart in practice is the kind of slip first, the frequency second. */
#define EDIT_COST 3.0
#define LOWERED_COST 1.5 /* a capital where none belongs */
#define RAISED_COST 2.5  /* a noun in lower case, and misspelled */
#define TEXT_BONUS 1.0
#define CONVINCING 0.5    /* no need to take the word apart */
#define COMPOUND_LOSS 20  /* a compound that was never counted is a hundred times rarer than its repaired part */
#define USUAL_LETTERS 6.0 /* each letter can go wrong: a longer word is misspelled more often */
#define LENGTH_GAIN 1.5
#define IMPERATIVE_COST 2.5
#define PROVEN_GAIN 1.4
#define SEEN_COST 0.7 /* words that no list vouches for */

/* Costs of compounds (compound.h): what is usual, and how much more makes a candidate ten times less likely. */
#define COMPOUND_USUAL 100
#define COMPOUND_UNIT 25.0

enum {
    NEAR_MAX = 32,
    READINGS = 24,

    PART_MIN = 4,
    HEAD_MIN = 3,
    USUAL_HEAD = 30,
    SHORT_HEAD = 40,       /* class of a head of three letters */
    SHORT_HEAD_BEHIND = 6, /* so many bytes before which show that it is one */
    PARTS_NEAR = 8,
    PROVEN_BYTES = 5,
    USUAL_PART = 60,
    TWO_SLIPS_LETTERS = 8,
    TWO_SLIPS_NAME_LETTERS = 11,
    PART_FREQUENCY = 15,
    SEAM_COST = 135,
    LONG_SEAM_COST = 180,
    BEGINNINGS_MAX = 24,
    SEEN_TRUSTED = 33,
    SHORT_PART_FREQUENCY = 38,
    OWN_FREQUENCY = 40 /* at least: a project lists what its articles are about */
};

struct search {
    struct vocabulary *v;
    const char *form;
    size_t len;
    bool capital, starts_only;
    struct candidates *out;
    double surprise; /* of the whole form */
};

static struct search search_for(struct vocabulary *v, const char *form, size_t len, bool starts_only,
                                struct candidates *out)
{
    struct search s = {v, form, len, utf8_starts_upper(form, len), starts_only, out, 0};
    s.surprise = lexicon_surprise(v->knowledge->lexicon, form, len);
    out->count = 0;
    return s;
}

static struct candidate *find_listed(struct candidates *c, const char *form, size_t len)
{
    for (size_t i = 0; i < c->count; i++)
        if (c->list[i].len == len && memcmp(c->list[i].form, form, len) == 0)
            return &c->list[i];
    return NULL;
}

double candidate_merit(const struct candidate *c)
{
    return c->score + c->surprise;
}

static void insert(struct candidates *c, const struct candidate *one)
{
    size_t at = c->count < CANDIDATES_MAX ? c->count++ : CANDIDATES_MAX;
    double merit = candidate_merit(one);
    if (at == CANDIDATES_MAX && candidate_merit(&c->list[--at]) >= merit)
        return;
    while (at > 0 && candidate_merit(&c->list[at - 1]) < merit) {
        c->list[at] = c->list[at - 1];
        at--;
    }
    c->list[at] = *one;
}

/* "gebiet" is but an imperative: its frequency is that of the noun with the same letters. */
static bool is_only_imperative(const struct search *s, const char *word, size_t len)
{
    struct reading r[READINGS];
    size_t n = lexicon_readings(s->v->knowledge->lexicon, word, len, r, READINGS);
    for (size_t i = 0; i < n && i < READINGS; i++)
        if (r[i].part_of_speech != POS_VERB || (r[i].features & ~(VERB_IMPERATIVE_SINGULAR | VERB_IMPERATIVE_PLURAL)))
            return false;
    return n > 0;
}

/* Scores a word that the form may stand for, in the case that the form's place asks for. */
static void add(struct search *s, const char *word, size_t len, enum candidate_source source, unsigned frequency,
                double penalty, double surprise)
{
    struct candidate one = {.source = (uint8_t)source, .surprise = surprise};
    bool upper = utf8_starts_upper(word, len);
    one.len = utf8_recase(word, len, upper || s->capital, one.form, sizeof(one.form));
    if (!one.len || (one.len == s->len && memcmp(one.form, s->form, one.len) == 0))
        return;
    struct candidate *listed = find_listed(s->out, one.form, one.len);
    if (listed) { /* "Knapp" is a family name, and "knapp" where a sentence begins */
        listed->flags |= s->starts_only ? lexicon_flags(s->v->knowledge->lexicon, word, len) : 0;
        return;
    }
    char plain[CANDIDATE_BYTES];
    size_t n = utf8_recase(word, len, s->capital, plain,
                           sizeof(plain)); /* a difference in case is scored below, not as an edit */
    one.weight = edit_weight(s->form, s->len, plain, n);
    one.flags = lexicon_flags(s->v->knowledge->lexicon, word, len) | own_flags(s->v->knowledge->own, word, len);
    one.frequency = word_frequency(s->v->knowledge, word, len);
    bool name =
        !(one.flags & LEX_GERMAN) && source == FROM_LEXICON && ((one.flags & LEX_NAME) || one.frequency < SEEN_TRUSTED);
    if (one.weight == 0 || (!s->capital && name))
        return; /* the same word in another case; a name is not meant by a word in lower case */
    if (one.frequency < frequency)
        one.frequency = frequency;
    one.in_text = vocabulary_occurrences(s->v, one.form, one.len) +
                  (upper == s->capital ? 0 : vocabulary_occurrences(s->v, word, len));
    one.score = one.frequency / 10.0 - EDIT_COST * one.weight + (one.in_text ? TEXT_BONUS : 0) - penalty +
                LENGTH_GAIN * log10((double)utf8_count(one.form, one.len) / USUAL_LETTERS);
    if (source == FROM_LEXICON && !(one.flags & (LEX_GERMAN | LEX_NAME)))
        one.score -= SEEN_COST;
    if (!upper && is_only_imperative(s, word, len))
        one.score -= IMPERATIVE_COST;
    if (upper != s->capital && !(s->starts_only && s->capital))
        one.score -= upper ? RAISED_COST : LOWERED_COST;
    insert(s->out, &one);
}

static void add_near(struct search *s, unsigned distance)
{
    size_t n;
    const struct near_form *near = memo_near(s->v->memo, s->form, s->len, distance, &n);
    for (size_t i = 0; i < n; i++)
        add(s, near[i].form, near[i].len, FROM_LEXICON, 0, 0, s->surprise);
}

/* What fingers without umlauts write and what scanners misread: letters in pairs, two edits away. */
static const char *const pairs[][2] = {
    {"ae", "ä"}, {"oe", "ö"}, {"ue", "ü"}, {"Ae", "Ä"}, {"Oe", "Ö"}, {"Ue", "Ü"},
    {"ss", "ß"}, {"rn", "m"}, {"m", "rn"}, {"cl", "d"}, {"vv", "w"},
};

/* The form with `wrong` at byte `at` replaced by `right`, if that is a word. */
static void add_replaced(struct search *s, size_t at, const char *wrong, const char *right)
{
    char word[CANDIDATE_BYTES + 4], other[CANDIDATE_BYTES];
    const struct lexicon *lex = s->v->knowledge->lexicon;
    size_t gone = strlen(wrong), more = strlen(right), len = s->len - gone + more;
    memcpy(word, s->form, at);
    memcpy(word + at, right, more);
    memcpy(word + at + more, s->form + at + gone, s->len - at - gone);
    size_t n = utf8_recase(word, len, false, other, sizeof(other));
    if (lexicon_listed_flags(lex, word, len) & LEX_GERMAN)
        add(s, word, len, FROM_LEXICON, 0, 0, s->surprise);
    else if (n && (lexicon_listed_flags(lex, other, n) & LEX_GERMAN))
        add(s, other, n, FROM_LEXICON, 0, 0, s->surprise);
}

static void add_pairs(struct search *s)
{
    if (s->len >= CANDIDATE_BYTES)
        return;
    for (size_t at = 0; at < s->len; at++)
        for (size_t i = 0; i < sizeof(pairs) / sizeof(pairs[0]); i++) {
            size_t n = strlen(pairs[i][0]);
            if (at + n <= s->len && memcmp(s->form + at, pairs[i][0], n) == 0)
                add_replaced(s, at, pairs[i][0], pairs[i][1]);
        }
}

static void add_twins(struct search *s)
{
    uint32_t ids[NEAR_MAX];
    if (!s->v->twins)
        s->v->twins = twins_new(s->v);
    size_t n = near_index_find(s->v->twins, &s->v->ids, s->form, s->len, ids, NEAR_MAX);
    for (size_t i = 0; i < n; i++) {
        struct span word = vocabulary_span(s->v, ids[i]);
        add(s, word.ptr, word.len, FROM_TEXT, 0, 0, s->surprise);
    }
}

static void add_own(struct search *s)
{
    struct span near[NEAR_MAX];
    size_t n = own_near(s->v->knowledge->own, s->form, s->len, near, NEAR_MAX);
    for (size_t i = 0; i < n; i++)
        add(s, near[i].ptr, near[i].len, FROM_LEXICON, OWN_FREQUENCY, 0, s->surprise);
}

/* A compound with one part repaired, in two pieces whose border is that of its head. */
struct mended {
    struct span first, second;
    unsigned frequency;  /* of the repaired part */
    struct span damaged; /* what stands in its place */
    size_t sound;        /* bytes before the damaged part */
};

/* Whether one of the parts that the form can be taken apart into is a word that is no part of compounds: then nothing
 * is damaged ("Vorteils|denken"). */
static bool has_listed_head(const struct search *s)
{
    size_t at[BEGINNINGS_MAX];
    char rest[CANDIDATE_BYTES];
    const struct lexicon *lex = s->v->knowledge->lexicon;
    size_t n = compound_modifiers(lex, s->form, s->len, at, BEGINNINGS_MAX);
    for (size_t i = 0; i < n; i++) {
        size_t len = utf8_recase(s->form + at[i], s->len - at[i], s->capital, rest, sizeof(rest));
        if (len > PART_MIN && (lexicon_listed_flags(lex, rest, len) & LEX_GERMAN) &&
            word_frequency(s->v->knowledge, rest, len) > 0)
            return true;
    }
    return false;
}

/* How much less likely a compound is than its repaired part. Long sound parts before the damage show that it is a
 * compound and no name. */
static double compound_penalty(const struct search *s, const struct mended *m, const struct compound *c)
{
    double penalty = c->cost > COMPOUND_USUAL ? (c->cost - COMPOUND_USUAL) / COMPOUND_UNIT : 0;
    bool usual = s->capital && m->sound >= PROVEN_BYTES && c->cost <= c->parts * USUAL_PART;
    return usual ? penalty - PROVEN_GAIN : penalty;
}

static void add_compound(struct search *s, const struct mended *m)
{
    char word[2 * CANDIDATE_BYTES], tail[CANDIDATE_BYTES];
    struct compound c;
    const struct lexicon *lex = s->v->knowledge->lexicon;
    size_t n = utf8_recase(m->second.ptr, m->second.len, false, tail, sizeof(tail)), len = m->first.len + n;
    if (!n || len >= CANDIDATE_BYTES)
        return;
    memcpy(word, m->first.ptr, m->first.len);
    memcpy(word + m->first.len, tail, n);
    double penalty = 0;
    if (!(lexicon_flags(lex, word, len) & LEX_GERMAN)) {
        if (!memo_compound(s->v->memo, word, len, &c))
            return;
        penalty = compound_penalty(s, m, &c);
    }
    add(s, word, len, FROM_COMPOUND, m->frequency > COMPOUND_LOSS ? m->frequency - COMPOUND_LOSS : 0, penalty,
        lexicon_surprise(lex, m->damaged.ptr, m->damaged.len));
}

/* "Luft|cshlauch": the head's first two letters changed places, which the capital of the noun hides from a search by
 * distance. */
static void add_swapped_head(struct search *s, size_t at, const char *rest, size_t len)
{
    char lower[CANDIDATE_BYTES], head[CANDIDATE_BYTES];
    size_t n = utf8_recase(rest, len, false, lower, sizeof(lower));
    if (!n || (unsigned char)lower[0] >= 0x80 || (unsigned char)lower[1] >= 0x80 || lower[0] == lower[1])
        return;
    char first = lower[0];
    lower[0] = lower[1];
    lower[1] = first;
    n = utf8_recase(lower, n, s->capital, head, sizeof(head));
    if (lexicon_listed_flags(s->v->knowledge->lexicon, head, n) & LEX_GERMAN)
        add_compound(
            s, &(struct mended){{s->form, at}, {head, n}, word_frequency(s->v->knowledge, head, n), {rest, len}, at});
}

/* "Spuw|reiten", "Gründunsg|ort": two letters changed places over the seam of the parts or of a link, so that neither
 * part is found near a word. */
static void add_swapped_seams(struct search *s)
{
    char word[CANDIDATE_BYTES];
    struct compound c;
    for (size_t at = PART_MIN - 1; at + PART_MIN <= s->len; at++) {
        if (((s->form[at] | s->form[at + 1]) & 0x80) || s->form[at] == s->form[at + 1])
            continue;
        memcpy(word, s->form, s->len);
        word[at] = s->form[at + 1];
        word[at + 1] = s->form[at];
        if (!memo_compound(s->v->memo, word, s->len, &c) || c.head <= at || c.head > at + 2 ||
            c.cost > (c.parts > 2 ? LONG_SEAM_COST : SEAM_COST))
            continue;
        char head[CANDIDATE_BYTES];
        size_t n = utf8_recase(word + c.head, s->len - c.head, s->capital, head, sizeof(head));
        unsigned frequency = word_frequency(s->v->knowledge, head, n);
        add_compound(s, &(struct mended){{word, c.head}, {head, n}, frequency, {s->form, s->len}, 0});
    }
}

/* Whether a word near a damaged part may be meant: a German one that is in use. */
static bool is_part(const struct near_form *near)
{
    return (near->flags & LEX_GERMAN) && near->frequency >= PART_FREQUENCY;
}

/* A sound beginning and a damaged head: "Bundes|regeirung". */
static void add_damaged_heads(struct search *s)
{
    size_t at[BEGINNINGS_MAX];
    char rest[CANDIDATE_BYTES];
    size_t n = compound_modifiers(s->v->knowledge->lexicon, s->form, s->len, at, BEGINNINGS_MAX);
    for (size_t i = 0; i < n; i++) {
        size_t len = utf8_recase(s->form + at[i], s->len - at[i], s->capital, rest, sizeof(rest));
        if (len < PART_MIN)
            continue;
        add_swapped_head(s, at[i], rest, len);
        size_t found;
        const struct near_form *near = memo_near(s->v->memo, rest, len, 1, &found);
        for (size_t k = 0; k < found && k < PARTS_NEAR; k++)
            if (is_part(&near[k]))
                add_compound(s,
                             &(struct mended){
                                 {s->form, at[i]}, {near[k].form, near[k].len}, near[k].frequency, {rest, len}, at[i]});
    }
}

/* What ends names as well ("Brandlhof"), or other words: "art" in "Bart", "ohr" in "Rohr". */
static bool may_end_another(const char *head, size_t len)
{
    static const char *const ends[] = {"Weg", "Hof", "See", "Bad", "Tal", "Tor", NULL};
    return span_is_one_of((struct span){head, len}, ends) || (unsigned char)*head >= 0x80 ||
           strchr("AEIOU", *head) != NULL;
}

/* A usual word of the lexicon, or a compound ("rechtskonvention"). Three letters must be a very usual noun. */
static bool is_sound_head(const struct search *s, const char *head, size_t len)
{
    struct compound c;
    const struct lexicon *lex = s->v->knowledge->lexicon;
    if ((lexicon_listed_flags(lex, head, len) & LEX_GERMAN) && word_frequency(s->v->knowledge, head, len) >= USUAL_HEAD)
        return len >= PART_MIN || (word_frequency(s->v->knowledge, head, len) >= SHORT_HEAD && s->capital &&
                                   s->len - len >= SHORT_HEAD_BEHIND && !may_end_another(head, len));
    return len >= 3 * PART_MIN && memo_compound(s->v->memo, head, len, &c);
}

/* The damaged part of a compound: bytes [from, to) of the form, and the sound head from `head` on. What stands between
 * `to` and `head` is the link; `lost` stands at the end of the word alone but not of the modifier. */
struct gap {
    size_t from, to, head;
    const char *lost;
};

/* Every word near the damaged part, with the sound parts before and behind it. */
static void add_modifiers_near(struct search *s, const struct gap *g)
{
    char damaged[CANDIDATE_BYTES], joined[CANDIDATE_BYTES];
    size_t len = g->to - g->from, gone = strlen(g->lost), linked = g->head - g->to, found;
    bool upper = s->capital || g->from > 0;
    size_t n = utf8_recase(s->form + g->from, len, upper, damaged, sizeof(damaged));
    if (len + 1 < PART_MIN || !n || n + gone > CANDIDATE_BYTES)
        return;
    memcpy(damaged + n, g->lost, gone);
    const struct near_form *near = memo_near(s->v->memo, damaged, n + gone, 1, &found);
    for (size_t k = 0; k < found && k < PARTS_NEAR; k++) {
        if (!is_part(&near[k]) || !span_ends((struct span){near[k].form, near[k].len}, g->lost) ||
            (len <= PART_MIN && near[k].frequency < SHORT_PART_FREQUENCY) || (len < PART_MIN && near[k].len <= len))
            continue;
        memcpy(joined, s->form, g->from);
        size_t m = utf8_recase(near[k].form, near[k].len - gone, s->capital && !g->from, joined + g->from,
                               sizeof(joined) - g->from);
        if (!m || g->from + m + linked > CANDIDATE_BYTES)
            continue;
        memcpy(joined + g->from + m, s->form + g->to, linked);
        add_compound(s, &(struct mended){{joined, g->from + m + linked},
                                         {s->form + g->head, s->len - g->head},
                                         near[k].frequency,
                                         {damaged, n},
                                         g->from});
    }
}

/* A damaged part before a sound head: "Regeirungs|chef", "Frab|temperatur" (Farbe), "Bild|biadlauf|leiste". */
static void add_damaged_modifiers(struct search *s)
{
    char head[CANDIDATE_BYTES];
    size_t starts[BEGINNINGS_MAX + 1] = {0};
    size_t n = 1 + compound_modifiers(s->v->knowledge->lexicon, s->form, s->len, starts + 1, BEGINNINGS_MAX);
    for (size_t at = PART_MIN - 1; at + HEAD_MIN <= s->len; at++) {
        if (((unsigned char)s->form[at] & 0xC0) == 0x80)
            continue;
        size_t len = utf8_recase(s->form + at, s->len - at, s->capital, head, sizeof(head));
        if (!is_sound_head(s, head, len))
            continue;
        for (size_t i = 0; i < (s->capital ? n : 1) && starts[i] + PART_MIN <= at + (i == 0); i++) {
            add_modifiers_near(s, &(struct gap){starts[i], at, at, ""});
            add_modifiers_near(s, &(struct gap){starts[i], at, at, "e"});
            if (s->form[at - 1] == 's')
                add_modifiers_near(s, &(struct gap){starts[i], at - 1, at, ""});
        }
    }
}

void candidates_collect(struct vocabulary *v, const char *form, size_t len, bool starts_only, struct candidates *out)
{
    struct search s = search_for(v, form, len, starts_only, out);
    add_near(&s, 1);
    add_pairs(&s);
    add_twins(&s);
    add_own(&s);
    size_t letters = utf8_count(form, len);
    bool convincing = out->count && candidate_merit(&out->list[0]) - s.surprise >= CONVINCING;
    if (!convincing && letters >= 2 * PART_MIN && len <= COMPOUND_MAX && !has_listed_head(&s)) {
        add_damaged_heads(&s);
        add_damaged_modifiers(&s);
        add_swapped_seams(&s);
    }
    if (!out->count && letters >= (s.capital && !starts_only ? TWO_SLIPS_NAME_LETTERS : TWO_SLIPS_LETTERS))
        add_near(&s, 2);
}

void candidates_nearest(struct vocabulary *v, const char *form, size_t len, bool starts_only, struct candidates *out)
{
    struct search s = search_for(v, form, len, starts_only, out);
    add_near(&s, 1);
}

void candidates_of_text(struct vocabulary *v, const char *form, size_t len, struct candidates *out)
{
    struct search s = search_for(v, form, len, false, out);
    add_twins(&s);
    add_own(&s);
}
