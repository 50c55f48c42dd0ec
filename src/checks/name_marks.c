#include "base/utf8.h"
#include "checks/source_names.h"

/* Letters of U+00C0 to U+017F without their marks; '?': none. */
static const char bare_letters[] = "AAAAAA?CEEEEIIII?NOOOOO?OUUUUY?"
                                   "?aaaaaa?ceeeeiiii?nooooo?ouuuuy?y"
                                   "AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIi??JjKk?LlLlLl?"
                                   "?LlNnNnNn???OoOoOo??RrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZz?";

enum { FIRST_MARKED = 0xC0, APOSTROPHE = 0x2019, OPENING_QUOTE = 0x2018, OKINA = 0x2BB, ACUTE = 0xB4 };

static uint32_t without_mark(uint32_t cp)
{
    bool marked = cp >= FIRST_MARKED && cp < FIRST_MARKED + sizeof(bare_letters) - 1;
    return marked ? (uint32_t)(unsigned char)bare_letters[cp - FIRST_MARKED] : cp;
}

static bool is_apostrophe(uint32_t cp)
{
    return cp == '\'' || cp == '`' || cp == APOSTROPHE || cp == OPENING_QUOTE || cp == OKINA || cp == ACUTE;
}

/* The first code point that is no apostrophe, 0 at the end; *s then begins behind it. */
static uint32_t next_letter(struct span *s)
{
    uint32_t cp = '\'';
    while (s->len > 0 && is_apostrophe(cp)) {
        size_t size;
        cp = utf8_decode(s->ptr, s->len, &size);
        *s = (struct span){s->ptr + size, s->len - size};
    }
    return is_apostrophe(cp) ? 0 : cp;
}

bool name_is_written_fully(struct span name, struct span word)
{
    uint32_t a, b;
    do {
        a = next_letter(&name);
        b = next_letter(&word);
    } while (a && (a == b || a == without_mark(b)));
    return a == 0 && (b == 0 || (b == 's' && word.len == 0));
}
