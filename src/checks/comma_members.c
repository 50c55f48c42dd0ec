#include "checks/comma_members.h"

#include "checks/comma_stretch.h"
#include "checks/comma_tools.h"

bool members_at(const struct sentence_view *s, size_t comma, struct members *out)
{
    const struct analysis *a = s->analysis;
    if (comma == 0 || comma + 2 >= a->words.len || comma_tag(a, comma) != TAG_COMMA || comma_is_capital(s, comma + 1) ||
        !comma_word_is(a, comma + 1, MEMBER_JOINTS) || comma_is_mark(comma_tag(a, comma - 1)) ||
        comma_is_mark(comma_tag(a, comma + 2)))
        return false;
    *out = (struct members){.first = comma, .comma = comma, .next = comma + 2};
    while (out->first > 0 && !comma_is_mark(comma_tag(a, out->first - 1)))
        out->first--;
    out->end = comma_stretch_end(a, out->next);
    return true;
}

bool members_have(const struct analysis *a, size_t first, size_t last, tag_set tags)
{
    for (size_t i = first; i <= last; i++)
        if (analysis_has_tag(a, i, tags))
            return true;
    return false;
}

bool members_are_third(const struct analysis *a, const struct members *m)
{
    return m->first > 1 && comma_tag(a, m->first - 1) == TAG_COMMA;
}

bool members_begin_sentence(const struct analysis *a, const struct members *m)
{
    bool begins = m->first == 0 || comma_tag(a, m->first - 1) == TAG_STOP;
    return begins && members_have(a, m->first, m->comma, MEMBER_FINITE) &&
           !members_have(a, m->first, m->comma, MEMBER_WITH_ZU | MEMBER_OPENERS);
}

void members_report(struct check_context *c, const struct sentence_view *s, const struct rule_info *rule, size_t comma,
                    enum applicability how)
{
    const struct analysed_word *w = s->analysis->words.items;
    struct span before = w[comma - 1].text, joint = w[comma + 1].text;
    struct finding *f =
        comma_emit(c, s, rule, comma - 1, comma + 1, "No comma stands before \"%.*s\" here: \"%.*s %.*s\".",
                   (int)joint.len, joint.ptr, (int)before.len, before.ptr, (int)joint.len, joint.ptr);
    comma_remove(c, s, f, how, comma);
}
