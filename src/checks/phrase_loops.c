/* Phrases that stand several times in a row: the mark of a decoder that did not find its way on. */
#include "base/intern.h"
#include "checks/checks.h"
#include "checks/phrase_runs.h"
#include "checks/token_tools.h"

enum rule { LOOP, DOUBLED };

static const struct rule_info rules[] = {
    [LOOP] =
        {
            .id = "text/repetition/phrase-loop",
            .covers = COVERS_NEIGHBOURS,
            .category = CATEGORY_UNINTELLIGIBLE,
            .severity = SEVERITY_MAJOR,
            .help = "A phrase of 2 to 20 words and marks stands three times or more in a row. Machine translation "
                    "falls into such loops, and often swallows text behind them: keep one copy and compare with the "
                    "source what is missing.",
        },
    [DOUBLED] =
        {
            .id = "text/repetition/doubled-phrase",
            .covers = COVERS_NEIGHBOURS,
            .category = CATEGORY_UNINTELLIGIBLE,
            .severity = SEVERITY_MAJOR,
            .help = "A phrase of three words or more stands twice: \"in der Stadt in der Stadt\". Delete one copy.",
        },
};

enum { SPAN_MAX = 2000, SHOWN_MAX = 120 };

struct loop_state {
    struct check_context *c; /* of the sentence that is read now */
    uint32_t segment, reported_end;
    struct phrase_runs runs;
};

struct phrase {
    size_t words, lower_words, connectors;
    bool marks, ends, shouts, new_line, quoted, foreign;
};

/* "und", "für": the middle of "Schritt für Schritt für Schritt". */
static bool connects(const struct check_context *c, const struct token *t)
{
    return token_listed(c, t, " und oder für um auf nach an in zu über mit gegen aber noch aus ");
}

static struct phrase describe(const struct check_context *c, const struct phrase_runs *runs, size_t p)
{
    struct phrase d = {.quoted = true};
    for (size_t i = 1; i <= p; i++) {
        const struct unit *u = phrase_runs_back(runs, i);
        const struct token *t = &u->token;
        bool word = t->cls == TOKEN_WORD;
        uint32_t mark = t->cls == TOKEN_PUNCT ? token_mark(c, t) : 0;
        d.words += word;
        d.lower_words += word && !token_has(t, TOKEN_CAPITAL);
        d.connectors += connects(c, t);
        d.marks = d.marks || !word;
        d.ends = d.ends || mark == '.' || mark == '!' || mark == '?';
        d.shouts = d.shouts || mark == '!';
        d.new_line = d.new_line || (u->gap < t->off && memchr(c->doc->text + u->gap, '\n', t->off - u->gap));
        d.quoted = d.quoted && token_has(t, TOKEN_QUOTED);
        d.foreign = d.foreign || (t->flags & (TOKEN_FOREIGN | TOKEN_CODE));
    }
    return d;
}

/* How many copies are too many: people repeat short cries, refrains and "mehr und mehr". */
static size_t copies_allowed(const struct phrase *d)
{
    if (d->words < 2)
        return SIZE_MAX;
    if (d->words == 2 && d->connectors)
        return 4;
    if (d->words < 4 && d->marks)
        return 5;
    if (d->words < 6 && (d->shouts || (d->quoted && d->marks)))
        return 4;
    if (d->words < 4 && d->quoted)
        return 3;
    return (d->lower_words == 0 && d->words < 4) || d->new_line ? 3 : 2;
}

static bool doubling_is_fault(const struct phrase_runs *runs, const struct phrase *d, size_t p)
{
    if (d->words < 3 || d->lower_words == 0 || d->foreign || d->ends || d->quoted || (d->marks && d->words < 6))
        return false;
    return phrase_runs_back(runs, 1)->key != phrase_runs_back(runs, p)->key; /* "Tag für Tag Tag für Tag" */
}

/* The phrase for the message: on one line, cut when it is long. */
static void show_phrase(const char *text, size_t len, struct buf *out)
{
    size_t end = len < SHOWN_MAX ? len : SHOWN_MAX;
    while (end > 0 && end < len && ((unsigned char)text[end] & 0xC0) == 0x80)
        end--;
    for (size_t i = 0; i < end; i++)
        buf_add_byte(out, text[i] == '\n' || text[i] == '\r' ? ' ' : text[i]);
    if (end < len)
        buf_add_str(out, "…");
}

/* A run may begin with the full stop of the sentence before: the phrase begins behind it. */
static size_t leading_marks(const char *text, const struct run *r)
{
    size_t skip = 0;
    while (r->start + skip < r->first_end && strchr(".,;:!? \n", text[r->start + skip]))
        skip++;
    return r->start + skip < r->first_end ? skip : 0;
}

static void report(struct loop_state *st, const struct run *r, size_t copies, enum applicability how)
{
    struct check_context *c = st->c;
    struct buf phrase = BUF_EMPTY;
    struct phrase_cut cut = phrase_run_cut(c->doc->text, c->doc->text_len, r);
    size_t skip = leading_marks(c->doc->text, r), off = r->start + skip;
    size_t end = cut.end > r->last_end ? cut.end : r->last_end,
           len = (end - off > SPAN_MAX ? r->second_end : end) - off;
    struct finding *f;
    show_phrase(c->doc->text + off, r->first_end - r->start, &phrase);
    if (copies > 2)
        f = finding_emit(c, &rules[LOOP], off, len, "\"%s\" stands %zu times in a row.", buf_str(&phrase), copies);
    else
        f = finding_emit(c, &rules[DOUBLED], off, len, "\"%s\" stands twice in a row.", buf_str(&phrase));
    finding_replace(c, f, how, cut.off, cut.end - cut.off, (struct span){"", 0});
    buf_release(&phrase);
    st->reported_end = r->last_end;
}

static void judge_run(void *data, const struct phrase_runs *runs, const struct run *r, size_t p)
{
    struct loop_state *st = data;
    size_t copies = r->matches / p + 1;
    if (p < 2 || r->start < st->reported_end)
        return;
    struct phrase d = describe(st->c, runs, p);
    if (copies > 2 && copies > copies_allowed(&d))
        report(st, r, copies, d.quoted ? FIX_UNSAFE : FIX_SAFE);
    else if (copies == 2 && doubling_is_fault(runs, &d, p))
        report(st, r, copies, d.words > 3 && !d.marks ? FIX_SAFE : FIX_UNSAFE);
}

/* Equal for equal tokens. The capital of a sentence's first word is none of the word: "In der Stadt in der Stadt". */
static uint64_t key_of(const struct check_context *c, const struct token *t)
{
    const uint64_t no_form = (uint64_t)1 << 63;
    char bytes[LISTED_WORD_MAX];
    unsigned start = TOKEN_SENTENCE_START | TOKEN_CAPITAL;
    struct span word = token_span(c, t);
    uint32_t form = t->form;
    if ((t->flags & start) == start && token_is_function_word(c, t)) {
        word = token_lower(c, t, bytes);
        form = intern_find(&c->words->ids, word.ptr, word.len);
    }
    return form < TOKEN_NO_FORM ? form : hash_bytes(word.ptr, word.len) | no_form;
}

static void begin(struct check_context *c, void **state)
{
    struct loop_state *st = xcalloc(1, sizeof(*st));
    st->c = c;
    st->runs.found = judge_run;
    st->runs.data = st;
    *state = st;
}

static void check_sentence(struct check_context *c, void *state, const struct sentence_view *s)
{
    struct loop_state *st = state;
    st->c = c;
    if (s->sentence->segment != st->segment)
        phrase_runs_end(&st->runs);
    st->segment = s->sentence->segment;
    size_t gap = st->runs.count ? token_end(&phrase_runs_back(&st->runs, 1)->token) : s->sentence->off;
    for (size_t i = 0; i < s->token_count; i++) {
        const struct token *t = &s->tokens[i];
        phrase_runs_add(&st->runs, &(struct unit){key_of(c, t), *t, (uint32_t)gap});
        gap = token_end(t);
    }
}

static void end(struct check_context *c, void *state)
{
    struct loop_state *st = state;
    st->c = c;
    phrase_runs_end(&st->runs);
    free(st);
}

const struct check check_phrase_loops = {
    .rules = rules,
    .rule_count = sizeof(rules) / sizeof(rules[0]),
    .begin = begin,
    .sentence = check_sentence,
    .end = end,
};
