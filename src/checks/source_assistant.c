/* What a chat program said before or behind its translation. */
#include "checks/checks.h"
#include "checks/token_tools.h"
#include "text/word_lists.h"

static const struct rule_info rules[] = {
    {.id = "source/addition/assistant",
     .category = CATEGORY_BOILERPLATE,
     .severity = SEVERITY_MAJOR,
     .help = "What a chat program says to whoever asked it to translate (\"Hier ist die Übersetzung:\", \"Ich hoffe, "
             "das hilft!\", \"Als KI-Sprachmodell\"), where the source text says nothing of the kind."},
};

/* Words before the mark that ends such an opening. */
enum { OPENING_MAX = 16 };

static bool has_word(const struct pair_side *side, size_t from, size_t to, const char *list)
{
    for (size_t i = from; i < to && i < side->token_count; i++)
        if (pair_token_in(side, i, list))
            return true;
    return false;
}

static bool source_has(const struct pair_view *p, const char *list)
{
    return has_word(&p->source, 0, p->source.token_count, list);
}

/* The token behind the mark that ends what begins at `from`; 0 when none comes soon. */
static size_t behind_mark(const struct pair_side *side, size_t from, const char *marks)
{
    for (size_t i = from; i < side->token_count && i < from + OPENING_MAX; i++)
        if (pair_token_in(side, i, marks))
            return i + 1;
    return 0;
}

#define MODEL " ki-sprachmodell sprachmodell ki-modell ki-assistent ki-assistentin ki "
#define TRANSLATION " übersetzung übersetzungen übersetzte übersetzten übersetzter übersetzt rohübersetzung "

/* "Gerne! Hier ist die Übersetzung:", "Die deutsche Übersetzung lautet:". */
static size_t opening_end(const struct pair_view *p)
{
    const struct pair_side *t = &p->target;
    size_t end = behind_mark(t, 0, " : ");
    bool offers = has_word(t, 0, 1,
                           " hier gerne gern natürlich klar sicher selbstverständlich okay ok absolut gewiss "
                           "nachfolgend im die meine eine deutsche anbei ");
    bool translates = has_word(t, 0, end, TRANSLATION) ||
                      (has_word(t, 0, end, " hier ") && has_word(t, 0, end, " text version fassung "));
    return end > 0 && offers && translates &&
                   !source_has(p, " translation translations translated translate translates version text here ")
               ? end
               : 0;
}

/* Where "Ich hoffe, das hilft!" begins; the number of tokens when it is not there. */
static size_t closing_begin(const struct pair_view *p)
{
    const struct pair_side *t = &p->target;
    for (size_t i = 0; i + 3 < t->token_count; i++) {
        bool hopes = pair_token_in(t, i, " ich ") && pair_token_in(t, i + 1, " hoffe ");
        if (hopes && has_word(t, i, i + 8, " hilft weiterhilft geholfen hilfreich ") &&
            has_word(t, i, i + 5, " das dies diese die ") && !source_has(p, " hope hopefully hoping "))
            return i;
    }
    return t->token_count;
}

/* "Als KI-Sprachmodell kann ich". */
static size_t model_begin(const struct pair_view *p)
{
    const struct pair_side *t = &p->target;
    for (size_t i = 0; i + 2 < t->token_count; i++) {
        if (pair_token_in(t, i, " als ") && has_word(t, i, i + 3, MODEL) && has_word(t, i, i + 7, " ich ") &&
            !source_has(p, " ai model models assistant intelligence "))
            return i;
    }
    return t->token_count;
}

/* Without one of these none of the three is there. */
static unsigned may_be_assistants(const struct lang *lang, struct span word)
{
    (void)lang;
    return word_in(word, TRANSLATION " text version fassung hoffe " MODEL);
}

/* A rule has already told of the place. */
static bool is_told(const struct check_context *c, size_t off, size_t len)
{
    size_t start = document_source_start(c->doc, off), end = document_source_end(c->doc, off + len);
    for (size_t i = 0; i < c->report->findings.len; i++) {
        const struct finding *f = &c->report->findings.items[i];
        if (f->rule->category == CATEGORY_BOILERPLATE && f->start < end && f->end > start)
            return true;
    }
    return false;
}

static void report(struct check_context *c, const struct pair_side *side, size_t from, size_t to)
{
    if (from >= to)
        return;
    size_t off = side->tokens[from].off, len = token_end(&side->tokens[to - 1]) - off;
    if (is_told(c, off, len))
        return;
    struct finding *f = finding_emit(c, &rules[0], off, len,
                                     "Remark of the chat program that translated the text; the source text says "
                                     "nothing of the kind.");
    size_t end = to < side->token_count ? side->tokens[to].off : off + len;
    finding_replace(c, f, FIX_UNSAFE, off, end - off, (struct span){"", 0});
}

static void check_pair(struct check_context *c, void *state, const struct pair_view *p)
{
    (void)state;
    const struct pair_side *t = &p->target;
    report(c, t, 0, opening_end(p));
    report(c, t, closing_begin(p), t->token_count);
    size_t model = model_begin(p), end = behind_mark(t, model, " : . ! ? ");
    report(c, t, model, end ? end : t->token_count);
}

const struct check check_source_assistant = {
    .rules = rules, .rule_count = 1, .pair = check_pair, .target_word = may_be_assistants};
