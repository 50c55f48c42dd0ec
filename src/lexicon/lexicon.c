#include "lexicon/lexicon.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "base/ascii.h"
#include "base/buf.h"
#include "base/bug.h"
#include "lexicon/government.h"
#include "lexicon/lexicon_file.h"

enum { READINGS = 24 };

static const char *header_fault(const struct lexicon *lex)
{
    const struct lexicon_header *header = lex->map.bytes;
    if (lex->map.size < sizeof(*header)) {
        return "not a lexicon: too short";
    }
    if (memcmp(header->magic, LEXICON_MAGIC, sizeof(header->magic)) != 0) {
        return "not a lexicon";
    }
    if (header->byte_order != LEXICON_BYTE_ORDER) {
        return "lexicon made for another byte order";
    }
    if (header->version != LEXICON_VERSION) {
        return "lexicon of another version; build it again";
    }
    if (header->size != lex->map.size) {
        return "damaged lexicon: wrong size";
    }
    for (int i = 0; i < SECTION_COUNT; i++) {
        const struct lexicon_section_place *place = &header->sections[i];
        if (place->offset % 8 != 0 || place->offset < sizeof(*header) || place->offset > lex->map.size ||
            place->size > lex->map.size - place->offset) {
            return "damaged lexicon: section out of range";
        }
    }
    return NULL;
}

static const void *section(const struct lexicon *lex, enum lexicon_section which, size_t unit, uint32_t *count)
{
    const struct lexicon_header *header = lex->map.bytes;
    const struct lexicon_section_place *place = &header->sections[which];
    *count = (uint32_t)(place->size / unit);
    return (const char *)lex->map.bytes + place->offset;
}

static const char *attach_automaton(struct lexicon *lex)
{
    struct automaton *a = &lex->automaton;
    a->arcs = section(lex, SECTION_ARCS, sizeof(*a->arcs), &a->arc_count);
    uint32_t root = ((const struct lexicon_header *)lex->map.bytes)->root;
    if (!automaton_valid(a, root)) {
        return "damaged lexicon: bad automaton";
    }
    for (enum lexicon_group group = GROUP_GERMAN; group < GROUP_END; group++) {
        lex->groups[group] = automaton_step(a, root, (unsigned char)group);
        if (lex->groups[group] == 0) {
            return "damaged lexicon: group missing";
        }
        automaton_index_fill(a, lex->groups[group], &lex->initials[group]);
    }
    return NULL;
}

/* A search ends at an empty slot, and every seventh is one: a stretch without any is damage. Not the whole table is
 * read, which would fetch all its pages. */
static bool has_empty_slot(const struct frequency_table *t)
{
    enum { STRETCH = 4096 };
    for (uint32_t i = 0; i < t->count && i < STRETCH; i++)
        if (t->slots[i] == 0)
            return true;
    return t->count == 0;
}

static const char *attach_values(struct lexicon *lex)
{
    uint32_t flag_count;
    lex->frequencies.slots = section(lex, SECTION_FREQUENCIES, sizeof(uint32_t), &lex->frequencies.count);
    lex->set_starts = section(lex, SECTION_SET_STARTS, sizeof(*lex->set_starts), &lex->set_count);
    lex->set_flags = section(lex, SECTION_SET_FLAGS, 1, &flag_count);
    lex->set_items = section(lex, SECTION_SET_ITEMS, sizeof(*lex->set_items), &lex->item_count);
    lex->tags = section(lex, SECTION_TAGS, sizeof(*lex->tags), &lex->tag_count);
    lex->lemma_rules = section(lex, SECTION_LEMMA_RULES, sizeof(*lex->lemma_rules), &lex->rule_count);
    lex->lemma_text = section(lex, SECTION_LEMMA_TEXT, 1, &lex->text_size);
    lex->spellings = section(lex, SECTION_SPELLINGS, sizeof(*lex->spellings), &lex->spelling_count);
    lex->spelling_text = section(lex, SECTION_SPELLING_TEXT, 1, &lex->spelling_text_size);
    uint32_t trigram_count;
    lex->trigrams = section(lex, SECTION_TRIGRAMS, 1, &trigram_count);
    if (!has_empty_slot(&lex->frequencies)) {
        return "damaged lexicon: no empty slot among the frequencies";
    }
    if (trigram_count != TRIGRAM_COUNT) {
        return "damaged lexicon: bad trigrams";
    }
    uint32_t government_size;
    lex->government = section(lex, SECTION_GOVERNMENT, 1, &government_size);
    if (!government_valid(lex->government, government_size)) {
        return "damaged lexicon: bad verb government";
    }
    if (lex->set_count != flag_count + 1) {
        return "damaged lexicon: bad reading sets";
    }
    lex->set_count = flag_count;
    return NULL;
}

struct lexicon *lexicon_open(const char *path, struct buf *err)
{
    struct lexicon *lex = xcalloc(1, sizeof(*lex));
    const char *fault = NULL;
    if (file_map_open(&lex->map, path) != 0)
        fault = strerror(errno);
    else if ((fault = header_fault(lex)) == NULL && (fault = attach_automaton(lex)) == NULL)
        fault = attach_values(lex);
    if (fault == NULL) {
        return lex;
    }
    buf_addf(err, "%s: %s", path, fault);
    lexicon_close(lex);
    return NULL;
}

void lexicon_close(struct lexicon *lex)
{
    if (lex == NULL) {
        return;
    }
    file_map_close(&lex->map);
    free(lex);
}

/* Lower case of a code point of two bytes, U+0080 to U+017F; others stay. */
static unsigned lower_latin(unsigned cp)
{
    if ((cp >= 0xC0 && cp <= 0xDE && cp != 0xD7)) {
        return cp + 0x20;
    }
    if (cp == 0x178) {
        return 0xFF;
    }
    bool odd_is_upper = (cp >= 0x139 && cp <= 0x148) || (cp >= 0x179 && cp <= 0x17E);
    if (cp >= 0x100 && cp <= 0x17E && cp != 0x130 && cp != 0x131 && cp != 0x138 && cp != 0x149) {
        return (cp & 1u) == (odd_is_upper ? 1u : 0u) ? cp + 1 : cp;
    }
    return cp;
}

size_t lexicon_fold(const char *s, size_t len, char *out, size_t max)
{
    size_t n = 0;
    for (size_t i = 0; i < len; i++) {
        unsigned char c = (unsigned char)s[i];
        if (n + 2 > max) {
            return 0;
        }
        if (c < 0x80) { /* most bytes */
            out[n++] = ascii_lower(s[i]);
            continue;
        }
        unsigned char next = i + 1 < len ? (unsigned char)s[i + 1] : 0;
        bool capital_sharp_s = c == 0xE1 && next == 0xBA && i + 2 < len && (unsigned char)s[i + 2] == 0x9E;
        if (capital_sharp_s || (c == 0xC3 && next == 0x9F)) {
            out[n++] = 's';
            out[n++] = 's';
            i += capital_sharp_s ? 2 : 1;
        } else if (c >= 0xC3 && c <= 0xC5 && (next & 0xC0u) == 0x80) {
            unsigned cp = lower_latin((c & 0x1Fu) << 6 | (next & 0x3Fu));
            out[n++] = (char)(0xC0u | cp >> 6);
            out[n++] = (char)(0x80u | (cp & 0x3Fu));
            i++;
        } else {
            out[n++] = s[i];
        }
    }
    return n;
}

/* The state where a word of a group ends, 0 if the group does not have it. */
static uint32_t find(const struct lexicon *lex, enum lexicon_group group, const char *form, size_t len)
{
    if (len > LEXICON_FORM_MAX) {
        return 0;
    }
    uint32_t state = automaton_walk(&lex->automaton, &lex->initials[group], form, len);
    return automaton_ends(&lex->automaton, state) ? state : 0;
}

unsigned lexicon_flags_at(const struct lexicon *lex, enum lexicon_group group, uint32_t state)
{
    if (group == GROUP_SEEN) {
        return LEX_SEEN;
    }
    uint32_t value = automaton_value(&lex->automaton, state);
    if (group == GROUP_NAME) {
        return value;
    }
    return value < lex->set_count ? lex->set_flags[value] : 0;
}

static unsigned flags_in(const struct lexicon *lex, enum lexicon_group group, const char *form, size_t len)
{
    uint32_t state = find(lex, group, form, len);
    return state != 0 ? lexicon_flags_at(lex, group, state) : 0;
}

unsigned lexicon_listed_flags(const struct lexicon *lex, const char *form, size_t len)
{
    unsigned flags = flags_in(lex, GROUP_GERMAN, form, len) | flags_in(lex, GROUP_NAME, form, len);
    return flags & (LEX_GERMAN | LEX_NAME);
}

unsigned lexicon_flags(const struct lexicon *lex, const char *form, size_t len)
{
    unsigned flags = flags_in(lex, GROUP_GERMAN, form, len) | flags_in(lex, GROUP_NAME, form, len);
    char folded[LEXICON_FORM_MAX];
    size_t folded_len = lexicon_fold(form, len, folded, sizeof(folded));
    if (frequency_find(&lex->frequencies, FREQUENCY_ENGLISH, folded, folded_len) != 0) {
        flags |= LEX_ENGLISH;
    }
    /* Else daß would count as seen because dass is frequent. */
    unsigned seen = frequency_find(&lex->frequencies, FREQUENCY_GERMAN, folded, folded_len);
    if (seen != 0 && (seen & FREQUENCY_OF_FORM) == 0) {
        flags |= LEX_SEEN;
    }
    return flags;
}

bool lexicon_has_phrase(const struct lexicon *lex, const char *phrase, size_t len)
{
    return frequency_find(&lex->frequencies, FREQUENCY_PHRASE, phrase, len) != 0;
}

static unsigned frequency_of(const struct lexicon *lex, enum frequency_language language, const char *form, size_t len)
{
    char folded[LEXICON_FORM_MAX];
    size_t folded_len = lexicon_fold(form, len, folded, sizeof(folded));
    return frequency_find(&lex->frequencies, language, folded, folded_len) & ~FREQUENCY_OF_FORM;
}

unsigned lexicon_frequency(const struct lexicon *lex, const char *form, size_t len)
{
    return frequency_of(lex, FREQUENCY_GERMAN, form, len);
}

unsigned lexicon_frequency_en(const struct lexicon *lex, const char *form, size_t len)
{
    return frequency_of(lex, FREQUENCY_ENGLISH, form, len);
}

size_t lexicon_readings_at(const struct lexicon *lex, uint32_t set, struct reading *out, size_t max)
{
    if (set >= lex->set_count) {
        return 0;
    }
    size_t count = 0;
    for (uint32_t i = lex->set_starts[set]; i < lex->set_starts[set + 1] && i < lex->item_count; i++) {
        const struct set_item *item = &lex->set_items[i];
        if (item->tag >= lex->tag_count) {
            return count;
        }
        if (count < max) {
            const struct tag *tag = &lex->tags[item->tag];
            out[count] = (struct reading){.features = tag->features,
                                          .part_of_speech = tag->part_of_speech,
                                          .kind = tag->kind,
                                          .person = tag->person,
                                          .use = tag->use,
                                          .lemma_rule = item->lemma_rule};
        }
        count++;
    }
    return count;
}

size_t lexicon_readings(const struct lexicon *lex, const char *form, size_t len, struct reading *out, size_t max)
{
    uint32_t state = find(lex, GROUP_GERMAN, form, len);
    return state != 0 ? lexicon_readings_at(lex, automaton_value(&lex->automaton, state), out, max) : 0;
}

bool lexicon_has_reading(const struct lexicon *lex, const char *form, size_t len, enum part_of_speech part,
                         uint32_t features)
{
    struct reading r[READINGS];
    size_t n = lexicon_readings(lex, form, len, r, READINGS);
    for (size_t i = 0; i < n && i < READINGS; i++) {
        if (r[i].part_of_speech == part && (features == 0 || (r[i].features & features) != 0)) {
            return true;
        }
    }
    return false;
}

size_t lexicon_lemma(const struct lexicon *lex, const char *form, size_t len, const struct reading *reading, char *out,
                     size_t max)
{
    if (reading->lemma_rule >= lex->rule_count) {
        return 0;
    }
    const struct lemma_rule *rule = &lex->lemma_rules[reading->lemma_rule];
    size_t infix_end = (size_t)rule->infix_at + rule->infix_len;
    if (infix_end + rule->strip > len || rule->append > lex->text_size ||
        rule->append_len > lex->text_size - rule->append) {
        return 0;
    }
    size_t rest = len - infix_end - rule->strip;
    size_t total = rule->infix_at + rest + rule->append_len;
    if (total > max) {
        return 0;
    }
    memcpy(out, form, rule->infix_at);
    memcpy(out + rule->infix_at, form + infix_end, rest);
    memcpy(out + rule->infix_at + rest, lex->lemma_text + rule->append, rule->append_len);
    return total;
}
