#include "checks/opposite_words.h"

#include "lexicon/lexicon.h"
#include "text/word_lists.h"

const struct opposite_member opposite_members[OPPOSITE_MEMBERS] = {
    {1, " monday monday's mondays ", " montag montags montagabend montagmorgen montagnachmittag "},
    {1, " tuesday tuesday's tuesdays ", " dienstag dienstags dienstagabend dienstagmorgen dienstagnachmittag "},
    {1, " wednesday wednesday's wednesdays ", " mittwoch mittwochs mittwochabend mittwochmorgen mittwochnachmittag "},
    {1, " thursday thursday's thursdays ",
     " donnerstag donnerstags donnerstagabend donnerstagmorgen donnerstagnachmittag "},
    {1, " friday friday's fridays ", " freitag freitags freitagabend freitagmorgen freitagnachmittag "},
    {1, " saturday saturday's saturdays ", " samstag samstags sonnabend samstagabend samstagmorgen samstagnachmittag "},
    {1, " sunday sunday's sundays ", " sonntag sonntags sonntagabend sonntagmorgen sonntagnachmittag "},
    {2, " january jan. ", " januar jänner "},
    {2, " february feb. ", " februar feber "},
    {2, " april apr. ", " april "},
    {2, " june ", " juni "},
    {2, " july ", " juli "},
    {2, " august aug. ", " august "},
    {2, " september sept. sep. ", " september "},
    {2, " october oct. ", " oktober "},
    {2, " november nov. ", " november "},
    {2, " december dec. ", " dezember "},
    {3, " north northern ", " norden nördlich nördliche nördlichen nördlicher nördliches nördlichem "},
    {3, " south southern ", " süden südlich südliche südlichen südlicher südliches südlichem "},
    {3, " east eastern ", " osten östlich östliche östlichen östlicher östliches östlichem "},
    {3, " west western ", " westen westlich westliche westlichen westlicher westliches westlichem "},
    {4, " brother brother's brothers ", " bruder bruders brüder brüdern "},
    {4, " sister sister's sisters ", " schwester schwestern "},
    {5, " mother mother's mothers ", " mutter mütter müttern "},
    {5, " father father's fathers ", " vater vaters väter vätern "},
    {6, " son son's sons ", " sohn sohns sohnes söhne söhnen "},
    {6, " daughter daughter's daughters ", " tochter töchter töchtern "},
    {7, " summer summer's summers ", " sommer sommers sommern "},
    {7, " winter winter's winters ", " winter winters wintern "},
    {7, " autumn fall ", " herbst herbstes "},
    {7, " spring ", " frühling frühlings frühjahr frühjahrs "},
    {8, " uncle uncle's uncles ", " onkel onkels "},
    {8, " aunt aunt's aunts ", " tante tanten "},
    {9, " nephew nephew's nephews ", " neffe neffen "},
    {9, " niece niece's nieces ", " nichte nichten "},
    {10, " grandmother grandmother's grandmothers grandma ", " großmutter großmütter oma "},
    {10, " grandfather grandfather's grandfathers grandpa ", " großvater großvaters großväter opa "},
    {11, " king king's kings ", " könig königs könige königen "},
    {11, " queen queen's queens ", " königin königinnen "},
    {12, " import imports imported importing ",
     " import importe importen einfuhr einfuhren importiert importieren importierte "},
    {12, " export exports exported exporting ",
     " export exporte exporten ausfuhr ausfuhren exportiert exportieren exportierte "},
    {13, " maximum ", " maximum höchstens maximal maximale maximaler maximalen höchstzahl "},
    {13, " minimum ", " minimum mindestens minimal minimale minimaler minimalen mindestzahl "},
    {14, " left-hand left ", " links linke linken linker linkes linkem "},
    {14, " right-hand right ", " rechts rechte rechten rechter rechtes rechtem "},
    {15, " increase increases increased increasing rise rises rose risen grew grows growth ",
     " steigt steigen stieg stiegen gestiegen wächst wachsen wuchs wuchsen gewachsen anstieg zunahme zugenommen "
     "erhöht erhöhte erhöhten wachstum "},
    {15, " decrease decreases decreased decreasing fall falls fell fallen dropped drops declined ",
     " sinkt sinken sank sanken gesunken fällt fiel fielen gefallen rückgang abnahme abgenommen zurückgegangen "},
    {16, " always ", " immer stets "},
    {16, " never ", " nie niemals "},
    {17, " morning ", " morgen morgens vormittag "},
    {17, " evening ", " abend abends "},
    {18, " man men man's men's husband husbands guy guys gentleman gentlemen male mr mr. sir boy boys ",
     " mann mannes männer männern ehemann ehemänner gatte herr herrn herren junge jungen jungs "},
    {18, " woman women woman's women's wife wives lady ladies female mrs mrs. ms ms. miss girl girls ",
     " frau frauen ehefrau ehefrauen gattin dame damen mädchen "},
    {19, " buy buys bought buying buyer buyers ", " kauft kaufen kaufte kauften gekauft käufer käuferin käufern "},
    {19, " sell sells sold selling seller sellers ",
     " verkauft verkaufen verkaufte verkauften verkäufer verkäuferin verkäufern "},
    {20, " higher ", " höher höhere höheren höherer höheres höherem "},
    {20, " lower ", " niedriger niedrigere niedrigeren niedrigerer niedrigeres niedrigerem "},
};

static void add_words(struct intern *index, const char *list)
{
    char folded[LEXICON_FORM_MAX];
    for (const char *at = list + 1; *at;) {
        size_t len = strcspn(at, " ");
        intern_id(index, folded, lexicon_fold(at, len, folded, sizeof(folded)));
        at += len + (at[len] == ' ');
    }
}

void opposite_index_init(struct opposite_index *index)
{
    intern_init(&index->english);
    intern_init(&index->german);
    for (size_t i = 0; i < OPPOSITE_MEMBERS; i++) {
        add_words(&index->english, opposite_members[i].english);
        add_words(&index->german, opposite_members[i].german);
    }
    add_words(&index->english, OPPOSITE_MUST);
}

void opposite_index_release(struct opposite_index *index)
{
    intern_release(&index->english);
    intern_release(&index->german);
}

struct opposite_words opposite_words_find(struct check_context *c, const struct intern *index,
                                          const struct pair_side *side)
{
    struct opposite_words w = {.side = side};
    char folded[LEXICON_FORM_MAX];
    for (size_t i = 0; i < side->token_count; i++) {
        struct span word = pair_token(side, i);
        size_t len = side->tokens[i].cls == TOKEN_WORD ? lexicon_fold(word.ptr, word.len, folded, sizeof(folded)) : 0;
        if (len == 0 || intern_find(index, folded, len) == INTERN_NONE)
            continue;
        if (!w.tokens)
            w.tokens = arena_alloc(c->scratch, side->token_count * sizeof(*w.tokens));
        w.tokens[w.count++] = i;
    }
    return w;
}

size_t opposite_words_last(const struct opposite_words *w, const char *list)
{
    size_t token = OPPOSITE_NONE;
    for (size_t i = 0; i < w->count; i++)
        if (word_in(pair_token(w->side, w->tokens[i]), list))
            token = w->tokens[i];
    return token;
}
