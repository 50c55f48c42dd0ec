#include "engine/atoms.h"

#include "base/vec.h"
#include "engine/fold.h"
#include "engine/literals.h"
#include "engine/regex_syntax.h"

enum { DEPTH_MAX = 40, ATOMS_MAX = 2000, RUN_MAX = 32 };

/* What is known of the texts that a part of a pattern matches. */
struct part {
    bool exact;                     /* they are all in `all` */
    bool border_first, border_last; /* no letter stands at that side of what begins or ends there */
    struct literals all;
    struct literals begin;  /* unless exact: they begin with one of these; empty when nothing is known */
    struct literals ahead;  /* of a look-ahead: what follows begins with one of these */
    struct atom_set needed; /* one of these occurs; empty when nothing is known */
    struct atom_set more;   /* one of these occurs besides */
};

struct reader {
    struct regex_cursor c;
    struct arena *arena;
    const struct lang *lang;
    int depth;
};

/* What is needed according to its parts, or its own texts where they are the better filter. */
static struct atom_set needed_atoms(struct reader *r, const struct part *part)
{
    if (!part->exact)
        return part->needed;
    return atoms_better(part->needed, atoms_priced(literals_to_atoms(r->arena, part->all), r->lang));
}

/* --- putting parts in a row */

/* `open` are the texts that may stand right before the place reached; `exact`: and nothing else before them. */
struct row {
    struct literals open, begin; /* begin: as of a part, once it is not exact */
    bool exact, border_first;
    struct atom_choice found;
};

static void offer(struct reader *r, struct row *row, struct literals set)
{
    atoms_offer(&row->found, atoms_priced(literals_to_atoms(r->arena, set), r->lang));
}

/* Anything may follow. */
static void row_break(struct reader *r, struct row *row)
{
    offer(r, row, row->open);
    if (row->exact)
        row->begin = row->open;
    row->open = literals_empty(r->arena);
    row->exact = false;
}

static struct literals border(struct reader *r)
{
    return literals_point(r->arena, LITERAL_BORDER);
}

/* Where there are too many texts those before are left behind, but for the border that they end in. */
static void row_append(struct reader *r, struct row *row, struct literals set)
{
    if (row->open.count * set.count <= LITERALS_MAX) {
        row->open = literals_product(r->arena, row->open, set);
        return;
    }
    bool bordered = literals_end_in_border(row->open);
    row_break(r, row);
    row->open = bordered ? literals_product(r->arena, border(r), set) : set;
}

/* A break, with what is known of its two sides. */
static void row_append_unknown(struct reader *r, struct row *row, bool border_first, bool border_last)
{
    if (border_first)
        row_append(r, row, border(r));
    row_break(r, row);
    if (border_last)
        row->open = border(r);
}

static struct literals with_nothing(struct reader *r, struct literals set)
{
    struct literals sum = literals_room(r->arena, set.count + 1);
    literals_add(&sum, set);
    literals_add(&sum, literals_empty(r->arena));
    return sum;
}

/* Once more, white space is the same white space. */
static bool may_repeat(const struct part *part, struct regex_count count)
{
    return count.max != 1 && !(part->exact && literals_are_blank(part->all));
}

/* A part that may be missing. What ends in a border leaves one that was there before it. */
static void row_add_optional(struct reader *r, struct row *row, const struct part *part, struct regex_count count)
{
    if (!may_repeat(part, count) && part->exact && part->all.count < LITERALS_MAX)
        row_append(r, row, with_nothing(r, part->all));
    else
        row_append_unknown(r, row, false, part->border_last && literals_end_in_border(row->open));
}

static void row_add(struct reader *r, struct row *row, const struct part *part, struct regex_count count)
{
    if (count.min == 0) {
        row_add_optional(r, row, part, count);
        return;
    }
    atoms_offer(&row->found, part->needed);
    atoms_offer(&row->found, part->more);
    if (!part->exact) {
        if (part->begin.count)
            row_append(r, row, part->begin);
        row_append_unknown(r, row, part->border_first && !part->begin.count, part->border_last);
        return;
    }
    if (part->ahead.count && row->open.count * part->ahead.count <= LITERALS_MAX)
        offer(r, row, literals_product(r->arena, row->open, part->ahead));
    row_append(r, row, part->all);
    if (may_repeat(part, count)) {
        row_break(r, row);
        row->open = part->all; /* the last of the repetitions */
    }
}

/* --- reading */

static struct part unknown(void)
{
    return (struct part){0};
}

static struct part lost(struct reader *r)
{
    regex_give_up(&r->c);
    return unknown();
}

/* Characters that are no letters. */
static struct part gap(void)
{
    return (struct part){.border_first = true, .border_last = true};
}

static struct part exactly(struct literals all)
{
    bool bordered = literals_end_in_border(all) && all.items[0].len == 1;
    return (struct part){.exact = true, .all = all, .border_first = bordered, .border_last = bordered};
}

static uint32_t folded(uint32_t cp)
{
    return fold_is_blank(cp) ? ' ' : fold_point(cp);
}

static struct part blank(struct reader *r)
{
    return exactly(literals_point(r->arena, ' '));
}

/* The scan does not see invisible characters. */
static struct part point(struct reader *r, uint32_t cp)
{
    return fold_is_invisible(cp) ? unknown() : exactly(literals_point(r->arena, folded(cp)));
}

static bool is_plain(const struct reader *r)
{
    return r->c.p < r->c.end && !strchr("\\^$.[|()?*+{ ", *r->c.p);
}

/* A run of plain characters from `cp` on; a quantifier is for the last one alone, so that one is left for the next
 * item. */
static struct part read_run(struct reader *r, uint32_t cp)
{
    uint32_t run[RUN_MAX];
    size_t len = 0;
    if (fold_is_invisible(cp))
        return unknown();
    run[len++] = folded(cp);
    while (len < RUN_MAX && is_plain(r)) {
        struct regex_cursor before = r->c;
        cp = regex_take_point(&r->c);
        bool quantified = r->c.p < r->c.end && strchr("?*+{", *r->c.p);
        if (quantified || fold_is_invisible(cp)) {
            r->c = before;
            break;
        }
        run[len++] = folded(cp);
    }
    return exactly(literals_string(r->arena, run, len));
}

static struct part read_escape(struct reader *r)
{
    uint32_t cp;
    switch (regex_escape(&r->c, &cp)) {
    case REGEX_POINT:
        return point(r, cp);
    case REGEX_BORDER:
        return exactly(border(r));
    case REGEX_NOTHING:
        return exactly(literals_empty(r->arena));
    case REGEX_BLANK:
        return blank(r);
    case REGEX_GAP:
        return gap();
    case REGEX_UNKNOWN:
        break;
    }
    return unknown();
}

static struct part read_class(struct reader *r)
{
    uint32_t members[REGEX_MEMBERS_MAX];
    size_t count = regex_class(&r->c, members);
    struct literals all = literals_room(r->arena, count);
    for (size_t i = 0; i < count; i++) {
        struct part member = point(r, members[i]);
        if (!member.exact)
            return unknown();
        literals_add(&all, member.all);
    }
    return count ? (struct part){.exact = true, .all = all} : unknown();
}

static struct part read_alternatives(struct reader *r);

static struct part read_group_body(struct reader *r)
{
    if (r->depth >= DEPTH_MAX)
        return lost(r);
    r->depth++;
    struct part part = read_alternatives(r);
    r->depth--;
    return regex_take(&r->c, ')') ? part : lost(r);
}

/* What a look-around needs must occur as well, though it takes no room. */
static struct part read_look_around(struct reader *r, bool ahead, bool positive)
{
    bool barred = !ahead && !positive && regex_at_all_but_marks(r->c); /* no letter stands before */
    struct part inner = read_group_body(r);
    if (!positive)
        return exactly(barred ? border(r) : literals_empty(r->arena));
    bool has_border = ahead ? inner.border_first : inner.border_last;
    struct part part = exactly(has_border ? border(r) : literals_empty(r->arena));
    part.needed = needed_atoms(r, &inner);
    if (ahead)
        part.ahead = inner.exact ? inner.all : inner.begin;
    return part;
}

/* Behind "(?": inline options, for what follows or for a group. Option x would change what a blank means. */
static struct part read_options(struct reader *r)
{
    while (r->c.p < r->c.end && *r->c.p != ')' && *r->c.p != ':') {
        if (!strchr("imsnJU-^", *r->c.p))
            return lost(r);
        r->c.p++;
    }
    if (regex_take(&r->c, ':'))
        return read_group_body(r);
    return regex_take(&r->c, ')') ? exactly(literals_empty(r->arena)) : lost(r);
}

static struct part read_named_group(struct reader *r, char close)
{
    regex_skip_past(&r->c, close);
    return read_group_body(r);
}

static struct part skip_reference(struct reader *r)
{
    regex_skip_past(&r->c, ')');
    return unknown();
}

/* Behind "(?". A comment is not read: a quantifier behind it is for what stands before it. */
static struct part read_special_group(struct reader *r)
{
    struct regex_cursor *c = &r->c;
    char kind = c->p < c->end ? *c->p : '\0', next = c->p + 1 < c->end ? c->p[1] : '\0';
    if (kind == ':' || kind == '>' || kind == '|')
        return c->p++, read_group_body(r);
    if (kind == '=' || kind == '!')
        return c->p++, read_look_around(r, true, kind == '=');
    if (kind == '<' && (next == '=' || next == '!'))
        return c->p += 2, read_look_around(r, false, next == '=');
    if (kind == '<' || kind == '\'')
        return c->p++, read_named_group(r, kind == '<' ? '>' : '\'');
    if (kind == 'P' && next == '<')
        return c->p += 2, read_named_group(r, '>');
    bool digit = kind >= '0' && kind <= '9', next_digit = next >= '0' && next <= '9';
    if ((kind == 'P' && (next == '=' || next == '>')) || kind == 'R' || kind == '&' || kind == '+' || digit ||
        (kind == '-' && next_digit))
        return skip_reference(r);
    return read_options(r);
}

/* Behind "(". A verb such as (*ACCEPT) may end a match anywhere. */
static struct part read_group(struct reader *r)
{
    if (regex_take(&r->c, '*'))
        return lost(r);
    return regex_take(&r->c, '?') ? read_special_group(r) : read_group_body(r);
}

/* A sentence begins and ends at a border: the matcher sees to it. */
static struct part read_item(struct reader *r)
{
    uint32_t cp = regex_take_point(&r->c);
    switch (cp) {
    case '(':
        return read_group(r);
    case '[':
        return read_class(r);
    case '\\':
        return read_escape(r);
    case '.':
        return unknown();
    case '^':
    case '$':
        return exactly(border(r));
    case ' ':
        return blank(r);
    default:
        return read_run(r, cp);
    }
}

static struct part part_of_row(struct reader *r, struct row *row)
{
    struct part part = {.exact = row->exact, .all = row->open, .border_first = row->border_first};
    part.border_last = literals_end_in_border(row->open);
    if (!row->exact)
        offer(r, row, row->open);
    part.begin = row->begin;
    part.needed = row->found.best;
    part.more = row->found.more;
    return part;
}

static struct part read_row(struct reader *r)
{
    struct row row = {.open = literals_empty(r->arena), .exact = true};
    for (size_t items = 0; r->c.p < r->c.end && !regex_at(&r->c, '|') && !regex_at(&r->c, ')'); items++) {
        struct part item = read_item(r);
        struct regex_count count = regex_quantifier(&r->c);
        if (r->c.lost)
            return unknown();
        row_add(r, &row, &item, count);
        if (items == 0)
            row.border_first = item.border_first && count.min > 0;
    }
    return part_of_row(r, &row);
}

/* --- alternatives */

static bool add_needed(struct atom_set *sum, struct atom_set set, size_t room)
{
    if (set.count == 0 || set.count > room)
        return false;
    memcpy(sum->items + sum->count, set.items, set.count * sizeof(*set.items));
    sum->count += set.count;
    sum->cost += set.cost;
    return true;
}

/* What an alternative needs; `besides`: the more that it needs, or that once again if that is all. */
static struct atom_set needs_of(struct reader *r, const struct part *part, bool besides)
{
    return besides && part->more.count ? part->more : needed_atoms(r, part);
}

/* What is needed in one of several alternatives: one of what each needs, if each needs something. */
static struct atom_set needed_in_one(struct reader *r, const struct part *parts, size_t count, bool besides)
{
    size_t room = 0;
    for (size_t i = 0; i < count; i++)
        room += parts[i].needed.count + parts[i].more.count + (parts[i].exact ? parts[i].all.count : 0);
    room = room < ATOMS_MAX ? room : ATOMS_MAX;
    struct atom_set sum = {.items = arena_alloc(r->arena, room * sizeof(*sum.items))};
    for (size_t i = 0; i < count; i++)
        if (!add_needed(&sum, needs_of(r, &parts[i], besides), room - sum.count))
            return (struct atom_set){0};
    return sum;
}

/* What one of several alternatives begins with, if something is known of each. */
static struct literals begin_of_one(struct reader *r, const struct part *parts, size_t count)
{
    size_t texts = 0;
    for (size_t i = 0; i < count; i++) {
        struct literals begin = parts[i].exact ? parts[i].all : parts[i].begin;
        texts = begin.count && texts + begin.count <= LITERALS_MAX ? texts + begin.count : LITERALS_MAX + 1;
    }
    struct literals sum = literals_room(r->arena, texts <= LITERALS_MAX ? texts : 0);
    for (size_t i = 0; i < count && texts <= LITERALS_MAX; i++)
        literals_add(&sum, parts[i].exact ? parts[i].all : parts[i].begin);
    return sum;
}

static struct part join_alternatives(struct reader *r, const struct part *parts, size_t count)
{
    size_t texts = 0;
    bool besides = false;
    struct part sum = {.exact = true, .border_first = true, .border_last = true};
    for (size_t i = 0; i < count; i++) {
        sum.exact = sum.exact && parts[i].exact;
        sum.border_first = sum.border_first && parts[i].border_first;
        sum.border_last = sum.border_last && parts[i].border_last;
        texts += parts[i].all.count;
        besides |= parts[i].more.count > 0;
    }
    sum.needed = needed_in_one(r, parts, count, false);
    if (besides)
        sum.more = needed_in_one(r, parts, count, true);
    sum.exact = sum.exact && texts <= LITERALS_MAX;
    if (sum.exact)
        sum.all = literals_room(r->arena, texts);
    for (size_t i = 0; i < count && sum.exact; i++)
        literals_add(&sum.all, parts[i].all);
    if (!sum.exact)
        sum.begin = begin_of_one(r, parts, count);
    return sum;
}

static struct part read_alternatives(struct reader *r)
{
    struct part first = read_row(r);
    if (!regex_at(&r->c, '|'))
        return first;
    VEC_OF(struct part) parts = {0};
    vec_push(&parts, first);
    while (regex_take(&r->c, '|'))
        vec_push(&parts, read_row(r));
    struct part sum = join_alternatives(r, parts.items, parts.len);
    vec_release(&parts);
    return sum;
}

/* --- what others see */

/* Adds an atom unless another covers it, and takes out those that it covers. */
static void add_atom(struct arena *arena, struct atom_set *set, struct atom atom)
{
    size_t kept = 0;
    for (size_t i = 0; i < set->count; i++)
        if (atom_covers(&set->items[i], &atom))
            return;
    for (size_t i = 0; i < set->count; i++)
        if (!atom_covers(&atom, &set->items[i]))
            set->items[kept++] = set->items[i];
    atom.text = arena_span(arena, atom.text);
    set->items[kept] = atom;
    set->count = kept + 1;
}

static struct atom_set keep_atoms(struct arena *arena, struct atom_set found, const struct lang *lang)
{
    struct atom_set set = {.items = arena_alloc(arena, found.count * sizeof(*set.items))};
    for (size_t i = 0; i < found.count; i++)
        add_atom(arena, &set, found.items[i]);
    return atoms_priced(set, lang);
}

/* What a match begins with, unless it may begin inside a word or with something else. */
static struct atom_set begin_atoms(struct reader *r, const struct part *part)
{
    struct literals begin = part->exact ? part->all : part->begin;
    return literals_begin_words(begin) ? literals_to_atoms(r->arena, begin) : (struct atom_set){0};
}

struct pattern_atoms atoms_of_pattern(struct arena *arena, struct span pattern, const struct lang *lang)
{
    struct arena scratch = ARENA_EMPTY;
    struct reader r = {.c = {pattern.ptr, pattern.ptr + pattern.len, false}, .arena = &scratch, .lang = lang};
    struct part part = read_alternatives(&r);
    struct pattern_atoms atoms = {0};
    if (!r.c.lost && r.c.p == r.c.end) {
        struct atom_set needed = needed_atoms(&r, &part);
        atoms.needed = keep_atoms(arena, needed, lang);
        if (needed.items == part.needed.items && atoms_need_more(atoms.needed, part.more))
            atoms.more = keep_atoms(arena, part.more, lang);
        atoms.begin = keep_atoms(arena, begin_atoms(&r, &part), lang);
    }
    arena_release(&scratch);
    return atoms;
}
