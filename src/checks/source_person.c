/* Who speaks and who is spoken of: "I paid" that became "er bezahlte", "he" that became "sie". */
#include "checks/checks.h"
#include "text/word_lists.h"

static const struct rule_info rules[] = {
    {.id = "source/meaning/person",
     .category = CATEGORY_MISTRANSLATION,
     .severity = SEVERITY_MAJOR,
     .help = "A pronoun at the beginning of a sentence that became another person's: \"I\" is not \"er\", \"we\" not "
             "\"ich\", \"she\" not \"er\". Told where all other pronouns of the sentence are the same person's on "
             "either side."},
};

/* The persons that can be told apart on both sides: "sie" is "she" and "they", and "you" may be anybody. */
enum person { PERSON_I, PERSON_WE, PERSON_HE, PERSON_SHE, PERSON_OTHER, PERSONS };

static const char *const english[PERSONS] = {
    [PERSON_I] = " i me my mine myself i'm i've i'll i'd i’m i’ve i’ll i’d ",
    [PERSON_WE] = " we us our ours ourselves we're we've we'll we'd let's we’re we’ve we’ll we’d let’s ",
    [PERSON_HE] = " he him his himself he's he'd he'll he’s he’d he’ll ",
    [PERSON_SHE] = " she her hers herself she's she'd she'll she’s she’d she’ll ",
    [PERSON_OTHER] =
        (" you your yours yourself yourselves you're you've you'll you’re you’ve you’ll they them their theirs "
         "themselves they're they've they’re it its itself it's it’s one one's one’s someone somebody anyone "
         "everyone everybody nobody who whose that "),
};

static const char *const german[PERSONS] = {
    [PERSON_I] = " ich mich mir mein meine meinen meinem meiner meines ",
    [PERSON_WE] = " wir uns unser unsere unseren unserem unserer unseres unsern unserm ",
    [PERSON_HE] = " er ihn ihm seine seinen seinem seiner seines ",
    [PERSON_SHE] = " ihr ihre ihren ihrem ihrer ihres sie ",
    [PERSON_OTHER] =
        (" du dich dir dein deine deinen deinem deiner deines euch euer eure euren eurem man jemand einen ihnen es "
         "einem niemand jeder alle wer dessen deren "),
};

static enum person person_in(const char *const lists[PERSONS], struct span word)
{
    enum person k = 0;
    while (k < PERSONS && !word_in(word, lists[k]))
        k++;
    return k;
}

/* Whose pronoun the word is; "US" and "%i" are none. */
static unsigned english_person(const struct lang *lang, struct span word)
{
    bool other = span_is(word, "i") || (word.len > 1 && word.ptr[1] >= 'A' && word.ptr[1] <= 'Z');
    (void)lang;
    return other ? PERSONS : person_in(english, word);
}

static unsigned german_person(const struct lang *lang, struct span word)
{
    (void)lang;
    return person_in(german, word);
}

/* The polite "Sie" is anybody's, but where it begins the sentence it may be "she". Code has no pronouns. */
static enum person person_at(const struct pair_side *side, size_t i, word_question person_of)
{
    const struct token *t = &side->tokens[i];
    if (t->cls != TOKEN_WORD || t->flags & TOKEN_CODE)
        return PERSONS;
    enum person k = text_side_ask(side->text, t, person_of);
    bool polite = person_of == german_person && k == PERSON_SHE && t->flags & TOKEN_CAPITAL && i > 0;
    return polite ? PERSON_OTHER : k;
}

/* The person of the pronoun that begins the side, where all its other pronouns are that person's, too; PERSON_OTHER
 * otherwise. Inside a sentence "er" may be any thing that German calls so. */
static enum person only_person(const struct pair_side *side, word_question person_of)
{
    enum person first = person_at(side, 0, person_of);
    for (size_t i = 1; i < side->token_count && first < PERSON_OTHER; i++) {
        enum person k = person_at(side, i, person_of);
        if (k != PERSONS && k != first)
            return PERSON_OTHER;
    }
    return first < PERSON_OTHER ? first : PERSON_OTHER;
}

static void check_pair(struct check_context *c, void *state, const struct pair_view *p)
{
    (void)state;
    if (!pair_is_sure(p))
        return;
    enum person was = only_person(&p->source, english_person);
    enum person is = was == PERSON_OTHER ? PERSON_OTHER : only_person(&p->target, german_person);
    bool polite = is == PERSON_SHE && was != PERSON_HE; /* "I suggest waiting": "Sie sollten warten" */
    if (is == PERSON_OTHER || is == was || polite)
        return;
    struct span before = pair_token(&p->source, 0), now = pair_token(&p->target, 0);
    const struct token *t = &p->target.tokens[0];
    struct finding *f = finding_emit(c, &rules[0], t->off, t->len, "The source text says \"%.*s\", not \"%.*s\".",
                                     (int)before.len, before.ptr, (int)now.len, now.ptr);
    finding_show_source(c, f, p);
}

const struct check check_source_person = {.rules = rules, .rule_count = 1, .pair = check_pair};
