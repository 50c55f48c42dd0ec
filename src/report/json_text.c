#include "report/json_text.h"

#include <string.h>

#include "report/escape.h"

void json_member_prose(struct json *j, const char *key, const char *text)
{
    struct buf shown = BUF_EMPTY;
    escape_prose(&shown, text, strlen(text));
    json_key(j, key);
    json_bytes(j, buf_str(&shown), shown.len);
    buf_release(&shown);
}
