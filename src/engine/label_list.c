#include "engine/label_list.h"

#include "base/utf8.h"

bool has_more_words(struct span text, size_t max)
{
    size_t words = 0;
    bool inside = false;
    for (size_t i = 0, size; i < text.len && words <= max; i += size) {
        uint32_t cp = utf8_decode(text.ptr + i, text.len - i, &size);
        bool letter = utf8_is_letter(cp) || utf8_is_digit(cp);
        words += letter && !inside;
        inside = inside ? !utf8_is_space(cp) : letter;
    }
    return words > max;
}

/* A sentence ends here, though quotation marks may stand behind its mark. */
static bool ends_sentence(struct span text)
{
    static const char *const quotes[] = {"\"", "'", "“", "”", "«", "»", "‘", "’", ")"};
    for (size_t i = 0; i < sizeof(quotes) / sizeof(quotes[0]); i++)
        text.len -= span_ends(text, quotes[i]) ? strlen(quotes[i]) : 0;
    return span_ends(text, ".") || span_ends(text, "!") || span_ends(text, "?");
}

bool document_is_labels(const struct document *doc)
{
    enum { SEGMENTS_MIN = 4, MESSAGE_WORDS = 15, LABEL_WORDS = 5 };
    size_t labels = 0;
    for (size_t i = 0; i < doc->segments.len; i++) {
        struct span text = {doc->text + doc->segments.items[i].off, doc->segments.items[i].len};
        if (has_more_words(text, MESSAGE_WORDS))
            return false;
        labels += !ends_sentence(text) || !has_more_words(text, LABEL_WORDS);
    }
    return doc->segments.len >= SEGMENTS_MIN && labels * 3 >= doc->segments.len * 2;
}
