/* What a score of segments goes by, counted in the text and beside the text that it translates. */
#ifndef MTLINT_RUN_SEGMENT_SIGNALS_H
#define MTLINT_RUN_SEGMENT_SIGNALS_H

#include "run/check_file.h"

/* Fills c->report->segments, sorted: one for each segment of the document and for each translation that is missing in a
 * bilingual format, with all counts but those of the findings. Behind check_segments(). Linear time. */
void segment_signals(struct workspace *w, struct check_context *c);

#endif
