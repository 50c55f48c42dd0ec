/* Files that hold text, but not as text: documents of word processors, books, archives. */
#ifndef MTLINT_CORE_FOREIGN_FILES_H
#define MTLINT_CORE_FOREIGN_FILES_H

#include <stddef.h>

/* What such a file is and what to do instead, for behind its name and a colon: "is a Word document; convert it first:
 * ...". By the first bytes of it or by its name, "letter.docx". NULL for any other file. */
const char *foreign_file_advice(const char *name, const char *bytes, size_t len);

#endif
