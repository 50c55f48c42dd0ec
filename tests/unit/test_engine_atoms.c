/* What the reader of patterns takes for necessary literals. "<" and ">" are word borders, "," parts alternatives. */
#include "test_engine.h"

#include "engine/atoms.h"

struct row {
    const char *pattern, *atoms;
};

static const struct row rows[] = {
    {"früh", "früh"},
    {"\\bfrüh\\b", "<früh>"},
    {"FRÜH", "früh"},
    {"früh auf", "früh auf"},
    {"das ist anders", "das ist anders"},
    {"macht Sinn", "macht sinn"},
    {"\\bnicht wirklich\\b", "<nicht wirklich>"},
    {"\\bnicht \\w+ wirklich\\b", "<wirklich>"}, /* a common word is no good atom */
    {"\\bdas \\w+ ist ein\\b", "<ist ein>"},     /* two of them are a better one */
    {" früh ", "<früh>"},
    {"früh ?, ", "früh ,,früh,"},
    {"früh \\b auf", "früh auf"},
    {"früh(?= auf) auf", "früh auf"},
    {"abcd \\s+\\h{2}efg", "abcd efg"},
    {"abcd (?:\\w+ )*ef gh", "<ef gh"},
    {"ab", ""},              /* too short */
    {"äb", "äb"},            /* three bytes */
    {"['’]s\\b", "'s>,’s>"}, /* a sign and the last letter of a word */
    {"'s", ""},
    {"\\b[0-9]s\\b", ""},
    {"Haus(?:boot|tür)", "hausboot,haustür"},
    {"Haus(?:boot|\\w+)", "haus"},
    {"(?:boot|\\w+)", ""},
    {"(?:boot|tür)", "boot,tür"},
    {"m(?:a|ä)chte", "machte,mächte"},
    {"m[aä]chte", "machte,mächte"},
    {"m[a-z]chte", "chte"},
    {"m[^a]chte", "chte"},
    {"[]a]bcde", "]bcde,abcde"},
    {"[[:alpha:]]bcde", "bcde"},
    {"[[:]a|b]bcde", ""}, /* not a named class: PCRE2 sees an alternation here */
    {"mache?", "mach"},
    {"\\bmache?\\b", "<mache>,<mach>"},
    {"mache*", "mach"},
    {"mache+n", "mache"},
    {"machx{0,3}", "mach"},
    {"macht{2}", "macht"},
    {"machx{2,}abcdef", "xabcdef"},
    {"machx{,3}", "mach"}, /* a quantifier or text, depending on the version */
    {"mach{x", "mach{x"},
    {"mach{}", "mach{}"},
    {"mach??t", "macht,mact"},
    {"mach++t", "mach"},
    {"(?:mach)?", ""},
    {"(?:mach)?tun", "tun"},
    {"(?:mach)*tun", "tun"},
    {"(?:mach)+tun", "machtun"},
    {"(mach)tun", "machtun"},
    {"(?<n>mach)tun", "machtun"},
    {"(?P<n>mach)tun", "machtun"},
    {"(?'n'mach)tun", "machtun"},
    {"(?>mach)tun", "machtun"},
    {"(?|mach|lass)tun", "machtun,lasstun"},
    {"(?i)mach", "mach"},
    {"(?-i:mach)tun", "machtun"},
    {"(?x) mach", ""},
    {"(?i:a|b)mach", "amach,bmach"},
    {"(?=mach)\\w+", "mach"},
    {"(?!mach)tun", "tun"},
    {"(?<=mach)tun", "mach"},
    {"(?<!mach)tun", "tun"},
    {"(?#mach)tun", ""},
    {"mach(?#x)?", ""},
    {"(?(1)mach|tun)", ""},
    {"(*ACCEPT)mach", ""},
    {"mach(*ACCEPT)", ""},
    {"(?C1)mach", ""},
    {"(mach)\\1tunlich", "tunlich"},
    {"(mach)(?1)tunlich", "tunlich"},
    {"\\Qmach\\E", ""},
    {"mach\\Et?", ""},
    {"ma\\.ch", "ma.ch"},
    {"ma\\ ch", "ma ch"},
    {"ma\\x63h", "mach"},
    {"ma\\x{63}h", "mach"},
    {"ma\\x{zz}h", ""},
    {"ma\\tch", "ma ch"},
    {"abc\\dmach", "<mach"},
    {"abc\\p{Lu}mach", "mach"},
    {"abc\\pLmach", "mach"},
    {"abc\\smacht", "abc macht"},
    {"abc\\s*macht", "abc macht,abcmacht"},
    {"abc ?macht", "abc macht,abcmacht"},
    {"abc +macht", "abc macht"},
    {"abc {2}macht", "abc macht"},
    {"abcd.", "abcd"},
    {"^mach$", "<mach>"},
    {"\\bmach\\B", "<mach"},
    {"\\b-mach", "-mach"}, /* before a hyphen \b means that there is a letter */
    {"mach\\b-", "mach-"},
    {"mach\\Kab", "machab"},
    {"mach\\x{ad}tun", "mach"}, /* invisible characters are not scanned for */
    {"[\\x{ad}a]tun", "tun"},
    {"STRAẞE", "straße"},
    {"Kelvin", "kelvin"},
    {"\\bim (?:19|20)\\d\\d", "<im 19,<im 20"},
    {"\\bim \\d\\d", "<im>"}, /* short, but a whole word */
    {"\\bim(?= \\d)", "<im>"},
    {"\\bim(?= \\d|x)", "<im>,<imx"},
    {"\\bim(?= (?:19|20)\\d)", "<im 19,<im 20"},
    {"\\bim(?= (?:19|20)\\d|\\w)", ""}, /* nothing is known of what the second begins with */
    {"\\bim(?! (?:19|20)\\d)", ""},
    {"\\bam (?:Ende \\w+|Rande \\d+)", "<am ende>,<am rande>"},
    {"\\bam (?:Ende \\w+|\\d+)", "<am ende>,<am>"},
    {"(?<= )im\\b", "<im>"},
    {"(?<=x| )im\\b", ""},
    {"^\\W*im\\b", "<im>"},
    {"x\\W*im\\b", ""},
    {"x\\W+im\\b", "<im>"},
    {"(\\d{1,3})(?:st|nd)\\b", "<st>,<nd>"},
    {"(\\d{0,3})(?:st|nd)\\b", ""},
    {"im|©", ""},
    {"\\bim\\b|©", "<im>,©"},
    {"--", ""},
    {"a|b", ""},
    {"mach|", ""},
    {"|mach", ""},
    {"mach|tun|lassen", "mach,tun,lassen"},
    {"(mach|(tun|lassen))", "mach,tun,lassen"},
    {"Verantwortungsbewusstsein\\b", "verantwortungsbe"},
    {"(mach", ""},
    {"[mach", ""},
    {"mach)", ""},
    {"mach\\", ""},
    {"", ""},
};

static void show(struct atom_set set, struct buf *out)
{
    buf_clear(out);
    for (size_t i = 0; i < set.count; i++) {
        const struct atom *a = &set.items[i];
        buf_addf(out, "%s%s%.*s%s", i ? "," : "", a->word_start ? "<" : "", (int)a->text.len, a->text.ptr,
                 a->word_end ? ">" : "");
    }
}

static void patterns_have_these_atoms(void **state)
{
    (void)state;
    struct arena arena = ARENA_EMPTY;
    struct buf got = BUF_EMPTY;
    size_t wrong = 0;
    for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
        show(atoms_of_pattern(&arena, span_of(rows[i].pattern), &lang_de).needed, &got);
        if (strcmp(buf_str(&got), rows[i].atoms) != 0) {
            print_error("%s: \"%s\", not \"%s\"\n", rows[i].pattern, buf_str(&got), rows[i].atoms);
            wrong++;
        }
    }
    assert_int_equal(wrong, 0);
    buf_release(&got);
    arena_release(&arena);
}

/* What a text needs besides, where many texts have the one and few the other. */
static const struct row more_rows[] = {
    {"Sie[^.]* du\\b", "sie"},
    {"\\b(?:Geben|Lesen)\\b.* Sie\\b", "<sie>"},
    {"\\bSie\\b.* (?:der|die|das|den|dem|des|ein|eine|einen|einem|einer|eines|und|oder)\\b", ""}, /* everywhere */
    {"Donaudampfschiff \\w+ Kapitän", ""},                                                        /* rare enough */
    {"\\bSie\\b|\\bdu Kapitän", ""}, /* one of two is no need of both */
    {"\\bSie\\b.* (?:geben|lesen)\\b|\\b(?:geben|lesen)\\b.* Sie\\b", "<sie>"},
    {"\\bSie\\b.* Kapitän|\\bdu\\b", "<sie>,<du>"}, /* the second needs one thing only */
    {"\\bSie\\b(?: Kapitän)?", ""},
    {"mach\\w* mach", ""}, /* the same again tells nothing */
};

static void patterns_need_these_atoms_besides(void **state)
{
    (void)state;
    struct arena arena = ARENA_EMPTY;
    struct buf got = BUF_EMPTY;
    for (size_t i = 0; i < sizeof(more_rows) / sizeof(more_rows[0]); i++) {
        show(atoms_of_pattern(&arena, span_of(more_rows[i].pattern), &lang_de).more, &got);
        assert_string_equal(buf_str(&got), more_rows[i].atoms);
    }
    buf_release(&got);
    arena_release(&arena);
}

/* The words that a match begins with, where that is known. */
static const struct row begin_rows[] = {
    {"\\b(?:Geben|Lesen) Sie\\b", "<geben sie>,<lesen sie>"},
    {"\\bgeb\\w+ \\w+", "<geb"},
    {"(?<!\\bdas\\s)\\b(?:Geben|Lesen)\\b", "<geben>,<lesen>"},
    {"\\b(?:zu )?lesen\\b", "<zu lesen>,<lesen>"},
    {"(?<![^„\"(])Geben\\b", "<geben>"},
    {"(?<![^„a])Geben\\b", ""},
    {"(?<![„(])Geben\\b", ""},
    {"(?<![^„(]x)Geben\\b", ""},
    {"\\bSie\\b.* du\\b|\\bdu\\b.* Sie\\b", "<sie>,<du>"},
    {"\\bSie\\b.* du\\b|du\\b.* Sie\\b", ""}, /* "perdu" */
    {"geben\\b", ""},
    {" geben\\b", ""},
    {", geben\\b", ""},
    {"\\b\\w* geben\\b", ""},
    {"\\b(?:sehr)* geben\\b", ""},
};

static void matches_begin_with_these_words(void **state)
{
    (void)state;
    struct arena arena = ARENA_EMPTY;
    struct buf got = BUF_EMPTY;
    for (size_t i = 0; i < sizeof(begin_rows) / sizeof(begin_rows[0]); i++) {
        show(atoms_of_pattern(&arena, span_of(begin_rows[i].pattern), &lang_de).begin, &got);
        assert_string_equal(buf_str(&got), begin_rows[i].atoms);
    }
    buf_release(&got);
    arena_release(&arena);
}

static void large_alternations_keep_their_atoms(void **state)
{
    (void)state;
    struct arena arena = ARENA_EMPTY;
    struct buf pattern = BUF_EMPTY;
    buf_add_str(&pattern, "(?:word000");
    for (int i = 1; i < 500; i++)
        buf_addf(&pattern, "|word%03d", i);
    buf_add_str(&pattern, ") x");
    assert_int_equal(atoms_of_pattern(&arena, buf_span(&pattern), NULL).needed.count, 500);
    buf_release(&pattern);
    arena_release(&arena);
}

static void deep_nesting_gives_no_atom(void **state)
{
    (void)state;
    struct arena arena = ARENA_EMPTY;
    struct buf pattern = BUF_EMPTY;
    for (int i = 0; i < 100000; i++)
        buf_add_str(&pattern, "(?:");
    assert_int_equal(atoms_of_pattern(&arena, buf_span(&pattern), NULL).needed.count, 0);
    buf_release(&pattern);
    arena_release(&arena);
}

static void words_are_whole_words(void **state)
{
    (void)state;
    struct arena arena = ARENA_EMPTY;
    struct buf got = BUF_EMPTY;
    const struct span words[] = {{"Sinn", 4}, {"im", 2}};
    show(atoms_of_words(&arena, words, 2, NULL), &got);
    assert_string_equal(buf_str(&got), "<sinn>,<im>");
    buf_release(&got);
    arena_release(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(patterns_have_these_atoms),      cmocka_unit_test(patterns_need_these_atoms_besides),
        cmocka_unit_test(matches_begin_with_these_words), cmocka_unit_test(large_alternations_keep_their_atoms),
        cmocka_unit_test(deep_nesting_gives_no_atom),     cmocka_unit_test(words_are_whole_words),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
