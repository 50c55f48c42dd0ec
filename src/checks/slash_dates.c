/* Dates with slashes: "11/05/2023". */
#include "checks/calendar_words.h"
#include "checks/checks.h"
#include "checks/number_text.h"
#include "checks/token_tools.h"

static const struct rule_info rules[] = {
    {
        .id = "de/dates/slashes",
        .category = CATEGORY_DATE_FORMAT,
        .severity = SEVERITY_MINOR,
        .help = "A date with slashes, \"11/05/2023\": American readers take it for the 5th of November, British ones "
                "for the 11th of "
                "May. German writes \"5. November 2023\" or \"05.11.2023\". Look into the source which one is meant.",
    },
};

/* Three parts, and nothing that makes a path or a file number of them. */
static bool has_slashes(const struct check_context *c, const struct sentence_view *s, size_t i)
{
    for (size_t k = 1; k <= 4; k++)
        if (!token_is_glued(s, i + k) || (k % 2 && token_mark(c, &s->tokens[i + k]) != '/'))
            return false;
    uint32_t behind = i + 5 < s->token_count && token_is_glued(s, i + 5) ? token_mark(c, &s->tokens[i + 5]) : 0;
    bool before = token_is_glued(s, i) && token_mark(c, &s->tokens[i - 1]) != '(';
    return behind != '/' && behind != '-' && !before;
}

static void check_date(struct check_context *c, const struct sentence_view *s, size_t i)
{
    bool ending;
    unsigned a = day_of(c, &s->tokens[i], &ending), b = day_of(c, &s->tokens[i + 2], &ending);
    if (!a || !b || (a > 12 && b > 12) || !year_of(c, &s->tokens[i + 4]) || !has_slashes(c, s, i))
        return;
    size_t from = s->tokens[i].off, len = token_end(&s->tokens[i + 4]) - from;
    if (a != b && a <= 12 && b <= 12)
        finding_emit(c, &rules[0], from, len, "\"%.*s\" may be %u.%u. or %u.%u.; German writes dates with full stops.",
                     (int)len, c->doc->text + from, a, b, b, a);
    else
        finding_emit(c, &rules[0], from, len, "German writes the date \"%.*s\" with full stops, the day first: %u.%u.",
                     (int)len, c->doc->text + from, a > 12 ? a : b, a > 12 ? b : a);
}

static void check_sentence(struct check_context *c, void *state, const struct sentence_view *s)
{
    (void)state;
    for (size_t i = 0; i + 4 < s->token_count; i++)
        if (s->tokens[i].cls == TOKEN_NUMBER && !token_has(&s->tokens[i], TOKEN_CODE))
            check_date(c, s, i);
}

const struct check check_slash_dates = {
    .rules = rules, .rule_count = 1, .sentence = check_sentence, .needs = {.any = FACT_CLASS(TOKEN_NUMBER)}};
