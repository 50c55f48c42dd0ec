#include "engine/pattern.h"

#include <pthread.h>
#include <stdatomic.h>
#include <stdlib.h>

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

#include "base/bug.h"

/* Steps for one starting place; an honest rule takes some hundreds. */
enum { STEP_LIMIT = 50000, STACK_START = 32 * 1024, STACK_LIMIT = 512 * 1024, WINDOW = 2 * PATTERN_REACH };

/* Translating a pattern to machine code takes as long as interpreting it about this often at one place. To search a
 * sentence costs as much as many places. */
enum { USES_BEFORE_TRANSLATION = 160, USES_OF_PLACE = 1, USES_OF_SEARCH = 16 };

struct pattern {
    _Atomic(pcre2_code *) code; /* NULL until needed, of a pattern known to be right */
    struct span text;           /* borrowed */
    struct pattern_code packed; /* what `code` can be unpacked from */
    unsigned options;
    uint32_t groups;
    atomic_uint uses;           /* counted up to USES_BEFORE_TRANSLATION */
    _Atomic(pcre2_code *) fast; /* a copy with machine code, NULL until needed: other threads may be trying `code` */
    pthread_mutex_t lock;
};

struct pattern_scratch {
    pcre2_match_data *data;
    pcre2_match_context *context;
    pcre2_jit_stack *stack;
    const char *subject;
    int status;
    char trouble[128];
};

/* --- blanks */

/* The end of the escape, class or single byte that begins at p. */
static const char *skip_element(const char *p, const char *end)
{
    if (*p == '\\') {
        if (p + 1 < end && p[1] == 'Q') {
            const char *quoted_end = memmem(p + 2, (size_t)(end - p - 2), "\\E", 2);
            return quoted_end ? quoted_end + 2 : end;
        }
        return p + 2 < end ? p + 2 : end;
    }
    if (*p != '[')
        return p + 1;
    p++;
    p += p < end && *p == '^';
    for (bool first = true; p < end && (first || *p != ']'); first = false) {
        if (*p == '[' && p + 1 < end && p[1] == ':') {
            const char *name_end = memmem(p + 2, (size_t)(end - p - 2), ":]", 2);
            p = name_end ? name_end + 2 : p + 1;
        } else {
            p += *p == '\\' && p + 1 < end ? 2 : 1;
        }
    }
    return p < end ? p + 1 : end;
}

/* Writes one blank and returns how many bytes of the pattern that was: a "?", "*" or "+" behind it is part of it. */
static size_t add_blank(struct buf *out, const char *p, const char *end)
{
    char quantifier = p + 1 < end ? p[1] : '\0';
    if (quantifier == '?' || quantifier == '*') {
        buf_add_str(out, "\\s*");
        return 2;
    }
    buf_add_str(out, quantifier == '{' ? "(?:\\s+)" : "\\s+");
    return quantifier == '+' ? 2 : 1;
}

static void expand_blanks(struct buf *out, struct span text)
{
    const char *end = text.ptr + text.len;
    for (const char *p = text.ptr, *next; p < end; p = next) {
        for (next = p; next < end && *next != ' ';)
            next = skip_element(next, end);
        buf_add(out, p, (size_t)(next - p));
        if (next < end)
            next += add_blank(out, next, end);
    }
}

/* Where in the rule's text the expanded pattern has its offset. Only for messages. */
static size_t original_offset(struct span text, size_t expanded)
{
    size_t off = 0;
    struct buf part = BUF_EMPTY;
    while (off < text.len) {
        buf_clear(&part);
        expand_blanks(&part, (struct span){text.ptr, off});
        if (part.len >= expanded)
            break;
        off++;
    }
    buf_release(&part);
    return off;
}

/* --- compiling */

static void report_error(struct buf *err, struct span text, int code, size_t offset)
{
    PCRE2_UCHAR message[160];
    if (pcre2_get_error_message(code, message, sizeof(message)) < 0)
        strcpy((char *)message, "unknown error");
    offset = original_offset(text, offset);
    buf_addf(err, "%s at byte %zu of the pattern, behind \"%.*s\"", (const char *)message, offset,
             (int)(offset < 20 ? offset : 20), text.ptr + (offset < 20 ? 0 : offset - 20));
}

static uint32_t compile_flags(unsigned options)
{
    uint32_t flags = PCRE2_UTF | PCRE2_UCP | PCRE2_NEVER_BACKSLASH_C | PCRE2_USE_OFFSET_LIMIT;
    if (options & PATTERN_CASELESS)
        flags |= PCRE2_CASELESS;
    if (options & PATTERN_WHOLE)
        flags |= PCRE2_ANCHORED | PCRE2_ENDANCHORED;
    return flags;
}

static pcre2_code *compile(struct span text, unsigned options, int *error, size_t *offset)
{
    struct buf expanded = BUF_EMPTY;
    expand_blanks(&expanded, text);
    pcre2_code *code =
        pcre2_compile((PCRE2_SPTR)buf_str(&expanded), expanded.len, compile_flags(options), error, offset, NULL);
    buf_release(&expanded);
    return code;
}

static bool is_usable(struct pattern *p, const pcre2_code *code, struct buf *err)
{
    uint32_t matches_empty = 0;
    pcre2_pattern_info(code, PCRE2_INFO_CAPTURECOUNT, &p->groups);
    pcre2_pattern_info(code, PCRE2_INFO_MATCHEMPTY, &matches_empty);
    if (matches_empty)
        buf_add_str(err, "the pattern can match nothing at all; make a part of it necessary");
    else if (p->groups > PATTERN_GROUPS_MAX)
        buf_addf(err, "the pattern has %u groups, at most %d are possible; write (?:...) for those that are not used",
                 (unsigned)p->groups, PATTERN_GROUPS_MAX);
    else
        return true;
    return false;
}

static struct pattern *pattern_alloc(struct span text, unsigned options)
{
    struct pattern *p = xcalloc(1, sizeof(*p));
    p->text = text;
    p->options = options;
    pthread_mutex_init(&p->lock, NULL);
    return p;
}

struct pattern *pattern_new(struct span text, unsigned options, struct buf *err)
{
    int error;
    size_t offset;
    struct pattern *p = pattern_alloc(text, options);
    pcre2_code *code = compile(text, options, &error, &offset);
    atomic_init(&p->code, code);
    if (!code)
        report_error(err, text, error, offset);
    if (code && is_usable(p, code, err))
        return p;
    pattern_free(p);
    return NULL;
}

struct pattern *pattern_known(struct span text, unsigned options, size_t groups, struct pattern_code code)
{
    struct pattern *p = pattern_alloc(text, options);
    p->groups = (uint32_t)groups;
    p->packed = code;
    return p;
}

void pattern_free(struct pattern *p)
{
    if (!p)
        return;
    pcre2_code_free(p->code);
    pcre2_code_free(p->fast);
    pthread_mutex_destroy(&p->lock);
    free(p);
}

/* NULL when there is nothing to unpack, or it is of another version of PCRE2. */
static pcre2_code *unpack(const struct pattern_code *packed)
{
    pcre2_code *code = NULL;
    struct buf bytes = BUF_EMPTY;
    if (packed->rest.len == 0)
        return NULL;
    buf_add_span(&bytes, packed->beginning);
    buf_add_span(&bytes, packed->rest);
    if (pcre2_serialize_decode(&code, 1, (const uint8_t *)bytes.data, NULL) != 1)
        code = NULL;
    buf_release(&bytes);
    return code;
}

/* NULL and an error when a pattern that was right is not so for this version of PCRE2. */
static const pcre2_code *code_of(struct pattern *p, int *error)
{
    size_t offset;
    pcre2_code *code = atomic_load_explicit(&p->code, memory_order_acquire);
    if (code)
        return code;
    pthread_mutex_lock(&p->lock);
    code = atomic_load_explicit(&p->code, memory_order_relaxed);
    if (!code) {
        code = unpack(&p->packed);
        if (!code)
            code = compile(p->text, p->options, error, &offset);
        atomic_store_explicit(&p->code, code, memory_order_release);
    }
    pthread_mutex_unlock(&p->lock);
    return code;
}

void pattern_add_code(struct pattern *p, struct buf *out)
{
    int error;
    uint8_t *bytes;
    PCRE2_SIZE size;
    if (p->packed.rest.len > 0) {
        buf_add_span(out, p->packed.beginning);
        buf_add_span(out, p->packed.rest);
        return;
    }
    const pcre2_code *code = code_of(p, &error);
    if (code && pcre2_serialize_encode(&code, 1, &bytes, &size, NULL) == 1) {
        buf_add(out, (const char *)bytes, size);
        pcre2_serialize_free(bytes);
    }
}

size_t pattern_group_count(const struct pattern *p)
{
    return p->groups;
}

struct span pattern_text(const struct pattern *p)
{
    return p->text;
}

unsigned pattern_options(const struct pattern *p)
{
    return p->options;
}

static bool is_ready(struct pattern *p)
{
    return atomic_load_explicit(&p->fast, memory_order_acquire) != NULL;
}

/* Where there is no JIT the interpreter does the same more slowly. */
static void make_ready(struct pattern *p)
{
    pthread_mutex_lock(&p->lock);
    if (!atomic_load_explicit(&p->fast, memory_order_relaxed)) {
        pcre2_code *copy = pcre2_code_copy(p->code);
        if (!copy)
            BUG("no memory for a pattern");
        pcre2_jit_compile(copy, PCRE2_JIT_COMPLETE);
        atomic_store_explicit(&p->fast, copy, memory_order_release);
    }
    pthread_mutex_unlock(&p->lock);
}

/* Most rules are tried a few times in an article and again and again in a batch. */
static void count_uses(struct pattern *p, unsigned uses)
{
    if (!is_ready(p) && atomic_fetch_add_explicit(&p->uses, uses, memory_order_relaxed) >= USES_BEFORE_TRANSLATION)
        make_ready(p);
}

/* --- matching */

struct pattern_scratch *pattern_scratch_new(void)
{
    struct pattern_scratch *s = xcalloc(1, sizeof(*s));
    s->data = pcre2_match_data_create(PATTERN_GROUPS_MAX + 1, NULL);
    s->context = pcre2_match_context_create(NULL);
    if (!s->data || !s->context)
        BUG("no memory for matching");
    pcre2_set_match_limit(s->context, STEP_LIMIT);
    s->stack = pcre2_jit_stack_create(STACK_START, STACK_LIMIT, NULL);
    pcre2_jit_stack_assign(s->context, NULL, s->stack);
    return s;
}

void pattern_scratch_free(struct pattern_scratch *s)
{
    if (!s)
        return;
    pcre2_match_data_free(s->data);
    pcre2_match_context_free(s->context);
    pcre2_jit_stack_free(s->stack);
    free(s);
}

/* At or before `at`, but behind `min`: at a blank when there is one near, else between two code points. */
static size_t cut_before(struct span subject, size_t min, size_t at)
{
    size_t lowest = at - min > 256 ? at - 256 : min;
    for (size_t i = at; i > lowest; i--)
        if (subject.ptr[i] == ' ' || subject.ptr[i] == '\n')
            return i;
    while (at > min + 1 && ((unsigned char)subject.ptr[at] & 0xC0) == 0x80)
        at--;
    return at;
}

/* By machine code where there is some: without the tests of what we know to be right, which cost as much as a match. */
static int run_translated(const pcre2_code *fast, struct pattern_scratch *s, struct span subject, size_t from,
                          uint32_t options)
{
    PCRE2_SPTR text = (PCRE2_SPTR)subject.ptr;
    int rc = pcre2_jit_match(fast, text, subject.len, from, options, s->data, s->context);
    return rc == PCRE2_ERROR_JIT_BADOPTION ? pcre2_match(fast, text, subject.len, from, options, s->data, s->context)
                                           : rc;
}

static int match_window(struct pattern *p, struct pattern_scratch *s, struct span subject, size_t from, size_t to)
{
    uint32_t options = PCRE2_NO_UTF_CHECK | PCRE2_NOTEMPTY | (to < subject.len ? PCRE2_NOTEOL : 0);
    struct span window = {subject.ptr, to};
    const pcre2_code *fast = atomic_load_explicit(&p->fast, memory_order_acquire);
    s->subject = subject.ptr;
    if (fast)
        return s->status = run_translated(fast, s, window, from, options);
    s->status = pcre2_match(p->code, (PCRE2_SPTR)subject.ptr, to, from, options, s->data, s->context);
    if (s->status < 0 && s->status != PCRE2_ERROR_NOMATCH) {
        /* The interpreter counts more steps for the same work: whether it is too much must not depend on the use. */
        make_ready(p);
        s->status = run_translated(p->fast, s, window, from, options);
    }
    return s->status;
}

enum pattern_result pattern_find(struct pattern *p, struct pattern_scratch *s, struct span subject, size_t from)
{
    if (!code_of(p, &s->status))
        return PATTERN_LIMIT;
    count_uses(p, USES_OF_SEARCH);
    for (;;) {
        bool last = subject.len - from <= WINDOW;
        size_t to = last ? subject.len : cut_before(subject, from, from + WINDOW);
        int rc = match_window(p, s, subject, from, to);
        if (rc < 0 && rc != PCRE2_ERROR_NOMATCH)
            return PATTERN_LIMIT;
        if (last)
            return rc > 0 ? PATTERN_MATCH : PATTERN_NO_MATCH;
        /* What starts in the second half may have been cut short: the next window sees it whole. */
        size_t next = cut_before(subject, from, from + PATTERN_REACH);
        if (rc > 0 && pcre2_get_ovector_pointer(s->data)[0] < next)
            return PATTERN_MATCH;
        from = next;
    }
}

enum pattern_result pattern_find_at(struct pattern *p, struct pattern_scratch *s, struct span subject, size_t at)
{
    if (!code_of(p, &s->status))
        return PATTERN_LIMIT;
    count_uses(p, USES_OF_PLACE);
    pcre2_set_offset_limit(s->context, at);
    int rc = match_window(p, s, subject, at, subject.len);
    pcre2_set_offset_limit(s->context, PCRE2_UNSET);
    if (rc < 0 && rc != PCRE2_ERROR_NOMATCH)
        return PATTERN_LIMIT;
    return rc > 0 ? PATTERN_MATCH : PATTERN_NO_MATCH;
}

const char *pattern_trouble(struct pattern_scratch *s)
{
    if (pcre2_get_error_message(s->status, (PCRE2_UCHAR *)s->trouble, sizeof(s->trouble)) < 0)
        return "unknown error";
    return s->trouble;
}

struct span pattern_group(const struct pattern_scratch *s, size_t group)
{
    const size_t *ovector = pcre2_get_ovector_pointer(s->data);
    if (s->status <= 0 || group >= (size_t)s->status || ovector[2 * group] == PCRE2_UNSET)
        return (struct span){0};
    if (ovector[2 * group] > ovector[2 * group + 1])
        return (struct span){0};
    return (struct span){s->subject + ovector[2 * group], ovector[2 * group + 1] - ovector[2 * group]};
}
