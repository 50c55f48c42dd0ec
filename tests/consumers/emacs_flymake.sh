#!/bin/sh
# Emacs with samples/editors/mtlint-flymake.el: Flymake marks what stands in the buffer, saved or not; next-error after M-x
# mtlint-compile goes to the very letter, behind umlauts, emoji and tabs too.
. "$(dirname "$0")/common"
need emacs emacs-nox
need jq jq

mkdir "$work/bin"
ln -s "$MTLINT" "$work/bin/mtlint"
cd "$work" || exit 1
PATH=$work/bin:$PATH
export PATH
printf 'Äpfel 😀😀 und das Haus war war groß.\n\n\tÜber Nacht\t😀 kam nciht viel.\n\nWer ein paar TagenOpenAI entließ er ihn ihn.\n' >'Artikel 1.txt'

# expected FILE: line, column in characters, severity, what stands there
expected() {
    mtlint check --fail-on never --format jsonl "$1" | python3 -c '
import json, sys
lines = open(sys.argv[1], newline="").read().split("\n")
for line in sys.stdin:
    f = json.loads(line)
    row, column = f["start"]["line"], f["start"]["column"]
    kind = {"minor": ":warning", "info": ":note"}.get(f["severity"], ":error")
    print(row, column, kind, lines[row - 1][column - 1:], sep="\t")
' "$1"
}
expected 'Artikel 1.txt' >saved
printf '😀 neu neu.\n' | cat - 'Artikel 1.txt' >unsaved.txt
expected unsaved.txt >unsaved
cut -f 1,2,4 saved >compile
[ "$(wc -l <saved)" -ge 4 ] && ok || bad "too few findings: $(cat saved)"

cat >drive.el <<'END'
(set-language-environment "UTF-8")
(load (concat (getenv "ROOT") "/samples/editors/mtlint-flymake.el"))

(defun write-lines (file lines)
  (with-temp-file file
    (set-buffer-file-coding-system 'utf-8-unix)
    (dolist (line lines) (insert line))))

(defun place ()
  (format "%d\t%d" (line-number-at-pos) (1+ (- (point) (line-beginning-position)))))

(defun rest-of-line ()
  (buffer-substring-no-properties (point) (line-end-position)))

(defun wait-for (what done)
  (let ((end (+ (float-time) 30)))
    (while (not (funcall done))
      (when (> (float-time) end) (error "Waited in vain for %s" what))
      (accept-process-output nil 0.05))))

;; As Flymake calls it: the backend gets a function to report to.
(defun flymake-says (file)
  (let ((answer 'none))
    (mtlint-flymake (lambda (&rest reported) (setq answer reported)))
    (wait-for "a report" (lambda () (not (eq answer 'none))))
    (write-lines file (if (keywordp (car answer))
                  (list (format "%S\n" answer))
                (save-restriction
                  (widen)
                  (mapcar (lambda (d)
                            (goto-char (flymake-diagnostic-beg d))
                            (format "%s\t%s\t%s\n" (place) (flymake-diagnostic-type d) (rest-of-line)))
                          (car answer)))))))

(find-file "Artikel 1.txt")
(flymake-says "saved.got")
(goto-char (point-min))
(insert "😀 neu neu.\n")
(narrow-to-region (point) (point-max))
(mtlint-flymake (lambda (&rest _) (error "A check that is out of date was reported")))
(flymake-says "unsaved.got")
(let ((mtlint-command '("mtlint" "check" "--format=nonsense")))
  (flymake-says "trouble.got"))
(set-buffer-modified-p nil)
(revert-buffer t t)

;; Flymake itself: the overlays.
(mtlint-flymake-setup)
(flymake-start)
(wait-for "overlays" #'flymake-diagnostics)
(write-lines "overlays.got"
     (mapcar (lambda (d) (goto-char (flymake-diagnostic-beg d))
               (format "%s\t%s\t%s\n" (place) (flymake-diagnostic-type d) (rest-of-line)))
             (sort (flymake-diagnostics) (lambda (a b) (< (flymake-diagnostic-beg a) (flymake-diagnostic-beg b))))))

(let ((output (mtlint-compile "Artikel 1.txt")) places)
  (wait-for "the compilation" (lambda () (not (process-live-p (get-buffer-process output)))))
  (with-current-buffer output (setq compilation-skip-threshold 0))
  (setq next-error-last-buffer output)
  (condition-case nil
      (while t
        (with-current-buffer output (next-error))
        (with-current-buffer (window-buffer (selected-window))
          (push (format "%s\t%s\n" (place) (rest-of-line)) places)))
    (user-error nil))
  (write-lines "compile.got" (nreverse places)))
END
LC_ALL=C.UTF-8 timeout 120 emacs -Q --batch -l drive.el >log 2>&1 || bad "emacs: $(cat log)"
for what in saved unsaved compile; do
    same "$what" "$(cat $what)" "$(cat $what.got 2>/dev/null)"
done
same "overlays" "$(cat saved)" "$(cat overlays.got 2>/dev/null)"
grep -q ':panic :explanation ".*nonsense' trouble.got && ok || bad "trouble: $(cat trouble.got)"

# The file compiles without a warning.
LC_ALL=C.UTF-8 emacs -Q --batch --eval "(setq byte-compile-error-on-warn t byte-compile-docstring-max-column 200 byte-compile-dest-file-function (lambda (_) \"$work/out.elc\"))" \
    -f batch-byte-compile "$ROOT/samples/editors/mtlint-flymake.el" >log 2>&1 && ok || bad "byte-compile: $(cat log)"
finish
