#!/bin/sh
# Emacs with eglot, set up as samples/editors/emacs-eglot.el does it: findings as the text changes, and a fix.
. "$(dirname "$0")/common"
need emacs emacs-nox
emacs --batch --eval "(require 'eglot)" >/dev/null 2>&1 || { bad "eglot is not installed (package elpa-eglot)"; finish; }

mkdir "$work/bin"
ln -s "$MTLINT" "$work/bin/mtlint"
printf 'Das war ein Fehler im im System 😀 gestern gestern.\n\nWer ein paar TagenOpenAI entließ er ihn.\n' >"$work/ein Text.txt"
cat >"$work/drive.el" <<'END'
(require 'eglot)
(load (concat (getenv "ROOT") "/samples/editors/emacs-eglot.el") nil t)
(setq eglot-sync-connect 20 eglot-send-changes-idle-time 0.1 eglot-confirm-server-initiated-edits nil)
(defvar rows '())
(defun say (&rest words) (push (mapconcat (lambda (w) (format "%s" w)) words " ") rows))
(defun wait-for (count)
  (let ((end (+ (float-time) 30)))
    (while (and (/= (length (flymake-diagnostics)) count) (< (float-time) end))
      (accept-process-output nil 0.05))))
(defun show (name)
  (dolist (d (sort (flymake-diagnostics) (lambda (a b) (< (flymake-diagnostic-beg a) (flymake-diagnostic-beg b)))))
    (say name (buffer-substring-no-properties (flymake-diagnostic-beg d) (flymake-diagnostic-end d)))))
(set-language-environment "UTF-8")
(find-file "ein Text.txt")
(text-mode)
(call-interactively 'eglot)
(flymake-mode 1)
(flymake-start)
(wait-for 3)
(show "opened")
(goto-char (point-min))
(insert "😀 Hier ist ist es gut. ")
(run-hooks 'post-command-hook)
(eglot--signal-textDocument/didChange)
(wait-for 4)
(show "changed")
(goto-char (point-min))
(search-forward "TagenOpen")
(let* ((actions (eglot-code-actions (point) (point) "quickfix")) (action (elt actions 0)))
  (say "action" (plist-get action :title))
  (eglot--apply-workspace-edit (plist-get action :edit)))
(wait-for 3)
(say "text" (progn (goto-char (point-max)) (forward-line -1) (buffer-substring-no-properties (point) (line-end-position))))
(set-buffer-modified-p nil)
(eglot-shutdown (eglot--current-server-or-lose))
(with-temp-file "got" (insert (mapconcat #'identity (nreverse rows) "\n") "\n"))
END
cat >"$work/wanted" <<'END'
opened im im
opened gestern gestern
opened TagenOpenAI
changed ist ist
changed im im
changed gestern gestern
changed TagenOpenAI
action Replace with "Tagen OpenAI"
text Wer ein paar Tagen OpenAI entließ er ihn.
END
(cd "$work" && export ROOT HOME="$work" PATH="$work/bin:$PATH" && timeout 100 emacs --batch -l drive.el </dev/null >log 2>&1) ||
    bad "emacs: $(cat "$work/log")"
same "what Emacs saw" "$(cat "$work/wanted")" "$(cat "$work/got")"
finish
