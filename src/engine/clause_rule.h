/* A verb with its object as a clause rule found them; shared by clause_rule.c and clause_fix.c. */
#ifndef MTLINT_ENGINE_CLAUSE_RULE_H
#define MTLINT_ENGINE_CLAUSE_RULE_H

#include "engine/matcher.h"

#define NO_TOKEN SIZE_MAX

/* Tokens; NO_TOKEN where there is none. */
struct clause_match {
    size_t verb;
    size_t prefix; /* separated from the verb: "an" of "nimmt ... an" */
    size_t zu;     /* right before the verb */
    size_t object_first, object_last;
    const struct clause_object *object; /* NULL where there is none */
    bool adjective;                     /* what is called the verb is one */
    bool figurative;                    /* the rule is */
    bool second; /* the verb is finite and stands in second or first place, so that a prefix parts from it */
};

/* The tags of verbs, by what they do. */
static const tag_set FINITE_VERBS = TAG_BIT(TAG_VVFIN) | TAG_BIT(TAG_VAFIN) | TAG_BIT(TAG_VMFIN) | TAG_BIT(TAG_VVSUB);
static const tag_set OTHER_VERBS =
    TAG_BIT(TAG_VVINF) | TAG_BIT(TAG_VAINF) | TAG_BIT(TAG_VVIZU) | TAG_BIT(TAG_VVPP) | TAG_BIT(TAG_VAPP);

static inline bool tag_is_in(enum word_tag tag, tag_set tags)
{
    return tags >> tag & 1;
}

static inline bool is_tagged(const struct scene *scene, size_t token, tag_set tags)
{
    return tag_is_in(scene_tag(scene, token), tags);
}

static inline struct span text_of(const struct scene *scene, size_t token)
{
    return (struct span){scene->text + scene->s->tokens[token].off, scene->s->tokens[token].len};
}

/* The end of the stretch that the token is in: the first token behind it that parts clauses, or begins another one
 * ("und traf"). */
size_t clause_end(const struct scene *scene, size_t token);

/* Whether the object that was found is the object of the verb that was found (clause_object.c). */
bool clause_is_object(const struct scene *scene, const struct clause_match *m);

/* The last token that the fix may touch: where a prefix goes that parts from the new verb; else the verb. */
size_t clause_fix_last(const struct scene *scene, const struct rule *rule, const struct clause_match *match);

/* Adds a fix for each verb that may take the verb's place. The finding may be NULL. */
void clause_add_fixes(struct scene *scene, const struct rule *rule, const struct clause_match *match,
                      struct finding *f);

#endif
