#include "checks/checks.h"

static const struct check *const all[] = {
#define CHECK(name) &check_##name,
#include "checks/checks.def"
#undef CHECK
};

const struct check *const *checks_all(size_t *count)
{
    *count = sizeof(all) / sizeof(all[0]);
    return all;
}
