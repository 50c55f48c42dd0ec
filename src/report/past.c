#include "report/past.h"

const char *archive_part_name(enum archive_part part)
{
    static const char *const names[ARCHIVE_PARTS] = {"groups", "folders", "languages", "categories", "rules"};
    return names[part];
}

void past_init(struct past *p)
{
    *p = (struct past){0};
    for (int i = 0; i < ARCHIVE_PARTS; i++)
        tally_table_init(&p->parts[i]);
    tally_table_init(&p->files);
}

void past_release(struct past *p)
{
    for (int i = 0; i < ARCHIVE_PARTS; i++)
        tally_table_release(&p->parts[i]);
    tally_table_release(&p->files);
}
