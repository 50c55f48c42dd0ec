#include "run/original.h"

#include "read/reader.h"
#include "run/check_file.h"
#include "run/source_pattern.h"
#include "text/sentences.h"
#include "text/tokenizer.h"
#include "text/word_keys.h"

static int read_file_at(struct file_report *report, const char *path, struct buf *err)
{
    if (report->original.path && strcmp(report->original.path, path) == 0)
        return 0;
    source_release(&report->original);
    return source_read(&report->original, path, err);
}

int original_read(const struct options *o, const char *pattern, struct file_report *report, struct buf *err)
{
    struct buf path = BUF_EMPTY;
    int result = 0;
    if (o->source)
        result = read_file_at(report, o->source, err);
    else if (source_pattern_path(pattern, report->source.path, &path))
        result = read_file_at(report, buf_str(&path), err);
    buf_release(&path);
    return result;
}

/* The document of the source text that was read from its own file: of two catalogues, in the order of the translation.
 */
static struct document *paired_by_keys(struct document *doc, struct document *source)
{
    if (doc->entries.len == 0 || source->entries.len == 0)
        return source;
    entries_pair(doc, source);
    return doc->original;
}

/* A catalogue and a text have nothing that could be held against each other. */
static int check_kinds(const struct document *doc, const struct document *source, const char *path, struct buf *err)
{
    if (doc->is_catalogue == source->is_catalogue)
        return 0;
    if (doc->is_catalogue)
        buf_addf(err, "this is a catalogue of strings and its source text %s is none, so that they cannot be compared",
                 path);
    else
        buf_addf(err, "its source text %s is a catalogue of strings and this is none, so that they cannot be compared",
                 path);
    return -1;
}

/* The document of the source text; NULL when there is none, or with a message. What a format holds itself is surer than
 * what stands beside it. */
static struct document *read_original(struct original *o, const struct options *options, const char *pattern,
                                      struct document *doc, struct file_report *report, struct buf *err)
{
    struct buf why = BUF_EMPTY;
    struct document *found = doc->original;
    if (found && options->source)
        buf_addf(err, "the file holds its source text itself, so that %s is not needed", options->source);
    if (found || original_read(options, pattern, report, err) != 0 || !report->original.path)
        return found;
    document_init(&o->read, &report->original);
    bool is_read = reader_of_path(options, report->original.path)->read(&o->read, &why) == 0;
    if (is_read && check_kinds(doc, &o->read, report->original.path, err) == 0)
        found = paired_by_keys(doc, &o->read);
    else if (!is_read)
        buf_addf(err, "%s: %s", report->original.path, buf_str(&why));
    o->bitext.path = report->original.path;
    buf_release(&why);
    return found;
}

/* The words of the source text, and by how many more of them are function words of its language than of the
 * translation's: what is below 0 is no text in that language. */
struct source_words {
    size_t words;
    long balance;
};

/* Of a word, kept about its form: the question goes by the language of the translation. */
static long balance_of(const struct text_side *source, const struct lang *target, const struct token *t)
{
    enum { EVEN = 2 };
    unsigned kept = text_side_kept(source, t, target);
    if (kept)
        return (long)kept - EVEN;
    struct span word = {source->doc->text + t->off, t->len};
    long balance = (long)word_is_function(source->lang, word) - (long)word_is_function(target, word);
    text_side_keep(source, t, target, (uint8_t)(EVEN + balance));
    return balance;
}

/* Keeps the tokens on the way. */
static struct source_words count_source_words(struct kept_tokens *kept, const struct text_side *source,
                                              const struct lang *target)
{
    struct token_list tokens = {0};
    struct source_words n = {0};
    for (size_t i = 0; i < source->doc->sentences.len; i++) {
        const struct sentence *s = &source->doc->sentences.items[i];
        tokenize(source->lang, source->doc->text, s->off, s->len, source->forms, &tokens);
        kept_tokens_add(kept, source->doc, &tokens);
        for (size_t k = 0; k < tokens.len; k++) {
            const struct token *t = &tokens.items[k];
            n.words += t->cls == TOKEN_WORD || t->cls == TOKEN_NUMBER;
            n.balance += t->form == TOKEN_NO_FORM ? 0 : balance_of(source, target, t);
        }
    }
    token_list_release(&tokens);
    return n;
}

/* What a document says of its language, else English. */
static const struct lang *language_of(const struct document *source)
{
    return *source->language ? lang_by_tag(source->language) : lang_by_tag("en");
}

int original_find(struct original *o, struct workspace *w, struct document *doc, const struct text_side *text,
                  struct file_report *report, struct buf *err)
{
    struct session *session = w->session;
    struct bitext *b = &o->bitext;
    *o = (struct original){0};
    intern_init(&o->forms);
    struct document *source = read_original(o, session->options, w->profile->source_pattern, doc, report, err);
    if (!source || err->len > 0)
        return err->len > 0 ? -1 : 0;
    b->source = (struct text_side){source, language_of(source), &o->forms, NULL, &o->tokens, &o->known, NULL};
    b->target = *text;
    b->target.folded = &o->folded;
    b->alignment = &o->alignment;
    if (!b->source.lang || b->source.lang == text->lang)
        return 0;
    b->translations = session_translations(session, b->source.lang, text->lang, err);
    if (err->len > 0)
        return -1;
    source_memo_use(&w->source_memo, b->source.lang, b->translations);
    memo_forms_init(&o->known, w->source_memo);
    sentences_split(source, b->source.lang);
    struct source_words n = count_source_words(&o->tokens, &b->source, text->lang);
    if (n.words == 0 && session->options->source)
        buf_addf(err, "%s: has no text that could be compared", session->options->source);
    else if (n.balance < 0 && session->options->source)
        buf_addf(err, "%s: this looks like %s, but the source text has to be %s", report->original.path,
                 text->lang->name, b->source.lang->name);
    if (n.words == 0 || n.balance < 0)
        return err->len > 0 ? -1 : 0;
    report->original_words += n.words;
    align_documents(&o->alignment, &b->source, &b->target);
    o->found = true;
    return 0;
}

void original_release(struct original *o)
{
    document_release(&o->read);
    intern_release(&o->forms);
    memo_forms_release(&o->known);
    folded_forms_release(&o->folded);
    kept_tokens_release(&o->tokens);
    alignment_release(&o->alignment);
    *o = (struct original){0};
}
