#!/bin/sh
# A text that says the same again and again, so that no rare word leads the alignment, with sentences left out and added.
fail() { echo "$1"; exit 1; }

cat >pairs <<'END'
The old bridge was closed for repairs.|Die alte Brücke war wegen Reparaturen geschlossen.
Many people took the train instead.|Viele Leute nahmen stattdessen den Zug.
The mayor apologised to the shopkeepers.|Der Bürgermeister entschuldigte sich bei den Ladenbesitzern.
Workers found a crack in the third pillar.|Arbeiter fanden einen Riss im dritten Pfeiler.
Nobody was hurt.|Niemand wurde verletzt.
The council will decide about the money next week.|Der Rat entscheidet nächste Woche über das Geld.
A ferry carries cars across the river until then.|Bis dahin bringt eine Fähre Autos über den Fluss.
END

# 200 lines in an order that repeats itself only by and by; $1 and $2 are lines without source or without translation
texts() {
    awk -F'|' -v added="$1" -v omitted="$2" '
        function in_list(n, list) { return index(" " list " ", " " n " ") }
        NR == FNR { source[NR - 1] = $1; target[NR - 1] = $2; next }
        END {
            for (i = 1; i <= 200; i++) {
                k = (i * i + int(i / 7)) % 7
                if (!in_list(i, added)) print source[k] "\n" >"a.en.txt"
                if (!in_list(i, omitted)) print target[k] "\n" >"a.de.txt"
                left = in_list(i, added) ? "" : source[k]
                right = in_list(i, omitted) ? "" : target[k]
                print left "\t" right >"expected"
            }
        }' pairs /dev/null
    "$MTLINT" align a.en.txt a.de.txt >found || fail "align failed"
}

texts '' ''
cmp -s expected found || fail "nothing left out: $(diff expected found)"
# none of them beside a line that says the same, for then either of the two may be the one that is left out
texts '47' '22 23 120 198'
cmp -s expected found || fail "left out and added: $(diff expected found)"
