/* TMX, translation memories: of each unit the variant in the language that is checked, and the one that it translates.
 * Notes, properties and what is no segment are no text. */
#include <string.h>
#include <strings.h>

#include "read/bilingual.h"
#include "read/reader.h"

struct variant {
    char language[LANGUAGE_SIZE];
    struct inline_text text;
};

struct tmx {
    struct document *doc;
    char header_language[LANGUAGE_SIZE]; /* srclang; "*all*" and "" name none */
    char unit_language[LANGUAGE_SIZE];
    VEC_OF(struct variant) variants; /* those beyond `count` keep their memory for later units */
    size_t count;
    bool in_unit, in_variant, in_text;
};

static void begin_variant(struct tmx *x, const struct xml_element *e)
{
    if (x->count == x->variants.len)
        vec_push(&x->variants, (struct variant){0});
    struct variant *v = &x->variants.items[x->count++];
    language_copy(v->language, xml_value(e, "lang"));
    inline_text_clear(&v->text);
    x->in_variant = true;
}

static struct inline_text *last_text(struct tmx *x)
{
    return &x->variants.items[x->count - 1].text;
}

static void on_start(void *data, const struct xml_element *e)
{
    struct tmx *x = data;
    if (x->in_text) {
        inline_text_start(last_text(x), e);
    } else if (x->in_variant) {
        x->in_text = strcmp(e->name, "seg") == 0;
        if (x->in_text)
            inline_text_open(last_text(x), e);
    } else if (strcmp(e->name, "header") == 0) {
        language_copy(x->header_language, xml_value(e, "srclang"));
    } else if (strcmp(e->name, "tu") == 0) {
        const char *own = xml_value(e, "srclang");
        language_copy(x->unit_language, *own ? own : x->header_language);
        x->in_unit = true;
        x->count = 0;
    } else if (strcmp(e->name, "tuv") == 0 && x->in_unit) {
        begin_variant(x, e);
    }
}

/* The translation: in the language that is checked, and if possible not in the very one that the unit is written in;
 * without any, the other one of two. */
static const struct variant *find_target(const struct tmx *x)
{
    const struct variant *v = x->variants.items, *found = NULL;
    for (size_t i = 0; i < x->count; i++) {
        if (!language_is_checked(v[i].language))
            continue;
        if (strcasecmp(v[i].language, x->unit_language) != 0)
            return &v[i];
        found = found ? found : &v[i];
    }
    if (found || x->count != 2)
        return found;
    bool first_is_source = language_is_same(v[0].language, x->unit_language);
    return first_is_source || !language_is_same(v[1].language, x->unit_language) ? &v[1] : &v[0];
}

/* What was translated: the language of the unit, else that of the units before, else the first other variant. */
static const struct variant *find_source(const struct tmx *x, const struct variant *target)
{
    const char *before = document_original(x->doc)->language;
    const struct variant *found = NULL;
    int best = -1;
    for (size_t i = 0; i < x->count; i++) {
        const struct variant *v = &x->variants.items[i];
        int worth = strcasecmp(v->language, x->unit_language) == 0    ? 3
                    : language_is_same(v->language, x->unit_language) ? 2
                                                                      : language_is_same(v->language, before);
        if (v != target && worth > best) {
            best = worth;
            found = v;
        }
    }
    return found;
}

static void end_unit(struct tmx *x)
{
    static const struct inline_text none = {.present = false};
    const struct variant *target = find_target(x);
    if (!target || !target->text.present)
        return;
    const struct variant *source = find_source(x, target);
    if (!bilingual_take(x->doc, source ? source->language : "", target->language))
        return;
    bilingual_write(x->doc, source ? &source->text : &none, &target->text, target->text.off);
    if (source)
        bilingual_add_entry(x->doc, &source->text, &target->text, false);
    bilingual_end_unit(x->doc);
}

static void on_end(void *data, const struct xml_element *e)
{
    struct tmx *x = data;
    if (x->in_text && last_text(x)->depth > 0) {
        inline_text_end(last_text(x), e);
    } else if (x->in_text) {
        x->in_text = false;
    } else if (strcmp(e->name, "tuv") == 0) {
        x->in_variant = false;
    } else if (strcmp(e->name, "tu") == 0 && !x->in_variant) {
        end_unit(x);
        x->in_unit = false;
        x->count = 0;
    }
}

static void on_text(void *data, const struct xml_text *t)
{
    struct tmx *x = data;
    if (x->in_text)
        inline_text_add(last_text(x), t);
}

static int read_tmx(struct document *doc, struct buf *err)
{
    static const struct xml_handler handler = {.root = "tmx", .start = on_start, .end = on_end, .text = on_text};
    struct tmx x = {.doc = doc};
    document_original(doc);
    doc->is_catalogue = true;
    int result = xml_read(doc, &handler, &x, err);
    for (size_t i = 0; i < x.variants.len; i++)
        inline_text_release(&x.variants.items[i].text);
    vec_release(&x.variants);
    document_finish(doc);
    document_finish(document_original(doc));
    return result;
}

static const char *const extensions[] = {".tmx", NULL};

const struct reader reader_tmx = {
    .name = "tmx",
    .extensions = extensions,
    .summary = "TMX, a translation memory; what is in the language of the check is checked",
    .read = read_tmx,
};
