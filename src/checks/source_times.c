#include "checks/source_times.h"

#include <math.h>

#include "text/word_lists.h"

enum { ZONE_REACH = 4, DAY = 24 * 60, HALF_DAY = DAY / 2 };

/* Minutes before or behind universal time; two where the name stands for summer and winter. */
static const struct zone {
    const char *names;
    int offsets[2];
} source_zones[] =
    {
        {" et eastern ", {-300, -240}},  {" est ", {-300, -300}}, {" edt ", {-240, -240}},
        {" ct central ", {-360, -300}},  {" cst ", {-360, -360}}, {" cdt ", {-300, -300}},
        {" mt mountain ", {-420, -360}}, {" mst ", {-420, -420}}, {" mdt ", {-360, -360}},
        {" pt pacific ", {-480, -420}},  {" pst ", {-480, -480}}, {" pdt ", {-420, -420}},
        {" gmt utc z ", {0, 0}},         {" bst ", {60, 60}},     {" cet ", {60, 60}},
        {" cest ", {120, 120}},          {" eet ", {120, 120}},   {" eest ", {180, 180}},
        {" msk ", {180, 180}},           {" ist ", {330, 330}},   {" jst kst ", {540, 540}},
        {" hkt sgt awst ", {480, 480}},  {" aest ", {600, 600}},  {" aedt ", {660, 660}},
},
  target_zones[] = {
      {" mez cet ", {60, 60}},
      {" mesz cest ", {120, 120}},
      {" utc gmt weltzeit ", {0, 0}},
      {" ", {60, 120}},
};
enum {
    SOURCE_ZONES = sizeof(source_zones) / sizeof(source_zones[0]),
    TARGET_ZONES = sizeof(target_zones) / sizeof(target_zones[0])
};

static bool word_follows(const struct pair_side *side, const struct quantity *q, size_t reach, const char *list)
{
    for (size_t i = q->end; i < side->token_count && i < q->end + reach; i++)
        if (pair_token_in(side, i, list))
            return true;
    return false;
}

/* --- zones */

/* The minutes since midnight that the number at `i` may be the hour of, or the whole of; below 0 for none. *parts is
 * how many numbers it takes. */
static int minutes_at(const struct quantities *found, size_t i, size_t *parts)
{
    const struct quantity *q = &found->items[i];
    double hour = q->values[q->value_count - 1], minute = 0; /* the last value has "p.m." in it */
    *parts = 1;
    if (q->kind == QUANTITY_PART && i + 1 < found->len && q[1].first == q->first) {
        *parts = 2;
        minute = q[1].values[0];
    } else if (q->parts[0] >= 0) {
        hour = q->parts[0];
        minute = q->parts[1];
    } else if (q->kind == QUANTITY_DIGITS && hour >= 100) { /* "1800 GMT" */
        minute = fmod(hour, 100);
        hour = floor(hour / 100);
    }
    return hour == floor(hour) && hour <= 24 && minute < 60 ? (int)(hour * 60 + minute) : -1;
}

/* The same moment, whichever half of the day either side means. */
static bool is_same_moment(int source, const struct zone *from, int target, const struct zone *to)
{
    for (size_t i = 0; i < 2; i++)
        for (size_t k = 0; k < 2; k++)
            if ((source - from->offsets[i] - target + to->offsets[k]) % HALF_DAY == 0)
                return true;
    return false;
}

/* 1 + its place in source_zones; 0 for none. */
static unsigned which_zone(const struct lang *lang, struct span word)
{
    unsigned z = 0;
    (void)lang;
    while (z < SOURCE_ZONES && !word_in(word, source_zones[z].names))
        z++;
    return z < SOURCE_ZONES ? z + 1 : 0;
}

static const struct zone *zone_behind(const struct pair_side *side, const struct quantity *q)
{
    unsigned zone = 0;
    for (size_t i = q->end; i < side->token_count && i < q->end + ZONE_REACH && zone == 0; i++)
        if (side->tokens[i].form != TOKEN_NO_FORM)
            zone = text_side_ask(side->text, &side->tokens[i], which_zone);
    return zone ? &source_zones[zone - 1] : NULL;
}

/* The zone of a German time: of the one that a text there has when it names none. */
static const struct zone *zone_of_clock(const struct pair_side *side, const struct quantity *q)
{
    size_t z = 0;
    while (z + 1 < TARGET_ZONES && !word_follows(side, q, 2, target_zones[z].names))
        z++;
    return word_follows(side, q, 1, " uhr ") ? &target_zones[z] : NULL;
}

/* "5 p.m. ET": "23 Uhr". A moment that the source gives in two zones needs to be there only once. */
static void match_zones(const struct pair_view *p, struct side_numbers *source, struct side_numbers *target)
{
    size_t source_parts, target_parts;
    for (size_t i = 0; i < source->found.len; i += source_parts) {
        int time = minutes_at(&source->found, i, &source_parts);
        const struct zone *from = time < 0 ? NULL : zone_behind(&p->source, &source->found.items[i]);
        for (size_t k = 0; from && k < target->found.len; k += target_parts) {
            int clock = minutes_at(&target->found, k, &target_parts);
            const struct zone *to = clock < 0 ? NULL : zone_of_clock(&p->target, &target->found.items[k]);
            if (!to || !is_same_moment(time, from, clock, to))
                continue;
            memset(source->matched + i, true, source_parts);
            memset(target->matched + k, true, target_parts);
        }
    }
}

/* --- times in words */

/* The hour that a clock would be at when the words name `hour`: "halb neun" is half past eight. */
static bool is_hour_of(const struct quantity *q, double hour)
{
    for (size_t i = 0; i < q->value_count; i++) {
        double distance = fmod(hour - q->values[i] + 24, 12);
        if (distance == 0 || distance == 1)
            return true;
    }
    return false;
}

/* Whether the words at `part` and behind it name the minutes: "halb neun", "a quarter to nine", "zehn vor sieben". */
static bool says_minutes(const struct pair_side *side, const struct quantity *part, double minutes)
{
    double share = part->values[0] < 1 ? part->values[0] * 60 : part->values[0];
    if (part->kind != QUANTITY_SPELLED)
        return false;
    if (word_follows(side, part, 2, " to before vor "))
        return minutes == 60 - share;
    if (word_follows(side, part, 2, " past after nach "))
        return minutes == share;
    return part->values[0] < 1 && (minutes == 15 || minutes == 30 || minutes == 45);
}

/* "8:30" beside "halb neun", "6:50" beside "zehn vor sieben". */
static void match_words(struct side_numbers *figures, const struct pair_side *side, struct side_numbers *words)
{
    for (size_t i = 0; i < figures->found.len; i++) {
        struct quantity *hour = &figures->found.items[i], whole = *hour;
        bool parted = i + 1 < figures->found.len && hour->kind == QUANTITY_PART && hour[1].first == hour->first;
        double minutes = parted ? hour[1].values[0] : hour->parts[1];
        if (figures->matched[i] || minutes <= 0 || (hour->kind != QUANTITY_PART && hour->kind != QUANTITY_DIGITS))
            continue;
        whole.values[0] = parted ? hour->values[0] : hour->parts[0];
        whole.value_count = parted ? hour->value_count : 1;
        for (size_t k = 0; k + 1 < words->found.len && !figures->matched[i]; k++) {
            const struct quantity *part = &words->found.items[k];
            if (says_minutes(side, part, minutes) && is_hour_of(&whole, part[1].values[0]))
                figures->matched[i] = figures->matched[i + parted] = words->matched[k] = words->matched[k + 1] = true;
        }
    }
}

void numbers_match_times(const struct pair_view *p, struct side_numbers *source, struct side_numbers *target)
{
    match_words(source, &p->target, target);
    match_words(target, &p->source, source);
    match_zones(p, source, target);
}
