/* Choices of ICU ("{n, plural, one {…} other {…}}"): the translation chooses by the same arguments, and has the
 * branches that a program will ask for. What the branches say is checked as text. */
#include "checks/checks.h"
#include "checks/entry_tools.h"
#include "core/message_format.h"

enum { RULE_BROKEN, RULE_LOST, RULE_BRANCH, RULE_UNUSED };

static const struct rule_info rules[] = {
    [RULE_BROKEN] = {.id = "source/choice/broken",
                     .category = CATEGORY_MARKUP,
                     .severity = SEVERITY_MAJOR,
                     .help = "A choice of texts (\"{n, plural, one {…} other {…}}\") that is whole in the source text "
                             "and cannot be read in the translation: a brace is missing, or a word stands where none "
                             "may. The program will show an error or nothing."},
    [RULE_LOST] = {.id = "source/choice/lost",
                   .category = CATEGORY_MARKUP,
                   .severity = SEVERITY_MAJOR,
                   .help = "A choice of texts of the source text that the translation does not make, or makes by "
                           "another argument or in another way: plural, select, selectordinal."},
    [RULE_BRANCH] = {.id = "source/choice/branch",
                     .category = CATEGORY_MARKUP,
                     .severity = SEVERITY_MAJOR,
                     .help = "A branch of a choice that the translation lacks. German has the plural forms one and "
                             "other, and needs both; what a select offers and exact numbers (\"=0\") must be there "
                             "as in the source text, for the words behind \"select\" are the program's."},
    [RULE_UNUSED] = {.id = "source/choice/unused",
                     .category = CATEGORY_MARKUP,
                     .severity = SEVERITY_MINOR,
                     .help = "A branch that no program will ask for in German: a plural form other than one and "
                             "other, a word behind \"select\" that the source text does not have."},
};

/* The branches of all choices by this name, for one choice may stand in several branches of another. */
static bool has_branch(const struct message_format *m, struct span name, struct span selector)
{
    for (size_t i = 0; i < m->branches.len; i++)
        if (span_equal(m->choices.items[m->branches.items[i].choice].name, name) &&
            span_equal(m->branches.items[i].selector, selector))
            return true;
    return false;
}

static bool has_branch_named(const struct message_format *m, struct span name, const char *selector)
{
    return has_branch(m, name, span_of(selector));
}

static const struct choice *find_choice(const struct message_format *m, struct span name)
{
    for (size_t i = 0; i < m->choices.len; i++)
        if (span_equal(m->choices.items[i].name, name))
            return &m->choices.items[i];
    return NULL;
}

/* Whether the translation has what stands for a branch of the source text. */
static bool is_answered(const struct message_format *target, const struct choice *choice, struct span selector)
{
    if (has_branch(target, choice->name, selector))
        return true;
    if (choice->type == CHOICE_SELECT)
        return false;
    if (span_is(selector, "one") || span_is(selector, "=1"))
        return choice->type == CHOICE_ORDINAL || has_branch_named(target, choice->name, "one") ||
               has_branch_named(target, choice->name, "=1");
    return selector.ptr[0] != '=' && !span_is(selector, "other"); /* forms that German does not have */
}

static bool is_used(const struct message_format *source, const struct choice *choice, struct span selector)
{
    if (has_branch(source, choice->name, selector))
        return true;
    if (choice->type == CHOICE_SELECT)
        return span_is(selector, "other");
    return selector.ptr[0] == '=' || span_is(selector, "other") ||
           (choice->type == CHOICE_PLURAL && span_is(selector, "one"));
}

static void check_branches(struct check_context *c, const struct entry_pair *p, const struct message_format *source,
                           const struct message_format *target)
{
    for (size_t i = 0; i < source->branches.len; i++) {
        const struct choice *choice = &source->choices.items[source->branches.items[i].choice];
        const struct choice *own = find_choice(target, choice->name);
        struct span selector = source->branches.items[i].selector;
        if (own && own->type == choice->type && !is_answered(target, choice, selector))
            entry_emit(c, &rules[RULE_BRANCH], p, "The choice by \"%.*s\" lacks the branch \"%.*s\".",
                       (int)choice->name.len, choice->name.ptr, (int)selector.len, selector.ptr);
    }
    for (size_t i = 0; i < target->branches.len; i++) {
        const struct choice *own = &target->choices.items[target->branches.items[i].choice];
        const struct choice *choice = find_choice(source, own->name);
        struct span selector = target->branches.items[i].selector;
        if (choice && choice->type == own->type && !is_used(source, choice, selector))
            entry_emit(c, &rules[RULE_UNUSED], p, "No program asks the choice by \"%.*s\" for the branch \"%.*s\".",
                       (int)own->name.len, own->name.ptr, (int)selector.len, selector.ptr);
    }
}

static void check_choices(struct check_context *c, const struct entry_pair *p, const struct message_format *source,
                          const struct message_format *target)
{
    if (target->broken) {
        entry_emit(c, &rules[RULE_BROKEN], p,
                   "The choice of texts in braces cannot be read: a brace or a branch is "
                   "not as it should be.");
        return;
    }
    for (size_t i = 0; i < source->choices.len; i++) {
        const struct choice *choice = &source->choices.items[i], *own = find_choice(target, choice->name);
        if (find_choice(source, choice->name) != choice)
            continue;
        const char *type = choice_type_name(choice->type);
        if (!own)
            entry_emit(c, &rules[RULE_LOST], p,
                       "The source text has a choice by \"%.*s\" (%s), the translation has none.",
                       (int)choice->name.len, choice->name.ptr, type);
        else if (own->type != choice->type)
            entry_emit(c, &rules[RULE_LOST], p, "The choice by \"%.*s\" is \"%s\" in the source text, not \"%s\".",
                       (int)choice->name.len, choice->name.ptr, type, choice_type_name(own->type));
    }
    check_branches(c, p, source, target);
}

static void end(struct check_context *c, void *state)
{
    struct message_format source = {0}, target = {0};
    struct entry_pair p;
    (void)state;
    for (size_t i = 0; i < c->doc->entries.len; i++) {
        if (!entry_pair_at(c, i, &p) || !memchr(p.from.ptr, '{', p.from.len))
            continue;
        message_format_clear(&source);
        message_format_clear(&target);
        message_format_read(&source, p.from);
        message_format_read(&target, p.to);
        if (source.choices.len > 0 && !source.broken)
            check_choices(c, &p, &source, &target);
    }
    message_format_release(&source);
    message_format_release(&target);
}

const struct check check_source_choices = {.rules = rules, .rule_count = 4, .end = end, .whole_text = true};
