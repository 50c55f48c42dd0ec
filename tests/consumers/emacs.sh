#!/bin/sh
# Emacs' compilation-mode finds every line of the unix format and next-error goes to the place.
. "$(dirname "$0")/common"
need emacs emacs-nox
need jq jq

cat >"$work/jump.el" <<'END'
(require 'compile)
(set-language-environment "UTF-8")
(let ((results '()) (output (generate-new-buffer "*unix*")))
  (with-current-buffer output
    (setq default-directory (file-name-as-directory (getenv "WORK")))
    (insert-file-contents "unix")
    (goto-char (point-min))
    (insert "mtlint check --format unix\n\n") ; as M-x compile heads its buffer
    (compilation-mode)
    (setq next-error-last-buffer output
          compilation-skip-threshold 0) ; go to infos, too
    (goto-char (point-min)))
  (condition-case nil
      (while t
        (with-current-buffer output (next-error))
        (with-current-buffer (window-buffer (selected-window))
          (push (format "%s\t%d\t%d\t%s\n"
                        (file-relative-name buffer-file-name (getenv "WORK"))
                        (line-number-at-pos)
                        (1+ (- (point) (line-beginning-position)))
                        (buffer-substring-no-properties (point) (line-end-position)))
                results)))
    (user-error nil))
  (with-temp-file (concat (getenv "WORK") "/got")
    (set-buffer-file-coding-system 'utf-8-unix)
    (dolist (line (nreverse results)) (insert line))))
END

# shellcheck disable=SC2046
set -- $(narrow_cases)
for report; do
    lay_out "$work" "$report"
done
"$driver" unix "$@" >"$work/unix"
places "$@" >"$work/expected"
(cd "$work" && WORK=$work LC_ALL=C.UTF-8 emacs -Q --batch -l jump.el >log 2>&1) || bad "emacs: $(cat "$work/log")"
compare_places "$work/expected" "$work/got" "compilation-mode"

finish
