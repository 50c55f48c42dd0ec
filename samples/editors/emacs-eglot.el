;;; Emacs with eglot (part of Emacs 29; from GNU ELPA before): findings by flymake while one writes, fixes by
;;; M-x eglot-code-actions, the reason by M-x eldoc. Load it from your init file; M-x eglot in a buffer starts it.
(with-eval-after-load 'eglot
  (add-to-list 'eglot-server-programs '((markdown-mode text-mode) . ("mtlint" "lsp"))))
;; (setq-default eglot-workspace-configuration '(:mtlint (:minSeverity "minor" :disable ["style"])))
