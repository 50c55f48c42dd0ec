/* Texts in the JSON formats that other programs define. */
#ifndef MTLINT_REPORT_JSON_TEXT_H
#define MTLINT_REPORT_JSON_TEXT_H

#include "base/json.h"

/* A member for a person: on one line, and hidden characters visible (report/escape.h). */
void json_member_prose(struct json *j, const char *key, const char *text);

#endif
