import type { Site } from "../../config/index.ts";
import {
  isNumberOrEmpty,
  type Parameter,
  type ParameterType,
  parseAddress,
  parseAddressValue,
} from "../../parameters/index.ts";
import { fstabFields } from "../../text/index.ts";
import { wordsOfCommand } from "./command-words.ts";
import type { SpelledValue } from "./spelled-value.ts";
import { Meaning } from "./token-list.ts";

const none: readonly number[] = [];

/**
 * What the parts of a value are, by the parameter that is set: start, end and `Meaning` (or `perhapsJail`) of each, in UTF-16
 * offsets of its text; the rest is a string. Of a variable, or of a parameter that nobody knows, only what is written without quotes is
 * looked at.
 */
export function wordsOfValue(value: SpelledValue, parameter: Parameter | undefined, site: Site): readonly number[] {
  const { text } = value;
  switch (parameter?.name) {
    case "depend":
      return whole(text, Meaning.Jail);
    case "interface":
    case "vnet.interface":
      return whole(text, Meaning.Interface);
    case ".include":
      return whole(text, Meaning.Path);
    case "zfs.dataset":
      return whole(text, Meaning.Dataset);
  }
  switch (parameter?.type) {
    case undefined:
      return value.isBare ? (constant(text) ?? none) : none;
    case "command-list":
      return wordsOfCommand(text, parameter?.runIn === "jail" ? "jail" : "host", site);
    case "ip4list":
    case "ip6list":
      return wordsOfAddress(text);
    case "mount-list":
      return wordsOfMount(text);
    case "path":
    case "path-list":
      return whole(text, Meaning.Path);
    default:
      return wordsOfScalar(text, parameter!.type);
  }
}

function whole(text: string, meaning: Meaning): readonly number[] {
  return text === "" ? none : [0, text.length, meaning];
}

function wordsOfScalar(text: string, type: ParameterType): readonly number[] {
  switch (type) {
    case "bool":
      return booleanWord(text) ?? number(text) ?? none;
    case "jailsys":
      return /^(?:new|inherit|disable)$/i.test(text) ? whole(text, Meaning.Choice) : (number(text) ?? none);
    case "int":
    case "ulong":
      return number(text) ?? none;
    default:
      return none;
  }
}

const booleanWord = (text: string): readonly number[] | undefined =>
  /^(?:true|false)$/i.test(text) ? whole(text, Meaning.Boolean) : undefined;

const number = (text: string): readonly number[] | undefined =>
  text !== "" && isNumberOrEmpty(text) ? whole(text, Meaning.Number) : undefined;

/** What a word is whatever it is written for. */
function constant(text: string): readonly number[] | undefined {
  const first = text.charCodeAt(0);
  const isLetter = (first | 0x20) >= 0x61 && (first | 0x20) <= 0x7a;
  if (isLetter && booleanWord(text)) return whole(text, Meaning.Boolean);
  if (/^-?\d+$/.test(text)) return whole(text, Meaning.Number);
  const spans = /[.:]/.test(text) ? wordsOfAddress(text) : none;
  // `a.b|c` has no address in it.
  return spans.includes(Meaning.Address, 2) ? spans : undefined;
}

/** `em0|10.0.0.2/24 alias`, several of them where commas stand in it. */
function wordsOfAddress(text: string): readonly number[] {
  const spans: number[] = [];
  const { interface: link, address, mask } = parseAddressValue(text);
  if (link && link.end > link.start) spans.push(link.start, link.end, Meaning.Interface);
  for (let start = address.start; start < address.end; ) {
    const comma = text.indexOf(",", start);
    const end = comma < 0 || comma > address.end ? address.end : comma;
    if (parseAddress(text.slice(start, end)) !== undefined) spans.push(start, end, Meaning.Address);
    start = end + 1;
  }
  if (mask && mask.end > mask.start) spans.push(mask.start, mask.end, Meaning.Number);
  return spans;
}

/** `DEVICE DIRECTORY TYPE OPTIONS DUMP PASS` */
function wordsOfMount(text: string): readonly number[] {
  const spans: number[] = [];
  const fields = fstabFields(text);
  const isDataset = fields[2]?.text === "zfs";
  for (const [index, { start, end, text: field }] of fields.entries()) {
    if (index === 0 && isDataset) spans.push(start, end, Meaning.Dataset);
    else if (index < 2 && field.startsWith("/")) spans.push(start, end, Meaning.Path);
    else if (index === 2) spans.push(start, end, Meaning.Choice);
    else if (index === 3) spans.push(start, end, Meaning.Option);
    else if (index > 3 && /^\d+$/.test(field)) spans.push(start, end, Meaning.Number);
  }
  return spans;
}
