#include "engine/template.h"

#include <stdlib.h>

#include "base/ascii.h"
#include "base/utf8.h"
#include "lexicon/forms.h"

struct reference {
    size_t group;
    size_t len; /* bytes of the template; 0: the dollar is only a dollar */
    struct span lemma;
    bool dollar, broken;
};

/* Reads what begins with the "$" at p. */
static struct reference read_reference(const char *p)
{
    struct reference r = {0};
    if (p[1] == '$')
        return (struct reference){.len = 2, .dollar = true};
    bool braces = p[1] == '{';
    const char *start = p + 1 + braces;
    if (!braces && !is_digit(*start))
        return (struct reference){.len = 1, .dollar = true};
    const char *end = start;
    for (; is_digit(*end) && end - start < 3; end++)
        r.group = r.group * 10 + (size_t)(*end - '0');
    bool named = end > start;
    if (braces && named && *end == ':') {
        r.lemma = (struct span){end + 1, strcspn(end + 1, "}")};
        end += 1 + r.lemma.len;
        named = r.lemma.len > 0;
    }
    r.broken = !named || (braces && *end != '}');
    r.len = (size_t)(end - p) + (braces && !r.broken);
    return r;
}

static void ignore(void *arg, struct span form)
{
    (void)arg;
    (void)form;
}

static int check_lemma(struct span lemma, const struct forms *forms, struct buf *err)
{
    if (!forms)
        buf_add_str(err, "only rules with tokens can inflect a word; take \":\" out");
    else if (forms_each(forms, lemma, ignore, NULL) > 0)
        return 0;
    else
        buf_addf(err, "\"%.*s\" is no basic form that the lexicon knows", (int)lemma.len, lemma.ptr);
    return -1;
}

int template_check(const char *text, size_t groups, const struct forms *forms, struct buf *err)
{
    for (const char *p = strchr(text, '$'); p; p = strchr(p, '$')) {
        struct reference r = read_reference(p);
        if (r.broken) {
            buf_add_str(err, "\"${\" needs a group's number and \"}\"; a dollar is written \"$$\"");
            return -1;
        }
        if (!r.dollar && r.group > groups) {
            buf_addf(err, "$%zu names a group that does not exist (there are %zu); a dollar is written \"$$\"", r.group,
                     groups);
            return -1;
        }
        if (r.lemma.ptr && check_lemma(r.lemma, forms, err) < 0)
            return -1;
        p += r.len;
    }
    return 0;
}

bool template_inflects(const char *text)
{
    for (const char *p = strchr(text, '$'); p; p = strchr(p + 1, '$'))
        if (read_reference(p).lemma.ptr)
            return true;
    return false;
}

bool template_expand(struct buf *out, const char *text, const struct span *groups, size_t count,
                     const struct template_inflection *inflection)
{
    bool fine = true;
    while (*text) {
        size_t plain = strcspn(text, "$");
        buf_add(out, text, plain);
        text += plain;
        if (!*text)
            break;
        struct reference r = read_reference(text);
        bool matched = r.group < count && groups[r.group].ptr;
        if (r.dollar || r.broken)
            buf_add_byte(out, '$');
        else if (matched && r.lemma.ptr)
            fine &= inflection && inflection->inflect(inflection->arg, r.group, r.lemma, out);
        else if (matched)
            buf_add_span(out, groups[r.group]);
        text += r.broken ? 1 : r.len;
    }
    return fine;
}

void template_add_quoted(struct buf *out, struct span text)
{
    bool blank = false;
    for (size_t i = 0, size; i < text.len; i += size) {
        bool space = utf8_is_space(utf8_decode(text.ptr + i, text.len - i, &size));
        if (space && !blank)
            buf_add_byte(out, ' ');
        else if (!space)
            buf_add(out, text.ptr + i, size);
        blank = space;
    }
}
