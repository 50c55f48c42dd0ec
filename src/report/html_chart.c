#include "report/html_chart.h"

#include "report/columns.h"
#include "report/escape.h"

/* In units of the picture, which is as wide as WIDTH of them. */
enum { WIDTH = 460, LABEL = 158, VALUE = 64, ROW = 24, PAST_ROW = 34, TEXT_BASE = 16, LABEL_COLUMNS = 22 };

void chart_release(struct chart *c)
{
    vec_release(&c->bars);
}

static double most(const struct chart *c)
{
    double most = 0;
    for (size_t i = 0; i < c->bars.len; i++) {
        const struct bar *b = &c->bars.items[i];
        most = b->value > most ? b->value : most;
        most = b->has_past && b->past > most ? b->past : most;
    }
    return most > 0 ? most : 1;
}

/* The end of a label tells more than its beginning: the folder, the rule. */
static void add_label(struct buf *out, struct span label)
{
    struct buf shown = BUF_EMPTY, cut = BUF_EMPTY;
    escape_text(&shown, label.ptr, label.len);
    if (columns_of(buf_str(&shown), shown.len) > LABEL_COLUMNS) {
        size_t from = columns_suffix(shown.data, shown.len, LABEL_COLUMNS - 1);
        buf_add_str(&cut, "…");
        buf_add(&cut, shown.data + from, shown.len - from);
    } else {
        buf_add_span(&cut, buf_span(&shown));
    }
    html_shown(out, buf_span(&cut));
    buf_release(&shown);
    buf_release(&cut);
}

static void add_bar(struct buf *out, const struct chart *c, const struct bar *b, size_t y, double scale)
{
    double width = b->value * scale;
    buf_addf(out, "<text x=\"%d\" y=\"%zu\" text-anchor=\"end\">", LABEL - 8, y + TEXT_BASE);
    add_label(out, b->label);
    buf_addf(out, "</text><rect class=\"bar\" x=\"%d\" y=\"%zu\" width=\"%.1f\" height=\"14\" rx=\"2\"/>", LABEL, y + 5,
             width > 0 && width < 1 ? 1 : width);
    if (b->has_past) {
        buf_addf(out, "<rect class=\"past\" x=\"%d.5\" y=\"%zu.5\" width=\"%.1f\" height=\"7\" rx=\"2\"/>", LABEL,
                 y + 21, b->past * scale > 1 ? b->past * scale - 1 : 0.5);
        width = b->past * scale > width ? b->past * scale : width;
    }
    buf_addf(out, "<text class=\"value\" x=\"%.1f\" y=\"%zu\">%.*f%s</text>\n", LABEL + width + 6, y + TEXT_BASE,
             c->decimals, b->value, b->mark ? "*" : "");
}

static void add_description(struct buf *out, const struct chart *c)
{
    buf_addf(out, "%zu bars.", c->bars.len);
    for (size_t i = 0; i < c->bars.len && i < 5; i++) {
        const struct bar *b = &c->bars.items[i];
        buf_add_str(out, i ? ", " : " First: ");
        html_text(out, b->label);
        buf_addf(out, " %.*f", c->decimals, b->value);
        if (b->has_past)
            buf_addf(out, " (before %.*f)", c->decimals, b->past);
    }
}

void html_chart(struct buf *out, const struct chart *c, const struct table *data)
{
    size_t row = c->compared ? PAST_ROW : ROW;
    double scale = (WIDTH - LABEL - VALUE) / most(c);
    if (c->bars.len) {
        buf_addf(out, "<figure><figcaption>%s", c->title);
        if (c->compared)
            buf_add_str(out, " <span>filled: now, outlined: before</span>");
        buf_addf(out,
                 "</figcaption>\n<svg role=\"img\" viewBox=\"0 0 %d %zu\" aria-labelledby=\"%s-t %s-d\">"
                 "<title id=\"%s-t\">%s</title><desc id=\"%s-d\">",
                 WIDTH, row * c->bars.len + 4, c->id, c->id, c->id, c->title, c->id);
        add_description(out, c);
        buf_add_str(out, "</desc>\n");
        for (size_t i = 0; i < c->bars.len; i++)
            add_bar(out, c, &c->bars.items[i], i * row, scale);
        buf_add_str(out, "</svg>\n");
        if (data) {
            buf_addf(out, "<details><summary>%s: the figures</summary>\n", c->title);
            html_table(out, data);
            buf_add_str(out, "</details>\n");
        }
        buf_add_str(out, "</figure>\n");
    }
}
