#include "checks/code_place.h"

#include <string.h>

#include "base/utf8.h"
#include "checks/token_tools.h"

/* How many words on either side may say that a command stands here. */
enum { NEAR = 5 };

static bool is_code_mark(uint32_t mark)
{
    return mark && mark < 0x80 && strchr("_\\={}<>#$~^|@", (int)mark);
}

static uint32_t mark_at(const struct check_context *c, const struct sentence_view *s, size_t i)
{
    return i < s->token_count ? token_mark(c, &s->tokens[i]) : 0;
}

static bool is_bracket(uint32_t mark)
{
    return mark == '[' || mark == ']';
}

/* "tug[g][gumi]", "list[index]": a bracket between the word and something else, without a blank. */
static bool is_beside_index(const struct check_context *c, const struct sentence_view *s, size_t i)
{
    bool before = token_is_glued(s, i) && is_bracket(mark_at(c, s, i - 1)) && token_is_glued(s, i - 1);
    bool after = token_is_glued(s, i + 1) && is_bracket(mark_at(c, s, i + 1)) && token_is_glued(s, i + 2);
    return before || (after && (mark_at(c, s, i + 1) == '[' || is_bracket(mark_at(c, s, i + 2))));
}

/* " /proc", and "meineseite/bilder" in quotation marks */
static bool is_in_path(const struct check_context *c, const struct sentence_view *s, size_t i)
{
    if (token_is_glued(s, i) && mark_at(c, s, i - 1) == '/')
        return !token_is_glued(s, i - 1);
    return token_has(&s->tokens[i], TOKEN_QUOTED) && token_is_glued(s, i + 1) && mark_at(c, s, i + 1) == '/' &&
           token_is_glued(s, i + 2);
}

bool is_code_place(const struct check_context *c, const struct sentence_view *s, size_t i)
{
    return (i > 0 && is_code_mark(mark_at(c, s, i - 1))) || is_code_mark(mark_at(c, s, i + 1)) ||
           is_beside_index(c, s, i);
}

/* "Befehl", "Bildkommandos": what is typed stands near it. */
static unsigned is_command(const struct check_context *c, struct span word)
{
    static const char *const ends[] = {"befehl", "befehle", "befehls", "befehlen", "kommando", "kommandos", NULL};
    (void)c;
    return word_ends_in(word, ends);
}

/* "Zellfunktion", "Paket": a noun that the name of a piece of code stands beside. */
static unsigned is_code_word(const struct check_context *c, struct span word)
{
    static const char *const ends[] = {"funktion",    "parameter",     "option",   "argument", "variable", "variablen",
                                       "verzeichnis", "datei",         "programm", "methode",  "klasse",   "modul",
                                       "modulen",     "schlüsselwort", "skript",   "makro",    "operator", "konstante",
                                       "bibliothek",  "paket",         "attribut", "nutzer",   "server",   NULL};
    (void)c;
    return word_ends_in(word, ends);
}

static bool is_any_noun(const struct check_context *c, const struct sentence_view *s, size_t i, form_question *question)
{
    const struct token *t = &s->tokens[i];
    return t->form != TOKEN_NO_FORM && token_has(t, TOKEN_CAPITAL) && form_answer(c, t->form, question);
}

bool may_be_code_name(const struct check_context *c, const struct sentence_view *s, size_t i)
{
    if (token_has(&s->tokens[i], TOKEN_CAPITAL))
        return false;
    if (is_in_path(c, s, i) || (i == 0 && token_is_glued(s, 1) && mark_at(c, s, 1) == ':') ||
        (i > 0 && is_any_noun(c, s, i - 1, is_code_word)))
        return true;
    for (size_t k = i > NEAR ? i - NEAR : 0; k < s->token_count && k <= i + NEAR; k++)
        if (is_any_noun(c, s, k, is_command))
            return true;
    return false;
}

bool is_word_of_program(const struct check_context *c, const struct sentence_view *s, struct span word)
{
    if (c->doc->is_catalogue && memchr(word.ptr, '_', word.len))
        return true;
    struct span original = document_original_text(c->doc, s->segment);
    const char *text = original.ptr, *end = text + original.len;
    for (const char *at = text; (at = memmem(at, (size_t)(end - at), word.ptr, word.len)); at++) {
        size_t size;
        bool begins = at == text || !utf8_is_letter(utf8_decode_before(text, (size_t)(at - text), &size));
        const char *behind = at + word.len;
        if (begins && (behind == end || !utf8_is_letter(utf8_decode(behind, (size_t)(end - behind), &size))))
            return true;
    }
    return false;
}
