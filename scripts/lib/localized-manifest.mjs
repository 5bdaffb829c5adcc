// What VS Code shows of package.json, in every language: the manifest that is packaged has keys in the place of texts.

/** The properties whose values VS Code shows. */
const shown = new Set([
  "title",
  "shortTitle",
  "description",
  "markdownDescription",
  "displayName",
  "enumDescriptions",
  "markdownEnumDescriptions",
]);

/** Every text of a manifest that VS Code shows, in its order. */
export function textsOfManifest(manifest) {
  const texts = [];
  replaceShown(manifest, undefined, (text) => {
    texts.push(text);
    return text;
  });
  return texts;
}

/**
 * A manifest with keys (`%0%`) in the place of the texts that VS Code shows, and the files that have them: `package.nls.json` in
 * English, `package.nls.LANGUAGE.json` for each language, of which `languages` has the tables.
 */
export function localizedManifest(manifest, languages) {
  const keys = new Map();
  const localized = replaceShown(manifest, undefined, (text) => {
    if (!keys.has(text)) keys.set(text, String(keys.size));
    return `%${keys.get(text)}%`;
  });
  const files = new Map([["package.nls.json", nls(keys, (text) => text)]]);
  for (const [language, messages] of Object.entries(languages))
    files.set(
      `package.nls.${language}.json`,
      nls(keys, (text) => messages[text]),
    );
  return { manifest: localized, files };
}

/** What a language lacks is left out: VS Code then shows it in English. */
const nls = (keys, translated) =>
  Object.fromEntries([...keys].map(([text, key]) => [key, translated(text)]).filter(([, text]) => text !== undefined));

function replaceShown(value, name, replace) {
  if (typeof value === "string") return shown.has(name) ? replace(value) : value;
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => replaceShown(item, name, replace));
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, replaceShown(item, key, replace)]));
}
