#include "run/options.h"

#include <ctype.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "checks/suppression.h"
#include "run/choices.h"
#include "run/grouping.h"
#include "run/nearest.h"
#include "run/source_pattern.h"

const struct command_spec command_table[] = {
    {"check", COMMAND_CHECK, "[FILE|DIR|-]...", MESSAGE("find faults and print an annotated diff (the default)")},
    {"fix", COMMAND_FIX, "[FILE|DIR|-]...", MESSAGE("apply the safe fixes to the files")},
    {"report", COMMAND_REPORT, "[FILE|DIR]...", MESSAGE("report on a whole archive: penalties, worst files, trends")},
    {"baseline", COMMAND_BASELINE, "[FILE|DIR|-]...", MESSAGE("write down what is known, for --baseline to leave out")},
    {"rules", COMMAND_RULES, "list | explain ID | check", MESSAGE("list, explain or test the rules")},
    {"analyze", COMMAND_ANALYZE, "[FILE|DIR|-]...",
     MESSAGE("print words, phrases and clauses as grammar rules see them")},
    {"align", COMMAND_ALIGN, "SOURCE TRANSLATION", MESSAGE("print which sentences translate which")},
    {"compare", COMMAND_COMPARE, "TRANSLATION TRANSLATION...", MESSAGE("rank translations of one source text")},
    {"config", COMMAND_CONFIG, "show FILE... | schema", MESSAGE("show what holds for a file and where it comes from")},
    {"words", COMMAND_WORDS, "add WORD...", MESSAGE("add words or names to those of the project")},
    {"explain", COMMAND_EXPLAIN, "ID...", MESSAGE("say what a rule finds, why, and how to turn it off")},
    {"lsp", COMMAND_LSP, "", MESSAGE("be a language server for an editor, over standard input and output")},
    {"completion", COMMAND_COMPLETION, "bash | zsh | fish",
     MESSAGE("print the script that completes mtlint's words in a shell")},
    {"help", COMMAND_HELP, "[TOPIC]", MESSAGE("say more about a command or a topic")},
    {NULL, 0, NULL, NULL},
};

const struct command_spec *command_spec_of(enum command_bit bit)
{
    const struct command_spec *c = command_table;
    while (c->name && c->bit != bit)
        c++;
    return c;
}

static int wrong_value(struct buf *err, const char *value, const char *known, const char *near)
{
    buf_addf(err, "\"%s\" is not one of %s", value, known);
    if (near)
        buf_addf(err, "; did you mean \"%s\"?", near);
    return -1;
}

/* Finds value among what the option takes; the list, as "a, b, c", goes into the message when it is none of them. */
static int choose(const char *option, const char *value, struct buf *err)
{
    const char *names[MOST_CHOICES];
    size_t count = option_choices(option, names);
    struct nearest near = nearest_to(value);
    struct buf list = BUF_EMPTY;
    for (size_t i = 0; i < count; i++) {
        if (strcmp(names[i], value) == 0) {
            buf_release(&list);
            return (int)i;
        }
        nearest_offer(&near, names[i]);
        buf_addf(&list, i ? ", %s" : "%s", names[i]);
    }
    wrong_value(err, value, buf_str(&list), near.name);
    buf_release(&list);
    return -1;
}

static int apply_format(struct options *o, const char *value, struct buf *err)
{
    int i = choose("format", value, err);
    if (i >= 0)
        o->reporter = reporter_by_name(value);
    return i < 0 ? -1 : 0;
}

static int apply_input_format(struct options *o, const char *value, struct buf *err)
{
    int i = choose("input-format", value, err);
    if (i >= 0)
        o->reader = reader_by_name(value);
    o->documents = i >= 0 && !o->reader;
    return i < 0 ? -1 : 0;
}

static int apply_min_severity(struct options *o, const char *value, struct buf *err)
{
    int i = choose("min-severity", value, err);
    if (i >= 0)
        o->min_severity = i;
    return i < 0 ? -1 : 0;
}

static int apply_fail_on(struct options *o, const char *value, struct buf *err)
{
    int i = choose("fail-on", value, err);
    if (i >= 0)
        o->fail_on = i;
    return i < 0 ? -1 : 0;
}

static int apply_messages(struct options *o, const char *value, struct buf *err)
{
    int i = choose("messages", value, err);
    if (i >= 0)
        o->messages = i;
    return i < 0 ? -1 : 0;
}

static int apply_address(struct options *o, const char *value, struct buf *err)
{
    int i = choose("address", value, err);
    if (i >= 0)
        o->address = i;
    return i < 0 ? -1 : 0;
}

static int apply_color(struct options *o, const char *value, struct buf *err)
{
    int i = choose("color", value, err);
    if (i >= 0)
        o->color = (enum color_choice)i;
    return i < 0 ? -1 : 0;
}

/* A whole number without sign, from `least` up. */
static int number(const char *value, size_t least, size_t most, size_t *out, struct buf *err)
{
    char *end;
    errno = 0;
    unsigned long long n = strtoull(value, &end, 10);
    if (!isdigit((unsigned char)value[0]) || *end || errno || n < least || n > most) {
        buf_addf(err, "\"%s\" is not a whole number from %zu to %zu", value, least, most);
        return -1;
    }
    *out = (size_t)n;
    return 0;
}

static int apply_jobs(struct options *o, const char *value, struct buf *err)
{
    return number(value, 1, 256, &o->jobs, err);
}

static int apply_max_findings(struct options *o, const char *value, struct buf *err)
{
    return number(value, 1, 1000000000, &o->max_findings, err);
}

/* Digits with at most one point among them: what strtod would take besides (1e3, inf, 0x10) is more likely a slip. */
static int apply_max_penalty(struct options *o, const char *value, struct buf *err)
{
    size_t len = strlen(value), digits = strcspn(value, "."), more = strspn(value, "0123456789.");
    bool one_point = digits == len || !strchr(value + digits + 1, '.');
    if (more != len || !one_point || len == (digits < len) || len > 20) {
        buf_addf(err, "\"%s\" is not a number of penalty points a 1,000 words, such as 20 or 12.5", value);
        return -1;
    }
    o->max_penalty = strtod(value, NULL);
    return 0;
}

static int add_selector(struct options *o, const char *value, bool enable, struct buf *err)
{
    if (!*value) {
        buf_add_str(err, "an empty pattern matches no rule");
        return -1;
    }
    vec_push(&o->selectors, (struct selector){.glob = value, .enable = enable});
    return 0;
}

static int apply_enable(struct options *o, const char *value, struct buf *err)
{
    return add_selector(o, value, true, err);
}

static int apply_disable(struct options *o, const char *value, struct buf *err)
{
    return add_selector(o, value, false, err);
}

/* git would take it for an option, or compare two revisions instead of the files. */
static int apply_since(struct options *o, const char *value, struct buf *err)
{
    if (value[0] == '-' || !*value)
        buf_addf(err, "\"%s\" is no revision: it %s", value, *value ? "begins with \"-\"" : "is empty");
    else if (strstr(value, ".."))
        buf_addf(err, "\"%s\" is a range; a single revision is wanted, such as \"$(git merge-base main HEAD)\"", value);
    else
        o->since = value;
    return o->since == value ? 0 : -1;
}

static int apply_report_unused_ignores(struct options *o, const char *value, struct buf *err)
{
    (void)value;
    o->report_unused = true;
    return add_selector(o, suppression_rules[SUPPRESSION_UNUSED].id, true, err);
}

static int apply_group_by(struct options *o, const char *value, struct buf *err)
{
    o->group_by = strcmp(value, "folder") == 0 ? NULL : value;
    return grouping_check(value, err);
}

static int apply_termbase(struct options *o, const char *value, struct buf *err)
{
    (void)err;
    vec_push(&o->termbases, value);
    return 0;
}

static int apply_source_pattern(struct options *o, const char *value, struct buf *err)
{
    o->source_pattern = value;
    return source_pattern_check(value, err);
}

/* A string or a flag that is only stored. */
#define APPLY_STORE(name, member, what)                                                                                \
    static int apply_##name(struct options *o, const char *value, struct buf *err)                                     \
    {                                                                                                                  \
        (void)value;                                                                                                   \
        (void)err;                                                                                                     \
        o->member = what;                                                                                              \
        return 0;                                                                                                      \
    }

APPLY_STORE(data, data_dir, value)
APPLY_STORE(language, language, value)
APPLY_STORE(stdin_filename, stdin_filename, value)
APPLY_STORE(output, output, value)
APPLY_STORE(compare, compare, value)
APPLY_STORE(cache, cache, value)
APPLY_STORE(config, config, value)
APPLY_STORE(gitignore, gitignore, true)
APPLY_STORE(no_ignore, no_ignore, true)
APPLY_STORE(all_readings, all_readings, true)
APPLY_STORE(names, names, true)
APPLY_STORE(no_config, no_config, true)
APPLY_STORE(baseline, baseline, value)
APPLY_STORE(diff, diff, value)
APPLY_STORE(source, source, value)
APPLY_STORE(update, update, true)
APPLY_STORE(tmx, tmx, true)
APPLY_STORE(segment_scores, segment_scores, true)
APPLY_STORE(preview, preview, true)
APPLY_STORE(summary, summary, true)
APPLY_STORE(quiet, quiet, true)
APPLY_STORE(line_buffered, line_buffered, true)
APPLY_STORE(dry_run, dry_run, true)
APPLY_STORE(interactive, interactive, true)
APPLY_STORE(unsafe, unsafe, true)
APPLY_STORE(no_prefilter, no_prefilter, true)
APPLY_STORE(help, help, true)
APPLY_STORE(version, version, true)

/* Some editors say so, though a language server has no other way here. */
static int apply_stdio(struct options *o, const char *value, struct buf *err)
{
    (void)o;
    (void)value;
    (void)err;
    return 0;
}

const struct option_spec option_table[] = {
    {"format", 'f', "NAME", COMMAND_CONFIG | COMMAND_INPUT | COMMAND_REPORT | COMMAND_ANALYZE | COMMAND_COMPARE,
     MESSAGE("how to print the findings: `mtlint help formats`"), apply_format},
    {"output", 'o', "FILE", COMMAND_ANY & ~COMMAND_LSP,
     MESSAGE("write to FILE; it is replaced only when all went well"), apply_output},
    {"color", 0, "WHEN", COMMAND_ANY & ~COMMAND_LSP, MESSAGE("auto, always or never; auto honours NO_COLOR"),
     apply_color},
    {"messages", 0, "LANG",
     COMMAND_CONFIG | COMMAND_INPUT | COMMAND_REPORT | COMMAND_RULES | COMMAND_EXPLAIN | COMMAND_LSP | COMMAND_HELP |
         COMMAND_COMPARE,
     MESSAGE("say what is wrong in en or de (default: by LC_ALL, LC_MESSAGES, LANG)"), apply_messages},
    {"language", 0, "TAG",
     COMMAND_CONFIG | COMMAND_READING | COMMAND_ALIGN | COMMAND_COMPARE | COMMAND_RULES | COMMAND_EXPLAIN | COMMAND_LSP,
     MESSAGE("language of the text (default: what the document says, else de)"), apply_language},
    {"config", 0, "FILE", COMMAND_CONFIG | COMMAND_READING | COMMAND_WORDS | COMMAND_LSP | COMMAND_COMPARE,
     MESSAGE("settings from FILE instead of the .mtlint.yaml files: `mtlint help config`"), apply_config},
    {"no-config", 0, NULL, COMMAND_CONFIG | COMMAND_READING | COMMAND_LSP | COMMAND_COMPARE,
     MESSAGE("settings from the command line alone"), apply_no_config},
    {"gitignore", 0, NULL, COMMAND_CONFIG | COMMAND_READING,
     MESSAGE("leave out what the .gitignore files of the repository leave out"), apply_gitignore},
    {"no-ignore", 0, NULL, COMMAND_READING, MESSAGE("check what \"ignore\" in .mtlint.yaml leaves out"),
     apply_no_ignore},
    {"input-format", 0, "NAME", COMMAND_READING | COMMAND_ALIGN | COMMAND_COMPARE,
     MESSAGE("read every file as NAME (default: by its extension)"), apply_input_format},
    {"line-buffered", 0, NULL, COMMAND_CHECK, MESSAGE("write each result of jsonl-docs at once, not in blocks"),
     apply_line_buffered},
    {"stdin-filename", 0, "NAME", COMMAND_INPUT | COMMAND_BASELINE | COMMAND_ANALYZE,
     MESSAGE("name of standard input in reports; its extension chooses the reader"), apply_stdin_filename},
    {"source", 0, "FILE", COMMAND_CHECK | COMMAND_FIX | COMMAND_BASELINE | COMMAND_COMPARE,
     MESSAGE("the text that the one file to be checked translates"), apply_source},
    {"source-pattern", 0, "PATTERN", COMMAND_CONFIG | COMMAND_FINDING | COMMAND_LSP,
     MESSAGE("where the source text of a file is: '{stem}.en{ext}'"), apply_source_pattern},
    {"address", 0, "FORM", COMMAND_CONFIG | COMMAND_FINDING | COMMAND_LSP | COMMAND_COMPARE,
     MESSAGE("how the text is to speak to its reader: Sie, du or any (default)"), apply_address},
    {"termbase", 0, "FILE", COMMAND_FINDING | COMMAND_LSP | COMMAND_COMPARE,
     MESSAGE("terms that a translation must have, CSV, YAML or TBX; repeatable: `mtlint help terms`"), apply_termbase},
    {"enable", 0, "GLOB", COMMAND_CONFIG | COMMAND_FINDING | COMMAND_RULES | COMMAND_LSP | COMMAND_COMPARE,
     MESSAGE("turn rules or categories on; repeatable, the last match wins"), apply_enable},
    {"disable", 0, "GLOB", COMMAND_CONFIG | COMMAND_FINDING | COMMAND_RULES | COMMAND_LSP | COMMAND_COMPARE,
     MESSAGE("turn rules or categories off; repeatable, the last match wins"), apply_disable},
    {"preview", 0, NULL, COMMAND_CONFIG | COMMAND_FINDING | COMMAND_RULES | COMMAND_LSP | COMMAND_COMPARE,
     MESSAGE("turn on the rules that are still being measured"), apply_preview},
    {"report-unused-ignores", 0, NULL, COMMAND_CHECK | COMMAND_FIX | COMMAND_LSP,
     MESSAGE("report comments and baseline entries that hide nothing"), apply_report_unused_ignores},
    {"baseline", 0, "FILE", COMMAND_CHECK | COMMAND_REPORT | COMMAND_LSP,
     MESSAGE("leave out the findings in FILE, as `mtlint baseline` wrote it"), apply_baseline},
    {"update", 0, NULL, COMMAND_BASELINE, MESSAGE("drop what is found no more, add nothing"), apply_update},
    {"diff", 0, "FILE", COMMAND_CHECK,
     MESSAGE("only findings on lines that a unified diff adds or changes; - for standard input"), apply_diff},
    {"since", 0, "REV", COMMAND_CHECK, MESSAGE("only findings on lines that are new since a revision of git"),
     apply_since},
    {"min-severity", 0, "LEVEL", COMMAND_CONFIG | COMMAND_FINDING | COMMAND_RULES | COMMAND_LSP,
     MESSAGE("leave out what is below info, minor, major or critical"), apply_min_severity},
    {"fail-on", 0, "LEVEL", COMMAND_CONFIG | COMMAND_CHECK | COMMAND_FIX,
     MESSAGE("exit with 1 from this severity on: info, minor, major (default), critical, never"), apply_fail_on},
    {"max-penalty", 0, "N", COMMAND_CONFIG | COMMAND_CHECK,
     MESSAGE("fail when the penalty a 1,000 words, over all files, is above N"), apply_max_penalty},
    {"max-findings", 0, "N", COMMAND_CHECK | COMMAND_LSP, MESSAGE("show at most the first N findings of each file"),
     apply_max_findings},
    {"group-by", 0, "WHAT", COMMAND_REPORT,
     MESSAGE("group files by folder (default), path:N (Nth folder below DIR) or frontmatter:KEY"), apply_group_by},
    {"compare", 0, "OLD.json", COMMAND_REPORT, MESSAGE("tell what changed since an earlier report in JSON"),
     apply_compare},
    {"segment-scores", 0, NULL, COMMAND_CHECK,
     MESSAGE("with --format=jsonl, also a penalty for each segment: `mtlint help score`"), apply_segment_scores},
    {"summary", 0, NULL, COMMAND_CHECK, MESSAGE("counts by rule and by file instead of the findings"), apply_summary},
    {"quiet", 'q', NULL, COMMAND_READING, MESSAGE("no summary line, no progress"), apply_quiet},
    {"interactive", 'i', NULL, COMMAND_FIX, MESSAGE("ask about each finding: what to repair, and how"),
     apply_interactive},
    {"dry-run", 0, NULL, COMMAND_FIX, MESSAGE("change no file, print the diff"), apply_dry_run},
    {"unsafe", 0, NULL, COMMAND_FIX, MESSAGE("apply the unsafe fixes too"), apply_unsafe},
    {"all-readings", 0, NULL, COMMAND_ANALYZE, MESSAGE("also readings and tags that were not chosen"),
     apply_all_readings},
    {"tmx", 0, NULL, COMMAND_ALIGN, MESSAGE("as TMX, a translation memory, in place of TSV"), apply_tmx},
    {"names", 0, NULL, COMMAND_WORDS, MESSAGE("the words are names: add them to names.txt"), apply_names},
    {"jobs", 'j', "N", COMMAND_READING, MESSAGE("files checked at once (default: one for each processor)"), apply_jobs},
    {"cache", 0, "DIR", COMMAND_CHECK | COMMAND_REPORT,
     MESSAGE("keep results in DIR, so that a text that is unchanged need only be read"), apply_cache},
    {"data", 0, "DIR", COMMAND_ANY, MESSAGE("directory of rules and lexicon: `mtlint help data`"), apply_data},
    {"no-prefilter", 0, NULL, COMMAND_FINDING | COMMAND_RULES | COMMAND_LSP, NULL, apply_no_prefilter},
    {"stdio", 0, NULL, COMMAND_LSP, NULL, apply_stdio},
    {"help", 'h', NULL, COMMAND_ANY, MESSAGE("say what can be said, and exit"), apply_help},
    {"version", 'V', NULL, COMMAND_ANY, MESSAGE("print the version, and exit"), apply_version},
    {NULL, 0, NULL, 0, NULL, NULL},
};
