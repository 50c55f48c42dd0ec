/* The tokenizer. A row is a text and its tokens, parted by blanks; a token that is no word has its class before it:
 * N: number, P: punctuation, S: symbol, U: address, E: e-mail, H: handle, T: hashtag. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/buf.h"
#include "lang/lang.h"
#include "text/tokenizer.h"

struct row {
    const char *text, *tokens;
};

static const struct row hyphens[] = {
    {"Vor- und Nachteile", "Vor- und Nachteile"},
    {"Haupteingang und -ausgang", "Haupteingang und -ausgang"},
    {"Be- und Entladen.", "Be- und Entladen P:."},
    {"OpenAI-Chef", "OpenAI-Chef"},
    {"E-Mail-Adresse", "E-Mail-Adresse"},
    {"S-Bahn", "S-Bahn"},
    {"Berlin--Paris", "Berlin P:-- Paris"},
    {"Berlin–Paris", "Berlin P:– Paris"},
    {"Er – sie", "Er P:– sie"},
    {"Er - sie", "Er P:- sie"},
    {"Er — sie", "Er P:— sie"},
    {"Er -- sie", "Er P:-- sie"},
    {"Zwei\xE2\x80\x91Wege", "Zwei\xE2\x80\x91Wege"},
    {"Deutsch-, Englisch- und Lateinlehrer", "Deutsch- P:, Englisch- und Lateinlehrer"},
    {"(Vor-)Freude", "P:( Vor- P:) Freude"},
    {"- ein Punkt", "P:- ein Punkt"},
    {"„Post-“ und „Ex-“", "P:„ Post- P:“ und P:„ Ex- P:“"},
    {"K.-o.-Runde", "K. P:- o. P:- Runde"},
    {"Dipl.-Ing. Kurz", "Dipl. P:- Ing. Kurz"},
    {"U-20-Trainer", "U-20-Trainer"},
};

static const struct row apostrophes[] = {
    {"Wie geht's dir?", "Wie geht's dir P:?"},
    {"Wie geht’s dir?", "Wie geht’s dir P:?"},
    {"McDonald’s kauft", "McDonald’s kauft"},
    {"Andreas’ Haus", "Andreas P:’ Haus"},
    {"Andreas' Haus", "Andreas P:' Haus"},
    {"Hans’, Max’ und Fritz’ Räder", "Hans P:’ P:, Max P:’ und Fritz P:’ Räder"},
    {"’s ist spät", "P:’ s ist spät"},
    {"so 'n Ding", "so P:' n Ding"},
    {"L'Oréal", "L'Oréal"},
    {"O’Neill’s", "O’Neill’s"},
    {"Rock ’n’ Roll", "Rock P:’ n P:’ Roll"},
    {"Er sagte ‚Nein‘ und ging", "Er sagte P:‚ Nein P:‘ und ging"},
    {"Er sagte 'Nein' und ging", "Er sagte P:' Nein P:' und ging"},
    {"die 90'er", "die N:90 P:' er"},
    {"Ku’damm", "Ku’damm"},
};

static const struct row digits[] = {
    {"20-jährige", "20-jährige"},
    {"die 3er", "die 3er"},
    {"H2O", "H2O"},
    {"CO2-Ausstoß", "CO2-Ausstoß"},
    {"5G", "5G"},
    {"10Euro", "10Euro"},
    {"1990er-Jahre", "1990er-Jahre"},
    {"4K-Fernseher", "4K-Fernseher"},
    {"1.000-Euro-Schein", "1.000-Euro-Schein"},
    {"3D-Druck", "3D-Druck"},
    {"iPhone15", "iPhone15"},
    {"F-16", "F-16"},
    {"100-prozentig", "100-prozentig"},
    {"100%ig", "N:100 S:% ig"},
    {"m² und CO₂", "m S:² und CO S:₂"},
    {"2:1-Sieg", "2:1-Sieg"},
};

static const struct row numbers[] = {
    {"1.000,50", "N:1.000,50"},
    {"1,000.50", "N:1,000.50"},
    {"1’000’000", "N:1’000’000"},
    {"3,5 Prozent", "N:3,5 Prozent"},
    {"2023.", "N:2023 P:."},
    {"Seite 5.", "Seite N:5 P:."},
    {"am 3. Mai", "am N:3. Mai"},
    {"am 31.12.2024 um", "am N:31.12.2024 um"},
    {"8.30 Uhr", "N:8.30 Uhr"},
    {"8:30 Uhr", "N:8:30 Uhr"},
    {"10–12 Uhr", "N:10 P:– N:12 Uhr"},
    {"10-12 Uhr", "N:10 P:- N:12 Uhr"},
    {"1/2", "N:1 P:/ N:2"},
    {"3 x 4", "N:3 x N:4"},
    {"-5 Grad", "P:- N:5 Grad"},
    {"+49 30 1234", "S:+ N:49 N:30 N:1234"},
    {"5 %", "N:5 S:%"},
    {"5%", "N:5 S:%"},
    {"§ 5", "P:§ N:5"},
    {"§§ 5, 6", "P:§ P:§ N:5 P:, N:6"},
    {"$10", "S:$ N:10"},
    {"10 €", "N:10 S:€"},
    {"10€.", "N:10 S:€ P:."},
    {"20 °C", "N:20 S:° C"},
    {"1, 2 und 3", "N:1 P:, N:2 und N:3"},
    {"127.0.0.1", "N:127.0.0.1"},
    {"Version 2.0", "Version N:2.0"},
    {"5,-", "N:5 P:, P:-"},
    {"½ Liter", "S:½ Liter"},
};

static const struct row addresses[] = {
    {"Schreib an info@example.org.", "Schreib an E:info@example.org P:."},
    {"(info@example.org)", "P:( E:info@example.org P:)"},
    {"vor.nach-name+x@mail.example.de", "E:vor.nach-name+x@mail.example.de"},
    {"Siehe https://example.org/a?b=c#d.", "Siehe U:https://example.org/a?b=c#d P:."},
    {"(https://example.org/a)", "P:( U:https://example.org/a P:)"},
    {"https://de.wikipedia.org/wiki/Bank_(Möbel)", "U:https://de.wikipedia.org/wiki/Bank_(Möbel)"},
    {"„https://example.org“,", "P:„ U:https://example.org P:“ P:,"},
    {"http://example.org/, dann", "U:http://example.org/ P:, dann"},
    {"www.example.org!", "U:www.example.org P:!"},
    {"Auf spiegel.de steht", "Auf U:spiegel.de steht"},
    {"Auf spiegel.de.", "Auf U:spiegel.de P:."},
    {"zeit.de/politik", "U:zeit.de/politik"},
    {"example.co.uk", "U:example.co.uk"},
    {"Node.js", "U:Node.js"},
    {"brief.pdf", "U:brief.pdf"},
    {"„brief.pdf“", "P:„ U:brief.pdf P:“"},
    {"/etc/hosts", "U:/etc/hosts"},
    {"~/bin/lauf", "U:~/bin/lauf"},
    {"und/oder", "und P:/ oder"},
    {"Ende.Der", "Ende P:. Der"},
    {"Ende.der", "Ende P:. der"},
    {"Straße.In", "Straße P:. In"},
    {"Ja,aber", "Ja P:, aber"},
    {"Kollege.de", "U:Kollege.de"},
    {"müller.de", "U:müller.de"},
    {"Node.js-Server", "U:Node.js P:- Server"},
    {"„www.example.org/a“", "P:„ U:www.example.org/a P:“"},
    {"(brief.pdf)", "P:( U:brief.pdf P:)"},
    {"Mail: a.b@example.org, Tel.", "Mail P:: E:a.b@example.org P:, Tel P:."},
    {"hans@müller.de", "E:hans@müller.de"},
    {"Tür.de", "U:Tür.de"},
    {"v1.2.zip", "U:v1.2.zip"},
    {"Ende.Über", "Ende P:. Über"},
    {"gut.Über", "gut P:. Über"},
    {"booking.com-Gäste", "U:booking.com P:- Gäste"},
    {"Amazon.com", "U:Amazon.com"},
    {"@nasa twittert", "H:@nasa twittert"},
    {"von @max_mustermann.", "von H:@max_mustermann P:."},
    {"#Klimawandel", "T:#Klimawandel"},
    {"#metoo-Debatte", "T:#metoo P:- Debatte"},
    {"Platz # 1", "Platz S:# N:1"},
    {"C# und C++", "C S:# und C S:+ S:+"},
};

static const struct row abbreviations[] = {
    {"z. B. hier", "z. B. hier"},
    {"z.B. hier", "z. B. hier"},
    {"usw. und", "usw. und"},
    {"und so weiter usw.", "und so weiter usw."},
    {"Dr. Weber", "Dr. Weber"},
    {"Das ist Dr.", "Das ist Dr P:."},
    {"Er ging. Sie", "Er ging P:. Sie"},
    {"J. K. Rowling", "J. K. Rowling"},
    {"AT&T kauft", "AT&T kauft"},
    {"Plan B.", "Plan B P:."},
    {"Fälle dieser Art.", "Fälle dieser Art P:."},
    {"laut Art. 5", "laut Art. N:5"},
    {"Hauptstr. 5", "Hauptstr. N:5"},
    {"u. v. m.", "u. v. m P:."},
    {"u. v. m. und", "u. v. m. und"},
    {"v. Chr. starb", "v. Chr. starb"},
};

static const struct row marks[] = {
    {"Er … sie", "Er P:… sie"},
    {"Er ... sie", "Er P:... sie"},
    {"Er...", "Er P:..."},
    {"Was?!", "Was P:? P:!"},
    {"„Ja“, sagte er.", "P:„ Ja P:“ P:, sagte er P:."},
    {"»Ja«", "P:» Ja P:«"},
    {"\"Ja\"", "P:\" Ja P:\""},
    {"(ja)", "P:( ja P:)"},
    {"[sic!]", "P:[ sic P:! P:]"},
    {"Ja;nein", "Ja P:; nein"},
    {"Müller/Meier", "Müller P:/ Meier"},
    {"a = b", "a S:= b"},
    {"*", "S:*"},
    {"wichtig*", "wichtig S:*"},
    {"• Punkt", "P:• Punkt"},
    {"→ Weiter", "S:→ Weiter"},
    {"© 2023", "S:© N:2023"},
};

static const struct row gender_forms[] = {
    {"Lehrer*innen", "Lehrer*innen"},
    {"Schüler:innen", "Schüler:innen"},
    {"Bürger_innen", "Bürger_innen"},
    {"Bürger*in", "Bürger*in"},
    {"LehrerInnen", "LehrerInnen"},
    {"Lehrer/-innen", "Lehrer P:/ -innen"},
    {"Kolleg:innen-Treff", "Kolleg:innen-Treff"},
    {"Kolleg(inn)en", "Kolleg P:( inn P:) en"},
    {"also: in Rom", "also P:: in Rom"},
    {"Ort:innen", "Ort:innen"},
    {"jede*r", "jede S:* r"},
    {"der:die", "der P:: die"},
};

static const struct row scripts[] = {
    {"Ma\xC3\xA9 \xD0\x9C\xD0\xBE\xD1\x81\xD0\xBA\xD0\xB2\xD0\xB0",
     "Ma\xC3\xA9 \xD0\x9C\xD0\xBE\xD1\x81\xD0\xBA\xD0\xB2\xD0\xB0"},
    {"Bu\xCC\x88ro", "Bu\xCC\x88ro"},
    {"Zu\xC2\xADsatz", "Zu\xC2\xADsatz"},
    {"Null\xE2\x80\x8B"
     "breit",
     "Null\xE2\x80\x8B"
     "breit"},
    {"M\xEF\xBF\xBDnchen", "M\xEF\xBF\xBDnchen"},
    {"\xEF\xBF\xBC und", "S:\xEF\xBF\xBC und"},
    {"a\xC2\xA0"
     "b",
     "a b"},
    {"a\xE2\x80\xAF"
     "b",
     "a b"},
    {"👍 gut", "S:👍 gut"},
    {"gut👍", "gut S:👍"},
    {"👨\xE2\x80\x8D👩\xE2\x80\x8D👧 da", "S:👨\xE2\x80\x8D👩\xE2\x80\x8D👧 da"},
    {"👍🏽 da", "S:👍🏽 da"},
    {"❤️ da", "S:❤️ da"},
    {"ﬁnden", "ﬁnden"},
    {"GROẞ", "GROẞ"},
    {"東京 ist", "東京 ist"},
    {"\xE2\x80\x8B und", "S:\xE2\x80\x8B und"},
    {"\xEF\xBF\xBD und", "S:\xEF\xBF\xBD und"},
    {"\xEF\xBF\xBD"
     "ber",
     "\xEF\xBF\xBD"
     "ber"},
    {"", ""},
    {"   ", ""},
};

static void tokenize_text(const char *language, const char *text, size_t len, struct intern *forms,
                          struct token_list *out)
{
    intern_init(forms);
    tokenize(lang_by_tag(language), text, 0, len, forms, out);
}

static void release(struct intern *forms, struct token_list *tokens)
{
    token_list_release(tokens);
    intern_release(forms);
}

static void write_tokens(const char *text, const struct token_list *tokens, struct buf *out)
{
    static const char *const classes[] = {"", "N:", "P:", "S:", "U:", "E:", "H:", "T:"};
    for (size_t i = 0; i < tokens->len; i++) {
        const struct token *t = &tokens->items[i];
        buf_addf(out, "%s%s%.*s", i ? " " : "", classes[t->cls], (int)t->len, text + t->off);
    }
}

static bool row_holds(const struct row *row)
{
    struct intern forms;
    struct token_list tokens = {0};
    struct buf seen = BUF_EMPTY;
    tokenize_text("de", row->text, strlen(row->text), &forms, &tokens);
    write_tokens(row->text, &tokens, &seen);
    bool holds = strcmp(buf_str(&seen), row->tokens) == 0;
    if (!holds)
        print_error("%s\n  expected: %s\n      seen: %s\n", row->text, row->tokens, buf_str(&seen));
    buf_release(&seen);
    release(&forms, &tokens);
    return holds;
}

static void rows_hold(const struct row *rows, size_t count)
{
    size_t wrong = 0;
    for (size_t i = 0; i < count; i++)
        wrong += !row_holds(&rows[i]);
    assert_int_equal(wrong, 0);
}

#define TEST_ROWS(test, rows)                                                                                          \
    static void test(void **state)                                                                                     \
    {                                                                                                                  \
        (void)state;                                                                                                   \
        rows_hold(rows, sizeof(rows) / sizeof((rows)[0]));                                                             \
    }

TEST_ROWS(cuts_hyphens, hyphens)
TEST_ROWS(cuts_apostrophes, apostrophes)
TEST_ROWS(cuts_digits_in_words, digits)
TEST_ROWS(cuts_numbers, numbers)
TEST_ROWS(cuts_addresses, addresses)
TEST_ROWS(cuts_abbreviations, abbreviations)
TEST_ROWS(cuts_marks, marks)
TEST_ROWS(cuts_gender_forms, gender_forms)
TEST_ROWS(cuts_scripts, scripts)

/* --- Flags: those of the token that begins with `token`, without TOKEN_SPACE_BEFORE and TOKEN_SENTENCE_START. */

enum {
    CAPITAL = TOKEN_CAPITAL,
    CAPITALS = TOKEN_CAPITAL | TOKEN_ALL_CAPITAL,
    INNER = TOKEN_INNER_CAPITAL,
    DIGIT = TOKEN_HAS_DIGIT,
    HYPHEN = TOKEN_HAS_HYPHEN,
    DOT = TOKEN_ABBREVIATION,
    QUOTED = TOKEN_QUOTED,
    PLACE = TOKEN_SPACE_BEFORE | TOKEN_SENTENCE_START
};

struct flag_row {
    const char *text, *token;
    unsigned flags;
};

static const struct flag_row flag_rows[] = {
    {"das Haus", "das", 0},
    {"das Haus", "Haus", CAPITAL},
    {"die NATO", "NATO", CAPITALS},
    {"die USA-Reise", "USA-Reise", CAPITAL | HYPHEN | 0},
    {"bei OpenAI", "OpenAI", CAPITAL | INNER},
    {"das iPhone", "iPhone", INNER},
    {"das H2O", "H2O", CAPITALS | DIGIT},
    {"die 5G", "5G", DIGIT},
    {"die 20-jährige", "20-jährige", DIGIT | HYPHEN},
    {"Vor- und", "Vor-", CAPITAL | HYPHEN},
    {"und -ausgang", "-ausgang", HYPHEN},
    {"die S-Bahn", "S-Bahn", CAPITAL | HYPHEN},
    {"ein X", "X", CAPITAL},
    {"ÄÖÜ", "ÄÖÜ", CAPITALS},
    {"Österreich", "Österreich", CAPITAL},
    {"die GmbH", "GmbH", CAPITAL | INNER},
    {"z. B. so", "z.", DOT},
    {"z. B. so", "B.", CAPITAL | DOT},
    {"Dr. Weber", "Dr.", CAPITAL | DOT},
    {"am 3. Mai", "3.", DIGIT | DOT},
    {"im Jahr 2023 war", "2023", DIGIT},
    {"das „Haus“ da", "Haus", CAPITAL | QUOTED},
    {"das „Haus“ da", "da", 0},
    {"das „Haus“ da", "das", 0},
    {"das »Haus« da", "Haus", CAPITAL | QUOTED},
    {"das »Haus« da", "da", 0},
    {"das «Haus» da", "Haus", CAPITAL | QUOTED},
    {"das \"Haus\" da", "Haus", CAPITAL | QUOTED},
    {"das \"Haus\" da", "da", 0},
    {"das “Haus” da", "Haus", CAPITAL | QUOTED},
    {"das “Haus” da", "da", 0},
    {"das „Haus” da", "Haus", CAPITAL | QUOTED},
    {"das „Haus” da", "da", 0},
    {"das „Haus\" da", "Haus", CAPITAL | QUOTED},
    {"das „Haus\" da", "da", 0},
    {"das ‚Haus‘ da", "Haus", CAPITAL | QUOTED},
    {"das ‚Haus‘ da", "da", 0},
    {"„Er sagt ‚nein‘ dazu“, so sie", "nein", QUOTED},
    {"„Er sagt ‚nein‘ dazu“, so sie", "dazu", QUOTED},
    {"„Er sagt ‚nein‘ dazu“, so sie", "so", 0},
    {"„Er geht nie mehr", "mehr", QUOTED},
    {"Er geht nie“, sagt sie", "Er", CAPITAL | QUOTED},
    {"Er geht nie“, sagt sie", "sagt", 0},
    {"5 \" breit", "breit", QUOTED},
    {"Es ist 5\" breit", "breit", 0},
    {"Andreas’ neues Haus", "neues", 0},
    {"das „Haus“, das „Dach“ da", "das", 0},
    {"das „Haus“ und „Dach“ da", "Dach", CAPITAL | QUOTED},
    {"das „Haus“ und „Dach“ da", "und", 0},
    {"das \"Haus\" und \"Dach\" da", "und", 0},
    {"das \"Haus\", \"Dach\" da", "Dach", CAPITAL | QUOTED},
    {"nie mehr\", sagt sie", "mehr", QUOTED},
    {"nie mehr\", sagt sie", "sagt", 0},
    {"nie mehr.\" Sagt sie", "Sagt", CAPITAL},
};

static const struct token *find_token(const struct token_list *tokens, const char *text, const char *word)
{
    for (size_t i = 0; i < tokens->len; i++)
        if (tokens->items[i].len == strlen(word) && memcmp(text + tokens->items[i].off, word, strlen(word)) == 0)
            return &tokens->items[i];
    return NULL;
}

static bool flag_row_holds(const struct flag_row *row)
{
    struct intern forms;
    struct token_list tokens = {0};
    tokenize_text("de", row->text, strlen(row->text), &forms, &tokens);
    const struct token *t = find_token(&tokens, row->text, row->token);
    bool holds = t && (t->flags & ~(unsigned)PLACE) == row->flags;
    if (!holds)
        print_error("%s: %s: expected %#x, seen %#x\n", row->text, row->token, row->flags,
                    t ? t->flags & ~(unsigned)PLACE : 0xFFFF);
    release(&forms, &tokens);
    return holds;
}

static void sets_flags(void **state)
{
    (void)state;
    size_t wrong = 0;
    for (size_t i = 0; i < sizeof(flag_rows) / sizeof(flag_rows[0]); i++)
        wrong += !flag_row_holds(&flag_rows[i]);
    assert_int_equal(wrong, 0);
}

/* The words that start a sentence or what stands like one, by TOKEN_SENTENCE_START. */
static void marks_starts(void **state)
{
    static const struct row rows[] = {
        {"Er kam heute", "Er"},
        {"„Er kam heute“", "Er"},
        {"Er sagte: Komm heute", "Er Komm"},
        {"Er sagte: „Komm heute“", "Er Komm"},
        {"Er (Der war es) kam", "Er Der"},
        {"– Er kam", "Er"},
        {"Nein! Das geht", "Nein Das"},
        {"3 Männer kamen", "3"},
        {"Er kam, Sah und", "Er"},
        {"Er las „Die Zeit“ gern", "Er Die"},
    };
    (void)state;
    for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
        struct intern forms;
        struct token_list tokens = {0};
        struct buf seen = BUF_EMPTY;
        tokenize_text("de", rows[i].text, strlen(rows[i].text), &forms, &tokens);
        for (size_t k = 0; k < tokens.len; k++)
            if (tokens.items[k].flags & TOKEN_SENTENCE_START)
                buf_addf(&seen, "%s%.*s", seen.len ? " " : "", (int)tokens.items[k].len,
                         rows[i].text + tokens.items[k].off);
        assert_string_equal(buf_str(&seen), rows[i].tokens);
        buf_release(&seen);
        release(&forms, &tokens);
    }
}

static void marks_spaces(void **state)
{
    static const char text[] = "Er „kam“, sah\nund siegte !";
    static const bool spaces[] = {true, true, false, false, false, true, true, true, true};
    (void)state;
    struct intern forms;
    struct token_list tokens = {0};
    tokenize_text("de", text, strlen(text), &forms, &tokens);
    assert_int_equal(tokens.len, sizeof(spaces));
    for (size_t i = 0; i < tokens.len; i++)
        assert_int_equal((tokens.items[i].flags & TOKEN_SPACE_BEFORE) != 0, spaces[i]);
    release(&forms, &tokens);
}

/* Only words have a form, the same id for the same bytes; offsets are those of the whole text. */
static void interns_forms(void **state)
{
    static const char text[] = "Vorher. Das Haus, das Haus.";
    (void)state;
    struct intern forms;
    struct token_list tokens = {0};
    intern_init(&forms);
    tokenize(lang_by_tag("de"), text, 8, sizeof(text) - 9, &forms, &tokens);
    assert_int_equal(tokens.len, 6);
    assert_int_equal(tokens.items[0].off, 8);
    assert_int_equal(tokens.items[1].form, tokens.items[4].form);
    assert_int_not_equal(tokens.items[0].form, tokens.items[3].form);
    assert_int_equal(tokens.items[2].form, TOKEN_NO_FORM);
    assert_int_equal(forms.count, 3);
    assert_memory_equal(intern_span(&forms, tokens.items[1].form).ptr, "Haus", 4);
    release(&forms, &tokens);
}

static void in_english(void **state)
{
    static const char text[] = "He's 5. Mr. Smith, e.g. at 5 p.m.";
    (void)state;
    struct intern forms;
    struct token_list tokens = {0};
    struct buf seen = BUF_EMPTY;
    tokenize_text("en", text, strlen(text), &forms, &tokens);
    write_tokens(text, &tokens, &seen);
    assert_string_equal(buf_str(&seen), "He's N:5 P:. Mr. Smith P:, e. g. at N:5 p. m P:.");
    buf_release(&seen);
    release(&forms, &tokens);
}

/* Ten million bytes of what might be looked at again and again. Returns the number of tokens. */
static size_t tokens_of_repeated(const char *unit, size_t size)
{
    struct buf text = BUF_EMPTY;
    struct intern forms;
    struct token_list tokens = {0};
    while (text.len < size)
        buf_add_str(&text, unit);
    tokenize_text("de", text.data, text.len, &forms, &tokens);
    size_t count = tokens.len;
    release(&forms, &tokens);
    buf_release(&text);
    return count;
}

static void linear_in_hostile_text(void **state)
{
    (void)state;
    enum { SIZE = 10 * 1000 * 1000 };
    assert_int_equal(tokens_of_repeated("a", SIZE), 1);
    assert_int_equal(tokens_of_repeated(".", SIZE), 1);
    assert_int_equal(tokens_of_repeated("„", SIZE / 8), SIZE / 24 + 1);
    assert_int_equal(tokens_of_repeated("1.", SIZE), 2);
    assert_int_equal(tokens_of_repeated("-", SIZE), 1);
    assert_true(tokens_of_repeated("a-", SIZE) <= 2);
    assert_true(tokens_of_repeated("a.", SIZE / 8) <= SIZE / 4);
    assert_true(tokens_of_repeated("a/", SIZE / 8) <= SIZE / 4);
    assert_true(tokens_of_repeated("(/", SIZE / 8) <= SIZE / 4);
    assert_true(tokens_of_repeated("@a", SIZE / 8) <= SIZE / 4);
    assert_true(tokens_of_repeated("a@a.", SIZE / 8) <= SIZE / 4);
    assert_true(tokens_of_repeated("“", SIZE / 8) <= SIZE / 8);
    assert_true(tokens_of_repeated("a” ", SIZE / 8) <= SIZE / 4);
    assert_true(tokens_of_repeated("a\" ", SIZE / 8) <= SIZE / 4);
    assert_int_equal(tokens_of_repeated("\xE2\x80\x8B", SIZE), 1);
    assert_true(tokens_of_repeated("“ ”", SIZE / 8) <= SIZE / 4);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(cuts_hyphens),  cmocka_unit_test(cuts_apostrophes),  cmocka_unit_test(cuts_digits_in_words),
        cmocka_unit_test(cuts_numbers),  cmocka_unit_test(cuts_addresses),    cmocka_unit_test(cuts_abbreviations),
        cmocka_unit_test(cuts_marks),    cmocka_unit_test(cuts_gender_forms), cmocka_unit_test(cuts_scripts),
        cmocka_unit_test(sets_flags),    cmocka_unit_test(marks_starts),      cmocka_unit_test(marks_spaces),
        cmocka_unit_test(interns_forms), cmocka_unit_test(in_english),        cmocka_unit_test(linear_in_hostile_text),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
