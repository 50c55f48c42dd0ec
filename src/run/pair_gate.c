#include "run/pair_gate.h"

/* That a form was asked about. */
#define GATE_KNOWN ((check_bits)1 << 31)

void pair_gate_init(struct pair_gate *g)
{
    *g = (struct pair_gate){0};
    intern_init(&g->source.others);
    intern_init(&g->target.others);
}

static void release_side(struct gate_side *s)
{
    vec_release(&s->questions);
    vec_release(&s->forms);
    intern_release(&s->others);
    vec_release(&s->of_others);
}

void pair_gate_release(struct pair_gate *g)
{
    release_side(&g->source);
    release_side(&g->target);
}

check_bits pair_gate_add(struct pair_gate *g, const struct check *check)
{
    check_bits bit = (check_bits)1 << g->source.questions.len;
    if (!check->source_word && !check->target_word)
        return 0;
    if (bit == GATE_KNOWN)
        BUG("more checks of pairs ask for words than there are bits");
    vec_push(&g->source.questions, check->source_word);
    vec_push(&g->target.questions, check->target_word);
    return bit;
}

static check_bits ask(const struct gate_side *s, const struct text_side *text, const struct token *t)
{
    check_bits bits = GATE_KNOWN;
    for (size_t i = 0; i < s->questions.len; i++)
        if (s->questions.items[i] && text_side_ask(text, t, s->questions.items[i]))
            bits |= (check_bits)1 << i;
    return bits;
}

static check_bits *place_of_other(struct gate_side *s, const char *text, const struct token *t)
{
    unsigned char first = (unsigned char)text[t->off];
    if (t->len == 1 && first < sizeof(s->marks) / sizeof(s->marks[0]))
        return &s->marks[first];
    uint32_t id = intern_id(&s->others, text + t->off, t->len);
    if (id == s->of_others.len)
        vec_push(&s->of_others, 0);
    return &s->of_others.items[id];
}

/* Where the bits of a token are kept. */
static check_bits *place_of(struct gate_side *s, const struct text_side *text, const struct token *t)
{
    if (t->form == TOKEN_NO_FORM)
        return place_of_other(s, text->doc->text, t);
    while (s->forms.len <= t->form)
        vec_push(&s->forms, 0);
    return &s->forms.items[t->form];
}

static check_bits open_side(struct gate_side *s, const struct pair_side *side)
{
    check_bits open = 0;
    for (size_t i = 0; i < side->token_count; i++) {
        check_bits *known = place_of(s, side->text, &side->tokens[i]);
        open |= *known ? *known : (*known = ask(s, side->text, &side->tokens[i]));
    }
    return open;
}

check_bits pair_gate_open(struct pair_gate *g, const struct pair_view *p)
{
    return open_side(&g->source, &p->source) | open_side(&g->target, &p->target);
}
