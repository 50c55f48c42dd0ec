/* mtlint: finds in a machine-translated article what a careful editor would mark.
 *
 * The program is laid out along the way of the data: base and core (bytes, source, document, finding), read (formats),
 * lang, text (sentences, tokens), lexicon (words), engine (rules), checks, score, report, run (options, files,
 * commands). */

#include "run/commands.h"

int main(int argc, char **argv)
{
    if (argc < 1) /* execve() with an empty argv */
        return EXIT_TROUBLE;
    return (int)run_command_line(argc, argv);
}
