/* Subtitles that cannot be read in time or that do not fit the screen. The limits are those that broadcasters and
 * streaming services ask of German subtitles. */
#include "base/utf8.h"
#include "checks/checks.h"

enum { RULE_LINE, RULE_SPEED };
enum { LINE_MAX = 42, SPEED_MAX = 17 }; /* code points; code points a second */

static const struct rule_info rules[] = {
    [RULE_LINE] = {.id = "text/subtitles/line-length",
                   .category = CATEGORY_MARKUP,
                   .severity = SEVERITY_MINOR,
                   .status = RULE_PREVIEW,
                   .help = "A line of a subtitle with more than 42 characters. Tags do not count."},
    [RULE_SPEED] = {.id = "text/subtitles/reading-speed",
                    .category = CATEGORY_MARKUP,
                    .severity = SEVERITY_MINOR,
                    .status = RULE_PREVIEW,
                    .help = "A subtitle with more than 17 characters for each second that it is shown: few can read "
                            "it in time. Tags and line ends do not count."},
};

/* Reports the lines of a cue that are too long; the characters of all its lines. */
static size_t check_lines(struct check_context *c, const struct cue *cue)
{
    const char *text = c->doc->text;
    size_t total = 0;
    for (size_t at = cue->off, end = at + cue->len; at < end;) {
        const char *newline = memchr(text + at, '\n', end - at);
        size_t stop = newline ? (size_t)(newline - text) : end, length = utf8_count(text + at, stop - at);
        if (length > LINE_MAX)
            finding_emit(c, &rules[RULE_LINE], at, stop - at, "This line has %zu characters, more than %d.", length,
                         LINE_MAX);
        total += length;
        at = stop + 1;
    }
    return total;
}

static void end(struct check_context *c, void *state)
{
    (void)state;
    for (size_t i = 0; i < c->doc->cues.len; i++) {
        const struct cue *cue = &c->doc->cues.items[i];
        size_t characters = check_lines(c, cue);
        uint32_t shown = cue->end > cue->start ? cue->end - cue->start : 0;
        if (shown > 0 && characters * 1000 > (size_t)shown * SPEED_MAX)
            finding_emit(c, &rules[RULE_SPEED], cue->off, cue->len,
                         "%zu characters in %.1f seconds: more than %d a second can hardly be read.", characters,
                         (double)shown / 1000, SPEED_MAX);
    }
}

const struct check check_subtitles = {.rules = rules, .rule_count = 2, .end = end};
