#include "read/html_elements.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/span.h"

#define BIT(group) (1u << GROUP_##group)
#define P BIT(P)
#define FLOW (BIT(P) | BIT(ITEM) | BIT(TERM) | BIT(OPTION) | BIT(HEADING)) /* what no cell lets out */
#define SECTION (BIT(ITEM) | BIT(TERM) | BIT(HEADING))
#define ALL 0xFF

/* By name; what has no line runs along in the text and wraps its contents. */
static const struct html_element elements[] = {
    {"a", 0, ROLE_LINK, GROUP_NONE, 0, 0},
    {"address", HTML_BLOCK, ROLE_OTHER, GROUP_NONE, P, 0},
    {"area", HTML_VOID, ROLE_OTHER, GROUP_NONE, 0, 0},
    {"article", HTML_BLOCK, ROLE_OTHER, GROUP_NONE, P, SECTION},
    {"aside", HTML_BLOCK, ROLE_OTHER, GROUP_NONE, P, SECTION},
    {"audio", HTML_NO_TEXT, ROLE_OTHER, GROUP_NONE, 0, 0},
    {"b", 0, ROLE_STRONG, GROUP_NONE, 0, 0},
    {"base", HTML_VOID, ROLE_OTHER, GROUP_NONE, 0, 0},
    {"blockquote", HTML_BLOCK, ROLE_QUOTE, GROUP_NONE, P, SECTION},
    {"body", HTML_BLOCK, ROLE_OTHER, GROUP_NONE, 0, 0},
    {"br", HTML_VOID, ROLE_OTHER, GROUP_NONE, 0, 0},
    {"button", HTML_BLOCK | HTML_NAVIGATION, ROLE_OTHER, GROUP_NONE, 0, FLOW},
    {"canvas", HTML_NO_TEXT, ROLE_OTHER, GROUP_NONE, 0, 0},
    {"caption", HTML_BLOCK | HTML_TABLE_PART, ROLE_OTHER, GROUP_NONE, 0, FLOW},
    {"center", HTML_BLOCK, ROLE_OTHER, GROUP_NONE, P, SECTION},
    {"cite", 0, ROLE_EMPHASIS, GROUP_NONE, 0, 0},
    {"code", HTML_CODE, ROLE_OTHER, GROUP_NONE, 0, 0},
    {"col", HTML_VOID, ROLE_OTHER, GROUP_NONE, 0, 0},
    {"colgroup", HTML_BLOCK, ROLE_OTHER, GROUP_NONE, 0, 0},
    {"datalist", HTML_NO_TEXT, ROLE_OTHER, GROUP_NONE, 0, BIT(OPTION)},
    {"dd", HTML_BLOCK, ROLE_ITEM, GROUP_TERM, P | BIT(TERM), BIT(ITEM) | BIT(HEADING)},
    {"del", HTML_NO_TEXT, ROLE_OTHER, GROUP_NONE, 0, 0},
    {"details", HTML_BLOCK, ROLE_OTHER, GROUP_NONE, P, SECTION},
    {"dialog", HTML_BLOCK, ROLE_OTHER, GROUP_NONE, P, SECTION},
    {"dir", HTML_BLOCK, ROLE_OTHER, GROUP_NONE, P, SECTION},
    {"div", HTML_BLOCK, ROLE_OTHER, GROUP_NONE, P, BIT(HEADING)},
    {"dl", HTML_BLOCK, ROLE_OTHER, GROUP_NONE, P, SECTION},
    {"dt", HTML_BLOCK, ROLE_ITEM, GROUP_TERM, P | BIT(TERM), BIT(ITEM) | BIT(HEADING)},
    {"em", 0, ROLE_EMPHASIS, GROUP_NONE, 0, 0},
    {"embed", HTML_VOID, ROLE_OTHER, GROUP_NONE, 0, 0},
    {"fieldset", HTML_BLOCK, ROLE_OTHER, GROUP_NONE, P, SECTION},
    {"figcaption", HTML_BLOCK, ROLE_OTHER, GROUP_NONE, P, SECTION},
    {"figure", HTML_BLOCK, ROLE_OTHER, GROUP_NONE, P, SECTION},
    {"font", 0, ROLE_OTHER, GROUP_NONE, 0, 0},
    {"footer", HTML_BLOCK | HTML_NAVIGATION, ROLE_OTHER, GROUP_NONE, P, SECTION},
    {"form", HTML_BLOCK, ROLE_OTHER, GROUP_NONE, P, SECTION},
    {"frame", HTML_VOID, ROLE_OTHER, GROUP_NONE, 0, 0},
    {"h1", HTML_BLOCK, ROLE_HEADING, GROUP_HEADING, P | BIT(HEADING), 0},
    {"h2", HTML_BLOCK, ROLE_HEADING, GROUP_HEADING, P | BIT(HEADING), 0},
    {"h3", HTML_BLOCK, ROLE_HEADING, GROUP_HEADING, P | BIT(HEADING), 0},
    {"h4", HTML_BLOCK, ROLE_HEADING, GROUP_HEADING, P | BIT(HEADING), 0},
    {"h5", HTML_BLOCK, ROLE_HEADING, GROUP_HEADING, P | BIT(HEADING), 0},
    {"h6", HTML_BLOCK, ROLE_HEADING, GROUP_HEADING, P | BIT(HEADING), 0},
    {"head", HTML_BLOCK, ROLE_OTHER, GROUP_NONE, 0, 0},
    {"header", HTML_BLOCK, ROLE_OTHER, GROUP_NONE, P, SECTION},
    {"hgroup", HTML_BLOCK, ROLE_OTHER, GROUP_NONE, P, SECTION},
    {"hr", HTML_BLOCK | HTML_VOID, ROLE_OTHER, GROUP_NONE, P, 0},
    {"html", HTML_BLOCK, ROLE_OTHER, GROUP_NONE, 0, 0},
    {"i", 0, ROLE_EMPHASIS, GROUP_NONE, 0, 0},
    {"iframe", HTML_RAW | HTML_NO_TEXT, ROLE_OTHER, GROUP_NONE, 0, 0},
    {"img", HTML_VOID, ROLE_OTHER, GROUP_NONE, 0, 0},
    {"input", HTML_VOID, ROLE_OTHER, GROUP_NONE, 0, 0},
    {"kbd", HTML_CODE, ROLE_OTHER, GROUP_NONE, 0, 0},
    {"label", HTML_BLOCK, ROLE_OTHER, GROUP_NONE, 0, 0},
    {"legend", HTML_BLOCK, ROLE_OTHER, GROUP_NONE, P, SECTION},
    {"li", HTML_BLOCK, ROLE_ITEM, GROUP_ITEM, P | BIT(ITEM), BIT(TERM) | BIT(HEADING)},
    {"link", HTML_VOID | HTML_NO_ATTRIBUTES, ROLE_OTHER, GROUP_NONE, 0, 0},
    {"listing", HTML_BLOCK | HTML_NO_TEXT, ROLE_OTHER, GROUP_NONE, P, SECTION},
    {"main", HTML_BLOCK, ROLE_OTHER, GROUP_NONE, P, SECTION},
    {"math", HTML_CODE, ROLE_OTHER, GROUP_NONE, 0, 0},
    {"menu", HTML_BLOCK | HTML_NAVIGATION, ROLE_OTHER, GROUP_NONE, P, SECTION},
    {"meta", HTML_VOID, ROLE_OTHER, GROUP_NONE, 0, 0},
    {"nav", HTML_BLOCK | HTML_NAVIGATION, ROLE_OTHER, GROUP_NONE, P, SECTION},
    {"noembed", HTML_RAW | HTML_NO_TEXT, ROLE_OTHER, GROUP_NONE, 0, 0},
    {"noframes", HTML_RAW | HTML_NO_TEXT, ROLE_OTHER, GROUP_NONE, 0, 0},
    {"noscript", HTML_NO_TEXT, ROLE_OTHER, GROUP_NONE, 0, ALL},
    {"object", HTML_NO_TEXT, ROLE_OTHER, GROUP_NONE, 0, ALL},
    {"ol", HTML_BLOCK, ROLE_OTHER, GROUP_NONE, P, SECTION},
    {"optgroup", HTML_BLOCK, ROLE_OTHER, GROUP_NONE, BIT(OPTION), 0},
    {"option", HTML_BLOCK | HTML_NAVIGATION, ROLE_ITEM, GROUP_OPTION, BIT(OPTION), 0},
    {"p", HTML_BLOCK, ROLE_PARAGRAPH, GROUP_P, P, 0},
    {"param", HTML_VOID, ROLE_OTHER, GROUP_NONE, 0, 0},
    {"plaintext", HTML_BLOCK | HTML_RAW | HTML_NO_TEXT, ROLE_OTHER, GROUP_NONE, P, 0},
    {"pre", HTML_BLOCK | HTML_NO_TEXT, ROLE_OTHER, GROUP_NONE, P, SECTION},
    {"rp", HTML_NO_TEXT, ROLE_OTHER, GROUP_NONE, 0, 0},
    {"rt", HTML_NO_TEXT, ROLE_OTHER, GROUP_NONE, 0, 0},
    {"samp", HTML_CODE, ROLE_OTHER, GROUP_NONE, 0, 0},
    {"script", HTML_RAW | HTML_NO_TEXT | HTML_NO_ATTRIBUTES, ROLE_OTHER, GROUP_NONE, 0, 0},
    {"search", HTML_BLOCK | HTML_NAVIGATION, ROLE_OTHER, GROUP_NONE, P, SECTION},
    {"section", HTML_BLOCK, ROLE_OTHER, GROUP_NONE, P, SECTION},
    {"select", HTML_BLOCK | HTML_NAVIGATION, ROLE_OTHER, GROUP_NONE, 0, FLOW},
    {"source", HTML_VOID, ROLE_OTHER, GROUP_NONE, 0, 0},
    {"span", 0, ROLE_OTHER, GROUP_NONE, 0, 0},
    {"strong", 0, ROLE_STRONG, GROUP_NONE, 0, 0},
    {"style", HTML_RAW | HTML_NO_TEXT | HTML_NO_ATTRIBUTES, ROLE_OTHER, GROUP_NONE, 0, 0},
    {"summary", HTML_BLOCK, ROLE_OTHER, GROUP_NONE, P, SECTION},
    {"sup", 0, ROLE_OTHER, GROUP_NONE, 0, 0},
    {"svg", HTML_NO_TEXT, ROLE_OTHER, GROUP_NONE, 0, ALL},
    {"table", HTML_BLOCK | HTML_TABLE_PART, ROLE_OTHER, GROUP_NONE, P, ALL},
    {"tbody", HTML_BLOCK | HTML_TABLE_PART, ROLE_OTHER, GROUP_ROWS, BIT(CELL) | BIT(ROW) | BIT(ROWS), FLOW},
    {"td", HTML_BLOCK | HTML_TABLE_PART, ROLE_CELL, GROUP_CELL, BIT(CELL), FLOW},
    {"template", HTML_NO_TEXT, ROLE_OTHER, GROUP_NONE, 0, ALL},
    {"textarea", HTML_RAW | HTML_NO_TEXT, ROLE_OTHER, GROUP_NONE, 0, 0},
    {"tfoot", HTML_BLOCK | HTML_TABLE_PART, ROLE_OTHER, GROUP_ROWS, BIT(CELL) | BIT(ROW) | BIT(ROWS), FLOW},
    {"th", HTML_BLOCK | HTML_TABLE_PART, ROLE_CELL, GROUP_CELL, BIT(CELL), FLOW},
    {"thead", HTML_BLOCK | HTML_TABLE_PART, ROLE_OTHER, GROUP_ROWS, BIT(CELL) | BIT(ROW) | BIT(ROWS), FLOW},
    {"title", HTML_BLOCK | HTML_RAW, ROLE_TITLE, GROUP_NONE, 0, 0},
    {"tr", HTML_BLOCK | HTML_TABLE_PART, ROLE_OTHER, GROUP_ROW, BIT(CELL) | BIT(ROW), FLOW},
    {"track", HTML_VOID, ROLE_OTHER, GROUP_NONE, 0, 0},
    {"tt", HTML_CODE, ROLE_OTHER, GROUP_NONE, 0, 0},
    {"ul", HTML_BLOCK, ROLE_OTHER, GROUP_NONE, P, SECTION},
    {"var", HTML_CODE, ROLE_OTHER, GROUP_NONE, 0, 0},
    {"video", HTML_NO_TEXT, ROLE_OTHER, GROUP_NONE, 0, 0},
    {"wbr", HTML_VOID, ROLE_OTHER, GROUP_NONE, 0, 0},
    {"xmp", HTML_BLOCK | HTML_RAW | HTML_NO_TEXT, ROLE_OTHER, GROUP_NONE, P, 0},
};

static int compare(const void *key, const void *item)
{
    const struct span *name = key;
    const struct html_element *e = item;
    int order = strncasecmp(name->ptr, e->name, name->len);
    return order != 0 ? order : -(e->name[name->len] != '\0');
}

const struct html_element html_unknown_element = {"", 0, ROLE_OTHER, GROUP_NONE, 0, 0};

const struct html_element *html_element(const char *name, size_t len)
{
    struct span key = {name, len};
    const struct html_element *e = NULL;
    if (!memchr(name, '\0', len))
        e = bsearch(&key, elements, sizeof(elements) / sizeof(elements[0]), sizeof(elements[0]), compare);
    return e ? e : &html_unknown_element;
}
