#include "checks/mojibake.h"

#include "base/utf8.h"

/* What Windows-1252 has at 80 to 9F; 0 where it has nothing. */
static const uint16_t cp1252[32] = {0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
                                    0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

int mojibake_byte(uint32_t cp)
{
    if (cp >= 0x80 && cp <= 0xFF)
        return (int)cp;
    for (int i = 0; cp > 0xFF && i < 32; i++)
        if (cp1252[i] == cp)
            return 0x80 + i;
    return -1;
}

uint32_t mojibake_char(unsigned char byte)
{
    return byte >= 0xA0 ? byte : byte >= 0x80 ? cp1252[byte - 0x80] : 0;
}

bool mojibake_may_start(uint32_t cp)
{
    return cp >= 0xC2 && cp <= 0xF4;
}

/* Reads up to four characters as bytes; returns how many fit a UTF-8 sequence, 0 when they do not. */
static size_t read_sequence(const char *text, size_t len, char bytes[4], uint32_t chars[4], size_t *used)
{
    size_t need = 0, size;
    *used = 0;
    for (size_t i = 0; i == 0 || i < need; i++) {
        if (*used >= len)
            return 0;
        chars[i] = utf8_decode(text + *used, len - *used, &size);
        int byte = mojibake_byte(chars[i]);
        if (byte < 0 || (i > 0 && (byte & 0xC0) != 0x80))
            return 0;
        bytes[i] = (char)byte;
        *used += size;
        if (i == 0)
            need = byte < 0xC2 || byte > 0xF4 ? 0 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
        if (need == 0)
            return 0;
    }
    return need;
}

/* Marks that may rightly follow a letter: closing quotation marks, dashes, dots, no-break space. */
static bool may_follow_letter(uint32_t cp)
{
    switch (cp) {
    case 0x2018:
    case 0x2019:
    case 0x201C:
    case 0x201D:
    case 0x2013:
    case 0x2014:
    case 0x2022:
    case 0x2026:
    case 0x203A:
    case 0x2039:
    case 0x2122:
    case 0xA0:
    case 0xAB:
    case 0xAE:
    case 0xB7:
    case 0xBB:
        return true;
    default:
        return false;
    }
}

/* Which sequences occur in text only as damage. A capital behind a small letter is none of a word, but "IRMÃ" and "Ä"
 * may stand before a quotation mark. */
static bool is_certain(const uint32_t *chars, size_t count, uint32_t cp, uint32_t before, uint32_t after)
{
    bool loose = may_follow_letter(chars[1]), inside = utf8_is_lower(before) || utf8_is_letter(after);
    switch (chars[0]) {
    case 0xC2:
        return cp >= 0xA0 && (!utf8_is_upper(before) || !loose);
    case 0xC3:
        return !loose || inside || (chars[1] == 0xA0 && !utf8_is_upper(before));
    case 0xC4:
    case 0xC5:
        return !loose || inside;
    case 0xE2:
        return count == 3 && cp >= 0x2000 && cp <= 0x2BFF;
    case 0xEF:
        return cp == 0xFEFF || cp == UTF8_REPLACEMENT || (cp >= 0xFB00 && cp <= 0xFB06);
    case 0xF0:
        return cp >= 0x1F000 && cp <= 0x1FAFF;
    default:
        return false;
    }
}

struct mojibake mojibake_decode(const char *text, size_t len, uint32_t before)
{
    char bytes[4];
    uint32_t chars[4];
    size_t used, size, count = read_sequence(text, len, bytes, chars, &used);
    if (count == 0)
        return (struct mojibake){0};
    uint32_t cp = utf8_decode(bytes, count, &size);
    if (size != count)
        return (struct mojibake){0};
    uint32_t after = used < len ? utf8_decode(text + used, len - used, &size) : 0;
    return (struct mojibake){cp, used, is_certain(chars, count, cp, before, after)};
}
