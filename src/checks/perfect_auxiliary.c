/* haben where the perfect of a verb takes sein, and the reverse: "Er hat nach Hause gegangen", "Sie ist das Buch
 * gelesen". Verbs that take both (fahren, fliegen, ziehen, folgen) count only where no object can be theirs; those that
 * differ by region (stehen, sitzen, liegen) never. */
#include "checks/checks.h"
#include "checks/clause_objects.h"
#include "checks/perfect_verbs.h"
#include "checks/token_tools.h"
#include "lexicon/forms.h"
#include "text/phrases.h"
#include "text/sentence_clauses.h"
#include "text/subject_choice.h"
#include "text/word_lists.h"

static const struct rule_info rules[] = {
    {
        .id = "de/grammar/perfect-auxiliary",
        .category = CATEGORY_GRAMMAR,
        .severity = SEVERITY_MAJOR,
        .status = RULE_STABLE,
        .help =
            "Verbs of motion and change form their past with sein, the others with haben: \"er ist gegangen\", \"sie "
            "hat das Buch gelesen\". English has \"to have\" throughout. Verbs that take both are left alone.",
    },
};

static const char events[] = " passiert ";

/* With haben, having no object and no passive of a state. */
static const char without_object[] =
    " geschlafen gelacht gedauert gekostet geregnet geschneit geschwiegen gehofft gezögert existiert gefehlt gelitten "
    "geträumt genickt gelächelt gehustet gezittert gejubelt geblutet gehabt geklappt funktioniert zugenommen "
    "geschienen "
    "geschadet geähnelt geherrscht getaugt gemurrt protestiert demonstriert applaudiert plädiert gezweifelt geschmeckt "
    "gestunken geschnarcht geniest geflucht gegrinst geseufzt gegähnt geweint gejammert geduftet geblüht gestreikt "
    "profitiert kooperiert telefoniert amtiert randaliert ";

/* What a participle takes, bits. */
enum { TAKES_SEIN = 1, SEIN_ALONE = 2, MOVES = 4, MAY_TAKE_SEIN = 8, NO_OBJECT = 16 };

/* A form_question. */
static unsigned kind_of_participle(const struct check_context *c, struct span word)
{
    (void)c;
    return (participle_takes_sein(word) ? TAKES_SEIN : 0u) |
           (word_in(word, events) || participle_takes_sein_alone(word) ? SEIN_ALONE : 0u) |
           (participle_moves(word) ? MOVES : 0u) | (participle_may_take_sein(word) ? MAY_TAKE_SEIN : 0u) |
           (word_in(word, without_object) ? NO_OBJECT : 0u);
}

static bool needs_sein(unsigned kind, const struct objects *o)
{
    bool alone = !o->possible && !o->reflexive;
    return !o->self && (kind & TAKES_SEIN || (alone && (kind & SEIN_ALONE || (o->goal && kind & MOVES))));
}

/* The passive of a state has neither an object in the accusative nor "sich". */
static bool needs_haben(unsigned kind, const struct objects *o)
{
    return kind & NO_OBJECT || ((o->certain || o->self) && !(kind & MAY_TAKE_SEIN));
}

/* The form of the other auxiliary in the tense, number and person of this one. */
static size_t other_form(const struct check_context *c, const struct analysed_word *verb, persons wanted,
                         const char *lemma, char out[LISTED_WORD_MAX])
{
    for (size_t i = 0; i < verb->reading_count; i++)
        for (int bit = 0; bit < 24 && verb->readings[i].part_of_speech == POS_VERB; bit++)
            if (verb->readings[i].features & 1u << bit && wanted & 1u << bit % 6)
                return forms_find(c->words->knowledge, span_of(lemma), POS_VERB, 1u << bit, 0, out, LISTED_WORD_MAX);
    return 0;
}

enum { HABEN, SEIN, WERDEN };

static void report(struct check_context *c, const struct sentence_view *s, uint32_t finite, uint32_t participle,
                   persons subject, int auxiliary)
{
    const char *lemma = auxiliary == HABEN ? "sein" : "haben";
    const struct analysed_word *words = s->analysis->words.items, *verb = &words[finite];
    const struct token *t = &s->tokens[verb->token];
    char form[LISTED_WORD_MAX];
    size_t len = other_form(c, verb, subject, lemma, form);
    if (len == 0) /* "mein Bruder und ich" */
        len = other_form(c, verb, verb_persons(s->analysis, finite), lemma, form);
    if (len == 0)
        return;
    if (token_has(t, TOKEN_CAPITAL) && form[0] >= 'a')
        form[0] = (char)(form[0] - 32);
    struct span p = words[participle].text;
    struct finding *f =
        auxiliary == WERDEN
            ? finding_emit(c, &rules[0], t->off, t->len,
                           "\"%.*s … %.*s\" is a passive, which has no such object: \"%.*s … %.*s\".",
                           (int)verb->text.len, verb->text.ptr, (int)p.len, p.ptr, (int)len, form, (int)p.len, p.ptr)
            : finding_emit(c, &rules[0], t->off, t->len, "\"%.*s\" takes \"%s\" here: \"%.*s … %.*s\".", (int)p.len,
                           p.ptr, lemma, (int)len, form, (int)p.len, p.ptr);
    finding_replace(c, f, FIX_UNSAFE, t->off, t->len, (struct span){form, len});
}

/* One of the enum; -1 for another verb. */
static int auxiliary_of(const struct analysis *a, uint32_t finite)
{
    static const char *const forms[] = {
        " habe hast hat haben habt hatte hattest hatten hattet hätte hätten ",
        " bin bist ist sind seid war warst waren wart wäre wären sei seien ",
        " werde wirst wird werden werdet wurde wurdest wurden wurdet würde würden würdest ",
    };
    for (int i = HABEN; i <= WERDEN; i++)
        if (analysis_word_in(a, finite, forms[i]))
            return i;
    return -1;
}

/* "Sie werden den Raum verlassen" is a future. */
static bool may_be_infinitive(const struct analysis *a, uint32_t participle)
{
    return a->tagged.items[participle].possible & (TAG_BIT(TAG_VVINF) | TAG_BIT(TAG_VAINF));
}

/* "Wer es auch war, hat es ins Unglück gestürzt.": the clause before is the subject. */
static bool may_be_object(const struct analysis *a, const struct clause *cl, const struct subject *s)
{
    return cl->first == cl->finite && cl->first > 0 && analysis_has_tag(a, cl->first - 1, TAG_BIT(TAG_COMMA)) &&
           analysis_word_in(a, s->first, " es sie das die ");
}

static void check_clause(struct check_context *c, const struct sentence_view *s, uint32_t clause)
{
    const struct analysis *a = s->analysis;
    const struct clause *cl = &a->clauses.items[clause];
    struct subject subject;
    int auxiliary = auxiliary_of(a, cl->finite);
    uint32_t participle = auxiliary >= 0 ? clause_participle(a, clause) : NO_WORD;
    if (participle == NO_WORD || a->words.items[participle].repaired ||
        s->tokens[a->words.items[participle].token].flags & TOKEN_QUOTED)
        return;
    unsigned kind = form_answer(c, a->words.items[participle].form, kind_of_participle);
    if (auxiliary == HABEN ? !(kind & (TAKES_SEIN | SEIN_ALONE | MOVES)) : !(kind & NO_OBJECT) && kind & MAY_TAKE_SEIN)
        return;                                 /* most */
    if (!subject_choose(a, clause, &subject)) { /* "Mir hat aufgefallen, dass …" */
        if (auxiliary != HABEN)
            return;
        subject = (struct subject){cl->finite, cl->finite, verb_persons(a, cl->finite), false, false};
    }
    if (auxiliary == HABEN && may_be_object(a, cl, &subject))
        return;
    struct span text = a->words.items[participle].text;
    if (span_is(text, "gefehlt") && participle > 0 && analysis_word_in(a, participle - 1, " weit "))
        return; /* "Das ist weit gefehlt." */
    struct objects o = objects_of(a, clause, &subject);
    bool wrong = auxiliary == HABEN  ? needs_sein(kind, &o)
                 : auxiliary == SEIN ? needs_haben(kind, &o)
                                     : o.certain && !(kind & MAY_TAKE_SEIN) && !may_be_infinitive(a, participle);
    if (wrong)
        report(c, s, cl->finite, participle, subject.persons, auxiliary);
}

const struct check check_perfect_auxiliary = {.rules = rules,
                                              .rule_count = 1,
                                              .clause = check_clause,
                                              .needs = {.tags = TAG_BIT(TAG_VVPP) | TAG_BIT(TAG_VAPP)},
                                              .finite = TAG_BIT(TAG_VAFIN)};
