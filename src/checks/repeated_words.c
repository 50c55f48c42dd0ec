/* A word that stands twice in a row, as a slip of the hand or of a decoder leaves it. */
#include "checks/checks.h"
#include "checks/doubled_articles.h"
#include "checks/doubled_exceptions.h"
#include "lexicon/words.h"

static const struct rule_info rules[] = {
    {
        .id = "de/repetition/doubled-word",
        .covers = COVERS_NEIGHBOURS,
        .category = CATEGORY_GRAMMAR,
        .severity = SEVERITY_MAJOR,
        .help = "The same word stands twice in a row: \"auf auf dem Tisch\", also across a line end. Delete one. Left "
                "alone is what "
                "German doubles rightly: relative pronoun and article (\"die die\"), particle and preposition (\"nach "
                "wie vor vor "
                "Gericht\"), names and sounds. Emphasis takes a comma: \"sehr, sehr gut\".",
    },
};

/* Articles and the like: a noun behind one of them that stands twice is no subject beside its object ("wenn Kinder
 * Kinder sehen"). */
static const char determiners[] =
    " der die das dem den des ein eine einen einem einer eines im am zum zur vom beim ins ans "
    "diese dieser dieses diesem diesen seine seiner seinem seinen ihre ihrer ihrem ihren jede jeder jedes ";

/* "usw usw."; the first of a sentence may have a capital that its copy has not: "Auf auf". */
static bool same_otherwise(const struct check_context *c, const struct token *a, const struct token *b)
{
    char la[LISTED_WORD_MAX], lb[LISTED_WORD_MAX];
    if (token_has(b, TOKEN_ABBREVIATION) && a->len + 1 == b->len)
        return memcmp(c->doc->text + a->off, c->doc->text + b->off, a->len) == 0;
    if (a->len != b->len || !token_has(a, TOKEN_SENTENCE_START) || !token_has(a, TOKEN_CAPITAL) ||
        token_has(b, TOKEN_CAPITAL))
        return false;
    struct span x = token_lower(c, a, la), y = token_lower(c, b, lb);
    return x.len > 0 && span_equal(x, y);
}

static inline bool same_word(const struct check_context *c, const struct token *a, const struct token *b)
{
    bool may_be = a->len == b->len || token_has(b, TOKEN_ABBREVIATION);
    return may_be && a->cls == TOKEN_WORD && b->cls == TOKEN_WORD && (a->form == b->form || same_otherwise(c, a, b));
}

/* Doubled nouns and names are often meant; after an article they are not. */
static bool capital_is_fault(const struct check_context *c, const struct sentence_view *s, size_t i)
{
    const struct token *t = &s->tokens[i];
    if (token_has(t, TOKEN_SENTENCE_START) && !token_has(t + 1, TOKEN_CAPITAL))
        return token_is_function_word(c, t);
    if (i > 1 && token_listed(c, t - 2, " heißt heißen hieß nennt nannte ist bleibt war "))
        return false; /* "Warum heißt das Pferd Pferd?" */
    if (i == 0 || token_has(t, TOKEN_ALL_CAPITAL) || token_has(t, TOKEN_QUOTED) || !token_listed(c, t - 1, determiners))
        return false;
    struct span word = token_span(c, t);
    return (lexicon_bits(c, word.ptr, word.len) & (LEX_GERMAN | LEX_NAME)) == LEX_GERMAN &&
           token_may_be(c, t, POS_NOUN);
}

/* Words of other languages double ("bora bora", "that that"): only what is surely German counts, or is no sound at
 * least. */
static bool lower_is_fault(const struct check_context *c, const struct token *t)
{
    enum { NO_SOUND = 6, COMMON = 45 };
    enum verdict v = token_verdict(c, t);
    if (token_may_be(c, t, POS_INTERJECTION) && !token_is_function_word(c, t))
        return false;
    struct span word = token_span(c, t);
    if (token_letters(c, t) < 3 && word_frequency(c->words->knowledge, word.ptr, word.len) < COMMON)
        return false;
    return v == VERDICT_KNOWN || (v != VERDICT_NAME && v != VERDICT_FOREIGN && token_letters(c, t) >= NO_SOUND);
}

/* "zoom zoom" between quotation marks: a sound, a title. */
static bool is_quoted_alone(const struct sentence_view *s, size_t i)
{
    return s->tokens[i].len < 6 && i > 0 && i + 2 < s->token_count && s->tokens[i - 1].cls == TOKEN_PUNCT &&
           s->tokens[i + 2].cls == TOKEN_PUNCT && token_has(&s->tokens[i], TOKEN_QUOTED) &&
           !token_has(&s->tokens[i], TOKEN_SPACE_BEFORE) && token_is_glued(s, i + 2);
}

/* "gaaanz", "ooo", "bumm-": drawn out, or a sound. */
static bool is_sound(const struct check_context *c, const struct token *t)
{
    struct span w = token_span(c, t);
    for (size_t i = 2; i < w.len; i++)
        if (w.ptr[i] == w.ptr[i - 1] && w.ptr[i] == w.ptr[i - 2])
            return true;
    return w.len == 0 || w.ptr[w.len - 1] == '-';
}

/* "will will hu hu": verse and chants double one word after the other. */
static bool is_chant(const struct check_context *c, const struct sentence_view *s, size_t i)
{
    const struct token *t = &s->tokens[i];
    return (i + 3 < s->token_count && same_word(c, t + 2, t + 3)) || (i > 1 && same_word(c, t - 2, t - 1));
}

static bool is_fault(const struct check_context *c, const struct sentence_view *s, size_t i)
{
    const struct token *t = &s->tokens[i];
    if ((t->flags & (TOKEN_HAS_DIGIT | TOKEN_FOREIGN | TOKEN_CODE | TOKEN_INNER_CAPITAL)) || token_letters(c, t) < 2)
        return false;
    if (is_sound(c, t) || is_chant(c, s, i))
        return false;
    if ((token_has(t, TOKEN_ABBREVIATION) && token_has(t, TOKEN_CAPITAL)) || is_quoted_alone(s, i) ||
        (doubling_is_fine(c, s, i) && !article_is_doubled(c, s, i)))
        return false;
    return token_has(t, TOKEN_CAPITAL) ? capital_is_fault(c, s, i) : lower_is_fault(c, t);
}

/* Blanks and one line end at most may stand between the two. */
static bool stand_together(const struct check_context *c, const struct token *a, const struct token *b)
{
    size_t from = token_end(a), gap = b->off - from, lines = 0;
    for (size_t i = 0; i < gap; i++)
        lines += c->doc->text[from + i] == '\n';
    return gap > 0 && lines < 2;
}

static bool same_stretch(const struct check_context *c, const struct token *a, const struct token *b, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (!same_word(c, &a[i], &b[i]) &&
            (a[i].cls == TOKEN_WORD || !span_equal(token_span(c, &a[i]), token_span(c, &b[i]))))
            return false;
    return true;
}

/* True when the pair stands where two copies of a repeated phrase meet: another check reports the whole. */
static bool is_seam_of_loop(const struct check_context *c, const struct sentence_view *s, size_t i)
{
    enum { PHRASE_MAX = 20 };
    for (size_t n = 2; n <= PHRASE_MAX; n++) {
        bool room = i + 1 >= n && i + 1 + n <= s->token_count;
        if (room && same_stretch(c, &s->tokens[i + 1 - n], &s->tokens[i + 1], n))
            return true;
    }
    return false;
}

/* Either way something is wrong: the copy, or the comma that is missing. */
static void report_comma(struct check_context *c, const struct token *a, const struct token *b, bool emphasis)
{
    struct span word = token_span(c, b);
    struct finding *f =
        finding_emit(c, &rules[0], a->off, token_end(b) - a->off,
                     emphasis ? "\"%.*s\" stands twice in a row; if that is emphasis, a comma belongs between."
                              : "\"%.*s\" stands twice in a row; if two clauses meet here, a comma belongs between.",
                     (int)word.len, word.ptr);
    finding_soften(f, SEVERITY_MINOR);
    finding_replace(c, f, FIX_UNSAFE, token_end(a), token_end(b) - token_end(a), (struct span){"", 0});
    finding_replace(c, f, FIX_UNSAFE, token_end(a), 0, span_of(","));
}

static void report(struct check_context *c, const struct sentence_view *s, size_t first, size_t last)
{
    const struct token *a = &s->tokens[first], *b = &s->tokens[last];
    int len = (int)(b->len < 80 ? b->len : 80);
    size_t times = last - first + 1;
    struct finding *f;
    bool emphasis = times == 2 && doubling_is_emphasis(c, s, first);
    if (emphasis || (times == 2 && doubling_may_join_clauses(c, s, first))) {
        report_comma(c, a, b, emphasis);
        return;
    }
    if (times == 2)
        f = finding_emit(c, &rules[0], a->off, token_end(b) - a->off, "\"%.*s\" stands twice in a row.", len,
                         c->doc->text + b->off);
    else
        f = finding_emit(c, &rules[0], a->off, token_end(b) - a->off, "\"%.*s\" stands %zu times in a row.", len,
                         c->doc->text + b->off, times);
    bool sure = !(token_has(a, TOKEN_QUOTED) && times > 2) && !doubling_is_fine(c, s, first);
    size_t kept = token_end(a) - token_has(a, TOKEN_ABBREVIATION),
           gone = token_end(b) - token_has(b, TOKEN_ABBREVIATION);
    finding_replace(c, f, sure ? FIX_SAFE : FIX_UNSAFE, kept, gone - kept, (struct span){"", 0});
}

static void check_sentence(struct check_context *c, void *state, const struct sentence_view *s)
{
    (void)state;
    for (size_t i = 0; i + 1 < s->token_count;) {
        size_t last = i;
        while (last + 1 < s->token_count && same_word(c, &s->tokens[last], &s->tokens[last + 1]) &&
               stand_together(c, &s->tokens[last], &s->tokens[last + 1]))
            last++;
        bool chant = last - i >= 2 && token_listed(c, &s->tokens[i], " und oder noch "); /* "und und und" */
        if (last > i && !chant && is_fault(c, s, i) && !(last - i == 1 && is_seam_of_loop(c, s, i)))
            report(c, s, i, last);
        i = last + 1;
    }
}

const struct check check_repeated_words = {
    .rules = rules, .rule_count = 1, .sentence = check_sentence, .analysis = true};
