#!/bin/sh
# Whatever controls stand in the input, the formats for people hold none: Emacs' terminal code finds nothing to interpret.
. "$(dirname "$0")/common"
need emacs emacs-nox

for format in diff unix summary; do
    for case in "$cases"/*/; do
        "$driver" "$format" "$case"report* >"$work/out"
        left=$(tr -d '\n\040-\176\200-\377' <"$work/out" | wc -c)
        same "$format of $(basename "$case"): control characters" 0 "$left"
    done
done

# ESC and C1 sequences as the input has them, and the reordering characters
"$driver" bytes "$cases/control/report" >"$work/bytes"
"$driver" diff "$cases/control/report" >"$work/plain"
"$driver" diff --color "$cases/control/report" >"$work/color"
cat >"$work/read.el" <<'END'
(require 'ansi-color)
(set-language-environment "UTF-8")
(defun slurp (name)
  (with-temp-buffer
    (let ((coding-system-for-read 'utf-8)) (insert-file-contents name))
    (buffer-string)))
(defun check (what value) (princ (format "%s %s\n" (if value "ok" "bad") what)))
(let ((bytes (slurp "bytes")) (plain (slurp "plain")) (color (slurp "color")))
  (check "the input has sequences" (not (equal bytes (ansi-color-filter-apply bytes))))
  (check "the plain diff has none" (equal plain (ansi-color-filter-apply plain)))
  (check "the coloured diff has only its own" (equal plain (ansi-color-filter-apply color)))
  (check "no C1 controls" (not (string-match-p "[\u0080-\u009f]" color)))
  (check "nothing reorders the line" (not (string-match-p "[\u202a-\u202e\u2066-\u2069\u200e\u200f]" color)))
  (check "nothing is hidden" (not (string-match-p "[\u200b-\u200d\ufeff]" color))))
END
(cd "$work" && LC_ALL=C.UTF-8 emacs -Q --batch -l read.el >checks 2>log) || bad "emacs: $(cat "$work/log")"
while read -r verdict what; do
    [ "$verdict" = ok ] && ok || bad "$what"
done <"$work/checks"
same "checks made" 6 "$(wc -l <"$work/checks")"

finish
