/* Times by the twelve-hour clock, read from the bytes, for the tokens cut them in many ways: "5pm", "5:30 a.m.". */
#ifndef MTLINT_CHECKS_CLOCK_TEXT_H
#define MTLINT_CHECKS_CLOCK_TEXT_H

#include <stdbool.h>
#include <stddef.h>

struct clock {
    unsigned hour, minute;
    char half;  /* 'a', 'p', or 0 when none is said */
    bool word;  /* "am" as a word of its own, which is a German word too */
    size_t end; /* offset behind it */
};

/* A time at text[at], with or without its half of the day; nothing is read beyond `end`. The full stop that ends the
 * text stays outside. */
bool clock_read(const char *text, size_t at, size_t end, struct clock *k);

/* The offset behind a blank, or a dash with blanks around it; `at` where there is none. A line end is no blank. */
size_t skip_blank(const char *text, size_t at, size_t end);
size_t skip_dash(const char *text, size_t at, size_t end);

/* True when neither letter nor digit stands at text[at]. */
bool ends_word(const char *text, size_t at, size_t end);

#endif
