/* Articles, pronouns and prepositions against tables written from German grammar: every form with exactly its cells. */
#include "form_tables.h"

static void articles(void **state)
{
    static const char *const rows[][3] = {
        /* form, definite article, demonstrative and relative pronoun */
        {"der", "m=n,f=gd,MFN=g", "m=n,f=d"},
        {"die", "f=na,MFN=na", "f=na,MFN=na"},
        {"das", "n=na", "n=na"},
        {"den", "m=a,MFN=d", "m=a"},
        {"dem", "mn=d", "mn=d"},
        {"des", "mn=g", NULL},
        {"dessen", NULL, "mn=g"},
        {"deren", NULL, "f=g,MFN=g"},
        {"derer", NULL, "f=g,MFN=g"},
        {"denen", NULL, "MFN=d"},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        struct wanted w = {POS_ARTICLE, ARTICLE_DEFINITE, "der", 0, 0, 0};
        if (rows[i][1])
            holds(*state, rows[i][0], w, cells(rows[i][1]));
        w.part = POS_PRONOUN;
        for (w.kind = PRONOUN_DEMONSTRATIVE; rows[i][2] && w.kind != KIND_NONE;
             w.kind = w.kind == PRONOUN_DEMONSTRATIVE ? PRONOUN_RELATIVE : KIND_NONE)
            holds(*state, rows[i][0], w, cells(rows[i][2]));
    }
    static const char *const indefinite[][2] = {{"", "m=n,n=na"}, {"e", "f=na"},  {"em", "mn=d"},
                                                {"en", "m=a"},    {"er", "f=gd"}, {"es", "mn=g"}};
    for (size_t i = 0; i < 2 * COUNT(indefinite); i++) {
        const char *stem = i < COUNT(indefinite) ? "ein" : "irgendein";
        const char *const *row = indefinite[i % COUNT(indefinite)];
        char form[32];
        snprintf(form, sizeof(form), "%s%s", stem, row[0]);
        holds(*state, form, (struct wanted){.part = POS_ARTICLE, .kind = ARTICLE_INDEFINITE, .lemma = stem},
              cells(row[1]));
    }
}

static void personal_pronouns(void **state)
{
    static const struct {
        const char *form, *lemma;
        unsigned person;
        const char *cells, *reflexive;
    } rows[] = {
        {"ich", "ich", 1, "mfn=n", NULL},       {"meiner", "ich", 1, "mfn=g", NULL},
        {"mir", "ich", 1, "mfn=d", "mfn=d"},    {"mich", "ich", 1, "mfn=a", "mfn=a"},
        {"du", "du", 2, "mfn=n", NULL},         {"deiner", "du", 2, "mfn=g", NULL},
        {"dir", "du", 2, "mfn=d", "mfn=d"},     {"dich", "du", 2, "mfn=a", "mfn=a"},
        {"er", "er", 3, "m=n", NULL},           {"seiner", "er", 3, "m=g", NULL},
        {"ihm", "er", 3, "m=d", NULL},          {"ihn", "er", 3, "m=a", NULL},
        {"es", "es", 3, "n=na", NULL},          {"seiner", "es", 3, "n=g", NULL},
        {"ihm", "es", 3, "n=d", NULL},          {"sie", "sie", 3, "f=na,MFN=na", NULL},
        {"ihrer", "sie", 3, "f=g,MFN=g", NULL}, {"ihr", "sie", 3, "f=d", NULL},
        {"ihnen", "sie", 3, "MFN=d", NULL},     {"wir", "wir", 1, "MFN=n", NULL},
        {"unser", "wir", 1, "MFN=g", NULL},     {"uns", "wir", 1, "MFN=da", "MFN=da"},
        {"ihr", "ihr", 2, "MFN=n", NULL},       {"euer", "ihr", 2, "MFN=g", NULL},
        {"euch", "ihr", 2, "MFN=da", "MFN=da"}, {"Sie", "Sie", 3, "MFN=na", NULL},
        {"Ihrer", "Sie", 3, "MFN=g", NULL},     {"Ihnen", "Sie", 3, "MFN=d", NULL},
        {"Du", "Du", 2, "mfn=n", NULL},         {"Dich", "Du", 2, "mfn=a", "mfn=a"},
        {"Dir", "Du", 2, "mfn=d", "mfn=d"},     {"Euch", "Ihr", 2, "MFN=da", "MFN=da"},
        {"Ihr", "Ihr", 2, "MFN=n", NULL},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        struct wanted w = {POS_PRONOUN, PRONOUN_PERSONAL, rows[i].lemma, rows[i].person, USE_STANDALONE, 0};
        if (strcmp(rows[i].lemma, "Sie") == 0)
            w.use |= USE_POLITE;
        holds(*state, rows[i].form, w, cells(rows[i].cells));
        w.kind = PRONOUN_REFLEXIVE;
        if (rows[i].reflexive)
            holds(*state, rows[i].form, w, cells(rows[i].reflexive));
    }
    holds(*state, "sich", (struct wanted){.part = POS_PRONOUN, .kind = PRONOUN_REFLEXIVE, .person = 3},
          cells("mfnMFN=da"));
    holds(*state, "einander", (struct wanted){.part = POS_PRONOUN, .kind = PRONOUN_RECIPROCAL}, cells("MFN=da"));
}

static void possessives(void **state)
{
    static const char *const before[][2] = {{"", "m=n,n=na"},    {"e", "f=na,MFN=na"}, {"em", "mn=d"},
                                            {"en", "m=a,MFN=d"}, {"er", "f=gd,MFN=g"}, {"es", "mn=g"}};
    static const char *const alone[][2] = {
        {"e", "f=na,MFN=na"}, {"em", "mn=d"}, {"en", "m=a,MFN=d"}, {"er", "m=n,f=gd,MFN=g"}, {"es", "m=g,n=nga"}};
    static const struct {
        const char *stem, *lemma;
        unsigned person;
        bool bare; /* the stem is a form itself */
    } stems[] = {
        {"mein", "mein", 1, true},   {"dein", "dein", 2, true},   {"sein", "sein", 3, true}, {"ihr", "ihr", 3, true},
        {"unser", "unser", 1, true}, {"unsr", "unser", 1, false}, {"euer", "euer", 2, true}, {"eur", "euer", 2, false},
        {"Ihr", "Ihr", 3, true},     {"kein", "kein", 0, true},
    };
    for (size_t s = 0; s < COUNT(stems); s++) {
        struct wanted w = {POS_PRONOUN, PRONOUN_POSSESSIVE, stems[s].lemma, stems[s].person, USE_ATTRIBUTIVE, 0};
        char form[32];
        if (stems[s].person == 0)
            w.kind = PRONOUN_INDEFINITE;
        if (strcmp(stems[s].stem, "Ihr") == 0)
            w.use |= USE_POLITE;
        for (size_t i = stems[s].bare ? 0 : 1; i < COUNT(before); i++) {
            snprintf(form, sizeof(form), "%s%s", stems[s].stem, before[i][0]);
            holds(*state, form, w, cells(before[i][1]));
        }
        w.use ^= USE_ATTRIBUTIVE | USE_STANDALONE;
        for (size_t i = 0; i < COUNT(alone); i++) {
            snprintf(form, sizeof(form), "%s%s", stems[s].stem, alone[i][0]);
            holds(*state, form, w, cells(alone[i][1]));
        }
    }
    all_have(*state,
             "unserm unsern unsers euerm euern euers meins deins seins ihrs meinige deinigen seinige ihrigen unsrige "
             "eurigen",
             (struct wanted){.part = POS_PRONOUN, .kind = PRONOUN_POSSESSIVE});
    all_have(*state, "Dein Deine Deinem Deinen Deiner Deines Euer Eure Eurem Euren Eurer Eures",
             (struct wanted){.part = POS_PRONOUN, .kind = PRONOUN_POSSESSIVE, .person = 2});
}

/* Endings -er -e -em -en -es of what is declined like dieser. */
struct declined {
    const char *stem, *lemma;
    enum reading_kind kind;
    const char *endings[5];
};

static void declined_pronouns(void **state)
{
#define STRONG "m=n,f=gd,MFN=g", "f=na,MFN=na", "mn=d"
    static const struct declined rows[] = {
        {"dies", "dieser", PRONOUN_DEMONSTRATIVE, {STRONG, "m=a,MFN=d", "m=g,n=nga"}},
        {"jen", "jener", PRONOUN_DEMONSTRATIVE, {STRONG, "m=a,MFN=d", "m=g,n=nga"}},
        {"solch", "solcher", PRONOUN_DEMONSTRATIVE, {STRONG, "m=gda,f=gd,n=gd,MFN=ngda", "m=g,n=nga"}},
        {"welch", "welcher", PRONOUN_INTERROGATIVE, {STRONG, "m=ga,n=g,MFN=d", "m=g,n=nga"}},
        {"welch", "welcher", PRONOUN_RELATIVE, {STRONG, "m=a,MFN=d", "m=g,n=nga"}},
        {"manch", "mancher", PRONOUN_INDEFINITE, {STRONG, "m=ga,n=g,MFN=d", "m=g,n=nga"}},
        {"irgendwelch", "irgendwelcher", PRONOUN_INDEFINITE, {STRONG, "m=ga,n=g,MFN=d", "m=g,n=nga"}},
        {"all", "aller", PRONOUN_INDEFINITE, {STRONG, "m=ga,n=g,MFN=d", "m=g,n=nga"}},
        {"einig", "einiger", PRONOUN_INDEFINITE, {STRONG, "m=ga,n=g,MFN=d", "n=na"}},
        {"jed", "jeder", PRONOUN_INDEFINITE, {"m=n,f=gd", "f=na", "mn=d", "m=ga,n=g,MFN=d", "m=g,n=nga"}},
        {"ander",
         "anderer",
         PRONOUN_INDEFINITE,
         {"m=n,f=gd,MFN=g", "m=n,f=na,n=na,MFN=na", "mn=d", "m=gda,f=gd,n=gd,MFN=ngda", "n=na"}},
    };
    static const char *const endings[] = {"er", "e", "em", "en", "es"};
    for (size_t i = 0; i < COUNT(rows); i++) {
        for (size_t k = 0; k < COUNT(endings); k++) {
            char form[32];
            snprintf(form, sizeof(form), "%s%s", rows[i].stem, endings[k]);
            holds(*state, form, (struct wanted){.part = POS_PRONOUN, .kind = rows[i].kind, .lemma = rows[i].lemma},
                  cells(rows[i].endings[k]));
        }
    }
    static const char *const both[][2] = {{"der%se", "m=n"},         {"die%se", "f=na"},   {"das%se", "n=na"},
                                          {"des%sen", "mn=g"},       {"dem%sen", "mn=d"},  {"den%sen", "m=a,MFN=d"},
                                          {"der%sen", "f=gd,MFN=g"}, {"die%sen", "MFN=na"}};
    for (size_t i = 0; i < 2 * COUNT(both); i++) {
        const char *pattern = both[i / 2][0], *gap = strchr(pattern, '%');
        char form[32];
        snprintf(form, sizeof(form), "%.*s%s%s", (int)(gap - pattern), pattern, i % 2 ? "jenig" : "selb", gap + 2);
        holds(*state, form, (struct wanted){.part = POS_PRONOUN, .kind = PRONOUN_DEMONSTRATIVE}, cells(both[i / 2][1]));
    }
}

static void other_pronouns(void **state)
{
    static const struct {
        const char *form;
        enum reading_kind kind;
        const char *cells;
    } rows[] = {
        {"wer", PRONOUN_INTERROGATIVE, "mf=n"},
        {"wen", PRONOUN_INTERROGATIVE, "mf=a"},
        {"wem", PRONOUN_INTERROGATIVE, "mf=d"},
        {"wessen", PRONOUN_INTERROGATIVE, "mfn=g"},
        {"was", PRONOUN_INTERROGATIVE, "n=na"},
        {"was", PRONOUN_RELATIVE, "n=na"},
        {"wer", PRONOUN_RELATIVE, "mf=n"},
        {"man", PRONOUN_INDEFINITE, "m=n"},
        {"jemand", PRONOUN_INDEFINITE, "m=nda"},
        {"jemanden", PRONOUN_INDEFINITE, "m=a"},
        {"jemandem", PRONOUN_INDEFINITE, "m=d"},
        {"jemandes", PRONOUN_INDEFINITE, "m=g"},
        {"niemand", PRONOUN_INDEFINITE, "m=nda"},
        {"niemanden", PRONOUN_INDEFINITE, "m=a"},
        {"niemandem", PRONOUN_INDEFINITE, "m=d"},
        {"niemandes", PRONOUN_INDEFINITE, "m=g"},
        {"etwas", PRONOUN_INDEFINITE, "n=nda"},
        {"nichts", PRONOUN_INDEFINITE, "n=nda"},
        {"beide", PRONOUN_INDEFINITE, "MFN=na"},
        {"beiden", PRONOUN_INDEFINITE, "MFN=ngda"},
        {"beider", PRONOUN_INDEFINITE, "MFN=g"},
        {"beides", PRONOUN_INDEFINITE, "n=na"},
        {"mehrere", PRONOUN_INDEFINITE, "MFN=na"},
        {"mehreren", PRONOUN_INDEFINITE, "MFN=d"},
        {"mehrerer", PRONOUN_INDEFINITE, "MFN=g"},
        {"keinerlei", PRONOUN_INDEFINITE, "mfnMFN=ngda"},
        {"jedermann", PRONOUN_INDEFINITE, "m=nda"},
        {"jedermanns", PRONOUN_INDEFINITE, "m=g"},
        {"irgendwem", PRONOUN_INDEFINITE, "mf=d"},
        {"dies", PRONOUN_DEMONSTRATIVE, "n=na"},
        {"selben", PRONOUN_DEMONSTRATIVE, "m=gda,f=gd,n=gd,MFN=ngda"},
    };
    for (size_t i = 0; i < COUNT(rows); i++)
        holds(*state, rows[i].form, (struct wanted){.part = POS_PRONOUN, .kind = rows[i].kind}, cells(rows[i].cells));
}

static uint32_t cases(const char *letters)
{
    uint32_t mask = 0;
    for (; *letters; letters++)
        mask |= NOMINAL_CASE(strchr("NGDA", *letters) - "NGDA");
    return mask;
}

/* The prepositions of each list govern these cases and no others. */
static void govern(const struct lexicon *lex, const char *letters, const char *list, struct wanted w)
{
    char form[LEXICON_FORM_MAX];
    w.part = POS_PREPOSITION;
    for (const char *at = list; *at;) {
        size_t len = strcspn(at, " ");
        memcpy(form, at, len);
        form[len] = '\0';
        holds(lex, form, w, cases(letters));
        at += len + (at[len] == ' ');
    }
}

static void prepositions(void **state)
{
    static const struct wanted before = {.not_use = USE_BEHIND | USE_FIRST_HALF | USE_SECOND_HALF};
    static const struct wanted behind = {.use = USE_BEHIND};
    govern(*state, "A", "bis durch für gegen ohne um wider gen kontra contra sonder à betreffend", before);
    govern(*state, "D",
           "aus bei mit nach seit von zu entgegen gegenüber gemäß entsprechend fern getreu gleich ähnlich mitsamt nahe "
           "nebst "
           "nächst samt vis-à-vis zunächst analog ggü",
           before);
    govern(*state, "DA", "an auf hinter in neben über unter vor zwischen ab per pro via", before);
    govern(*state, "G",
           "abseits angesichts anhand anlässlich anstelle aufgrund aufseiten ausgangs außerhalb bar behufs beiderseits "
           "betreffs "
           "bezüglich diesseits eingangs eingedenk fernab hinsichtlich infolge inmitten jenseits kraft längsseits "
           "linkerhand links "
           "mithilfe namens nördlich nordöstlich nordwestlich oberhalb östlich rechterhand rechts seitens seitlich "
           "südlich "
           "südöstlich südwestlich unbeschadet ungeachtet unterhalb unweit vermittels vermöge vonseiten vorbehaltlich "
           "westlich zeit "
           "zugunsten zuhanden zulasten zuungunsten zwecks",
           before);
    govern(*state, "GD",
           "abzüglich anstatt ausschließlich binnen dank einschließlich entlang exklusive inklusive innerhalb innert "
           "laut längs "
           "mangels mittels statt trotz unfern während wegen zufolge zuzüglich inkl exkl zzgl abzgl",
           before);
    govern(*state, "GDA", "außer", before);
    govern(*state, "NA", "je versus", before);
    govern(*state, "NGDA", "plus minus punkto qua", before);
    govern(*state, "D", "entgegen entsprechend gegenüber gemäß nach zufolge zuliebe zuwider fern getreu gleich",
           behind);
    govern(*state, "G", "halber ungeachtet unbeschadet wegen eingedenk bar", behind);
    govern(*state, "DA", "entlang", behind);
    govern(*state, "A", "durch über hindurch betreffend eingerechnet", behind);
    govern(*state, "G", "um", (struct wanted){.use = USE_FIRST_HALF});
    govern(*state, "G", "willen", (struct wanted){.use = USE_SECOND_HALF});
    govern(*state, "", "an her hin herum ab zu aus", (struct wanted){.use = USE_SECOND_HALF});
}

static void contractions(void **state)
{
    static const char *const rows[][3] = {
        {"am", "an", "mn=d"},          {"ans", "an", "n=a"},         {"aufs", "auf", "n=a"},
        {"beim", "bei", "mn=d"},       {"durchs", "durch", "n=a"},   {"fürs", "für", "n=a"},
        {"hinterm", "hinter", "mn=d"}, {"hintern", "hinter", "m=a"}, {"hinters", "hinter", "n=a"},
        {"im", "in", "mn=d"},          {"ins", "in", "n=a"},         {"überm", "über", "mn=d"},
        {"übern", "über", "m=a"},      {"übers", "über", "n=a"},     {"ums", "um", "n=a"},
        {"unterm", "unter", "mn=d"},   {"untern", "unter", "m=a"},   {"unters", "unter", "n=a"},
        {"vom", "von", "mn=d"},        {"vorm", "vor", "mn=d"},      {"vors", "vor", "n=a"},
        {"zum", "zu", "mn=d"},         {"zur", "zu", "f=d"},
    };
    for (size_t i = 0; i < COUNT(rows); i++)
        holds(*state, rows[i][0], (struct wanted){POS_PREPOSITION, KIND_NONE, rows[i][1], 0, USE_WITH_ARTICLE, 0},
              cells(rows[i][2]));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(articles),          cmocka_unit_test(personal_pronouns), cmocka_unit_test(possessives),
        cmocka_unit_test(declined_pronouns), cmocka_unit_test(other_pronouns),    cmocka_unit_test(prepositions),
        cmocka_unit_test(contractions),
    };
    return cmocka_run_group_tests(tests, open_lexicon, close_lexicon);
}
