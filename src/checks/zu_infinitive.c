/* zu outside of a verb that takes it inside, and verbs behind zu that are no infinitive: "zu anrufen", "an zu rufen",
 * "um nach Hause zu geht". */
#include "checks/zu_infinitive.h"

#include <string.h>

#include "checks/checks.h"
#include "checks/token_tools.h"
#include "lexicon/readings.h"
#include "text/analysis.h"
#include "text/word_lists.h"

static const struct rule_info rules[] = {
    {
        .id = "de/grammar/zu-infinitive",
        .category = CATEGORY_GRAMMAR,
        .severity = SEVERITY_MAJOR,
        .status = RULE_STABLE,
        .help = "A verb with a separable prefix takes zu inside: \"anzurufen\", not \"zu anrufen\" or \"an zu rufen\". "
                "Behind zu stands the infinitive: \"um zu gehen\", not \"um zu geht\".",
    },
};

enum { ZU_BYTES = 96, STRETCH_WORDS = 25 };

#define FINITE (TAG_BIT(TAG_VVFIN) | TAG_BIT(TAG_VAFIN) | TAG_BIT(TAG_VMFIN) | TAG_BIT(TAG_VVSUB) | TAG_BIT(TAG_VVIMP))
#define ENDS (TAG_BIT(TAG_COMMA) | TAG_BIT(TAG_STOP) | TAG_BIT(TAG_COLON) | TAG_BIT(TAG_CLOSE) | TAG_BIT(TAG_DASH))

/* Joined with zu in between, in `joined`: its length, when the lexicon knows the whole as such an infinitive, else 0.
 */
static size_t join(const struct check_context *c, struct span prefix, struct span verb, char joined[ZU_BYTES])
{
    size_t len = prefix.len + 2 + verb.len;
    if (len > ZU_BYTES)
        return 0;
    memcpy(joined, prefix.ptr, prefix.len);
    memcpy(joined + prefix.len, "zu", 2);
    memcpy(joined + prefix.len + 2, verb.ptr, verb.len);
    return lexicon_has_reading(c->words->knowledge->lexicon, joined, len, POS_VERB, VERB_ZU_INFINITIVE) ? len : 0;
}

size_t zu_place(const struct check_context *c, struct span infinitive)
{
    char joined[ZU_BYTES];
    for (size_t n = 2; n + 3 < infinitive.len; n++)
        if (join(c, (struct span){infinitive.ptr, n}, (struct span){infinitive.ptr + n, infinitive.len - n}, joined))
            return n;
    return 0;
}

void zu_missing_emit(struct check_context *c, const struct sentence_view *s, const struct rule_info *rule, size_t word,
                     size_t infinitive)
{
    const struct analysed_word *verb = &s->analysis->words.items[infinitive];
    const struct token *t = &s->tokens[verb->token];
    size_t prefix = zu_place(c, verb->text);
    struct buf right = BUF_EMPTY;
    buf_addf(&right, "%.*szu%s%.*s", (int)prefix, verb->text.ptr, prefix ? "" : " ", (int)(verb->text.len - prefix),
             verb->text.ptr + prefix);
    struct span first = word == infinitive ? span_of("") : s->analysis->words.items[word].text;
    struct finding *f =
        word == infinitive
            ? finding_emit(c, rule, t->off, t->len, "\"zu\" is lost before this verb: \"%s\".", buf_str(&right))
            : finding_emit(c, rule, t->off, t->len, "\"%.*s\" needs \"zu\" before the verb: \"%.*s … %s\".",
                           (int)first.len, first.ptr, (int)first.len, first.ptr, buf_str(&right));
    finding_replace(c, f, FIX_UNSAFE, t->off, t->len, (struct span){right.data, right.len});
    buf_release(&right);
}

static bool has_reading(const struct analysed_word *w, enum part_of_speech part, uint32_t features)
{
    for (size_t i = 0; i < w->reading_count; i++)
        if (w->readings[i].part_of_speech == part && (features == 0 || w->readings[i].features & features))
            return true;
    return false;
}

/* The prefix always parts: not "übersetzen", "umfahren". */
static size_t always_parted(const struct check_context *c, struct span infinitive)
{
    static const char either[] = " über um unter durch wieder hinter wider voll miss ";
    size_t n = zu_place(c, infinitive);
    return n && !word_in((struct span){infinitive.ptr, n}, either) ? n : 0;
}

bool zu_stands_outside(const struct check_context *c, struct span words)
{
    if (words.len < 4 || memcmp(words.ptr, "zu ", 3) != 0)
        return false;
    struct span verb = {words.ptr + 3, words.len - 3};
    return always_parted(c, verb) &&
           lexicon_has_reading(c->words->knowledge->lexicon, verb.ptr, verb.len, POS_VERB, VERB_INFINITIVE);
}

/* The word stands behind um, ohne, statt, or behind a comma if that is enough, with no finite verb between. */
static bool is_in_group(const struct analysis *a, size_t word, bool comma)
{
    for (size_t i = word; i-- > 0 && i + STRETCH_WORDS > word;) {
        if (analysis_word_in(a, i, " um ohne statt anstatt "))
            return true;
        if (analysis_has_tag(a, i, TAG_BIT(TAG_COMMA)))
            return comma;
        if (analysis_has_tag(a, i, FINITE | ENDS | TAG_BIT(TAG_KOUS)) || analysis_word_in(a, i, " von vom "))
            return false;
    }
    return false;
}

static void report(struct check_context *c, const struct sentence_view *s, size_t first, size_t last, struct span right)
{
    const struct analysed_word *words = s->analysis->words.items;
    const struct token *from = &s->tokens[words[first].token], *to = &s->tokens[words[last].token];
    struct span wrong = {c->doc->text + from->off, token_end(to) - from->off};
    struct finding *f = finding_emit(c, &rules[0], from->off, wrong.len, "\"%.*s\" must be \"%.*s\" here.",
                                     (int)wrong.len, wrong.ptr, (int)right.len, right.ptr);
    finding_replace(c, f, FIX_UNSAFE, from->off, wrong.len, right);
}

/* "zu anrufen" */
static bool check_before(struct check_context *c, const struct sentence_view *s, size_t zu)
{
    const struct analysed_word *verb = &s->analysis->words.items[zu + 1];
    char joined[ZU_BYTES];
    bool infinitive = has_reading(verb, POS_VERB, VERB_INFINITIVE) && !has_reading(verb, POS_ADJECTIVE, 0) &&
                      verb->text.ptr[0] >= 'a';
    size_t n = infinitive ? always_parted(c, verb->text) : 0;
    if (n == 0)
        return false;
    struct span prefix = {verb->text.ptr, n}, rest = {verb->text.ptr + n, verb->text.len - n};
    report(c, s, zu, zu + 1, (struct span){joined, join(c, prefix, rest, joined)});
    return true;
}

/* "an zu rufen" */
static void check_parted(struct check_context *c, const struct sentence_view *s, size_t zu)
{
    static const char prefixes[] = " an ab auf aus bei ein her hin nach vor weg zurück ";
    const struct analysis *a = s->analysis;
    const struct analysed_word *prefix = &a->words.items[zu - 1], *verb = &a->words.items[zu + 1];
    char joined[ZU_BYTES];
    bool postposition = zu > 1 && word_in(prefix->text, " nach ") && analysis_has_tag(a, zu - 2, TAG_BIT(TAG_NN));
    bool pair = zu > 1 && analysis_has_tag(a, zu - 2, TAG_BIT(TAG_KON)); /* "auf und ab zu gehen" */
    if (!word_in_as_written(prefix->text, prefixes) || prefix->text.ptr[0] < 'a' || postposition || pair ||
        !analysis_has_tag(a, zu + 2, ENDS) || !has_reading(verb, POS_VERB, VERB_INFINITIVE) ||
        !is_in_group(a, zu - 1, true))
        return;
    size_t len = join(c, prefix->text, verb->text, joined);
    if (len)
        report(c, s, zu - 1, zu + 1, (struct span){joined, len});
}

/* "um nach Hause zu geht" */
static void check_finite(struct check_context *c, const struct sentence_view *s, size_t zu)
{
    const struct analysis *a = s->analysis;
    const struct analysed_word *verb = &a->words.items[zu + 1];
    char right[ZU_BYTES + 3] = "zu ";
    bool ambiguous = has_reading(verb, POS_ADJECTIVE, 0) || has_reading(verb, POS_NOUN, 0) || verb->text.ptr[0] < 'a' ||
                     has_reading(verb, POS_ADVERB, 0) ||
                     has_reading(verb, POS_VERB, VERB_INFINITIVE | VERB_ZU_INFINITIVE | VERB_PARTICIPLE_2);
    if (ambiguous || span_ends(verb->text, "n") /* "zu sehn" */ || !analysis_has_tag(a, zu + 2, ENDS) ||
        !is_in_group(a, zu, false))
        return;
    for (size_t i = 0; i < verb->reading_count; i++) {
        const struct reading *r = &verb->readings[i];
        size_t len = r->part_of_speech != POS_VERB
                         ? 0
                         : word_lemma(c->words->knowledge, verb->text.ptr, verb->text.len, r, right + 3, ZU_BYTES);
        if (len) {
            report(c, s, zu, zu + 1, (struct span){right, len + 3});
            return;
        }
    }
}

static void check_sentence(struct check_context *c, void *state, const struct sentence_view *s)
{
    (void)state;
    const struct analysis *a = s->analysis;
    for (size_t i = 0; i < a->words.len; i++) {
        const struct analysed_word *w = &a->words.items[i];
        if (s->tokens[w->token].flags & (TOKEN_QUOTED | TOKEN_FOREIGN | TOKEN_CODE))
            continue;
        if (i == 0 || i + 1 >= a->words.len || !span_is(w->text, "zu") || (w[1].repaired && w[1].token != w->token))
            continue;
        if (!check_before(c, s, i)) {
            check_parted(c, s, i);
            check_finite(c, s, i);
        }
    }
}

static const char particle[] = " zu ";

const struct check check_zu_infinitive = {.rules = rules,
                                          .rule_count = 1,
                                          .sentence = check_sentence,
                                          .analysis = true,
                                          .needs = {.all = FACT_ANALYSED, .words = particle}};
