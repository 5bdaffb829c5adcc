/** What is said in a language, by the English text that stands in the code. */
export type Messages = Readonly<Record<string, string>>;
