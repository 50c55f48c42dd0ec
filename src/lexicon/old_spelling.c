#include "lexicon/old_spelling.h"

#include "base/utf8.h"

struct spelling_change {
    const char *old, *today; /* in lower case */
};

/* What changed in 1996 besides ss, without what the revision of 2006 allows again: beginnings of words ... */
static const struct spelling_change beginnings[] = {
    {"schiffahrt", "schifffahrt"},
    {"stillegung", "stilllegung"},
    {"stillegen", "stilllegen"},
    {"brennessel", "brennnessel"},
    {"rolladen", "rollladen"},
    {"plazier", "platzier"},
    {"numerier", "nummerier"},
    {"stengel", "stängel"},
    {"känguruh", "känguru"},
    {"rauhheit", "rauheit"},
    {"rauhbein", "raubein"},
    {"greuel", "gräuel"},
    {"greulich", "gräulich"},
    {"überschwenglich", "überschwänglich"},
    {"belemmert", "belämmert"},
    {"quentchen", "quäntchen"},
    {"schneuz", "schnäuz"},
    {"tolpatsch", "tollpatsch"},
    {"verbleuen", "verbläuen"},
    {"roheit", "rohheit"},
    {"karamelbonbon", "karamellbonbon"},
    {"bestplaziert", "bestplatziert"},
    {"deplaziert", "deplatziert"},
    {"fehlplazier", "fehlplatzier"},
    {"bettuch", "betttuch"},
    {"fußballänderspiel", "fußballländerspiel"},
    {"kunststofflasche", "kunststoffflasche"},
    {"eisschnellauf", "eisschnelllauf"},
    {"schnellauf", "schnelllauf"},
    {"baletttänzer", "balletttänzer"},
    {"ballettänzer", "balletttänzer"},
    {"ballettruppe", "balletttruppe"},
    {"klemmappe", "klemmmappe"},
    {"schrittempo", "schritttempo"},
    {"stoffetzen", "stofffetzen"},
    {"stallaterne", "stalllaterne"},
    {"nullösung", "nulllösung"},
    {"metallegierung", "metalllegierung"},
    {"kontrollampe", "kontrolllampe"},
};

/* ... and whole words. */
static const struct spelling_change whole_words[] = {
    {"rauh", "rau"},
    {"rauhe", "raue"},
    {"rauhes", "raues"},
    {"rauhen", "rauen"},
    {"rauher", "rauer"},
    {"rauhem", "rauem"},
    {"wieviel", "wie viel"},
    {"wieviele", "wie viele"},
    {"wievielen", "wie vielen"},
    {"zuviel", "zu viel"},
    {"zuviele", "zu viele"},
    {"zuwenig", "zu wenig"},
    {"soviele", "so viele"},
    {"sovielen", "so vielen"},
    {"jedesmal", "jedes Mal"},
    {"behende", "behände"},
    {"gemse", "gämse"},
    {"gemsen", "gämsen"},
    {"zierat", "zierrat"},
    {"karamel", "karamell"},
    {"tip", "Tipp"},
    {"tips", "Tipps"},
    {"stukkateur", "stuckateur"},
};

#define COUNT(list) (sizeof(list) / sizeof((list)[0]))

static void take_over(struct buf *out, struct span lower, const char *old, const char *today, bool capital)
{
    size_t size;
    uint32_t first = utf8_decode(today, strlen(today), &size);
    utf8_add(out, capital ? utf8_upper(first) : first);
    buf_add_str(out, today + size);
    buf_add(out, lower.ptr + strlen(old), lower.len - strlen(old));
}

static bool replace_lower(struct span lower, bool capital, struct buf *out)
{
    for (size_t i = 0; i < COUNT(whole_words); i++)
        if (span_is(lower, whole_words[i].old)) {
            take_over(out, lower, whole_words[i].old, whole_words[i].today, capital);
            return true;
        }
    for (size_t i = 0; i < COUNT(beginnings); i++)
        if (span_starts(lower, beginnings[i].old)) {
            take_over(out, lower, beginnings[i].old, beginnings[i].today, capital);
            return true;
        }
    return false;
}

enum { HEAD = 4 };

/* Lower case of A-Z and of the German letters, byte by byte: enough to tell most words from the lists, without a copy.
 */
static void lower_head(struct span word, char out[HEAD])
{
    for (size_t i = 0; i < HEAD; i++) {
        unsigned char c = i < word.len ? (unsigned char)word.ptr[i] : 0;
        bool latin = i > 0 && (unsigned char)word.ptr[i - 1] == 0xC3 && c >= 0x80 && c <= 0x9E;
        out[i] = (char)((c >= 'A' && c <= 'Z') || latin ? c + 0x20 : c);
    }
}

static bool may_be_listed(struct span word)
{
    char head[HEAD];
    lower_head(word, head);
    for (size_t i = 0; i < COUNT(whole_words); i++)
        if (head[0] == whole_words[i].old[0] &&
            strncmp(head, whole_words[i].old, word.len < HEAD ? word.len : HEAD) == 0)
            return true;
    for (size_t i = 0; i < COUNT(beginnings); i++)
        if (memcmp(head, beginnings[i].old, HEAD) == 0)
            return true;
    return false;
}

bool old_spelling_replace(struct span word, struct buf *out)
{
    if (word.len < 3 || !may_be_listed(word))
        return false;
    bool capital = utf8_starts_upper(word.ptr, word.len);
    struct buf lower = BUF_EMPTY;
    utf8_add_lower(&lower, word.ptr, word.len);
    bool found = replace_lower(buf_span(&lower), capital, out);
    buf_release(&lower);
    return found;
}
