#include "run/help.h"

const struct help_topic help_topics[] = {
    {"formats", "how findings are printed, which files are read",
     "Findings go to standard output, everything else to standard error. -o FILE replaces FILE\n"
     "only when the whole report is written. --summary prints counts by rule and by file.\n\n"
     "Code scanning of GitHub takes a SARIF file of up to 10 MB (packed by gzip) and 25,000 findings,\n"
     "and shows 5,000; Actions show ten errors and ten warnings a step. In junit every finding shown\n"
     "is a failure, whatever --fail-on says. --min-severity and --max-findings leave findings out.\n"
     "reviewdog is best given rdjsonl; it takes the columns of SARIF for bytes.\n"
     "csv is UTF-8 without a byte order mark; a cell that a spreadsheet would compute begins with '.\n\n"},
    {"exit-status", "what 0, 1 and 2 mean",
     "0  no finding at or above --fail-on (major unless said otherwise)\n"
     "1  at least one finding at or above it; for `mtlint fix`, one that was not repaired;\n"
     "   or more penalty points a 1,000 words, over all files, than --max-penalty allows\n"
     "2  wrong usage, a file that cannot be read, a broken rule file, an output that cannot be\n"
     "   written; the other files are checked all the same\n\n"
     "After Ctrl-C, SIGTERM or SIGHUP the files at work are finished and reported, no other is begun;\n"
     "then the process dies by that signal (130, 143 or 129 for a shell). The report on standard output\n"
     "ends validly and says how many files were not checked; a file named by -o stays as it was.\n"
     "A second signal ends the process at once.\n"},
    {"categories", "the kinds of faults",
     "Faults are named after the categories of MQM. --enable and --disable take their names and\n"
     "rule ids, with * and ?. Penalty points: info 0, minor 1 (punctuation 0.1), major 5,\n"
     "critical 25. The penalty a 1,000 words is a lower bound on the faults, no measure of quality.\n\n"},
    {"ignoring", "comments that turn rules off in a part of a text",
     "Comments in a text turn rules off for a part of it:\n\n"
     "  <!-- mtlint-disable RULE... -->             from there on\n"
     "  <!-- mtlint-enable RULE... -->              no longer, from there on\n"
     "  <!-- mtlint-disable-next-line RULE... -->   on the next line that has text\n\n"
     "RULE is an id (`mtlint rules list`), a category, or either with * and ?; blanks or commas part\n"
     "several. Without RULE all rules are meant. A \":\" ends the list, so that a reason can follow:\n"
     "<!-- mtlint-disable-next-line spelling: that is how they write it -->. A finding belongs to the\n"
     "place where it begins. In Markdown such a comment may stand on a line of its own or inside a\n"
     "line, not in code; in front matter, on a line of its own behind #. Plain text and TSV have no\n"
     "comments. A misspelled comment or an unknown rule is a finding (text/suppression/unknown);\n"
     "--report-unused-ignores reports names that turn off nothing (text/suppression/unused), except\n"
     "rules that are off in this run anyway. `mtlint fix` leaves alone what comments turn off.\n"},
    {"files", "which files a directory stands for, which language",
     "A directory stands for the files below it whose extension a reader knows, in sorted order.\n"
     "Hidden files are left out, and so are files that are named after another language\n"
     "(x.en.md beside x.de.md), and what \"ignore\" in .mtlint.yaml covers. A file that is named itself\n"
     "is read, unless it is ignored: then a note says so, and --no-ignore reads it. Text from standard\n"
     "input is never ignored. --gitignore ignores what the .gitignore files and info/exclude of the git\n"
     "repository do; what git has in its index makes no difference.\n\n"
     "A file whose name ends in .gz or .zst is unpacked while it is read; what is inside is told by\n"
     "the extension before (article.de.md.gz). `mtlint fix` leaves such files alone.\n\n"
     "Language: --language, else what the document says of itself (\"lang: de\" in its front\n"
     "matter), else what .mtlint.yaml says, else German.\n"},
    {"cluster", "documents as JSON lines, for Spark, GNU parallel, Slurm",
     "`mtlint check --input-format=jsonl-docs` reads a JSON object a line from standard input or from\n"
     "files (.gz and .zst too) and writes one JSON object a line for each, in the same order:\n\n"
     "  {\"id\":\"a\",\"text\":\"Das ist ist so.\",\"language\":\"de\",\"format\":\"markdown\"}\n"
     "  {\"id\":\"a\",\"words\":4,\"findings\":[...],\"suppressed\":0,\"score\":{...}}\n\n"
     "Only \"text\" must be there. \"format\" is the name of an input format or an extension; without it\n"
     "the extension of the id decides, else it is text. A finding is what --format=jsonl prints, its\n"
     "path is the id. \"source\" is accepted, but not compared yet; other members are ignored, and so\n"
     "are blank lines.\n\n"
     "A line that cannot be checked has the result {\"id\":...,\"line\":N,\"error\":\"...\"}: id is null when it\n"
     "could not be read. It does not change the exit status; --fail-on=never gives 0 for findings too.\n"
     "Results are written in blocks, or at once with --line-buffered. No more than a few documents\n"
     "for each job (-j) are read ahead.\n"},
    {"config", "settings for a project: .mtlint.yaml",
     "mtlint looks for .mtlint.yaml in the directory of each file and in those above it. The nearest\n"
     "wins; what it is silent about is taken from those further up, until one says \"root: true\". The\n"
     "command line beats them all. Text from standard input is looked up by --stdin-filename, else in\n"
     "the working directory. --config=FILE takes FILE alone, whose globs then count from the working\n"
     "directory; --no-config takes none.\n\n"
     "  root: true                # what stands further up does not count\n"
     "  language: de              # where --language and the document do not say\n"
     "  preview: true\n"
     "  min-severity: minor       # these three as the options of that name\n"
     "  fail-on: critical\n"
     "  rules:                    # in order, the last that matches wins\n"
     "    de/calque/*: minor      # a rule or a category, with * and ?, and one of\n"
     "    \"*-format\": off         # off, on, info, minor, major, critical\n"
     "  words: [lists/it.txt, Kubernetes, \"!downloaden -> herunterladen\"]    # files and words\n"
     "  names: [authors.txt]\n"
     "  termbases: [terms.tbx]    # must be there; not compared with the text yet\n"
     "  ignore: [drafts/, \"*.raw.md\"]     # globs as in a .gitignore file\n"
     "  overrides:                # for some files; globs as in a .gitignore file\n"
     "    - files: [drafts/, \"*.raw.md\"]\n"
     "      fail-on: never\n"
     "      rules: {spelling: info}\n\n"
     "A rule that is given a severity is on, and all its findings have that severity. An unknown key, a\n"
     "wrong value or a glob that matches no rule is an error for the files concerned; the others are\n"
     "checked, and the exit status is 2. A text that begins with * or ! stands in quotes.\n"},
    {"editors", "findings while one writes: the language server",
     "`mtlint lsp` speaks the Language Server Protocol over standard input and output: findings as\n"
     "one types, their fixes (also all safe ones at once, source.fixAll.mtlint), and on hovering\n"
     "why a finding is there; a word that is right goes into the project's words.txt or names.txt.\n"
     "A long text is checked by paragraphs as it changes, as a whole when the typing rests or when\n"
     "it is saved. samples/editors has settings for several editors.\n\n"
     "The editor's section \"mtlint\", over what the command line says:\n"
     "  preview      true: also the rules that are still being measured\n"
     "  minSeverity  \"info\", \"minor\", \"major\" or \"critical\"\n"
     "  enable       a list of rules or categories, with * and ?\n"
     "  disable      the same; where both match, it is off\n"
     "  language     the language of the text\n\n"
     "critical is shown as an error, major as a warning, minor as information, info as a hint.\n"
     "For :make, M-x compile and the like there is --format=unix with --stdin-filename.\n"},
    {"words", "the words and names of a project",
     "words.txt and names.txt beside a .mtlint.yaml count for all files that it holds for; \"words\" and\n"
     "\"names\" in it name further files (with a slash, or ending in .txt) and single words.\n\n"
     "  Kubernetes                      # one word or name a line, in its basic form\n"
     "  containerisieren\n"
     "  Yana Drellwitz                  # several words: each for itself\n"
     "  !Handynummer -> Mobilnummer     # is not to be written: rule text/terms/banned\n\n"
     "A word is known in its forms (der Container, des Containers; containerisiert), in compounds\n"
     "(Kubernetescluster, Test-Container) and in capitals; umlauts are not guessed, so a plural that has\n"
     "one gets a line of its own. A name is known with its genitive. A slip of a listed word is found and\n"
     "repaired like any other; a near twin of a listed name is a misspelled name, however often it\n"
     "stands. `mtlint words add` puts words there.\n"},
    {"cache", "what --cache keeps, and when it is asked again",
     "`mtlint check --cache=DIR` keeps what was found in DIR/mtlint, by the bytes of the text, its format,\n"
     "the settings that hold for it, and the program with its rules and lexicon. A text that is known is\n"
     "read and not checked again, under any name; the output is the same byte for byte. As soon as one of\n"
     "these changes, the text is checked. Several runs may share DIR; a broken entry is made again, and a\n"
     "directory that cannot be written costs time only. Nothing is ever deleted: `rm -r DIR/mtlint` at\n"
     "any time.\n"},
    {"data", "where rules and lexicon are searched",
     "mtlint looks for its rules and its lexicon in the directory given by --data, else in\n"
     "$MTLINT_DATA, else in \"data\" beside the program (a build tree), else in \"../share/mtlint\"\n"
     "seen from the program (an installed one). The German dictionary for hunspell (Debian:\n"
     "hunspell-de-de) is searched in $DICPATH, in \"hunspell\" below that directory, and in the\n"
     "system's directories.\n"},
    {"environment", "variables that matter",
     "MTLINT_DATA  directory of rules and lexicon\n"
     "DICPATH      directories of hunspell dictionaries, parted by colons\n"
     "NO_COLOR     when set and not empty, --color=auto means never\n"},
    {NULL, NULL, NULL},
};
