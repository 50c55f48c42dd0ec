/* Termbases as TBX (ISO 30042): "martif" of its second edition and "tbx" of its third, with data categories as
 * attributes (dca) or as elements of their own (dct). Of each concept the English terms are the source, the German ones
 * the targets, and those among them that its administrative status deprecates are forbidden. */
#include <string.h>
#include <strings.h>

#include "core/xml_events.h"
#include "engine/termbase.h"
#include "lang/langs.h"

enum side { SIDE_OTHER, SIDE_ENGLISH, SIDE_GERMAN };
enum data_category { DATA_NONE, DATA_TERM, DATA_STATUS, DATA_PART, DATA_NOTE };
enum status { STATUS_NONE, STATUS_PREFERRED, STATUS_FORBIDDEN };

struct tbx {
    struct termbase *base;
    struct document *doc;
    struct buf *why; /* "LINE: what is wrong"; nothing is read behind it */
    size_t line;     /* of the concept */
    bool in_concept, has_german;
    enum side side; /* of the section of a language; SIDE_OTHER also where there is none */
    bool in_language;
    enum data_category category; /* of the element that is read */
    unsigned depth;              /* of elements inside that */
    struct buf text;             /* of it */
    /* the term at hand */
    struct buf term;
    enum status status;
    /* the concept: terms parted by "|" */
    struct buf sources, preferred, admitted, forbidden, note;
    struct buf part[SIDE_GERMAN + 1];
};

static bool is_name(const char *name, const char *edition2, const char *edition3)
{
    return strcmp(name, edition2) == 0 || strcmp(name, edition3) == 0;
}

static bool is_term_section(const char *name)
{
    return is_name(name, "tig", "termSec") || strcmp(name, "ntig") == 0;
}

static enum side side_of(const char *tag)
{
    const struct lang *lang = lang_by_tag(tag);
    return lang == &lang_en ? SIDE_ENGLISH : lang == &lang_de ? SIDE_GERMAN : SIDE_OTHER;
}

static enum data_category category_of(const struct xml_element *e)
{
    const char *name = is_name(e->name, "termNote", "descrip") ? xml_value(e, "type") : e->name;
    return strcmp(name, "term") == 0                   ? DATA_TERM
           : strcmp(name, "administrativeStatus") == 0 ? DATA_STATUS
           : strcmp(name, "partOfSpeech") == 0         ? DATA_PART
           : strcmp(name, "note") == 0                 ? DATA_NOTE
                                                       : DATA_NONE;
}

/* --- values */

static bool starts_with(struct span value, const char *word)
{
    return value.len >= strlen(word) && strncasecmp(value.ptr, word, strlen(word)) == 0;
}

/* "deprecatedTerm-admn-sts" and "supersededTerm-admn-sts" of the standard, and what programs write for them. */
static enum status status_of(struct span value)
{
    static const char *const forbidden[] = {"deprecated", "superseded", "forbidden",     "prohibited",
                                            "obsolete",   "rejected",   "notRecommended"};
    for (size_t i = 0; i < sizeof(forbidden) / sizeof(forbidden[0]); i++)
        if (starts_with(value, forbidden[i]))
            return STATUS_FORBIDDEN;
    return starts_with(value, "preferred") ? STATUS_PREFERRED : STATUS_NONE;
}

/* What termbase_add() knows; any other part of speech says nothing about forms. */
static const char *part_of(struct span value)
{
    static const char *const names[] = {"noun", "verb", "adjective", "adverb"};
    for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
        if (value.len == strlen(names[i]) && starts_with(value, names[i]))
            return names[i];
    return starts_with(value, "proper") ? "name" : "other";
}

/* Blanks and line ends are one blank; "|" would part terms, and no term has it. */
static void add_folded(struct buf *out, struct span value)
{
    bool blank = false;
    for (size_t i = 0; i < value.len; i++) {
        bool here = strchr(" \t\r\n|", value.ptr[i]) != NULL;
        if (!here && blank && out->len > 0)
            buf_add_byte(out, ' ');
        if (!here)
            buf_add_byte(out, value.ptr[i]);
        blank = here;
    }
}

static void append_term(struct buf *list, struct span term)
{
    if (list->len > 0)
        buf_add_byte(list, '|');
    buf_add_span(list, term);
}

/* --- concepts */

static void clear_concept(struct tbx *x)
{
    struct buf *all[] = {&x->sources, &x->preferred,          &x->admitted,          &x->forbidden,
                         &x->note,    &x->part[SIDE_ENGLISH], &x->part[SIDE_GERMAN], &x->part[SIDE_OTHER],
                         &x->term};
    for (size_t i = 0; i < sizeof(all) / sizeof(all[0]); i++)
        buf_clear(all[i]);
    x->side = SIDE_OTHER;
}

static void end_term(struct tbx *x)
{
    struct span term = buf_span(&x->term);
    if (term.len > 0 && x->side == SIDE_ENGLISH)
        append_term(&x->sources, term);
    else if (term.len > 0 && x->side == SIDE_GERMAN)
        append_term(x->status == STATUS_FORBIDDEN   ? &x->forbidden
                    : x->status == STATUS_PREFERRED ? &x->preferred
                                                    : &x->admitted,
                    term);
    buf_clear(&x->term);
    x->status = STATUS_NONE;
}

static void add_entry(struct tbx *x, struct span source)
{
    const struct buf *part = x->part[SIDE_ENGLISH].len > 0 ? &x->part[SIDE_ENGLISH] : &x->part[SIDE_GERMAN];
    struct buf why = BUF_EMPTY;
    struct term_entry entry = {.members = {
                                   [TERM_SOURCE] = source,
                                   [TERM_TARGET] = buf_span(&x->preferred),
                                   [TERM_FORBIDDEN] = buf_span(&x->forbidden),
                                   [TERM_NOTE] = buf_span(&x->note),
                               }};
    if (part->len > 0)
        entry.members[TERM_PART] = span_of(part_of(buf_span(part)));
    if (x->why->len == 0 && termbase_add(x->base, &entry, &why) != 0)
        buf_addf(x->why, "%zu: %s", x->line, buf_str(&why));
    buf_release(&why);
}

/* A concept without a German term is one that nobody has translated yet; without an English one it can only forbid. */
static void end_concept(struct tbx *x)
{
    if (x->admitted.len > 0)
        append_term(&x->preferred, buf_span(&x->admitted));
    bool german = x->preferred.len > 0 || x->forbidden.len > 0;
    x->has_german |= german;
    if (german && x->sources.len == 0 && x->forbidden.len > 0)
        add_entry(x, (struct span){0});
    for (struct span rest = buf_span(&x->sources); german && rest.len > 0;) {
        const char *bar = memchr(rest.ptr, '|', rest.len);
        size_t len = bar ? (size_t)(bar - rest.ptr) : rest.len, cut = len + (bar != NULL);
        add_entry(x, (struct span){rest.ptr, len});
        rest = (struct span){rest.ptr + cut, rest.len - cut};
    }
    x->in_concept = false;
}

/* --- events */

static void end_category(struct tbx *x)
{
    struct span value = termbase_trimmed(buf_span(&x->text));
    bool shown = !x->in_language || x->side == SIDE_GERMAN;
    if (x->category == DATA_TERM && x->term.len == 0)
        add_folded(&x->term, value);
    else if (x->category == DATA_STATUS)
        x->status = status_of(value);
    else if (x->category == DATA_PART && x->part[x->side].len == 0)
        buf_add_span(&x->part[x->side], value);
    else if (x->category == DATA_NOTE && x->note.len == 0 && shown)
        add_folded(&x->note, value);
    x->category = DATA_NONE;
}

static void on_start(void *data, const struct xml_element *e)
{
    struct tbx *x = data;
    if (x->category != DATA_NONE) {
        x->depth++;
    } else if (is_name(e->name, "termEntry", "conceptEntry")) {
        clear_concept(x);
        x->in_concept = true;
        x->line = source_position(x->doc->source, e->off).line;
    } else if (x->in_concept && is_name(e->name, "langSet", "langSec")) {
        x->side = side_of(xml_value(e, "lang"));
        x->in_language = true;
    } else if (x->in_concept && (x->category = category_of(e)) != DATA_NONE) {
        x->depth = 0;
        buf_clear(&x->text);
    }
}

static void on_end(void *data, const struct xml_element *e)
{
    struct tbx *x = data;
    if (x->category != DATA_NONE && x->depth > 0) {
        x->depth--;
    } else if (x->category != DATA_NONE) {
        end_category(x);
    } else if (x->in_concept && is_term_section(e->name)) {
        end_term(x);
    } else if (x->in_concept && is_name(e->name, "langSet", "langSec")) {
        x->side = SIDE_OTHER;
        x->in_language = false;
    } else if (x->in_concept && is_name(e->name, "termEntry", "conceptEntry")) {
        end_concept(x);
    }
}

static void on_text(void *data, const struct xml_text *t)
{
    struct tbx *x = data;
    if (x->category != DATA_NONE)
        buf_add_span(&x->text, t->text);
}

/* --- the whole */

static void release(struct tbx *x)
{
    struct buf *all[] = {&x->text,
                         &x->term,
                         &x->sources,
                         &x->preferred,
                         &x->admitted,
                         &x->forbidden,
                         &x->note,
                         &x->part[SIDE_ENGLISH],
                         &x->part[SIDE_GERMAN],
                         &x->part[SIDE_OTHER]};
    for (size_t i = 0; i < sizeof(all) / sizeof(all[0]); i++)
        buf_release(all[i]);
}

int termbase_read_tbx(struct termbase *b, const char *bytes, size_t len, struct buf *err)
{
    static const struct xml_handler handler = {
        .root = "tbx", .other_root = "martif", .all_spaces = true, .start = on_start, .end = on_end, .text = on_text};
    struct source source;
    struct document doc;
    struct buf fault = BUF_EMPTY;
    char *copy = xcalloc(len + 1, 1);
    memcpy(copy, bytes, len);
    source_init(&source, "", copy, len);
    document_init(&doc, &source);
    struct tbx x = {.base = b, .doc = &doc, .why = err};
    if (xml_read(&doc, &handler, &x, &fault) != 0 && err->len == 0)
        buf_add_str(err, buf_str(&fault) + (span_starts(buf_span(&fault), "line ") ? strlen("line ") : 0));
    else if (err->len == 0 && !x.has_german)
        buf_add_str(err, " there is no German term in it: no langSec or langSet has xml:lang=\"de\"");
    release(&x);
    buf_release(&fault);
    document_release(&doc);
    source_release(&source);
    return err->len > 0 ? -1 : 0;
}
