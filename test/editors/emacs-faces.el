;; Run by test/grammar/editors.test.ts in an Emacs of its own: writes which face each character of some files has. A line of JSON a file,
;; in it for each line pairs of a face and the number of its characters.
;; emacs --batch -l jailconf-mode.el -l emacs-faces.el OUTPUT FILE…
(require 'json)

(defun face-at (position)
  (let ((face (get-text-property position 'face)))
    (symbol-name (if (consp face) (car face) face))))

(defun faces-of-line ()
  (let ((pairs nil))
    (while (not (eolp))
      (let ((face (face-at (point))))
        (if (equal face (caar pairs))
            (setcar pairs (list face (1+ (cadar pairs))))
          (push (list face 1) pairs)))
      (forward-char))
    (vconcat (mapcar #'vconcat (nreverse pairs)))))

(let ((output (pop command-line-args-left))
      (lines nil))
  (dolist (file command-line-args-left)
    (with-temp-buffer
      (let ((coding-system-for-read 'utf-8-unix)) (insert-file-contents file))
      (jailconf-mode)
      (font-lock-ensure)
      (goto-char (point-min))
      (let ((of-file nil))
        (while (not (eobp))
          (push (faces-of-line) of-file)
          (forward-line))
        (push (json-encode (vconcat (nreverse of-file))) lines))))
  (with-temp-file output
    (insert (mapconcat #'identity (nreverse lines) "\n") "\n")))
(kill-emacs)
