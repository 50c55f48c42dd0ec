/* Splitter, tokenizer and verdicts on any text: nothing is lost between sentences or tokens, and every verdict keeps
 * its word. Needs MTLINT_DATA. With -DFUZZ_MAIN it is a plain program that reads the files it is given. */
#include <stdio.h>
#include <stdlib.h>

#include "base/bug.h"
#include "base/utf8.h"
#include "core/document.h"
#include "lang/lang.h"
#include "lexicon/knowledge.h"
#include "lexicon/vocabulary.h"
#include "lexicon/words.h"
#include "text/sentences.h"
#include "text/tokenizer.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* Forms of one input that are judged: each may cost milliseconds, so only every fourth size is. */
enum { JUDGED_MAX = 40 };

/* Opened at the first input and kept for the life of the process. */
static const struct knowledge *german(void)
{
    static struct knowledge knowledge;
    struct buf err = BUF_EMPTY;
    const char *data = getenv("MTLINT_DATA");
    if (!knowledge.lexicon && knowledge_open(&knowledge, data ? data : "build/data", "de", &err) != 0)
        BUG(buf_str(&err));
    buf_release(&err);
    return &knowledge;
}

static bool is_blank(const char *text, size_t from, size_t to)
{
    for (size_t size; from < to; from += size)
        if (!utf8_is_space(utf8_decode(text + from, to - from, &size)))
            return false;
    return true;
}

static void check_sentences(const struct document *d)
{
    size_t next = 0;
    for (size_t i = 0; i < d->segments.len; i++) {
        const struct segment *segment = &d->segments.items[i];
        size_t at = segment->off, end = at + segment->len;
        for (; next < d->sentences.len && d->sentences.items[next].segment == i; next++) {
            const struct sentence *s = &d->sentences.items[next];
            if (s->len == 0 || s->off < at || s->off + (size_t)s->len > end)
                BUG("a sentence out of order or out of its segment");
            if (!is_blank(d->text, at, s->off))
                BUG("text between two sentences");
            if (is_blank(d->text, s->off, s->off + 1) || is_blank(d->text, s->off + s->len - 1, s->off + s->len))
                BUG("a sentence with blanks at its ends");
            at = s->off + s->len;
        }
        if (!is_blank(d->text, at, end))
            BUG("text behind the last sentence");
    }
    if (next != d->sentences.len)
        BUG("a sentence of no segment");
}

static void check_token(const struct document *d, const struct token *t, const struct intern *forms)
{
    size_t size;
    struct span text = {d->text + t->off, t->len};
    if (t->len == 0 || t->cls > TOKEN_HASHTAG)
        BUG("a token of nothing or of no class");
    if ((t->cls == TOKEN_WORD) != (t->form != TOKEN_NO_FORM))
        BUG("a word without form, or a form without word");
    if (t->form != TOKEN_NO_FORM && !span_equal(intern_span(forms, t->form), text))
        BUG("a form that is not the text");
    if (utf8_valid_prefix(text.ptr, text.len) != text.len)
        BUG("a token that cuts a code point");
    if ((t->flags & TOKEN_ALL_CAPITAL) && (t->flags & TOKEN_INNER_CAPITAL))
        BUG("both all capitals and inner capital");
    if (t->cls == TOKEN_NUMBER && !utf8_is_digit(utf8_decode(text.ptr, text.len, &size)))
        BUG("a number that starts with no digit");
}

static void check_tokens(const struct document *d, const struct sentence *s, const struct token_list *tokens,
                         const struct intern *forms)
{
    size_t at = s->off, end = at + s->len;
    for (size_t i = 0; i < tokens->len; i++) {
        const struct token *t = &tokens->items[i];
        if (t->off < at || t->off + (size_t)t->len > end)
            BUG("a token out of order or out of its sentence");
        if (!is_blank(d->text, at, t->off))
            BUG("text between two tokens");
        bool space = t->off == s->off || t->off > at;
        if (space != ((t->flags & TOKEN_SPACE_BEFORE) != 0))
            BUG("a token that is wrong about the space before it");
        check_token(d, t, forms);
        at = t->off + t->len;
    }
    if (!is_blank(d->text, at, end))
        BUG("text behind the last token");
}

static void check_joined(struct span word, struct span repair)
{
    size_t n = 0, spaces = 0;
    for (size_t i = 0; i < repair.len; i++) {
        if (repair.ptr[i] == ' ' && ++spaces)
            continue;
        if (n >= word.len || word.ptr[n++] != repair.ptr[i])
            BUG("a parted word that differs in more than its space");
    }
    if (n != word.len || spaces != 1)
        BUG("a parted word that lost letters");
}

static void check_form(struct vocabulary *v, uint32_t id)
{
    char clean[512];
    const struct form form = *vocabulary_judge(v, id);
    struct span word = vocabulary_span(v, id);
    bool finding = form.verdict == VERDICT_TYPO || form.verdict == VERDICT_JOINED || form.verdict == VERDICT_VARIANT;
    if (form.verdict == VERDICT_NONE || form.verdict > VERDICT_UNKNOWN)
        BUG("no verdict");
    if (!finding)
        return;
    struct span cleaned = {clean, word_clean(word.ptr, word.len, clean, sizeof(clean))};
    if (form.repair.len == 0 || span_equal(form.repair, cleaned))
        BUG("a fault without repair");
    if (utf8_valid_prefix(form.repair.ptr, form.repair.len) != form.repair.len)
        BUG("a repair that is no UTF-8");
    if (form.verdict == VERDICT_JOINED)
        check_joined(cleaned, form.repair);
}

static void check_text(struct document *d, const struct lang *lang, uint32_t judged)
{
    struct vocabulary v;
    struct token_list tokens = {0};
    vocabulary_init(&v, german(), NULL);
    sentences_split(d, lang);
    check_sentences(d);
    for (size_t i = 0; i < d->sentences.len; i++) {
        const struct sentence *s = &d->sentences.items[i];
        tokenize(lang, d->text, s->off, s->len, &v.ids, &tokens);
        check_tokens(d, s, &tokens, &v.ids);
        vocabulary_count(&v, tokens.items, tokens.len);
    }
    uint32_t forms = v.ids.count < judged ? v.ids.count : judged;
    for (uint32_t id = 0; id < forms; id++)
        check_form(&v, id);
    token_list_release(&tokens);
    vocabulary_release(&v);
}

/* Two line ends part segments. */
static void add_segments(struct document *d)
{
    size_t from = 0;
    for (size_t at = 0; at <= d->text_len; at++) {
        bool border = at == d->text_len || (d->text[at] == '\n' && d->text[at + 1] == '\n');
        if (border) {
            document_add_segment(d, SEGMENT_PARAGRAPH, from, at - from);
            from = at;
        }
    }
}

/* The bytes as UTF-8: a reader never hands on what is not. */
static void add_valid(struct buf *out, const uint8_t *data, size_t size)
{
    size_t step;
    for (size_t i = 0; i < size; i += step)
        utf8_add(out, utf8_decode((const char *)data + i, size - i, &step));
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct buf text = BUF_EMPTY;
    struct source source;
    struct document doc;
    add_valid(&text, data, size);
    char *bytes = xmalloc(text.len + 1);
    memcpy(bytes, buf_str(&text), text.len + 1);
    source_init(&source, "fuzz", bytes, text.len);
    document_init(&doc, &source);
    document_borrow(&doc, 0, text.len);
    add_segments(&doc);
    check_text(&doc, lang_by_tag(size % 8 == 7 ? "en" : "de"), size % 4 == 0 ? JUDGED_MAX : 0);
    document_release(&doc);
    source_release(&source);
    buf_release(&text);
    return 0;
}

#ifdef FUZZ_MAIN
int main(int argc, char **argv)
{
    for (int i = 1; i < argc; i++) {
        struct source source;
        struct buf err = BUF_EMPTY;
        if (source_read(&source, argv[i], &err) == 0) {
            LLVMFuzzerTestOneInput((const uint8_t *)source.bytes, source.len);
            source_release(&source);
        } else {
            fprintf(stderr, "%s\n", buf_str(&err));
        }
        buf_release(&err);
    }
    return 0;
}
#endif
