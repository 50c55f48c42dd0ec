/* What verbs govern, against a table of common verbs. Needs MTLINT_DATA/lexicon.bin. */
#include "lexicon/government.h"

#include "form_tables.h"

enum { FRAMES = 16 };

/* A frame as verb_government.txt writes it. */
static void frame_text(const struct verb_frame *frame, char *out, size_t max)
{
    size_t n = 0;
    out[0] = '\0';
    if (frame->reflexive != REFLEXIVE_NONE)
        n += (size_t)snprintf(out + n, max - n, " %s", frame->reflexive == REFLEXIVE_DATIVE ? "sich:D" : "sich");
    for (unsigned c = 0; c < 4; c++) {
        if (frame->objects & 1u << c)
            n += (size_t)snprintf(out + n, max - n, " %c", "NGDA"[c]);
    }
    for (unsigned i = 0; i < frame->preposition_count; i++)
        n += (size_t)snprintf(out + n, max - n, " %.*s %c", (int)frame->prepositions[i].word.len,
                              frame->prepositions[i].word.ptr, "NGDA"[frame->prepositions[i].case_]);
}

static bool has_frame(const struct lexicon *lex, const char *lemma, const char *wanted)
{
    struct verb_frame frames[FRAMES];
    size_t n = verb_frames(lex, lemma, strlen(lemma), frames, FRAMES);
    char text[128];
    for (size_t i = 0; i < n && i < FRAMES; i++) {
        frame_text(&frames[i], text, sizeof(text));
        if (strcmp(text + 1, wanted) == 0)
            return true;
    }
    return false;
}

static void frames_of_common_verbs(void **state)
{
    static const char *const rows[][2] = {
        {"warten", "auf A"},
        {"gehören", "D"},
        {"gehören", "zu D"},
        {"erinnern", "sich an A"},
        {"erinnern", "A an A"},
        {"gedenken", "G"},
        {"bitten", "A um A"},
        {"helfen", "D"},
        {"danken", "D für A"},
        {"folgen", "D"},
        {"folgen", "auf A"},
        {"begegnen", "D"},
        {"gefallen", "D"},
        {"geben", "D A"},
        {"fragen", "A nach D"},
        {"denken", "an A"},
        {"glauben", "an A"},
        {"hoffen", "auf A"},
        {"achten", "auf A"},
        {"verzichten", "auf A"},
        {"abhängen", "von D"},
        {"bestehen", "aus D"},
        {"bestehen", "auf D"},
        {"teilnehmen", "an D"},
        {"interessieren", "sich für A"},
        {"beschäftigen", "sich mit D"},
        {"freuen", "sich auf A"},
        {"freuen", "sich über A"},
        {"kümmern", "sich um A"},
        {"sorgen", "für A"},
        {"suchen", "nach D"},
        {"leiden", "unter D"},
        {"leiden", "an D"},
        {"rechnen", "mit D"},
        {"vorwerfen", "D A"},
        {"vorstellen", "sich:D A"},
        {"leisten", "sich:D A"},
        {"beschuldigen", "G A"},
        {"bedürfen", "G"},
        {"enthalten", "sich G"},
        {"warnen", "A vor D"},
        {"schützen", "A vor D"},
        {"zwingen", "A zu D"},
        {"überzeugen", "A von D"},
        {"konzentrieren", "sich auf A"},
        {"beziehen", "sich auf A"},
        {"reagieren", "auf A"},
        {"antworten", "D auf A"},
        {"zustimmen", "D"},
        {"widersprechen", "D"},
        {"entsprechen", "D"},
        {"nützen", "D"},
        {"schaden", "D"},
        {"trauen", "D"},
        {"vertrauen", "D"},
        {"gratulieren", "D zu D"},
        {"zweifeln", "an D"},
        {"sterben", "an D"},
        {"arbeiten", "an D"},
        {"verlieben", "sich in A"},
        {"verfügen", "über A"},
        {"nachdenken", "über A"},
        {"sprechen", "mit D über A"},
        {"einigen", "sich auf A"},
        {"bewerben", "sich um A"},
        {"entscheiden", "sich für A"},
        {"gelten", "als N"},
        {"werden", "N"},
        {"bleiben", "N"},
        {"bezeichnen", "A als A"},
        {"ersetzen", "A durch A"},
        {"vergleichen", "A mit D"},
        {"verwandeln", "sich in A"},
        {"neigen", "zu D"},
        {"basieren", "auf D"},
        {"anpassen", "sich D"},
        {"widmen", "sich D"},
        {"stammen", "aus D"},
        {"verurteilen", "A zu D"},
        {"beitragen", "zu D"},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        if (!has_frame(*state, rows[i][0], rows[i][1]))
            fail_msg("%s lacks the frame %s", rows[i][0], rows[i][1]);
    }
}

static void no_frame_too_many(void **state)
{
    static const char *const rows[][2] = {
        {"warten", "auf D"},    {"helfen", "A"},         {"folgen", "A"},      {"gedenken", "D"},
        {"begegnen", "A"},      {"gefallen", "A"},       {"denken", "an D"},   {"glauben", "an D"},
        {"teilnehmen", "an A"}, {"basieren", "auf A"},   {"danken", "A"},      {"kümmern", "um A"},
        {"erinnern", "sich A"}, {"verzichten", "auf D"}, {"zweifeln", "an A"},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        if (has_frame(*state, rows[i][0], rows[i][1]))
            fail_msg("%s has the frame %s", rows[i][0], rows[i][1]);
    }
}

static void counts_what_does_not_fit(void **state)
{
    struct verb_frame one;
    size_t all = verb_frames(*state, "freuen", strlen("freuen"), NULL, 0);
    assert_true(all >= 3);
    assert_int_equal(verb_frames(*state, "freuen", strlen("freuen"), &one, 1), all);
    assert_int_equal(verb_frames(*state, "freue", strlen("freue"), &one, 1), 0);
    assert_int_equal(verb_frames(*state, "", 0, &one, 1), 0);
    assert_int_equal(verb_frames(*state, "zzz", 3, &one, 1), 0);
    assert_int_equal(verb_frames(*state, "ab", 2, &one, 1), 0);
}

/* A section with one verb and one frame, to be damaged. */
static struct {
    struct government_head head;
    struct government_verb verb;
    struct government_frame frame;
    char text[8];
} section = {
    {1, 1, 8}, {{0, 5}, 0, 1}, {.preposition_count = 1, .cases = {CASE_DATIVE}, .prepositions = {{5, 3}}}, "rufennac"};

static void refuses_damaged_sections(void **state)
{
    (void)state;
    assert_true(government_valid(&section, sizeof(section)));
    assert_false(government_valid(&section, sizeof(section) - 1));
    assert_false(government_valid(&section, 4));
    section.head.verb_count = 0x10000000;
    assert_false(government_valid(&section, sizeof(section)));
    section.head.verb_count = 1;
    section.verb.frame_count = 2;
    assert_false(government_valid(&section, sizeof(section)));
    section.verb.frame_count = 1;
    section.frame.prepositions[0].len = 4;
    assert_false(government_valid(&section, sizeof(section)));
    section.frame.prepositions[0].len = 3;
    section.frame.preposition_count = FRAME_PREPOSITIONS + 1;
    assert_false(government_valid(&section, sizeof(section)));
    section.frame.preposition_count = 1;
    assert_true(government_valid(&section, sizeof(section)));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(frames_of_common_verbs),
        cmocka_unit_test(no_frame_too_many),
        cmocka_unit_test(counts_what_does_not_fit),
        cmocka_unit_test(refuses_damaged_sections),
    };
    return cmocka_run_group_tests(tests, open_lexicon, close_lexicon);
}
