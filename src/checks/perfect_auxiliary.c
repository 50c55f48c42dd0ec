/* haben where the perfect of a verb takes sein, and the reverse: "Er hat nach Hause gegangen", "Sie ist das Buch
 * gelesen". Verbs that take both (fahren, fliegen, ziehen, folgen) count only where no object can be theirs; those that
 * differ by region (stehen, sitzen, liegen) never. */
#include "checks/checks.h"
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

/* With haben, having an object in the accusative; with sein it is what was done to the subject. */
static const char with_object[] =
    " gelesen gesehen gesagt gekauft verkauft geschrieben gegessen getrunken gefunden genommen gegeben bekommen "
    "verloren "
    "gewonnen gehört gelernt verstanden vergessen geöffnet geschlossen gebaut gespielt erzählt gefragt beantwortet "
    "besucht bezahlt gebracht gekannt gemacht getan gesucht gezeigt geliebt gehasst gewählt bestellt benutzt verwendet "
    "erhalten entdeckt erfunden entwickelt gegründet eröffnet veröffentlicht angekündigt unterschrieben geholt "
    "getragen ";

/* With haben, having no object and no passive of a state. */
static const char without_object[] =
    " geschlafen gelacht gedauert gekostet geregnet geschneit geschwiegen gehofft gezögert existiert gefehlt gelitten "
    "geträumt genickt gelächelt gehustet gezittert gejubelt geblutet gehabt ";

/* What of the clause is no subject and could be an object. */
struct objects {
    bool possible;  /* something may be an accusative */
    bool certain;   /* a phrase that is one for sure, the subject being another */
    bool reflexive; /* sich, mich, uns */
    bool goal;      /* "nach Hause", "in die Stadt" */
};

static bool is_free(const struct analysis *a, const struct noun_phrase *p)
{
    return p->preposition == PHRASE_FREE && !analysis_has_tag(a, p->first, TAG_BIT(TAG_APPRART));
}

/* Nothing else can be the subject; "sie" hardly stands before the verb as an object. */
static bool is_sure(const struct analysis *a, const struct subject *s)
{
    return s->pronoun || s->nominative || (s->first == 0 && analysis_word_in(a, 0, " sie "));
}

static void look_at_phrase(const struct analysis *a, const struct noun_phrase *p, const struct subject *subject,
                           struct objects *o)
{
    bool is_subject = p->first <= subject->last && p->last >= subject->first;
    const uint32_t accusative = NOMINAL_CASE(CASE_ACCUSATIVE), nominative = NOMINAL_CASE(CASE_NOMINATIVE);
    if (is_subject || is_measure_noun(a->words.items[p->last].text) || !is_free(a, p))
        return;
    o->possible |= (p->cells & accusative) || p->cells == 0;
    bool either = is_sure(a, subject); /* "er … das Buch": the pronoun is the subject */
    o->certain |= p->first < p->last && p->cells & accusative && (either || !(p->cells & nominative)) &&
                  !(p->cells & (NOMINAL_CASE(CASE_DATIVE) | NOMINAL_CASE(CASE_GENITIVE)));
}

static struct objects objects_of(const struct analysis *a, uint32_t clause, const struct subject *subject)
{
    const struct clause *c = &a->clauses.items[clause];
    struct objects o = {false, false, false, false};
    for (size_t p = phrase_from(a, c->first); p < a->phrases.len && a->phrases.items[p].first <= c->last; p++)
        look_at_phrase(a, &a->phrases.items[p], subject, &o);
    for (uint32_t i = c->first; i <= c->last; i++) {
        bool is_subject = i >= subject->first && i <= subject->last;
        o.reflexive |= analysis_word_in(a, i, " sich mich dich uns euch mir dir ");
        o.goal |= analysis_word_in(a, i, " nach zur zum ins ans los weg hin dorthin ") && i + 1 < c->last;
        if (!is_subject && !phrase_at(a, i))
            o.possible |= analysis_word_in(a, i, " es sie ihn das die den was etwas nichts alles viel viele ");
    }
    return o;
}

static bool needs_sein(struct span participle, const struct objects *o)
{
    if (o->reflexive)
        return false;
    bool alone = !o->possible;
    return participle_takes_sein(participle) ||
           (alone && (word_in(participle, events) || (o->goal && participle_moves(participle))));
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

static void report(struct check_context *c, const struct sentence_view *s, uint32_t finite, uint32_t participle,
                   persons subject, const char *lemma)
{
    const struct analysed_word *words = s->analysis->words.items, *verb = &words[finite];
    const struct token *t = &s->tokens[verb->token];
    char form[LISTED_WORD_MAX];
    size_t len = other_form(c, verb, subject, lemma, form);
    if (len == 0)
        return;
    if (token_has(t, TOKEN_CAPITAL) && form[0] >= 'a')
        form[0] = (char)(form[0] - 32);
    struct span p = words[participle].text;
    struct finding *f = finding_emit(c, &rules[0], t->off, t->len, "\"%.*s\" takes \"%s\" here: \"%.*s … %.*s\".",
                                     (int)p.len, p.ptr, lemma, (int)len, form, (int)p.len, p.ptr);
    finding_replace(c, f, FIX_UNSAFE, t->off, t->len, (struct span){form, len});
}

static void check_clause(struct check_context *c, const struct sentence_view *s, uint32_t clause)
{
    static const char haben[] = " habe hast hat haben habt hatte hattest hatten hattet hätte hätten ";
    static const char sein[] = " bin bist ist sind seid war warst waren wart wäre wären sei seien ";
    const struct analysis *a = s->analysis;
    const struct clause *cl = &a->clauses.items[clause];
    struct subject subject;
    if (cl->finite == NO_WORD || !analysis_has_tag(a, cl->finite, TAG_BIT(TAG_VAFIN)))
        return;
    bool has = analysis_word_in(a, cl->finite, haben);
    uint32_t participle = has || analysis_word_in(a, cl->finite, sein) ? clause_participle(a, clause) : NO_WORD;
    if (participle == NO_WORD || s->tokens[a->words.items[participle].token].flags & TOKEN_QUOTED ||
        !subject_choose(a, clause, &subject))
        return;
    struct span text = a->words.items[participle].text;
    if (span_is(text, "gefehlt") && participle > 0 && analysis_word_in(a, participle - 1, " weit "))
        return; /* "Das ist weit gefehlt." */
    struct objects o = objects_of(a, clause, &subject);
    if (has && needs_sein(text, &o))
        report(c, s, cl->finite, participle, subject.persons, "sein");
    else if (!has &&
             ((is_sure(a, &subject) && o.certain && word_in(text, with_object)) || word_in(text, without_object)))
        report(c, s, cl->finite, participle, subject.persons, "haben");
}

const struct check check_perfect_auxiliary = {.rules = rules, .rule_count = 1, .clause = check_clause};
