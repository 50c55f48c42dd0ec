/* Reports made by hand, for the tests of the reporters and for the programs that read what they write.
 *
 * A case is a text file, one statement a line; strings in quotes know \n \r \t \" \\ and \xHH, "|" parts them:
 *   path NAME                                  words NUMBER                    suppressed NUMBER
 *   line "TEXT"        (a newline follows)     text "TEXT" (none follows)      repeat NUMBER "TEXT"
 *   original PATH NUMBER "TEXT"                the source-language file, its words and its text
 *   sentence INDEX "FROM" "TO"                 from the start of FROM to the end of TO
 *   finding RULE SEVERITY CATEGORY "BEFORE|SPAN|AFTER" MESSAGE
 *   help TEXT                                  of the rule of the finding above
 *   fix APPLICABILITY                          of the finding above
 *   edit "BEFORE|OLD|NEW|AFTER"                of the fix above
 *   related PATH|. "BEFORE|SPAN|AFTER" MESSAGE of the finding above; . is the same file
 *   error MESSAGE                              the file could not be read
 * A place is the first in the text where its parts stand in a row. The text has to come first. */
#ifndef MTLINT_TESTS_REPORT_CASE_H
#define MTLINT_TESTS_REPORT_CASE_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/file_report.h"
#include "report/reporter.h"
#include "score/score.h"

struct case_reader {
    struct file_report *report;
    struct buf text;
    const char *path; /* of the case, for messages */
    size_t line;
    struct rule_info *rule;
    struct fix *fix;
};

static inline _Noreturn void case_die(const struct case_reader *c, const char *what)
{
    fprintf(stderr, "%s:%zu: %s\n", c->path, c->line, what);
    exit(2);
}

static inline void case_read_file(const char *path, struct buf *out)
{
    FILE *file = fopen(path, "rb");
    if (!file) {
        perror(path);
        exit(2);
    }
    for (size_t n = 1; n > 0; out->len += n)
        n = fread(buf_reserve(out, 4096), 1, 4096, file);
    buf_add_str(out, "");
    fclose(file);
}

/* The next word of the statement, or the next string in quotes without its escapes. NUL-terminated. */
static inline struct span case_word(struct case_reader *c, char **at)
{
    char *p = *at + strspn(*at, " ");
    size_t len = strcspn(p, " ");
    *at = p + len + (p[len] == ' ');
    return (struct span){arena_strndup(&c->report->arena, p, len), len};
}

static inline char case_escape(const struct case_reader *c, char **at)
{
    char letter = *(*at)++, hex[3] = {0};
    switch (letter) {
    case 'n':
        return '\n';
    case 'r':
        return '\r';
    case 't':
        return '\t';
    case 'x':
        hex[0] = (*at)[0];
        hex[1] = (*at)[1];
        *at += 2;
        return (char)strtol(hex, NULL, 16);
    case '"':
    case '\\':
        return letter;
    default:
        case_die(c, "unknown escape");
    }
}

static inline struct span case_string(struct case_reader *c, char **at)
{
    struct buf out = BUF_EMPTY;
    char *p = *at + strspn(*at, " ");
    if (*p++ != '"')
        case_die(c, "a string in quotes is missing");
    while (*p && *p != '"') {
        char letter = *p++;
        buf_add_byte(&out, letter == '\\' ? case_escape(c, &p) : letter);
    }
    if (*p != '"')
        case_die(c, "a string has no end");
    *at = p + 1 + (p[1] == ' ');
    struct span copy = arena_span(&c->report->arena, buf_span(&out));
    buf_release(&out);
    return copy;
}

static inline size_t case_number(struct case_reader *c, char **at)
{
    return (size_t)strtoull(case_word(c, at).ptr, NULL, 10);
}

/* Parts a string at "|" into exactly `count` parts. */
static inline void case_parts(const struct case_reader *c, struct span s, struct span *parts, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        const char *bar = i + 1 < count ? memchr(s.ptr, '|', s.len) : s.ptr + s.len;
        if (!bar)
            case_die(c, "too few parts in a place");
        parts[i] = (struct span){s.ptr, (size_t)(bar - s.ptr)};
        s.len -= parts[i].len + (i + 1 < count);
        s.ptr = bar + (i + 1 < count);
    }
}

/* Where in the text `before`, `middle` and `after` stand in a row: the offset of `middle`. */
static inline size_t case_find(const struct case_reader *c, struct span text, struct span before, struct span middle,
                               struct span after)
{
    struct buf whole = BUF_EMPTY;
    buf_add_span(&whole, before);
    buf_add_span(&whole, middle);
    buf_add_span(&whole, after);
    const char *found = memmem(text.ptr, text.len, buf_str(&whole), whole.len);
    buf_release(&whole);
    if (!found)
        case_die(c, "the text has no such place");
    return (size_t)(found - text.ptr) + before.len;
}

static inline void case_finish_text(struct case_reader *c)
{
    if (c->report->source.bytes)
        return;
    char *path = c->report->source.path, *bytes = xmalloc(c->text.len + 1);
    memcpy(bytes, buf_str(&c->text), c->text.len + 1);
    source_init(&c->report->source, path ? path : "-", bytes, c->text.len);
    free(path);
}

static inline struct span case_source(const struct case_reader *c)
{
    return (struct span){c->report->source.bytes, c->report->source.len};
}

static inline void case_text(struct case_reader *c, const char *verb, char *at)
{
    size_t times = strcmp(verb, "repeat") == 0 ? case_number(c, &at) : 1;
    struct span text = case_string(c, &at);
    while (times--)
        buf_add_span(&c->text, text);
    if (strcmp(verb, "line") == 0)
        buf_add_byte(&c->text, '\n');
}

static inline void case_original(struct case_reader *c, char *at)
{
    struct span path = case_word(c, &at);
    c->report->original_words = case_number(c, &at);
    struct span text = case_string(c, &at);
    char *bytes = xmalloc(text.len + 1);
    memcpy(bytes, text.ptr, text.len + 1);
    source_init(&c->report->original, path.ptr, bytes, text.len);
}

static inline void case_sentence(struct case_reader *c, char *at)
{
    size_t index = case_number(c, &at);
    struct span from = case_string(c, &at), to = case_string(c, &at), none = {"", 0}, text = case_source(c);
    size_t start = case_find(c, text, none, from, none);
    struct span rest = {text.ptr + start, text.len - start};
    size_t end = start + case_find(c, rest, none, to, none) + to.len;
    vec_push(&c->report->sentences, (struct report_sentence){(uint32_t)start, (uint32_t)end, (uint32_t)index});
}

static inline int case_name(const struct case_reader *c, int value)
{
    if (value < 0)
        case_die(c, "unknown name");
    return value;
}

static inline void case_finding(struct case_reader *c, char *at)
{
    struct rule_info *rule = c->rule = arena_alloc(&c->report->arena, sizeof(*rule));
    rule->id = case_word(c, &at).ptr;
    rule->severity = (enum severity)case_name(c, severity_from_name(case_word(c, &at)));
    rule->category = (enum category)case_name(c, category_from_name(case_word(c, &at)));
    struct span place[3];
    case_parts(c, case_string(c, &at), place, 3);
    size_t start = case_find(c, case_source(c), place[0], place[1], place[2]);
    struct finding f = {.rule = rule, .severity = rule->severity, .start = start, .end = start + place[1].len};
    f.message = arena_strdup(&c->report->arena, at);
    f.fixes = arena_alloc(&c->report->arena, 4 * sizeof(*f.fixes));
    f.related = arena_alloc(&c->report->arena, 4 * sizeof(*f.related));
    vec_push(&c->report->findings, f);
}

static inline struct finding *case_last(const struct case_reader *c)
{
    if (!c->report->findings.len)
        case_die(c, "no finding yet");
    return &c->report->findings.items[c->report->findings.len - 1];
}

static inline void case_help(struct case_reader *c, char *at)
{
    case_last(c);
    c->rule->help = arena_strdup(&c->report->arena, at);
}

static inline void case_fix(struct case_reader *c, char *at)
{
    struct finding *f = case_last(c);
    struct span name = case_word(c, &at);
    c->fix = &f->fixes[f->fix_count++];
    c->fix->applicability = FIX_SAFE;
    while (!span_is(name, applicability_name(c->fix->applicability)))
        c->fix->applicability++;
    c->fix->edits = arena_alloc(&c->report->arena, 4 * sizeof(*c->fix->edits));
}

static inline void case_edit(struct case_reader *c, char *at)
{
    struct span parts[4];
    case_parts(c, case_string(c, &at), parts, 4);
    size_t start = case_find(c, case_source(c), parts[0], parts[1], parts[3]);
    c->fix->edits[c->fix->edit_count++] = (struct edit){start, start + parts[1].len, parts[2]};
}

static inline void case_related(struct case_reader *c, char *at)
{
    struct finding *f = case_last(c);
    struct span path = case_word(c, &at), place[3];
    bool here = span_is(path, ".");
    const struct source *s = here ? &c->report->source : &c->report->original;
    case_parts(c, case_string(c, &at), place, 3);
    size_t start = case_find(c, (struct span){s->bytes, s->len}, place[0], place[1], place[2]);
    f->related[f->related_count++] = (struct related){here ? NULL : path.ptr, start, start + place[1].len,
                                                      arena_strdup(&c->report->arena, at), false};
}

static inline void case_statement(struct case_reader *c, char *at)
{
    const char *verb = case_word(c, &at).ptr;
    if (strcmp(verb, "line") == 0 || strcmp(verb, "text") == 0 || strcmp(verb, "repeat") == 0) {
        case_text(c, verb, at);
        return;
    }
    if (strcmp(verb, "path") == 0) {
        struct span path = case_string(c, &at);
        c->report->source.path = memcpy(xmalloc(path.len + 1), path.ptr, path.len + 1);
        return;
    }
    if (strcmp(verb, "words") == 0)
        c->report->words = case_number(c, &at);
    else if (strcmp(verb, "suppressed") == 0)
        c->report->suppressed = case_number(c, &at);
    else if (strcmp(verb, "original") == 0)
        case_original(c, at);
    else if (strcmp(verb, "error") == 0) {
        c->report->failed = true;
        buf_add_str(&c->report->error, at);
    } else {
        static const struct {
            const char *verb;
            void (*read)(struct case_reader *c, char *at);
        } table[] = {{"sentence", case_sentence}, {"finding", case_finding}, {"help", case_help},
                     {"fix", case_fix},           {"edit", case_edit},       {"related", case_related}};
        case_finish_text(c);
        for (size_t i = 0; i < sizeof(table) / sizeof(*table); i++)
            if (strcmp(verb, table[i].verb) == 0) {
                table[i].read(c, at);
                return;
            }
        case_die(c, "unknown statement");
    }
}

static inline void case_read(struct file_report *r, const char *path)
{
    struct buf file = BUF_EMPTY;
    struct case_reader c = {.report = r, .path = path};
    file_report_init(r);
    case_read_file(path, &file);
    for (char *line = file.data, *next; line < file.data + file.len; line = next) {
        next = line + strcspn(line, "\n");
        *next++ = '\0';
        c.line++;
        if (*line && *line != '#')
            case_statement(&c, line);
    }
    case_finish_text(&c);
    file_report_finish(r);
    r->score = score_of(r);
    buf_release(&file);
    buf_release(&c.text);
}

/* Runs the reporter over the cases; the output is appended. */
static inline void case_run(const struct reporter *reporter, const struct report_style *style,
                            struct file_report *reports, size_t count, struct buf *out)
{
    struct report_run run = {.out = out, .style = style};
    if (reporter->begin)
        reporter->begin(&run);
    for (size_t i = 0; i < count; i++) {
        reporter->file(&run, &reports[i]);
        report_totals_add(&run.totals, &reports[i]);
    }
    if (reporter->end)
        reporter->end(&run);
}

#endif
