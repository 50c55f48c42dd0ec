#include "checks/opposite_words.h"

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
    {4, " left-hand left ", " links linke linken linker linkes linkem "},
    {4, " right-hand right ", " rechts rechte rechten rechter rechtes rechtem "},
    {5, " increase increases increased increasing rise rises rose risen grew grows growth ",
     " steigt steigen stieg stiegen gestiegen wächst wachsen wuchs wuchsen gewachsen anstieg zunahme zugenommen "
     "erhöht erhöhte erhöhten wachstum "},
    {5, " decrease decreases decreased decreasing fall falls fell fallen dropped drops declined ",
     " sinkt sinken sank sanken gesunken fällt fiel fielen gefallen rückgang abnahme abgenommen zurückgegangen "},
    {6, " always ", " immer stets "},
    {6, " never ", " nie niemals "},
    {7, " brother brother's brothers ", " bruder bruders brüder brüdern "},
    {7, " sister sister's sisters ", " schwester schwestern "},
    {8, " mother mother's mothers ", " mutter mütter müttern "},
    {8, " father father's fathers ", " vater vaters väter vätern "},
    {9, " son son's sons ", " sohn sohns sohnes söhne söhnen "},
    {9, " daughter daughter's daughters ", " tochter töchter töchtern "},
    {10, " morning ", " morgen morgens vormittag "},
    {10, " evening ", " abend abends "},
    {11, " summer summer's summers ", " sommer sommers sommern "},
    {11, " winter winter's winters ", " winter winters wintern "},
    {11, " autumn fall ", " herbst herbstes "},
    {11, " spring ", " frühling frühlings frühjahr frühjahrs "},
    {12, " man men man's men's husband husbands guy guys gentleman gentlemen male mr mr. sir boy boys ",
     " mann mannes männer männern ehemann ehemänner gatte herr herrn herren junge jungen jungs "},
    {12, " woman women woman's women's wife wives lady ladies female mrs mrs. ms ms. miss girl girls ",
     " frau frauen ehefrau ehefrauen gattin dame damen mädchen "},
    {13, " uncle uncle's uncles ", " onkel onkels "},
    {13, " aunt aunt's aunts ", " tante tanten "},
    {14, " nephew nephew's nephews ", " neffe neffen "},
    {14, " niece niece's nieces ", " nichte nichten "},
    {15, " grandmother grandmother's grandmothers grandma ", " großmutter großmütter oma "},
    {15, " grandfather grandfather's grandfathers grandpa ", " großvater großvaters großväter opa "},
    {16, " king king's kings ", " könig königs könige königen "},
    {16, " queen queen's queens ", " königin königinnen "},
    {17, " import imports imported importing ",
     " import importe importen einfuhr einfuhren importiert importieren importierte "},
    {17, " export exports exported exporting ",
     " export exporte exporten ausfuhr ausfuhren exportiert exportieren exportierte "},
    {18, " maximum ", " maximum höchstens maximal maximale maximaler maximalen höchstzahl "},
    {18, " minimum ", " minimum mindestens minimal minimale minimaler minimalen mindestzahl "},
    {19, " buy buys bought buying buyer buyers ", " kauft kaufen kaufte kauften gekauft käufer käuferin käufern "},
    {19, " sell sells sold selling seller sellers ",
     " verkauft verkaufen verkaufte verkauften verkäufer verkäuferin verkäufern "},
    {20, " higher ", " höher höhere höheren höherer höheres höherem "},
    {20, " lower ", " niedriger niedrigere niedrigeren niedrigerer niedrigeres niedrigerem "},
};

enum word_kind { WORD_OTHER, WORD_OF_SET, WORD_MUST };

static unsigned kind_of_word(const struct lang *lang, struct span word)
{
    bool english = strcmp(lang->tag, "en") == 0;
    for (size_t i = 0; i < OPPOSITE_MEMBERS; i++)
        if (word_in(word, english ? opposite_members[i].english : opposite_members[i].german))
            return WORD_OF_SET;
    return english && word_in(word, OPPOSITE_MUST) ? WORD_MUST : WORD_OTHER;
}

struct opposite_words opposite_words_find(struct check_context *c, const struct pair_side *side)
{
    struct opposite_words w = {.side = side};
    for (size_t i = 0; i < side->token_count; i++) {
        const struct token *t = &side->tokens[i];
        unsigned kind = t->cls == TOKEN_WORD ? text_side_ask(side->text, t, kind_of_word) : WORD_OTHER;
        w.must = w.must || kind == WORD_MUST;
        if (kind != WORD_OF_SET)
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
