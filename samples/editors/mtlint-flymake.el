;;; mtlint-flymake.el --- Check the buffer with mtlint -*- lexical-binding: t; -*-

;; Emacs 26.1 and later. In the init file:
;;   (load "…/samples/editors/mtlint-flymake.el")
;;   (add-hook 'text-mode-hook #'mtlint-flymake-setup)
;; Flymake then shows what mtlint finds in the buffer as it stands, saved or not. M-x mtlint-compile checks a file or a
;; directory on disk, M-x next-error goes through the findings.

;;; Code:

(require 'compile)
(require 'flymake)

(defgroup mtlint nil "Check translated articles." :group 'text)

(defcustom mtlint-command '("mtlint" "check" "--quiet" "--format=unix")
  "The program and its arguments; the file's name is added."
  :type '(repeat string))

(defvar-local mtlint--process nil "The check at work.")

(defconst mtlint--line
  "^.+?:\\([0-9]+\\):\\([0-9]+\\): \\(critical\\|major\\|minor\\|info\\): \\(.*\\)$"
  "A line of the format unix: line, column in characters, severity, message.")

(defun mtlint--diagnostics (source)
  "What the current buffer, mtlint's output, says of the buffer SOURCE."
  (let (found)
    (goto-char (point-min))
    (while (re-search-forward mtlint--line nil t)
      (let* ((line (string-to-number (match-string 1)))
             (column (string-to-number (match-string 2)))
             (type (pcase (match-string 3) ("minor" :warning) ("info" :note) (_ :error)))
             (message (match-string 4))
             (region (with-current-buffer source
                       (save-restriction (widen) (flymake-diag-region source line column)))))
        (when region
          (push (flymake-make-diagnostic source (car region) (cdr region) type message) found))))
    (nreverse found)))

(defun mtlint--finished (process source report-fn)
  "Report what PROCESS found in SOURCE, unless another check was begun since."
  (when (memq (process-status process) '(exit signal))
    (let ((output (process-buffer process)))
      (unwind-protect
          (when (and (buffer-live-p source) (eq process (buffer-local-value 'mtlint--process source)))
            (with-current-buffer output
              (if (memq (process-exit-status process) '(0 1))
                  (funcall report-fn (mtlint--diagnostics source))
                (funcall report-fn :panic :explanation (string-trim (buffer-string))))))
        (kill-buffer output)))))

(defun mtlint-flymake (report-fn &rest _arguments)
  "A Flymake backend: check the buffer and call REPORT-FN."
  (let ((outdated mtlint--process))
    (setq mtlint--process nil)
    (when (process-live-p outdated)
      (delete-process outdated)))
  (let ((source (current-buffer))
        (name (if buffer-file-name (file-name-nondirectory buffer-file-name) "buffer.txt")))
    (save-restriction
      (widen)
      (setq mtlint--process
            (make-process :name "mtlint" :noquery t :connection-type 'pipe :coding 'utf-8-unix
                          :buffer (generate-new-buffer " *mtlint*")
                          :command (append mtlint-command (list (concat "--stdin-filename=" name) "-"))
                          :sentinel (lambda (process _event) (mtlint--finished process source report-fn))))
      ;; A program that stops at once, over a wrong option, takes no text; what it says is read all the same.
      (ignore-errors
        (process-send-region mtlint--process (point-min) (point-max))
        (process-send-eof mtlint--process)))))

(defun mtlint-flymake-setup ()
  "Turn Flymake on with mtlint in the current buffer."
  (add-hook 'flymake-diagnostic-functions #'mtlint-flymake nil t)
  (flymake-mode 1))

(define-compilation-mode mtlint-compilation-mode "mtlint"
  "Findings of mtlint; columns count characters."
  (setq-local compilation-error-screen-columns nil))

(defun mtlint-compile (file)
  "Check FILE or the files below a directory; `next-error' goes through the findings."
  (interactive "fCheck: ")
  (compilation-start (mapconcat #'shell-quote-argument (append mtlint-command (list (expand-file-name file))) " ")
                     'mtlint-compilation-mode))

(provide 'mtlint-flymake)
;;; mtlint-flymake.el ends here
