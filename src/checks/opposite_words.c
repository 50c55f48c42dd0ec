#include "checks/opposite_words.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "lexicon/english_bases.h"
#include "lexicon/lexicon.h"
#include "text/word_lists.h"

/* A word may be in two sets: "fall" is a season and the contrary of "rise". */
enum { SENSES = 3 };

struct sense_list {
    struct opposite_word senses[SENSES]; /* without their tokens */
};

struct word_index {
    struct intern words;
    VEC_OF(struct sense_list) senses; /* by word */
    VEC_OF(uint32_t) forms;           /* by form of a side: NOT_ASKED, NO_WORD, or FIRST_WORD and the word */
};

enum { NOT_ASKED, NO_WORD, FIRST_WORD };

struct opposite_index {
    struct word_index english, german;
};

static void add_word(struct word_index *w, struct span word, const struct opposite_word *sense)
{
    char folded[LEXICON_FORM_MAX];
    uint32_t id = intern_id(&w->words, folded, lexicon_fold(word.ptr, word.len, folded, sizeof(folded)));
    if (id == w->senses.len)
        vec_push(&w->senses, (struct sense_list){0});
    struct opposite_word *senses = w->senses.items[id].senses;
    size_t i = 0;
    while (i < SENSES && senses[i].member && senses[i].member != sense->member)
        i++;
    if (i == SENSES)
        BUG("a word is in more sets than SENSES");
    senses[i] = *sense;
}

static void add_forms(struct word_index *w, struct span word, const struct opposite_word *sense)
{
    static const char *const adjective[] = {"", "e", "en", "er", "es", "em", NULL};
    static const char *const people[] = {"", "n", "s", "in", "innen", NULL};
    char form[LEXICON_FORM_MAX];
    char mark = word.ptr[word.len - 1];
    if (mark != '+' && mark != '~') {
        add_word(w, word, sense);
        return;
    }
    for (const char *const *ending = mark == '+' ? adjective : people; *ending; ending++) {
        int len = snprintf(form, sizeof(form), "%.*s%s", (int)word.len - 1, word.ptr, *ending);
        add_word(w, (struct span){form, (size_t)len}, sense);
    }
}

static void add_list(struct word_index *w, const char *list, const struct opposite_member *member)
{
    for (const char *at = list; *at;) {
        struct opposite_word sense = {.member = member, .doubtful = *at == '?'};
        at += sense.doubtful;
        size_t len = strcspn(at, " ");
        add_forms(w, (struct span){at, len}, &sense);
        at += len + (at[len] == ' ');
    }
}

static void add_table(struct opposite_index *index, const struct opposite_member *table)
{
    for (; table->english; table++) {
        add_list(&index->english, table->english, table);
        add_list(&index->german, table->german, table);
    }
}

struct opposite_index *opposite_index_new(void)
{
    struct opposite_index *index = xcalloc(1, sizeof(*index));
    intern_init(&index->english.words);
    intern_init(&index->german.words);
    add_table(index, opposite_calendar);
    add_table(index, opposite_members);
    add_table(index, opposite_nations);
    return index;
}

void opposite_index_free(struct opposite_index *index)
{
    if (!index)
        return;
    intern_release(&index->english.words);
    intern_release(&index->german.words);
    vec_release(&index->english.senses);
    vec_release(&index->german.senses);
    vec_release(&index->english.forms);
    vec_release(&index->german.forms);
    free(index);
}

static bool word_is_at(const struct pair_side *side, size_t i, const char *list)
{
    return i < side->token_count && pair_token_in(side, i, list);
}

static bool is_number_at(const struct pair_side *side, size_t i)
{
    return i < side->token_count && side->tokens[i].flags & TOKEN_HAS_DIGIT;
}

/* "May" and "March" are months beside a number and behind a preposition; elsewhere they may be verbs and people. */
static bool is_month_place(const struct pair_side *side, size_t i)
{
    return side->tokens[i].flags & TOKEN_CAPITAL &&
           (is_number_at(side, i + 1) || (i > 0 && is_number_at(side, i - 1)) ||
            (i > 0 &&
             word_is_at(side, i - 1,
                        " in last next since until by early late mid of this every than from through between ")));
}

/* The English word in this place is no member of the set: "Mr Brown", "polish", "to miss". */
static bool is_other_english(const struct pair_side *side, size_t i, enum opposite_set set)
{
    bool capital = side->tokens[i].flags & TOKEN_CAPITAL;
    if (set == SET_MONTHS && word_is_at(side, i, " may march "))
        return !is_month_place(side, i);
    if (set == SET_NATIONS || (set == SET_PEOPLE && word_is_at(side, i, " miss ")))
        return !capital;
    return set == SET_COLOURS && capital && i > 0;
}

/* The same in German: "der Morgen" beside "morgen", "die Rechte" beside "rechts", "im Jahr 2020". */
static bool is_other_german(const struct pair_side *side, size_t i, enum opposite_set set)
{
    bool capital = side->tokens[i].flags & TOKEN_CAPITAL;
    if (word_is_at(side, i, " morgen "))
        return i > 0 && capital == (set == SET_DAY_NAMES);
    if (set == SET_PEOPLE)
        return !capital;
    if (set == SET_SPANS)
        return is_number_at(side, i + 1);
    return i > 0 && capital && (set == SET_HAND || set == SET_COLOURS);
}

static void add_found(const struct word_index *w, const struct pair_side *side, size_t token, uint32_t id,
                      struct opposite_word *out, size_t max, size_t *count)
{
    const struct opposite_word *senses = w->senses.items[id].senses;
    bool german = strcmp(side->lang->tag, "de") == 0;
    for (size_t k = 0; k < SENSES && senses[k].member && *count < max; k++) {
        if ((german ? is_other_german : is_other_english)(side, token, senses[k].member->set))
            continue;
        out[*count] = senses[k];
        out[(*count)++].token = token;
    }
}

/* Of the index: see its `forms`. */
static uint32_t find_word(const struct word_index *w, struct span word, bool german)
{
    char folded[LEXICON_FORM_MAX];
    if (!german)
        word = english_without_genitive(word);
    uint32_t id = intern_find(&w->words, folded, lexicon_fold(word.ptr, word.len, folded, sizeof(folded)));
    return id == INTERN_NONE ? NO_WORD : id + FIRST_WORD;
}

/* The same for a token, found once for each form. */
static uint32_t word_of(struct word_index *w, const struct pair_side *side, size_t token, bool german)
{
    uint32_t form = side->tokens[token].form;
    if (form == TOKEN_NO_FORM)
        return NO_WORD;
    while (w->forms.len <= form)
        vec_push(&w->forms, NOT_ASKED);
    if (w->forms.items[form] == NOT_ASKED)
        w->forms.items[form] = find_word(w, pair_token(side, token), german);
    return w->forms.items[form];
}

size_t opposite_words_find(struct opposite_index *index, const struct pair_side *side, struct opposite_word *out,
                           size_t max)
{
    bool german = strcmp(side->lang->tag, "de") == 0;
    struct word_index *w = german ? &index->german : &index->english;
    size_t count = 0;
    for (size_t i = 0; i < side->token_count && count < max; i++) {
        uint32_t word = word_of(w, side, i, german);
        if (word != NO_WORD)
            add_found(w, side, i, word - FIRST_WORD, out, max, &count);
    }
    return count;
}
