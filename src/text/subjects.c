#include "text/subjects.h"

#include <string.h>

#include "lexicon/features.h"
#include "text/phrases.h"
#include "text/sentence_clauses.h"
#include "text/word_lists.h"

/* Nouns whose phrase may go with either number: "eine Reihe von Fragen sind", "die Hälfte der Leute waren". */
static const char quantities[] =
    " anteil anzahl bruchteil dutzend fülle großteil gros hälfte handvoll haufen hundert masse mehrheit "
    "mehrzahl menge milliarde million minderheit paar prozent reihe rest schar teil tausend unmenge unzahl "
    "viertel "
    "zwei drei vier fünf sechs sieben acht neun zehn elf zwölf drittel fünftel zehntel vielfalt vielzahl zahl mehr "
    "weniger meisten ";

/* Pronouns that no verb in the plural goes with unless a plural stands beside them: "das sind Kinder". */
static const char singular_pronouns[] = " es das dies man jemand niemand jeder jede jedes jedermann etwas nichts ";

/* The same where what they count follows: "eine Gruppe von Leuten haben", but "die Gruppe hat". */
static const char collections[] = " gruppe liste serie ";

persons reading_persons(uint32_t features)
{
    uint32_t cells = features & VERB_FINITE;
    return (persons)((cells | cells >> 6 | cells >> 12 | cells >> 18) & 0x3Fu);
}

persons verb_persons(const struct analysis *a, uint32_t word)
{
    const struct analysed_word *w = &a->words.items[word];
    persons all = 0;
    for (size_t i = 0; i < w->reading_count; i++)
        if (w->readings[i].part_of_speech == POS_VERB)
            all |= reading_persons(w->readings[i].features);
    return all;
}

bool verb_is_indicative(const struct analysis *a, uint32_t word)
{
    const struct analysed_word *w = &a->words.items[word];
    for (size_t i = 0; i < w->reading_count; i++)
        if (w->readings[i].part_of_speech == POS_VERB &&
            w->readings[i].features & (VERB_TENSE(TENSE_PRESENT) | VERB_TENSE(TENSE_PAST)))
            return true;
    return false;
}

/* Third person of the numbers that the nominative cells have. */
static persons persons_of_cells(uint32_t cells)
{
    uint32_t nominative = cells & NOMINAL_CASE(CASE_NOMINATIVE);
    persons p = 0;
    if (nominative & NOMINAL_NUMBER(NUMBER_SINGULAR))
        p |= PERSON_BIT(NUMBER_SINGULAR, 3);
    if (nominative & NOMINAL_NUMBER(NUMBER_PLURAL))
        p |= PERSON_BIT(NUMBER_PLURAL, 3);
    return p;
}

static persons persons_of_reading(const struct reading *r)
{
    persons third = persons_of_cells(r->features & NOMINAL_CELLS ? r->features : NOMINAL_CELLS), p = 0;
    if (r->person == 0 || r->person == 3)
        return third;
    for (int number = NUMBER_SINGULAR; number <= NUMBER_PLURAL; number++)
        if (third & PERSON_BIT(number, 3))
            p |= PERSON_BIT(number, r->person);
    return p;
}

/* A pronoun by all that it may be as one; *only: it can be nothing but a nominative. */
static persons persons_of_pronoun(const struct analysed_word *w, bool *only)
{
    persons p = word_in(w->text, " ihr ") ? PERSON_BIT(NUMBER_PLURAL, 2) : 0;
    *only = true;
    for (size_t i = 0; i < w->reading_count; i++) {
        const struct reading *r = &w->readings[i];
        if (r->part_of_speech != POS_PRONOUN || r->kind == PRONOUN_POSSESSIVE)
            continue;
        p |= persons_of_reading(r);
        *only &= !(r->features & NOMINAL_CELLS & ~NOMINAL_CASE(CASE_NOMINATIVE));
    }
    return p;
}

static bool is_noun_phrase_word(enum word_tag t)
{
    return t == TAG_NN || t == TAG_NE || t == TAG_CARD || t == TAG_FM || t == TAG_ABBR || t == TAG_PDAT ||
           t == TAG_ART || t == TAG_ADJA;
}

static void add(struct clause_subjects *s, struct subject subject)
{
    if (subject.persons == 0)
        return;
    s->persons |= subject.persons;
    if (s->count < CLAUSE_SUBJECTS_MAX)
        s->items[s->count++] = subject;
    else
        s->sure = false;
}

/* What a word may be as a noun, though the tagger has it as a name: "die Richter". */
static persons persons_as_noun(const struct analysis *a, uint32_t word)
{
    const struct analysed_word *w = &a->words.items[word];
    persons p = 0;
    for (size_t i = 0; i < w->reading_count; i++)
        if (w->readings[i].part_of_speech == POS_NOUN && !w->readings[i].recased)
            p |= persons_of_cells(w->readings[i].features);
    return p;
}

/* Those that the article of a phrase leaves: "das Hostel" is one, whatever the name may be. */
static persons persons_determined(const struct analysis *a, const struct noun_phrase *p)
{
    const tag_set finite = TAG_BIT(TAG_VAFIN) | TAG_BIT(TAG_VMFIN) | TAG_BIT(TAG_VVFIN);
    if (p->first > 0 && analysis_word_in(a, p->first, " das ") && analysis_has_tag(a, p->first - 1, finite))
        return THIRD_PERSON; /* "So sind das Public Relations." */
    bool determined = p->first < p->last && TAG_BIT(analysis_tag(a, p->first)) & (TAG_BIT(TAG_ART) | TAG_BIT(TAG_PDAT));
    return determined ? persons_of_cells(phrase_cells_of(a, p->first)) : THIRD_PERSON;
}

/* "Eure Hoheit mögen verzeihen": who is spoken to or of with a title may be more than one to the verb. */
static bool is_title(const struct analysis *a, const struct noun_phrase *p)
{
    return p->first < p->last && analysis_word_in(a, p->first, " eure euer ihre seine ") &&
           analysis_word_in(a, p->last, " hoheit majestät exzellenz durchlaucht gnaden eminenz heiligkeit hochwürden ");
}

/* "die Maya", "unsere Ziegler", "die LED": a name of people, or an abbreviation, whose plural looks like it. */
static bool is_like_its_plural(const struct analysis *a, const struct noun_phrase *p)
{
    const struct analysed_word *w = &a->words.items[p->last];
    if (p->last != p->first + 1 ||
        !analysis_word_in(a, p->first, " die diese alle meine deine seine ihre unsere eure "))
        return false;
    bool person = w->reading_count > 0;
    for (size_t i = 0; i < w->reading_count; i++)
        person = person && w->readings[i].part_of_speech == POS_PROPER_NOUN && w->readings[i].kind != NAME_PLACE;
    return person || analysis_word_in(a, p->last, " led lp cd dvd sms ag gmbh kg pin tan ");
}

/* "die Zahl der Unfälle" is one number; "eine Anzahl von Leuten" may be the people. */
static bool is_one_number(const struct analysis *a, const struct noun_phrase *p)
{
    return p->last == p->first + 1 && analysis_word_in(a, p->first, " die ") &&
           analysis_word_in(a, p->last, " zahl anzahl ");
}

/* A phrase with a number or quantity in it goes with either number. */
static bool is_quantity(const struct analysis *a, const struct noun_phrase *p)
{
    if (is_one_number(a, p))
        return false;
    for (size_t i = p->first; i <= p->last; i++)
        if (analysis_tag(a, i) == TAG_CARD || analysis_word_in(a, i, quantities))
            return true;
    return analysis_word_in(a, p->last, collections) && p->last + 1 < a->words.len &&
           !(TAG_BIT(analysis_tag(a, p->last + 1)) & (TAG_BIT(TAG_VAFIN) | TAG_BIT(TAG_VMFIN) | TAG_BIT(TAG_VVFIN)));
}

static bool is_inflected(enum word_tag t)
{
    return t == TAG_ART || t == TAG_PDAT || t == TAG_ADJA;
}

/* The last word of a phrase behind a preposition that begins at the word; NO_WORD when none does. */
static uint32_t prepositional_end(const struct analysis *a, uint32_t word)
{
    const struct noun_phrase *p = phrase_at(a, word);
    if (!p && analysis_has_tag(a, word, TAG_BIT(TAG_APPR)))
        p = phrase_at(a, word + 1);
    bool governed = p && (p->preposition == word || (p->first == word && analysis_tag(a, word) == TAG_APPRART));
    return governed ? p->last : NO_WORD;
}

/* "der 737 MAX", "die 500": a model or a number in place of a noun. The last word; NO_WORD when none begins there. */
static uint32_t numbered_end(const struct analysis *a, uint32_t word)
{
    const tag_set names = TAG_BIT(TAG_CARD) | TAG_BIT(TAG_ABBR) | TAG_BIT(TAG_NE) | TAG_BIT(TAG_FM);
    uint32_t last = word + 1;
    if (!analysis_has_tag(a, word, TAG_BIT(TAG_ART)) || !analysis_has_tag(a, last, TAG_BIT(TAG_CARD)) ||
        phrase_at(a, last))
        return NO_WORD;
    while (analysis_has_tag(a, last + 1, names))
        last++;
    return analysis_has_tag(a, last + 1, TAG_BIT(TAG_NN) | TAG_BIT(TAG_ADJA)) ? NO_WORD : last;
}

/* "die Preise der Händler": only one phrase stands before the verb of a main clause, and a genitive behind a nominative
 * there belongs to it. */
static bool is_attribute(const struct analysis *a, const struct clause *c, const struct clause_subjects *s,
                         struct subject subject, uint32_t cells)
{
    const struct subject *before = s->count > 0 ? &s->items[s->count - 1] : NULL;
    bool behind = before && before->last + 1 == subject.first && analysis_tag(a, before->last) == TAG_NN &&
                  subject.first < subject.last && phrase_at(a, before->first) && cells & NOMINAL_CASE(CASE_GENITIVE);
    bool main = c->kind == CLAUSE_MAIN && c->opener == NO_WORD && c->finite != NO_WORD && subject.last < c->finite;
    return behind && (main || !(cells & ~NOMINAL_CASE(CASE_GENITIVE)));
}

/* An article that something parts from its noun, or that has an adjective in place of a noun: "die leise aus den Boxen
 * dudelnde Musik", "die richtige". The last word; NO_WORD when none begins there. */
static uint32_t add_extended(const struct analysis *a, const struct clause *c, struct clause_subjects *s, uint32_t word)
{
    bool free = analysis_has_tag(a, word, TAG_BIT(TAG_ART)) &&
                (word == 0 || !analysis_has_tag(a, word - 1, TAG_BIT(TAG_APPR) | TAG_BIT(TAG_KOKOM)));
    uint32_t next = word + 1, last = numbered_end(a, word), cells = NOMINAL_CELLS;
    if (!free)
        return NO_WORD;
    if (last != NO_WORD) {
        if (is_attribute(a, c, s, (struct subject){.first = word, .last = last}, phrase_cells_of(a, word)))
            return last;
    } else if (analysis_has_tag(a, next, TAG_BIT(TAG_ADJA)) && analysis_has_tag(a, next + 1, TAG_BIT(TAG_STOP))) {
        last = next;
        cells = phrase_declined_cells(a, next, phrase_declensions_behind(a, word));
    } else {
        while (analysis_has_tag(a, next, TAG_BIT(TAG_ADV) | TAG_BIT(TAG_ADJD)))
            next++;
        uint32_t end = prepositional_end(a, next);
        const struct noun_phrase *p = end == NO_WORD ? NULL : phrase_at(a, end + 1);
        if (!p || p->preposition != PHRASE_FREE || !analysis_has_tag(a, p->first, TAG_BIT(TAG_ADJA)) ||
            !analysis_has_tag(a, p->last, TAG_BIT(TAG_NN)) || is_quantity(a, p))
            return NO_WORD;
        last = p->last;
        cells = phrase_cells_of(a, last) & phrase_declined_cells(a, p->first, phrase_declensions_behind(a, word));
    }
    cells &= phrase_cells_of(a, word);
    bool only = !(cells & ~NOMINAL_CASE(CASE_NOMINATIVE));
    add(s, (struct subject){word, last, persons_of_cells(cells), .pronoun = false, .nominative = only});
    return cells ? last : NO_WORD;
}

/* "Sie" where no sentence begins. */
bool is_polite_pronoun(const struct analysis *a, uint32_t word)
{
    const tag_set marks =
        TAG_BIT(TAG_STOP) | TAG_BIT(TAG_COLON) | TAG_BIT(TAG_OPEN) | TAG_BIT(TAG_CLOSE) | TAG_BIT(TAG_DASH);
    return word > 0 && span_is(a->words.items[word].text, "Sie") && !analysis_has_tag(a, word - 1, marks);
}

/* "im Mai 2022": the number of a year is no quantity. */
static bool is_year(const struct analysis *a, uint32_t word)
{
    struct span text = a->words.items[word].text;
    return word > 0 && text.len == 4 && analysis_has_tag(a, word, TAG_BIT(TAG_CARD)) &&
           (text.ptr[0] == '1' || text.ptr[0] == '2') &&
           analysis_word_in(a, word - 1,
                            " januar februar märz april mai juni juli august september oktober november "
                            "dezember jahr jahre jahres sommer winter herbst frühjahr frühling ende "
                            "anfang mitte ");
}

/* A word outside of the phrases that were found. */
static void add_word(const struct analysis *a, struct clause_subjects *s, uint32_t word)
{
    struct subject subject = {.first = word, .last = word};
    enum word_tag t = analysis_tag(a, word);
    bool only = false, unknown = a->words.items[word].reading_count == 0;
    uint32_t before = word > 0 ? word - 1 : 0;
    if (before > 0 && is_inflected(t) && analysis_has_tag(a, before, TAG_BIT(TAG_ART) | TAG_BIT(TAG_PDAT)))
        before--; /* "in die andere" */
    bool behind_preposition = word > 0 && analysis_has_tag(a, before, TAG_BIT(TAG_APPR) | TAG_BIT(TAG_APPRART)) &&
                              !analysis_word_in(a, before, " außer "); /* "außer Sie haben …" */
    if (analysis_word_in(a, word, " ich du er wir ihr sie es man "))
        t = TAG_PPER;
    if (t == TAG_PPER || t == TAG_PDS || t == TAG_PRELS || t == TAG_PWS) {
        subject.persons = persons_of_pronoun(&a->words.items[word], &only);
        if (is_polite_pronoun(a, word))
            subject.persons = PERSON_BIT(NUMBER_PLURAL, 3);
        subject.pronoun = only && t == TAG_PPER;
        bool singular = analysis_word_in(a, word, singular_pronouns) ||
                        (t == TAG_PRELS && analysis_word_in(a, word, " der welcher "));
        if (t != TAG_PPER && subject.persons && !singular)
            subject.persons |= THIRD_PERSON;
        if (!behind_preposition)
            add(s, subject);
    } else if (is_year(a, word)) {
        return;
    } else if ((is_noun_phrase_word(t) || (unknown && t < TAG_COMMA)) && !behind_preposition) {
        bool alone = !analysis_has_tag(a, word + 1, TAG_BIT(TAG_NN) | TAG_BIT(TAG_NE) | TAG_BIT(TAG_ADJA)) &&
                     analysis_word_in(a, word, " keiner einer jeder mancher jener dieser ");
        subject.persons = is_inflected(t) ? persons_of_cells(phrase_cells_of(a, word)) : THIRD_PERSON;
        if (alone) /* "Die Schiffe konnte keiner retten." */
            subject.persons |= PERSON_BIT(NUMBER_SINGULAR, 3);
        add(s, subject);
    }
}

/* A name right behind a noun or name is part of its phrase: "Herr Opitz", "mit dem Musikhaus Thomann", and behind an
 * article a noun that serves as one: "die Firma Wintergartenbau". */
static bool continues_name(const struct analysis *a, const struct clause_subjects *s, const struct noun_phrase *p)
{
    const tag_set nouns = TAG_BIT(TAG_NN) | TAG_BIT(TAG_NE);
    if (p->first == 0 || p->first != p->last || !(TAG_BIT(analysis_tag(a, p->first - 1)) & nouns))
        return false;
    bool first = s->count == 1 && s->items[0].last + 1 == p->first && analysis_tag(a, s->items[0].first) == TAG_ART;
    return analysis_tag(a, p->first) == TAG_NE || first;
}

/* "als Zahlungsmittel" is no subject, but "mehr als zehn Leute" is one. */
static bool is_compared(const struct analysis *a, const struct noun_phrase *p)
{
    return p->first > 1 && analysis_word_in(a, p->first - 1, " als ") && analysis_tag(a, p->first - 1) == TAG_KOKOM &&
           !(TAG_BIT(analysis_tag(a, p->first - 2)) &
             (TAG_BIT(TAG_ADV) | TAG_BIT(TAG_ADJD) | TAG_BIT(TAG_PDS) | TAG_BIT(TAG_ADJA) | TAG_BIT(TAG_PDAT)));
}

static void add_phrase(const struct analysis *a, const struct clause *c, struct clause_subjects *s,
                       const struct noun_phrase *p)
{
    struct subject subject = {p->first, p->last, persons_of_cells(p->cells), .pronoun = false};
    if (continues_name(a, s, p)) {
        struct subject *before = s->count > 0 ? &s->items[s->count - 1] : NULL;
        bool compound = memchr(a->words.items[p->last].text.ptr, '-', a->words.items[p->last].text.len);
        if (before && before->last + 1 == p->first) {
            before->last = p->last;
            if (compound) /* "die Microsoft Office-Makros" */
                before->persons |= THIRD_PERSON;
            else if (analysis_tag(a, p->last) == TAG_NN) /* "die Polizei Beamten" */
                before->persons |= persons_as_noun(a, p->last);
            s->persons |= before->persons;
        }
        return;
    }
    bool hour = analysis_word_in(a, p->last, " uhr ") && analysis_tag(a, p->last - 1) == TAG_CARD;
    if (is_compared(a, p) || (hour && p->first < p->last))
        return;
    if (p->first < p->last && analysis_word_in(a, p->first, " alle beide viele manche einige ") &&
        analysis_has_tag(a, p->first + 1, TAG_BIT(TAG_ART))) { /* "hatten alle eine schöne Zeit" */
        if (p->preposition == PHRASE_FREE)
            add(s, (struct subject){p->first, p->first, PERSON_BIT(NUMBER_PLURAL, 3), false, false});
        uint32_t rest = phrase_cells_of(a, p->first + 1) & phrase_cells_of(a, p->last);
        add(s, (struct subject){p->first + 1, p->last, persons_of_cells(rest), false, false});
        return;
    }
    if (p->first == p->last && analysis_word_in(a, p->first, " ich du er wir ihr sie es man ")) {
        add_word(a, s, p->first); /* "Ich" in capitals can be a noun, too */
        return;
    }
    if (p->preposition != PHRASE_FREE || analysis_tag(a, p->first) == TAG_APPRART ||
        is_attribute(a, c, s, subject, p->cells))
        return;
    subject.nominative = !(p->cells & ~NOMINAL_CASE(CASE_NOMINATIVE));
    if (subject.persons && analysis_tag(a, p->last) == TAG_NE)
        subject.persons |= persons_as_noun(a, p->last) & persons_determined(a, p);
    bool floating = p->first < p->last && analysis_word_in(a, p->first, " alles "); /* "das sind alles Lügen" */
    if (is_quantity(a, p) || p->cells == 0 || floating || is_title(a, p) || is_like_its_plural(a, p))
        subject = (struct subject){p->first, p->last, THIRD_PERSON, false, false};
    add(s, subject);
}

/* Not "ist leer und das …", "kommt und der …": what a verb or predicate stands before joins clauses. */
static bool joins(const struct analysis *a, uint32_t word)
{
    const tag_set verbal = TAG_BIT(TAG_VVFIN) | TAG_BIT(TAG_VAFIN) | TAG_BIT(TAG_VMFIN) | TAG_BIT(TAG_VVPP) |
                           TAG_BIT(TAG_VAPP) | TAG_BIT(TAG_VVINF) | TAG_BIT(TAG_VVIZU) | TAG_BIT(TAG_PTKVZ) |
                           TAG_BIT(TAG_ADJD);
    enum word_tag t = analysis_tag(a, word);
    if (t == TAG_KON && word > 0 && analysis_has_tag(a, word - 1, verbal) &&
        a->words.items[word - 1].text.ptr[0] >= 'a')
        return false; /* but "Grau und Weiß" */
    return t == TAG_KON || t == TAG_COMMA || t == TAG_DASH || (t == TAG_KOKOM && !analysis_word_in(a, word, " als "));
}

static bool has_joined(const struct analysis *a, uint32_t clause)
{
    const struct clause *c = &a->clauses.items[clause];
    for (uint32_t i = c->first; i < c->last; i++)
        if (clause_has(a, clause, i) && joins(a, i))
            return true;
    return false;
}

static void find_subjects(const struct analysis *a, uint32_t clause, struct clause_subjects *out)
{
    const struct clause *c = &a->clauses.items[clause];
    size_t phrase = phrase_from(a, c->first);
    *out = (struct clause_subjects){.sure = !c->coordinated};
    for (uint32_t i = c->first; i <= c->last; i++) {
        while (phrase < a->phrases.len && a->phrases.items[phrase].first < i)
            phrase++;
        bool begins = phrase < a->phrases.len && a->phrases.items[phrase].first == i;
        if (begins && clause_has(a, clause, i)) {
            add_phrase(a, c, out, &a->phrases.items[phrase]);
            i = a->phrases.items[phrase].last;
        } else if (clause_has(a, clause, i)) {
            uint32_t last = add_extended(a, c, out, i);
            if (last == NO_WORD)
                add_word(a, out, i);
            else
                i = last;
        }
    }
    if (out->count > 1 && has_joined(a, clause))
        out->persons |= THIRD_PERSON | PERSON_BIT(1, 1) | PERSON_BIT(1, 2);
}

struct clause_note *clause_note(const struct analysis *a, uint32_t clause)
{
    struct analyser *owner = a->analyser;
    if (clause >= owner->note_count) {
        size_t count = 2 * (size_t)clause + 16;
        owner->notes = xrealloc(owner->notes, count * sizeof(*owner->notes));
        memset(owner->notes + owner->note_count, 0, (count - owner->note_count) * sizeof(*owner->notes));
        owner->note_count = count;
    }
    return &owner->notes[clause];
}

void clause_subjects(const struct analysis *a, uint32_t clause, struct clause_subjects *out)
{
    struct clause_note *note = clause_note(a, clause);
    if (note->subjects_of != a->analyser->sentence) {
        find_subjects(a, clause, &note->subjects);
        note->subjects_of = a->analyser->sentence;
    }
    *out = note->subjects;
}

persons persons_behind_verb(const struct analysis *a, const struct clause *c, const struct clause_subjects *all)
{
    uint32_t end = c->finite;
    persons p = 0;
    while (end <= c->last && analysis_tag(a, end) != TAG_COMMA)
        end++;
    for (size_t i = 0; i < all->count; i++)
        if (all->items[i].first > c->finite && all->items[i].first < end)
            p |= all->items[i].persons;
    return p;
}

/* The genitive that begins at the word, or the phrase behind a preposition there: "der Stadt", "in Berlin". */
static const struct noun_phrase *attribute_at(const struct analysis *a, uint32_t word)
{
    const struct noun_phrase *p = phrase_at(a, word);
    if (p && p->preposition == PHRASE_FREE)
        return p->cells & NOMINAL_CASE(CASE_GENITIVE) && p->first < p->last ? p : NULL;
    if (analysis_tag(a, word) == TAG_APPR)
        p = phrase_at(a, word + 1);
    return p && p->preposition != PHRASE_FREE ? p : NULL;
}

/* The word behind a relative clause whose comma stands at the word, and behind its closing comma; or the word itself.
 */
static uint32_t skip_relative(const struct analysis *a, uint32_t word)
{
    if (!analysis_has_tag(a, word, TAG_BIT(TAG_COMMA)) || word + 1 >= a->words.len)
        return word;
    const struct clause *c = analysis_clause(a, word + 1);
    bool relative = c && c->kind == CLAUSE_RELATIVE && c->first == word + 1 && c->finite != NO_WORD;
    return relative && analysis_has_tag(a, c->last + 1, TAG_BIT(TAG_COMMA)) ? c->last + 2 : word;
}

bool subject_right_before(const struct analysis *a, const struct subject *s, uint32_t finite)
{
    uint32_t word = s->last + 1;
    while (word < finite) {
        const struct noun_phrase *attribute = s->first < s->last ? attribute_at(a, word) : NULL;
        uint32_t numbered = s->first < s->last ? numbered_end(a, word) : NO_WORD;
        if (attribute || numbered != NO_WORD)
            word = (attribute ? attribute->last : numbered) + 1;
        else if (analysis_tag(a, word) == TAG_NE || analysis_tag(a, word) == TAG_ADV)
            word++;
        else
            break;
    }
    return (s->first < s->last ? skip_relative(a, word) : word) == finite;
}

persons pronoun_persons(struct span subject)
{
    return word_in(subject, " ich ")      ? PERSON_BIT(NUMBER_SINGULAR, 1)
           : word_in(subject, " wir ")    ? PERSON_BIT(NUMBER_PLURAL, 1)
           : word_in(subject, " sie es ") ? THIRD_PERSON
                                          : PERSON_BIT(NUMBER_SINGULAR, 3);
}

bool verb_is_old_form(const struct analysis *a, uint32_t finite, persons verb, const struct subject *s)
{
    const struct analysed_word *w = &a->words.items[finite];
    if (verb & ~PERSON_BIT(NUMBER_PLURAL, 2))
        return false;
    for (size_t i = 0; i < w->reading_count; i++)
        if (w->readings[i].features & (VERB_FINITE & ~VERB_TENSE(TENSE_PRESENT)))
            return true;
    if (s->persons == PERSON_BIT(NUMBER_SINGULAR, 2)) /* "du habt" never was one */
        return false;
    return !(s->persons & THIRD_PERSON) || analysis_tag(a, finite) != TAG_VVFIN || span_ends(w->text, "et");
}
