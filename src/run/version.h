/* The version of the program, as --version and the reports tell it. */
#ifndef MTLINT_RUN_VERSION_H
#define MTLINT_RUN_VERSION_H

#define MTLINT_VERSION "0.1.0"

#endif
