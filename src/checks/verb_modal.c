/* A sentence that ends with an infinitive: a modal verb is lost ("Die Partner 85 Millionen Dollar investieren."), or
 * something is asked for ("Die Fenster in allen Räumen schließen.") and nothing is missing. */
#include "checks/verb_subject.h"
#include "lexicon/features.h"
#include "text/front_field.h"
#include "text/word_lists.h"

/* "zehn Minuten", "zwei Pixel", "die ganze Zeit": how long, far or often. */
static bool is_extent(const struct analysis *a, const struct part *p)
{
    return front_is_time(a, p->last) ||
           analysis_word_in(a, p->last,
                            " pixel grad punkt punkte stufe stufen ebene ebenen zeile zeilen zeichen "
                            "zentimeter millimeter meter kilometer mal male stück schritt schritte ");
}

/* "mit zwei Löffeln Zucker", "mit 100 g Nüssen": what is measured belongs to the measure. */
static bool is_measured(const struct verbless *l, size_t i)
{
    const struct part *before = verbless_part(l, i - 1);
    bool counted = false;
    for (uint32_t word = before->first; word <= before->last && !counted; word++)
        counted = analysis_has_tag(l->a, word, TAG_BIT(TAG_CARD));
    return counted && part_is(l, i - 1, PART_PREPOSITION) &&
           analysis_has_tag(l->a, verbless_part(l, i)->first, TAG_BIT(TAG_NN));
}

/* Something that what is asked for would be done to, as well as the subject: one of them does it. */
static bool is_second_object(const struct verbless *l, size_t i)
{
    const struct part *p = verbless_part(l, i);
    const tag_set begins = TAG_BIT(TAG_CARD) | TAG_BIT(TAG_ADJA) | TAG_BIT(TAG_NN);
    bool definite = part_begins(l, i, " die das den mein dein sein ihr unser euer meine deine seine ihre unsere ");
    bool many = analysis_has_tag(l->a, p->first, begins) && p->cells & NOMINAL_NUMBER(NUMBER_PLURAL);
    return part_is(l, i, PART_NOMINAL) && p->cells & NOMINAL_CASE(CASE_ACCUSATIVE) && (definite || many) &&
           !is_extent(l->a, p);
}

bool part_lacks_modal(const struct verbless *l)
{
    size_t end = l->parts.count;
    if (!l->parts.whole || l->subject > 0 || end < l->subject + 3 || !part_is(l, end - 1, PART_INFINITIVE) ||
        verbless_has_word(l->a, " zu bitte "))
        return false;
    if (!analysis_has_tag(l->a, verbless_part(l, l->subject)->last, TAG_BIT(TAG_NN)))
        return false;
    if (part_begins(l, l->subject + 1,
                    " jedoch freilich hingegen dagegen allerdings sicherlich vermutlich angeblich "
                    "offenbar wohl eigentlich "))
        return true;
    for (size_t i = l->subject + 1; l->definite && i + 1 < end; i++)
        if (is_second_object(l, i) && !part_is(l, i - 1, PART_NOMINAL) && !is_measured(l, i))
            return true;
    return false;
}
