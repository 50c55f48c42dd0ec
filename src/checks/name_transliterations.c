/* One name in two romanisations: "Selenskyj" here, "Zelensky" there. */
#include "checks/checks.h"
#include "checks/spelled_context.h"
#include "checks/token_tools.h"
#include "lexicon/knowledge.h"

static const struct rule_info rules[] = {
    {
        .id = "names/transliteration",
        .category = CATEGORY_INCONSISTENT_STYLE,
        .severity = SEVERITY_MINOR,
        .help = "A name from another script that this text writes in two ways: \"Selenskyj\" and \"Zelensky\", "
                "\"Kiew\" and \"Kyjiw\". The reader may take them for two people or places. The spelling that the text "
                "uses more often is offered, in a draw the usual German one. Quotations, titles, names of clubs "
                "and papers, and sentences that explain the spellings are left alone.",
    },
};

/* What is known of a group of spellings. */
struct group {
    uint32_t main;    /* place of the spelling to keep, once all are counted */
    bool used, mixed; /* main is set; another spelling occurs too */
    bool explained;   /* the text speaks of the spellings themselves */
    uint32_t place;   /* the last spelling met, */
    size_t sentence;  /* the number of its sentence, from 1, */
    size_t token;     /* and its last token there */
};

struct spellings {
    unsigned char *forms; /* enum spelled_form by vocabulary id */
    size_t form_count;    /* 0 when the text cannot mix anything */
    uint32_t *counts;     /* by place in the lexicon's table */
    struct group *groups; /* by number */
    VEC_OF(struct spelled_name) names;
    size_t sentence;         /* the number of the sentence at hand, */
    size_t looked_at;        /* and of the one that the next two are about */
    bool history, explained; /* it speaks of the past; of names and their spelling */
};

static unsigned kind_of_form(const struct check_context *c, struct span form)
{
    return spelled_form(c->words->knowledge->lexicon, form);
}

static void begin(struct check_context *c, void **state)
{
    const struct knowledge *k = c->words->knowledge;
    struct spellings *st = xcalloc(1, sizeof(*st));
    size_t count = c->words->forms.len, hits = 0;
    *state = st;
    if (!k || !k->lexicon || !count)
        return;
    st->forms = xcalloc(count, 1);
    for (uint32_t id = 0; id < count; id++) {
        if (c->words->forms.items[id].count)
            st->forms[id] = (unsigned char)form_answer(c, id, kind_of_form);
        hits += st->forms[id] != 0;
    }
    st->form_count = hits > 1 ? count : 0;
    if (hits > 1) {
        st->counts = xcalloc(lexicon_spelling_count(k->lexicon), sizeof(*st->counts));
        st->groups = xcalloc(lexicon_spelling_count(k->lexicon) + 1, sizeof(*st->groups));
    }
}

/* Two spellings side by side ("Kiew (Kyjiw)", "Kiew/Kyjiw") are meant as such. */
enum { SIDE_BY_SIDE = 4 };

/* Once a sentence, and only in sentences that hold such a name. */
static void look_at_sentence(const struct check_context *c, struct spellings *st, const struct sentence_view *s)
{
    if (st->looked_at == st->sentence)
        return;
    st->looked_at = st->sentence;
    st->history = sentence_is_history(c, s);
    st->explained = sentence_explains_names(c, s);
}

static void note(const struct check_context *c, struct spellings *st, const struct sentence_view *s,
                 const struct spelled_name *name)
{
    struct group *g = &st->groups[name->spelling.group];
    look_at_sentence(c, st, s);
    if (g->sentence == st->sentence && g->place != name->spelling.place &&
        (name->first <= g->token + SIDE_BY_SIDE || st->explained))
        g->explained = true;
    g->sentence = st->sentence;
    g->place = name->spelling.place;
    g->token = name->last;
    if ((st->history && name->spelling.is_place) || spelled_name_is_fixed(c, s, name))
        return;
    st->counts[name->spelling.place]++;
    vec_push(&st->names, *name);
}

static void check_sentence(struct check_context *c, void *state, const struct sentence_view *s)
{
    struct spellings *st = state;
    struct spelled_name name;
    st->sentence++;
    for (size_t i = 0; st->form_count && i < s->token_count; i++) {
        uint32_t form = s->tokens[i].form;
        unsigned kind = form < st->form_count ? st->forms[form] : 0;
        if ((kind & SPELLED_WHOLE) && spelled_word(c, s, i, &name))
            note(c, st, s, &name);
        if ((kind & SPELLED_BEGINS) && spelled_words(c, s, i, &name))
            note(c, st, s, &name);
    }
}

/* The more frequent spelling of each group is kept, in a draw the one that the list has first. */
static void choose(const struct check_context *c, struct spellings *st)
{
    const struct lexicon *lex = c->words->knowledge->lexicon;
    for (size_t i = 0; i < st->names.len; i++) {
        const struct romanisation *one = &st->names.items[i].spelling;
        struct group *g = &st->groups[one->group];
        struct romanisation kept;
        if (!g->used || !lexicon_spelling_at(lex, g->main, &kept)) {
            g->used = true;
            g->main = one->place;
        } else if (g->main != one->place) {
            uint32_t more = st->counts[one->place], most = st->counts[g->main];
            g->mixed = true;
            if (more > most || (more == most && one->rank < kept.rank))
                g->main = one->place;
        }
    }
}

/* "Zelenskys" becomes "Selenskyjs"; a name that ends in s takes an apostrophe. */
static struct span repair(struct check_context *c, const struct spelled_name *name, const struct romanisation *kept)
{
    const char *written = c->doc->text + name->off;
    struct span text = {kept->text, kept->len}, ending = {written + name->len, name->ending_len};
    bool hissing = span_ends(text, "s") || span_ends(text, "x") || span_ends(text, "z") || span_ends(text, "\xC3\x9F");
    if (name->genitive)
        ending = span_of(hissing ? "\xE2\x80\x99" : "s");
    char *s = arena_printf(c->scratch, "%.*s%.*s", (int)text.len, text.ptr, (int)ending.len, ending.ptr);
    if (s[0] >= 'a' && s[0] <= 'z' && written[0] >= 'A' && written[0] <= 'Z')
        s[0] = (char)(s[0] - 'a' + 'A');
    return span_of(s);
}

static void report(struct check_context *c, const struct spellings *st, const struct spelled_name *name,
                   const struct spelled_name *first)
{
    const struct romanisation *kept = &first->spelling;
    uint32_t often = st->counts[kept->place];
    struct span written = {c->doc->text + name->off, name->len + name->ending_len};
    struct finding *f;
    if (often == 1)
        f = finding_emit(c, &rules[0], name->off, written.len,
                         "\"%.*s\" is written \"%.*s\" elsewhere in this text; keep to one spelling.", (int)written.len,
                         written.ptr, (int)kept->len, kept->text);
    else
        f = finding_emit(c, &rules[0], name->off, written.len,
                         "\"%.*s\" is written \"%.*s\" %u times in this text; keep to one spelling.", (int)written.len,
                         written.ptr, (int)kept->len, kept->text, often);
    finding_replace(c, f, FIX_UNSAFE, name->off, written.len, repair(c, name, kept));
    finding_relate(c, f, first->off, first->len, "the other spelling");
}

/* The first occurrence of each group's kept spelling, by group; NULL where nothing is mixed. */
static void report_all(struct check_context *c, struct spellings *st)
{
    size_t groups = lexicon_spelling_count(c->words->knowledge->lexicon) + 1;
    const struct spelled_name **first = xcalloc(groups, sizeof(*first));
    for (size_t i = st->names.len; i-- > 0;) {
        const struct spelled_name *name = &st->names.items[i];
        if (name->spelling.place == st->groups[name->spelling.group].main)
            first[name->spelling.group] = name;
    }
    for (size_t i = 0; i < st->names.len; i++) {
        const struct spelled_name *name = &st->names.items[i];
        const struct group *g = &st->groups[name->spelling.group];
        if (g->mixed && !g->explained && name->spelling.place != g->main)
            report(c, st, name, first[name->spelling.group]);
    }
    free(first);
}

static void end(struct check_context *c, void *state)
{
    struct spellings *st = state;
    if (st->names.len > 1) {
        choose(c, st);
        report_all(c, st);
    }
    vec_release(&st->names);
    free(st->groups);
    free(st->counts);
    free(st->forms);
    free(st);
}

const struct check check_name_transliterations = {
    .rules = rules, .rule_count = 1, .begin = begin, .sentence = check_sentence, .end = end, .whole_text = true};
