/* Prints what the score of each segment goes by, a line each: path, line, points of the findings, signals in the order
 * of src/score/segment_weights.def; for tests/tools/fit_score.py. Usage: print_signals DATA FILE... */
#include <stdio.h>

#include "run/check_file.h"
#include "score/segment_score.h"

static void print_segments(const struct file_report *r)
{
    double signals[SIGNAL_COUNT];
    struct text_counts text = text_counts_of(r);
    for (size_t i = 0; i < r->segments.len; i++) {
        const struct report_segment *s = &r->segments.items[i];
        segment_signals_of(&s->counts, &text, signals);
        printf("%s\t%zu\t%g", r->source.path, source_position(&r->source, s->start).line, s->counts.points);
        for (int k = 0; k < SIGNAL_COUNT; k++)
            printf("\t%.6g", signals[k]);
        putchar('\n');
    }
}

int main(int argc, char **argv)
{
    struct options options;
    struct session session;
    struct workspace w;
    struct buf err = BUF_EMPTY;
    if (argc < 3)
        return 2;
    options_init(&options);
    options.data_dir = argv[1];
    options.no_config = options.segment_scores = true;
    if (session_open(&session, &options, &err) != 0) {
        fprintf(stderr, "print_signals: %s\n", buf_str(&err));
        return 2;
    }
    workspace_init(&w, &session);
    for (int i = 2; i < argc; i++) {
        struct checked_file f;
        check_file(&w, argv[i], &f);
        print_segments(&f.report);
        checked_file_release(&f);
    }
    workspace_release(&w);
    session_close(&session);
    options_release(&options);
    buf_release(&err);
    return 0;
}
