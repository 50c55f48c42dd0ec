/* English, the usual source language: enough to split its sentences and to know its runs inside another language. */
#include "lang/langs.h"

#define WORD_LIST(list)                                                                                                \
    {                                                                                                                  \
        list, sizeof(list) / sizeof((list)[0])                                                                         \
    }

static const struct quote_pair quotes[] = {
    {0x201C, 0x201D, 1}, /* “ ” */
    {0x2018, 0x2019, 2}, /* ‘ ’ */
    {0, 0, 0},
};

static const char *const abbreviations_inner[] = {
    "a.",   "al.",  "approx.", "apr.", "aug.",    "ave.", "b.",   "blvd.", "c.",   "c.f.", "capt.", "cf.",  "col.",
    "d.",   "dec.", "dept.",   "dr.",  "e.",      "e.g.", "ed.",  "eds.",  "est.", "f.",   "feb.",  "fig.", "figs.",
    "ft.",  "g.",   "gen.",    "gov.", "h.",      "hon.", "i.",   "i.e.",  "j.",   "jan.", "jul.",  "jun.", "k.",
    "l.",   "lt.",  "m.",      "mar.", "messrs.", "mr.",  "mrs.", "ms.",   "mt.",  "n.",   "no.",   "nos.", "nov.",
    "o.",   "oct.", "p.",      "pp.",  "prof.",   "q.",   "r.",   "rep.",  "rev.", "s.",   "sen.",  "sep.", "sept.",
    "sgt.", "st.",  "t.",      "u.",   "univ.",   "v.",   "vol.", "vs.",   "w.",   "x.",   "y.",    "z."};

static const char *const abbreviations_final[] = {"a.m.", "co.",  "corp.", "etc.", "inc.", "jr.",
                                                  "ltd.", "p.m.", "sr.",   "u.k.", "u.n.", "u.s."};

static const char *const months[] = {"april", "august", "december", "february", "january",   "july", "june",
                                     "march", "may",    "november", "october",  "september", NULL};

static const char *const function_words[] = {
    "a",       "about",   "above",   "after",    "again",     "against",    "all",     "although", "am",
    "among",   "an",      "and",     "another",  "any",       "anyone",     "are",     "aren't",   "as",
    "at",      "be",      "because", "been",     "before",    "being",      "below",   "between",  "both",
    "but",     "by",      "can",     "can't",    "could",     "couldn't",   "did",     "didn't",   "do",
    "does",    "doesn't", "doing",   "don't",    "down",      "during",     "each",    "either",   "else",
    "even",    "ever",    "every",   "everyone", "few",       "for",        "from",    "further",  "had",
    "has",     "hasn't",  "have",    "haven't",  "having",    "he",         "he's",    "her",      "here",
    "hers",    "herself", "him",     "himself",  "his",       "how",        "however", "i",        "i'm",
    "if",      "in",      "into",    "is",       "isn't",     "it",         "it's",    "its",      "itself",
    "just",    "let",     "many",    "may",      "me",        "might",      "mine",    "more",     "most",
    "much",    "must",    "my",      "myself",   "neither",   "never",      "no",      "nor",      "not",
    "nothing", "of",      "off",     "on",       "once",      "one",        "only",    "or",       "other",
    "others",  "ought",   "our",     "ours",     "ourselves", "out",        "over",    "own",      "perhaps",
    "quite",   "rather",  "said",    "same",     "shall",     "she",        "she's",   "should",   "shouldn't",
    "since",   "so",      "some",    "someone",  "something", "still",      "such",    "than",     "that",
    "that's",  "the",     "their",   "theirs",   "them",      "themselves", "then",    "there",    "there's",
    "these",   "they",    "they're", "this",     "those",     "though",     "through", "thus",     "to",
    "too",     "toward",  "towards", "under",    "unless",    "until",      "up",      "upon",     "us",
    "very",    "was",     "wasn't",  "we",       "we're",     "were",       "weren't", "what",     "when",
    "where",   "whether", "which",   "while",    "who",       "whom",       "whose",   "why",      "will",
    "with",    "within",  "without", "won't",    "would",     "wouldn't",   "yet",     "you",      "you're",
    "your",    "yours",   "yourself"};

const struct lang lang_en = {
    .tag = "en",
    .name = "English",
    .quotes = quotes,
    .decimal = '.',
    .thousands = ',',
    .capital_nouns = false,
    .ordinal_dot = false,
    .abbreviations_inner = WORD_LIST(abbreviations_inner),
    .abbreviations_final = WORD_LIST(abbreviations_final),
    .months = months,
    .function_words = WORD_LIST(function_words),
};
