/* XLIFF 1.2 and 2.x: targets with their sources. What is not to be translated, notes, suggestions and earlier versions
 * are no text. */
#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "read/bilingual.h"
#include "read/reader.h"

/* An element that is open outside of texts. */
struct open_element {
    bool holds_pair; /* <trans-unit> of 1.2 and <segment> of 2.x */
    bool is_text;    /* what is in it is to be translated */
};

struct xliff {
    struct document *doc;
    struct open_element open[XML_DEPTH_MAX + 1]; /* the first stands for the file around the outermost element */
    size_t depth;
    struct inline_text source, segmented,
        target;               /* segmented: the source of 1.2 once more, with its sentences marked */
    struct inline_text *text; /* the one that is read; NULL outside of them */
    char source_language[LANGUAGE_SIZE], target_language[LANGUAGE_SIZE];
    bool is_untranslated, is_final; /* what the state says of the pair */
    size_t place;                   /* where a target should stand */
    bool is_translation;            /* a target, or its language, was seen */
    unsigned long max_points;       /* how many code points a target may have; 0: as many as it likes */
    bool is_shared;                 /* the targets of a unit of 2.x have them together */
};

static bool is_named(const struct xml_element *e, const char *name)
{
    return strcmp(e->name, name) == 0;
}

static bool is_one_of(const char *value, const char *const *values)
{
    while (*values && strcmp(*values, value) != 0)
        values++;
    return *values;
}

/* --- how long a target may be */

/* "20", "5,20", "0,*": the most. Whatever a profile counts, bytes or UTF-16 units, code points are no more than those.
 */
static unsigned long most_of(const char *restriction)
{
    const char *comma = strchr(restriction, ',');
    return strtoul(comma ? comma + 1 : restriction, NULL, 10);
}

/* The restriction of a <unit>, for all its segments together, and of a <trans-unit>. */
static void note_length(struct xliff *x, const struct xml_element *e)
{
    if (is_named(e, "unit")) {
        x->max_points = most_of(xml_value_in(e, "urn:oasis:names:tc:xliff:sizerestriction:2.0", "sizeRestriction"));
        x->is_shared = x->max_points > 0;
    } else if (is_named(e, "trans-unit")) {
        bool counts_chars = strcmp(xml_value(e, "size-unit"), "char") == 0;
        x->max_points = counts_chars ? strtoul(xml_value(e, "maxwidth"), NULL, 10) : 0;
        x->is_shared = false;
    }
}

/* What the target takes of it is not there for the next segment; the last code point is never taken, for 0 is no limit.
 */
static void restrict_length(struct xliff *x, struct entry *e)
{
    if (x->max_points == 0 || x->max_points >= UINT32_MAX)
        return;
    e->max_points = (uint32_t)x->max_points;
    struct span text = entry_text(&x->doc->entries, e);
    size_t points = utf8_count(text.ptr, text.len);
    if (x->is_shared)
        x->max_points = points < x->max_points ? x->max_points - points : 1;
}

/* --- a pair */

static void clear_texts(struct xliff *x)
{
    inline_text_clear(&x->source);
    inline_text_clear(&x->segmented);
    inline_text_clear(&x->target);
}

static void begin_pair(struct xliff *x, const struct xml_element *e)
{
    clear_texts(x);
    x->place = e->end;
    x->is_untranslated = false;
    x->is_final = strcmp(xml_value(e, "approved"), "yes") == 0;
}

/* The state stands at the segment in 2.x, at the target in 1.2. */
static void note_state(struct xliff *x, const struct xml_element *e)
{
    static const char *const untranslated[] = {"new", "needs-translation", "initial", NULL};
    static const char *const final[] = {"final", "signed-off", NULL};
    const char *state = xml_value(e, "state");
    x->is_untranslated = x->is_untranslated || is_one_of(state, untranslated);
    x->is_final = x->is_final || is_one_of(state, final);
}

static bool is_copy(const struct inline_text *a, const struct inline_text *b, const struct source *s)
{
    struct buf x = BUF_EMPTY, y = BUF_EMPTY;
    inline_text_print(a, s, "", &x);
    inline_text_print(b, s, "", &y);
    bool same = strcmp(buf_str(&x), buf_str(&y)) == 0;
    buf_release(&x);
    buf_release(&y);
    return same;
}

static bool is_empty(const struct inline_text *t, const struct source *s)
{
    struct buf text = BUF_EMPTY;
    inline_text_print(t, s, "", &text);
    bool empty = strspn(buf_str(&text), " \t\n") == text.len;
    buf_release(&text);
    return empty;
}

static void end_pair(struct xliff *x)
{
    const struct source *s = x->doc->source;
    if (x->is_final && is_empty(&x->target, s))
        return; /* somebody wants it so */
    if (!bilingual_take(x->doc, x->source_language, x->target_language))
        return;
    if (x->is_untranslated && is_copy(&x->source, &x->target, s)) {
        x->place = x->target.present ? x->target.off : x->place;
        inline_text_clear(&x->target);
    }
    bool by_sentence = x->segmented.present && x->target.part_ids.len > 0;
    bilingual_write(x->doc, by_sentence ? &x->segmented : &x->source, &x->target, x->place);
    restrict_length(x, bilingual_add_entry(x->doc, &x->source, &x->target, true));
}

/* --- events */

static void note_languages(struct xliff *x, const struct xml_element *e)
{
    const char *source = xml_value(e, is_named(e, "file") ? "source-language" : "srcLang");
    const char *target = xml_value(e, is_named(e, "file") ? "target-language" : "trgLang");
    x->is_translation = x->is_translation || *target;
    if (*source || *target) {
        language_copy(x->source_language, source);
        language_copy(x->target_language, target);
    }
}

static struct inline_text *text_of(struct xliff *x, const struct xml_element *e)
{
    if (!x->open[x->depth].holds_pair)
        return NULL;
    return is_named(e, "source")       ? &x->source
           : is_named(e, "seg-source") ? &x->segmented
           : is_named(e, "target")     ? &x->target
                                       : NULL;
}

static void open_element(struct xliff *x, const struct xml_element *e)
{
    const char *translate = xml_value(e, "translate");
    struct open_element o = x->open[x->depth++];
    o.holds_pair = is_named(e, "trans-unit") || is_named(e, "segment");
    if (*translate)
        o.is_text = strcmp(translate, "no") != 0;
    if (strcmp(xml_value(e, "restype"), "x-gettext-domain-header") == 0)
        o.is_text = false; /* what a PO file says of itself */
    x->open[x->depth] = o;
    if (is_named(e, "file") || is_named(e, "xliff"))
        note_languages(x, e);
    note_length(x, e);
    if (o.holds_pair) {
        begin_pair(x, e);
        note_state(x, e);
    }
}

static void on_start(void *data, const struct xml_element *e)
{
    struct xliff *x = data;
    if (x->text) {
        inline_text_start(x->text, e);
        return;
    }
    x->text = text_of(x, e);
    if (!x->text) {
        open_element(x, e);
        return;
    }
    inline_text_open(x->text, e);
    if (x->text == &x->target) {
        x->is_translation = true;
        note_state(x, e);
    }
}

static void on_end(void *data, const struct xml_element *e)
{
    struct xliff *x = data;
    if (x->text && x->text->depth > 0) {
        inline_text_end(x->text, e);
    } else if (x->text) {
        x->place = e->end;
        x->text = NULL;
    } else {
        struct open_element o = x->open[x->depth--];
        if (o.holds_pair && o.is_text)
            end_pair(x);
        if (o.holds_pair)
            clear_texts(x); /* of one inside another that must not be */
        if (o.holds_pair && x->is_translation)
            bilingual_end_unit(x->doc);
    }
}

static void on_text(void *data, const struct xml_text *t)
{
    struct xliff *x = data;
    if (x->text)
        inline_text_add(x->text, t);
}

static int read_xliff(struct document *doc, struct buf *err)
{
    static const struct xml_handler handler = {.root = "xliff", .start = on_start, .end = on_end, .text = on_text};
    struct xliff x = {.doc = doc, .open = {{.is_text = true}}};
    document_original(doc);
    doc->is_catalogue = true;
    int result = xml_read(doc, &handler, &x, err);
    if (!x.is_translation)
        bilingual_drop(doc); /* texts that are still to be given to a translator */
    inline_text_release(&x.source);
    inline_text_release(&x.segmented);
    inline_text_release(&x.target);
    document_finish(doc);
    document_finish(document_original(doc));
    return result;
}

static const char *const extensions[] = {".xlf", ".xliff", NULL};

const struct reader reader_xliff = {
    .name = "xliff",
    .extensions = extensions,
    .summary = "XLIFF 1.2 and 2, translations with their sources; the targets are checked",
    .read = read_xliff,
};
