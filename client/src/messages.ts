import { env, Uri, workspace } from "vscode";

let loaded: unknown;

/** What the server says in the language of VS Code, as the server reads it; undefined where that is English, or none that is known. */
export const messagesForServer = (): unknown => loaded;

/** Reads the table of that language, which is a file of its own, so that nobody else waits for it. */
export async function loadMessages(extensionUri: Uri): Promise<void> {
  const [language] = env.language.toLowerCase().split("-");
  if (language === "en") return;
  const file = Uri.joinPath(extensionUri, "dist", `messages.${language}.latin1`);
  try {
    loaded = JSON.parse(textOfBytes(await workspace.fs.readFile(file)));
  } catch {
    // A language that is not known, or a file that is damaged: English is always there.
    loaded = undefined;
  }
}

/** A byte is a character; what is called Latin-1 where texts are decoded is not quite that. */
function textOfBytes(bytes: Uint8Array): string {
  let text = "";
  for (let from = 0; from < bytes.length; from += mostAtOnce)
    text += String.fromCharCode(...bytes.subarray(from, from + mostAtOnce));
  return text;
}

/** So many arguments a function takes anywhere. */
const mostAtOnce = 8192;
