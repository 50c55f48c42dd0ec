/* An English comma behind what stands in front of the finite verb: "Im Jahr 2019, hat die Firma", "Der Chef der Firma,
 * hat". With it often goes the order of English: "Im Jahr 2019, die Firma hat". */
#include "checks/checks.h"
#include "checks/command_sentence.h"
#include "checks/comma_tools.h"
#include "text/front_field.h"
#include "text/subjects.h"
#include "text/word_lists.h"

static const struct rule_info rules[] = {
    {
        .id = "de/comma/before-verb",
        .category = CATEGORY_PUNCTUATION,
        .severity = SEVERITY_MINOR,
        .status = RULE_STABLE,
        .help = "A comma between the first part of a sentence and its verb: \"Im Jahr 2019, hat die Firma\", \"Der "
                "Chef der Firma, hat\". English sets one behind an opening phrase; in German the verb follows at once.",
    },
    {
        .id = "de/grammar/verb-behind-comma",
        .category = CATEGORY_GRAMMAR,
        .severity = SEVERITY_MAJOR,
        .status = RULE_STABLE,
        .help = "A sentence that begins with a time, a place or the like, then a comma, then subject and verb as in "
                "English: \"Im Jahr 2019, die Firma hat\". In German the verb follows the first part at once, without "
                "a comma, and the subject stands behind it: \"Im Jahr 2019 hat die Firma\".",
    },
};

#define FINITE (TAG_BIT(TAG_VVFIN) | TAG_BIT(TAG_VAFIN) | TAG_BIT(TAG_VMFIN))

/* "In Köln, sagte er, werde": words of a speaker or thinker, put between. */
static const char saying[] =
    " sagt sagte sagten sagen meint meinte meinten meinen meine glaubt glaubte glaubten glauben glaube denkt dachte "
    "dachten denke denken heißt hieß erklärt erklärte erklärten berichtet berichtete berichteten schreibt schrieb "
    "schrieben ruft rief riefen fragt fragte fragten antwortet antwortete antworteten weiß wissen "
    "vermutet vermutete hofft hoffte hoffe betont betonte fügt fügte finde ";

/* What one says before a sentence of its own: "In der Tat, das ist wahr", "Mit anderen Worten, er lügt". */
static const char exclamations[] = " henker kuckuck verlaub donnerwetter tat ernst gott götter göttern gottes "
                                   "ehrenwort ehre wort worten himmels teufel "
                                   "gegenteil willen zweifel frage wiedersehen "
                                   "klartext allerdings dennoch trotzdem deshalb erstens zweitens drittens ";

static const char pronouns[] = " ich du er sie es wir ihr man niemand jemand jeder alle beide ";

static bool begins_sentence(const struct analysis *a, uint32_t word)
{
    return word == 0 || analysis_has_tag(a, word - 1, TAG_BIT(TAG_STOP) | TAG_BIT(TAG_COLON));
}

/* "Ursprünglich", "Wissenschaftlich": an adjective that says how the whole sentence is meant. */
static bool is_sentence_adverb(const struct analysis *a, uint32_t word)
{
    static const char interjections[] = " natürlich ehrlich wirklich endlich selbstverständlich wahrlich freilich ";
    struct span text = a->words.items[word].text;
    return analysis_has_tag(a, word, TAG_BIT(TAG_ADJD) | TAG_BIT(TAG_ADV)) && !word_in(text, interjections) &&
           (span_ends(text, "lich") || span_ends(text, "isch") || span_ends(text, "weise") || span_ends(text, "ell"));
}

/* The sentence goes on: the first mark behind the word that is no bracket or quotation mark. */
static uint32_t next_mark(const struct analysis *a, uint32_t word)
{
    const tag_set around = TAG_BIT(TAG_OPEN) | TAG_BIT(TAG_CLOSE);
    while (word < a->words.len && (analysis_has_tag(a, word, around) || !comma_is_mark(comma_tag(a, word))))
        word++;
    return word;
}

static bool clause_follows(const struct analysis *a, uint32_t mark)
{
    const tag_set openers = TAG_BIT(TAG_KOUS) | TAG_BIT(TAG_PRELS) | TAG_BIT(TAG_PWS) | TAG_BIT(TAG_PWAV);
    return analysis_has_tag(a, mark, TAG_BIT(TAG_COLON)) || analysis_has_tag(a, mark + 1, openers);
}

/* "Gestern, ich war zu Hause, klingelte es": what has the comma before it was only put between. */
static bool is_put_between(const struct analysis *a, uint32_t finite)
{
    uint32_t end = next_mark(a, finite);
    for (; analysis_has_tag(a, end, ~TAG_BIT(TAG_STOP)); end = next_mark(a, end + 1))
        if (analysis_has_tag(a, end + 1, FINITE))
            return true;
    return false;
}

/* "Auf keinen Fall, sagte er.", "Im Notfall, sollte der Strom ausfallen, Licht löschen". */
static bool is_remark(const struct analysis *a, uint32_t finite)
{
    uint32_t end = next_mark(a, finite);
    bool condition = analysis_word_in(a, finite, " sollte sollten ") && analysis_has_tag(a, end, TAG_BIT(TAG_COMMA));
    bool alone = end == finite + 2 && analysis_word_in(a, finite + 1, pronouns); /* "scheint es" */
    return alone || ((condition || analysis_word_in(a, finite, saying)) && !clause_follows(a, end));
}

/* "Der Text, übersetzt von ihm": the same letters may be a participle; not with a subject behind them. */
static bool is_sure_finite(const struct analysis *a, uint32_t word)
{
    const tag_set subject =
        TAG_BIT(TAG_PPER) | TAG_BIT(TAG_ART) | TAG_BIT(TAG_PDAT) | TAG_BIT(TAG_PDS) | TAG_BIT(TAG_NE);
    bool participle = a->tagged.items[word].possible & TAG_BIT(TAG_VVPP);
    return analysis_has_tag(a, word, FINITE) && (!participle || analysis_has_tag(a, word + 1, subject));
}

static bool has_words_behind(const struct analysis *a, uint32_t finite, uint32_t count)
{
    return next_mark(a, finite) > finite + count;
}

static void report_comma(struct check_context *c, const struct sentence_view *s, uint32_t first, uint32_t comma)
{
    struct span front = comma_text(c, s, first, comma - 1), verb = comma_text(c, s, comma + 1, comma + 1);
    struct finding *f =
        comma_emit(c, s, &rules[0], comma - 1, comma, "No comma stands between \"%.*s\" and the verb \"%.*s\".",
                   (int)front.len, front.ptr, (int)verb.len, verb.ptr);
    comma_remove(c, s, f, FIX_SAFE, comma);
}

static void report_order(struct check_context *c, const struct sentence_view *s, uint32_t comma, uint32_t finite)
{
    struct span mark = comma_text(c, s, comma, comma), verb = comma_text(c, s, finite, finite);
    struct span subject = comma_text(c, s, comma + 1, finite - 1);
    struct buf swapped = BUF_EMPTY;
    buf_addf(&swapped, " %.*s %.*s", (int)verb.len, verb.ptr, (int)subject.len, subject.ptr);
    struct finding *f =
        comma_emit(c, s, &rules[1], comma - 1, finite, "Without a comma, the verb belongs before \"%.*s\": \"%s\".",
                   (int)subject.len, subject.ptr, buf_str(&swapped) + 1);
    size_t off = (size_t)(mark.ptr - c->doc->text);
    finding_replace(c, f, FIX_UNSAFE, off, (size_t)(verb.ptr + verb.len - mark.ptr),
                    (struct span){swapped.data, swapped.len});
    buf_release(&swapped);
}

/* The finite verb right behind a subject that begins with the word; NO_WORD when there is none. */
static uint32_t verb_behind_subject(const struct analysis *a, uint32_t first, bool after_time)
{
    uint32_t next = first + 1;
    if (analysis_word_in(a, first, " es ") && !after_time && !analysis_word_in(a, next, " gibt gab "))
        return NO_WORD; /* "Aus Zufall, es war noch da" */
    if (analysis_word_in(a, first, pronouns) && analysis_has_tag(a, next, FINITE)) {
        persons of = pronoun_persons(a->words.items[first].text);
        return !of || of & verb_persons(a, next) ? next : NO_WORD;
    }
    if (after_time && analysis_has_tag(a, first, TAG_BIT(TAG_NE)) && analysis_has_tag(a, next, FINITE))
        return verb_persons(a, next) & PERSON_BIT(0, 3) ? next : NO_WORD;
    for (; next < next_mark(a, first); next++)
        if (analysis_has_tag(a, next, FINITE))
            return front_subject(a, first, next) ? next : NO_WORD;
    return NO_WORD;
}

static void check_order(struct check_context *c, const struct sentence_view *s, uint32_t comma)
{
    const struct analysis *a = s->analysis;
    bool after_time =
        front_is_time(a, comma - 1) || analysis_has_tag(a, comma - 1, TAG_BIT(TAG_CARD) | TAG_BIT(TAG_ADV));
    uint32_t finite = verb_behind_subject(a, comma + 1, after_time);
    if (finite != NO_WORD && !analysis_word_in(a, comma - 1, exclamations) && has_words_behind(a, finite, 1) &&
        !is_put_between(a, finite))
        report_order(c, s, comma, finite);
}

static void check_front(struct check_context *c, const struct sentence_view *s, uint32_t first)
{
    const struct analysis *a = s->analysis;
    uint32_t adverbials = front_adverbials_end(a, first), phrase = front_noun_phrase_end(a, first);
    uint32_t comma = adverbials > first ? adverbials : is_sentence_adverb(a, first) ? first + 1 : phrase;
    if (comma == first || !analysis_has_tag(a, comma, TAG_BIT(TAG_COMMA)))
        return;
    if (is_sure_finite(a, comma + 1)) {
        bool spared = (comma != adverbials && analysis_word_in(a, comma + 2, pronouns)) || verb_is_order(a, comma + 1);
        if (!spared && has_words_behind(a, comma + 1, 1) && !is_put_between(a, comma + 1) && !is_remark(a, comma + 1) &&
            !analysis_word_in(a, comma - 1, exclamations))
            report_comma(c, s, first, comma);
    } else if (comma == adverbials && !analysis_word_in(a, first, " nur ")) {
        check_order(c, s, comma);
    }
}

static bool is_statement(const struct check_context *c, const struct sentence_view *s)
{
    const struct token *last = &s->tokens[s->token_count - 1];
    return token_span(c, last).ptr[0] == '.';
}

static void check_sentence(struct check_context *c, void *state, const struct sentence_view *s)
{
    (void)state;
    if (!is_statement(c, s))
        return;
    const struct analysis *a = s->analysis;
    for (uint32_t i = 0; i + 3 < a->words.len; i++)
        if (begins_sentence(a, i) && comma_is_capital(s, i) && !analysis_word_in(a, i, " ob "))
            check_front(c, s, analysis_word_in(a, i, " und oder aber denn doch ") ? i + 1 : i);
}

const struct check check_comma_front = {.rules = rules,
                                        .rule_count = 2,
                                        .sentence = check_sentence,
                                        .analysis = true,
                                        .needs = {.all = FACT_FULL | FACT_ANALYSED, .tags = TAG_BIT(TAG_COMMA)}};
