#include "checks/currency_sign.h"

#include <string.h>

#include "base/ascii.h"

/* "%1$s" */
static bool is_numbered(const struct pair_side *side, const struct token *t)
{
    const char *text = side->doc->text;
    size_t at = t->off;
    while (at > side->off && is_digit(text[at - 1]))
        at--;
    return at < t->off && at > side->off && text[at - 1] == '%';
}

/* "â€œ": what was a quotation mark before it was read in a wrong encoding; the place of a placeholder's argument. */
static bool is_misread(const struct pair_side *side, const struct token *t)
{
    const char *text = side->doc->text;
    return is_numbered(side, t) || (t->off >= side->off + 2 && memcmp(text + t->off - 2, "\xC3\xA2", 2) == 0);
}

/* "$HOME", "${name}", "$$": a variable. */
static bool is_variable(const struct pair_side *side, const struct token *t)
{
    size_t end = (size_t)t->off + t->len;
    char behind = end < side->off + side->len ? ascii_lower(side->doc->text[end]) : ' ';
    return side->doc->text[end - 1] == '$' && ((behind && strchr("{($", behind)) || (behind >= 'a' && behind <= 'z'));
}

bool sign_is_no_money(const struct pair_side *side, const struct token *t)
{
    return is_misread(side, t) || is_variable(side, t);
}
