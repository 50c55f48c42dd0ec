#include "checks/address_forms.h"

#include "base/utf8.h"
#include "checks/command_sentence.h"
#include "checks/token_tools.h"
#include "lexicon/features.h"
#include "lexicon/lexicon.h"
#include "text/subjects.h"
#include "text/word_lists.h"

/* Titles: "Ihre Majestät", "Euer Ehren". */
static const char titles[] =
    " majestät majestäten hoheit hoheiten exzellenz exzellenzen heiligkeit eminenz ehren gnaden "
    "durchlaucht magnifizenz königliche kaiserliche ";

/* Before "Sie" as a noun: "eine Sie", "per Sie". */
static const char makes_noun[] = " per beim zum ein eine einer einem einen er ";

/* What the text says somebody says, or that goes with speech without quotation marks. */
static const char speech[] =
    " sagt sagte sagten sagen gesagt meint meinte fragt fragte ruft rief antwortet antwortete erwiderte schreibt "
    "schrieb schrieben flüstert flüsterte betont betonte erklärt erklärte bittet bat fordert forderte lautet lautete "
    "heißt hieß zitiert motto slogan werbespruch spruch lied song titel film roman refrain ";

static const char polite[] = " Sie Ihnen Ihre Ihrem Ihren Ihrer Ihres ";
static const char familiar[] = " du dich dir dein deine deinem deinen deiner deines euch eure eurem euren eurer eures ";
static const char first_person[] = " ich mich mir mein meine meinem meinen meiner meines ";

static const struct token *word_before(const struct sentence_view *s, size_t i)
{
    return i > 0 && s->tokens[i - 1].cls == TOKEN_WORD && !token_has(&s->tokens[i - 1], TOKEN_ABBREVIATION)
               ? &s->tokens[i - 1]
               : NULL;
}

static const struct token *word_behind(const struct sentence_view *s, size_t i)
{
    return i + 1 < s->token_count && s->tokens[i + 1].cls == TOKEN_WORD ? &s->tokens[i + 1] : NULL;
}

/* Whether the word can be a finite verb of one of these persons (bits of text/subjects.h). */
static bool is_verb_of(const struct check_context *c, const struct token *t, persons wanted)
{
    size_t count;
    if (!t || t->form == TOKEN_NO_FORM)
        return false;
    const struct reading *r = vocabulary_readings(c->words, t->form, &count);
    for (size_t i = 0; i < count; i++)
        for (int bit = 0; r[i].part_of_speech == POS_VERB && bit < 24; bit++)
            if (r[i].features >> bit & 1u && wanted >> (bit % 6) & 1u)
                return true;
    return false;
}

/* The finite verb of the clause that the token stands in can have one of these persons. */
static bool clause_verb_is(const struct sentence_view *s, size_t token, persons wanted)
{
    const struct analysis *a = s->analysis;
    uint32_t word = analysis_word_at(a, token);
    uint32_t clause = word != NO_WORD ? a->clause_of.items[word] : NO_CLAUSE;
    uint32_t finite = clause == NO_CLAUSE ? NO_WORD : a->clauses.items[clause].finite;
    return finite != NO_WORD && verb_persons(a, finite) & wanted;
}

/* A capital here is no sentence's: a word stands before it, or a word and a comma. */
static bool is_inside(const struct check_context *c, const struct sentence_view *s, size_t i)
{
    bool comma = i > 1 && span_is(token_span(c, &s->tokens[i - 1]), ",") && word_before(s, i - 1);
    return !token_has(&s->tokens[i], TOKEN_SENTENCE_START) && (word_before(s, i) || comma);
}

static bool is_polite(const struct check_context *c, const struct sentence_view *s, size_t i)
{
    static const persons plural = PERSON_BIT(NUMBER_PLURAL, 3);
    struct span word = token_span(c, &s->tokens[i]);
    const struct token *before = word_before(s, i), *behind = word_behind(s, i);
    if (!is_inside(c, s, i))
        return false;
    if (span_is(word, "Ihnen"))
        return true;
    if (span_starts(word, "Ihre"))
        return behind && !token_listed(c, behind, titles);
    if (before && token_listed(c, before, makes_noun))
        return false;
    return is_verb_of(c, before, plural) || is_verb_of(c, behind, plural) || clause_verb_is(s, i, plural);
}

/* "Place du Tertre", "Dir en Grey": between names it is one of them. */
static bool is_beside_name(const struct sentence_view *s, size_t i)
{
    const struct token *before = word_before(s, i), *behind = word_behind(s, i);
    return before && behind && token_has(before, TOKEN_CAPITAL) && token_has(behind, TOKEN_CAPITAL);
}

static bool is_familiar(const struct check_context *c, const struct sentence_view *s, size_t i)
{
    static const persons singular = PERSON_BIT(NUMBER_SINGULAR, 2);
    const struct token *t = &s->tokens[i], *before = word_before(s, i), *behind = word_behind(s, i);
    if (token_listed(c, t, " du ")) {
        bool beside = is_verb_of(c, before, singular) || is_verb_of(c, behind, singular);
        bool commandment = behind && token_listed(c, behind, " sollst ");
        bool title = before && token_has(t, TOKEN_CAPITAL) && token_has(before, TOKEN_CAPITAL);
        return !commandment && !title && (beside || clause_verb_is(s, i, singular));
    }
    if (token_has(t, TOKEN_CAPITAL) && !token_has(t, TOKEN_SENTENCE_START))
        return false;
    if (token_listed(c, t, " dich dir euch "))
        return !is_beside_name(s, i);
    bool idiom = (before && token_listed(c, before, " und ")) || (behind && token_listed(c, behind, " und "));
    return behind && !idiom && !token_listed(c, behind, titles);
}

/* Bits. */
enum { WORD_POLITE = 1, WORD_FAMILIAR = 2, WORD_FIRST_PERSON = 4, WORD_COMMAND = 8 };

unsigned form_may_address(const struct check_context *c, struct span word)
{
    return (word_listed(word, polite) ? WORD_POLITE : 0u) | (word_in(word, familiar) ? WORD_FAMILIAR : 0u) |
           (word_in(word, first_person) ? WORD_FIRST_PERSON : 0u) | (form_may_command(c, word) ? WORD_COMMAND : 0u);
}

enum address address_at(const struct check_context *c, const struct sentence_view *s, size_t i)
{
    const struct token *t = &s->tokens[i];
    unsigned may = t->cls == TOKEN_WORD ? form_answer(c, t->form, form_may_address) : 0;
    if (!may || t->flags & (TOKEN_QUOTED | TOKEN_FOREIGN | TOKEN_CODE | TOKEN_ALL_CAPITAL))
        return ADDRESS_NONE;
    if (i == 0 && sentence_is_command(c, s))
        return ADDRESS_FAMILIAR;
    if (may & WORD_POLITE)
        return is_polite(c, s, i) ? ADDRESS_POLITE : ADDRESS_NONE;
    return may & WORD_FAMILIAR && is_familiar(c, s, i) ? ADDRESS_FAMILIAR : ADDRESS_NONE;
}

/* A single quotation mark, which may be an apostrophe where it is part of a word. */
static bool is_single_quote(uint32_t cp)
{
    return cp == '\'' || cp == 0x2018 || cp == 0x2019 || cp == 0x201A || cp == 0x2039 || cp == 0x203A;
}

/* "– Kommst du mit?": what a line with a dash at its start holds may be said by somebody. */
static bool behind_dash(const struct check_context *c, size_t off)
{
    size_t size;
    while (off > 0 && c->doc->text[off - 1] == ' ')
        off--;
    uint32_t cp = off > 0 ? utf8_decode_before(c->doc->text, off, &size) : 0;
    return cp == 0x2013 || cp == 0x2014;
}

bool sentence_tells_speech(const struct check_context *c, const struct sentence_view *s)
{
    bool found = behind_dash(c, s->segment->off);
    for (size_t i = 0; i < s->token_count && !found; i++) {
        const struct token *t = &s->tokens[i];
        found = (t->cls != TOKEN_WORD && is_single_quote(token_mark(c, t))) || token_listed(c, t, speech);
    }
    return found;
}

bool sentence_may_be_speech(const struct check_context *c, const struct sentence_view *s)
{
    for (size_t i = 0; i < s->token_count; i++) {
        uint32_t mark = s->tokens[i].cls == TOKEN_WORD ? 0 : token_mark(c, &s->tokens[i]);
        if (mark == ':' || mark == '?')
            return true;
    }
    return sentence_tells_speech(c, s);
}

bool token_is_first_person(const struct check_context *c, const struct token *t)
{
    return t->cls == TOKEN_WORD && form_answer(c, t->form, form_may_address) & WORD_FIRST_PERSON;
}
