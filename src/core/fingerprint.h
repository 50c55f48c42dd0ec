/* What a finding is known by when the text around it moves: a number made of its rule, the words of its sentence, the
 * marked text, and which of its equals in the file it is. Neither the path, a line nor an offset goes in, so moving or
 * rewrapping a paragraph changes nothing; changing a word of the sentence does. */
#ifndef MTLINT_CORE_FINGERPRINT_H
#define MTLINT_CORE_FINGERPRINT_H

#include <stdint.h>

#include "core/file_report.h"

/* Room for fingerprint_text() and its NUL. */
enum { FINGERPRINT_TEXT_SIZE = 17 };

/* Fills out[i] with the fingerprint of r->findings.items[i]; room for r->findings.len of them. No two in a file are
 * equal but by a chance of 64 bits. The findings are sorted; r->sentences are those that hold them (where there is none
 * around a finding, its line stands in). Findings that were taken away before do not count as equals: ask while all are
 * there. The numbers are written into files that people keep, so they stay the same from version to version. */
void fingerprint_report(const struct file_report *r, uint64_t *out);

/* A fingerprint that tells files apart too, by the path as it was given. */
uint64_t fingerprint_with_path(uint64_t fingerprint, const char *path);

/* As 16 hexadecimal digits. */
void fingerprint_text(uint64_t fingerprint, char out[FINGERPRINT_TEXT_SIZE]);

#endif
