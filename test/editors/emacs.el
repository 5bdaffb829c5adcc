;;; emacs.el --- what a person does with a jail.conf in Emacs  -*- lexical-binding: t; -*-

;; Runs inside of Emacs.  Prints a line for each test, and the totals.
(require 'eglot)
(require 'flymake)
(require 'lisp-mnt)

(setq eglot-sync-connect t
      eglot-confirm-server-initiated-edits nil
      eglot-autoshutdown nil
      make-backup-files nil
      auto-save-default nil
      create-lockfiles nil
      ;; As if a key had been pressed, and not a mouse.
      last-nonmenu-event ?x
      inhibit-message t)
(setq-default indent-tabs-mode nil)

(defvar passed 0)
(defvar failed 0)
(defun say (text) (princ (concat text "\n")))

(defmacro test (name &rest body)
  "Run BODY as the test NAME."
  `(condition-case problem
       (progn ,@body (setq passed (1+ passed)) (say (concat "  ok " ,name)))
     (error (setq failed (1+ failed)) (say (format "  FAILED %s: %S" ,name problem)))))

(defun expect (actual expected)
  (unless (equal actual expected) (error "expected %S, but it is %S" expected actual)))

(defmacro wait-for (what condition)
  "Wait until CONDITION holds."
  `(let ((end (+ (float-time) 20)))
     (while (not ,condition)
       (when (> (float-time) end) (error "still not so: %s; told are %S" ,what (codes)))
       (accept-process-output nil 0.02))))

(defun open (name marked)
  "Open a file called NAME with the cursor at `$0' of MARKED, and wait for the server."
  (make-directory (or (file-name-directory name) ".") t)
  (let ((at (string-match (regexp-quote "$0") marked)))
    (with-temp-file name (insert (if at (replace-match "" t t marked) marked)))
    (find-file name)
    (goto-char (1+ (or at 0)))
    (when (derived-mode-p 'jailconf-mode)
      (eglot-ensure)
      (unless (eglot-current-server) (apply #'eglot--connect (eglot--guess-contact)))
      (wait-for "the server is there" (eglot-managed-p)))))

(defun send ()
  "Send what was changed: Emacs waits until somebody is idle, and nobody is in a script."
  (eglot--signal-textDocument/didChange)
  (flymake-start))

(defun codes ()
  "The diagnostics of the buffer, as CODE:LINE."
  (mapcar (lambda (each)
            (let ((text (flymake-diagnostic-text each)))
              (format "%s:%d" (if (string-match "\\[\\([a-z-]+\\)\\]" text) (match-string 1 text) text)
                      (line-number-at-pos (flymake-diagnostic-beg each)))))
          (flymake-diagnostics)))

(defun told-p (code) (seq-some (lambda (each) (string-prefix-p code each)) (codes)))

(defun choosing (pattern)
  "Choose the first entry that matches PATTERN, of whatever Emacs asks for."
  (setq completing-read-function
        (lambda (_prompt collection &rest _)
          (or (seq-find (lambda (each) (string-match-p pattern each)) (all-completions "" collection))
              (error "nothing matches %s among %S" pattern (all-completions "" collection))))))

(say (format "version: %s" (lm-version (find-library-name "eglot"))))

(test "a jail.conf is recognised, and its diagnostics are shown"
  (open "etc/jail.conf" "web {\n  path = /jails/web;\n  persist;\n  depend = \"db$0,dns\";\n}\ndb { path = /db; persist; }\ndns { path = /dns; persist; }\n")
  (expect major-mode 'jailconf-mode)
  (wait-for "quoted-comma-list" (told-p "quoted-comma-list:4")))

(test "a quick-fix is applied, and the diagnostic goes"
  (choosing "outside of the quotes")
  (eglot-code-actions (point) (point) "quickfix" t)
  (wait-for "the list is split" (string-match-p "depend = db, dns;" (buffer-string)))
  (send)
  (wait-for "nothing is told of it" (not (told-p "quoted-comma-list"))))

(test "what is typed is judged"
  (open "typed.jail.conf" "web {\n  path = /jails/web$0;\n  persist;\n}\n")
  (delete-char 1)
  (send)
  (wait-for "missing-semicolon" (told-p "missing-semicolon:2")))

(test "hover shows what a parameter is"
  (open "hover.jail.conf" "web {\n  pa$0th = /jails/web;\n  persist;\n}\n")
  (let ((shown nil))
    (eglot-hover-eldoc-function (lambda (text &rest _) (setq shown text)))
    (wait-for "it is shown" shown)
    (unless (string-match-p "directory on the host" shown) (error "%s" shown))))

(test "parameters are completed"
  (open "completion.jail.conf" "web {\n  path = /jails/web;\n  exec.cl$0\n}\n")
  (let* ((found (eglot-completion-at-point))
         (names (all-completions "exec.cl" (nth 2 found) nil)))
    (unless (seq-some (lambda (name) (string-match-p "exec\\.clean" name)) names) (error "%S" names))))

(test "a variable is renamed where it is meant"
  (open "rename.jail.conf" "web {\n  $i$0d = 1;\n  path = \"/jails/${id}\";\n  persist;\n}\ndb {\n  $id = 2;\n  path = \"/jails/${id}\";\n  persist;\n}\n")
  (eglot-rename "number")
  (expect (buffer-string) "web {\n  $number = 1;\n  path = \"/jails/${number}\";\n  persist;\n}\ndb {\n  $id = 2;\n  path = \"/jails/${id}\";\n  persist;\n}\n"))

(test "the definition of a variable is found"
  (open "definition.jail.conf" "$id = 1;\nweb {\n  path = \"/jails/${i$0d}\";\n  persist;\n}\n")
  (xref-find-definitions (xref-backend-identifier-at-point 'eglot))
  (expect (line-number-at-pos) 1))

(test "a file is formatted"
  (open "format.jail.conf" "web {\n    path = /jails/web;\n  persist;\n    vnet;\n    host.hostname = web;\n}\n")
  (eglot-format-buffer)
  (expect (buffer-string) "web {\n    path = /jails/web;\n    persist;\n    vnet;\n    host.hostname = web;\n}\n"))

(test "a brace is put below its block when it is typed"
  (open "typing.jail.conf" "web {\n    path = /jails/web;\n    $0\n")
  ;; Without Emacs's own indentation.
  (electric-indent-local-mode -1)
  (let ((last-command-event ?}) (last-input-event ?})) (call-interactively #'self-insert-command))
  (expect (buffer-string) "web {\n    path = /jails/web;\n}\n"))

(test "settings reach the server"
  (let ((jailconf-settings '(:rules (:no-hostname "off"))))
    (open "other/settings.jail.conf" "web {\n  path = /jails/web;\n  persist\n}\n")
    (eglot-shutdown (eglot-current-server))
    (apply #'eglot--connect (eglot--guess-contact)))
  (wait-for "missing-semicolon" (told-p "missing-semicolon:3"))
  (when (told-p "no-hostname") (error "%S" (codes))))

(test "lines are indented by their blocks, and a statement that goes on is a level deeper"
  (let ((text "web {\n    exec.start = \"a\",\n        \"b\";\n    # why\n    persist; # because { of\n    nested {\n        vnet;\n    }\n}\n"))
    (open "indent.jail.conf" (replace-regexp-in-string "^ +" "" text))
    (indent-region (point-min) (point-max))
    (expect (buffer-string) text)))

(test "a line is indented as the file is"
  (dolist (blanks '("  " "\t" "   "))
    (open "own.jail.conf" (format "exec.clean;\n\nweb { # first\n%spersist;$0\n}\n" blanks))
    (reindent-then-newline-and-indent)
    (insert "vnet;")
    (expect (buffer-string) (format "exec.clean;\n\nweb { # first\n%spersist;\n%svnet;\n}\n" blanks blanks))
    (kill-buffer)))

(test "a comment is made and taken back"
  (open "comment.jail.conf" "web {\n    persist;\n}\n")
  (goto-char (point-min))
  (forward-line)
  (comment-region (line-beginning-position) (line-end-position))
  (expect (buffer-string) "web {\n    # persist;\n}\n")
  (uncomment-region (line-beginning-position) (line-end-position))
  (expect (buffer-string) "web {\n    persist;\n}\n"))

(test "a line of 300,000 characters does not stop the editor"
  (let ((start (float-time)))
    (with-temp-buffer
      (insert "a = \"" (apply #'concat (make-list 75000 "a{b,")) "\n")
      (jailconf-mode)
      (font-lock-ensure)
      (jailconf-indent-line))
    (when (> (- (float-time) start) 10) (error "it took %f s" (- (float-time) start)))))

(test "fail2ban's jail.conf is left alone"
  (open "fail2ban/jail.conf" "# Jails of fail2ban\n; and more\n\n[DEFAULT] ; for all\nbantime = 10m\n")
  (when (derived-mode-p 'jailconf-mode) (error "it is taken for ours")))

(say (format "%d fine, %d not" passed failed))
;; A server that Emacs takes down itself may still be asking for something, and answering it fails.
(eglot-shutdown-all)
(kill-emacs (if (and (= failed 0) (> passed 0)) 0 1))
