/* `mtlint check --input-format jsonl-docs`: a JSON document a line comes in, its result goes out as a line, in order.
 */
#ifndef MTLINT_RUN_CHECK_DOCUMENTS_H
#define MTLINT_RUN_CHECK_DOCUMENTS_H

#include "run/exit_status.h"
#include "run/session.h"

/* The operands are files of such lines; without any, standard input. A line that cannot be checked has a result that
 * says so and does not count for the status. */
enum exit_status check_documents(struct session *s);

#endif
