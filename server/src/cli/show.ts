import { Origins } from "../features/effective/index.ts";
import { toCorePath } from "../node-reader.ts";
import { choice, parseArguments } from "./arguments.ts";
import { writeBounded } from "./bounded-output.ts";
import type { Command } from "./command.ts";
import { ExitStatus, UsageError } from "./io.ts";
import { chooseJails, readConfiguration } from "./read-configuration.ts";
import { releaseFrom, releaseUsage } from "./release-option.ts";
import { settingsFor } from "./settings-files.ts";
import { configurationAsJson } from "./show-json.ts";
import { configurationAsText } from "./show-text.ts";
import { styleFor } from "./style.ts";

const usage = `Usage: jailconf show FILE [--jail J]… [--release R] [--format text|json] [--all]

Shows what each jail ends up with: all that includes, wildcards, lists and variables come to, in the form of a jail.conf, with
where each value is set and what it replaces. The file is read as jail(8) reads it; where jail(8) refuses it, that is said, and
the rest is shown all the same.

  --jail J               only this jail; may be repeated
${releaseUsage("reads the file")}
  --format text|json     text for people (default), or JSON (docs/cli.md)
  --all                  however long it is; without it, a text of more than 4 MB ends with a line that says so

Exit status: 0, 1 when jail(8) refuses the file, 2 when it could not be read or has no such jail.`;

export const showCommand: Command = {
  usage,
  run(args, io) {
    const options = parseArguments(args, { jail: "list", release: "value", format: "value", all: "flag" });
    const format = choice(options, "format", ["text", "json"], "text");
    const chosen = releaseFrom(options, io);
    const [file, ...more] = options.operands;
    if (file === undefined || more.length > 0) throw new UsageError("name one file");

    const path = toCorePath(file, io.cwd);
    const settings = settingsFor(path, chosen, io);
    const { release } = settings;
    const configuration = readConfiguration(path, settings);
    const jails = chooseJails(configuration, options.list("jail"));
    const origins = new Origins(configuration);
    if (format === "json") io.out(configurationAsJson(configuration, jails, release, origins));
    else {
      const pieces = configurationAsText(configuration, jails, release, origins, { cwd: io.cwd, style: styleFor(io) });
      writeBounded(pieces, io, options.has("all"));
    }
    return configuration.error ? ExitStatus.found : ExitStatus.ok;
  },
};
