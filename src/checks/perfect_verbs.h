/* Verbs whose perfect takes sein, by their participles. After the rule that it takes sein where the verb has no object
 * and means motion or change (Duden: Die Grammatik, "Das Perfekt mit sein"); what a particle is put before, keeps it.
 */
#ifndef MTLINT_CHECKS_PERFECT_VERBS_H
#define MTLINT_CHECKS_PERFECT_VERBS_H

#include <stdbool.h>

#include "base/span.h"

/* Always: "gegangen", "weitergegangen". */
bool participle_takes_sein(struct span participle);

/* Where there is no object: "abgelaufen", "ausgebrochen". */
bool participle_takes_sein_alone(struct span participle);

/* With a goal and no object: "nach Hause gefahren". */
bool participle_moves(struct span participle);

/* In some use, or it stands with sein and the accusative as an adjective: "die Strecke gelaufen", "den Lärm gewöhnt".
 */
bool participle_may_take_sein(struct span participle);

#endif
