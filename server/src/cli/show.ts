import { Origins } from "../features/effective/index.ts";
import { toCorePath } from "../node-reader.ts";
import { say } from "../words/index.ts";
import { writeBounded } from "./bounded-output.ts";
import type { Command } from "./command.ts";
import { showDescription } from "./description/show.ts";
import { ExitStatus, UsageError } from "./io.ts";
import { chooseJails, readConfiguration } from "./read-configuration.ts";
import { releaseFrom } from "./release-option.ts";
import { settingsFor } from "./settings-files.ts";
import { configurationAsJson } from "./show-json.ts";
import { configurationAsText } from "./show-text.ts";
import { styleFor } from "./style.ts";

export const showCommand: Command<typeof showDescription> = {
  description: showDescription,
  run(options, io) {
    const format = options.word("format");
    const chosen = releaseFrom(options, io);
    const [file, ...names] = options.operands;
    if (file === undefined) throw new UsageError(say`name a file: ${"jailconf show FILE"}`);

    const path = toCorePath(file, io.cwd);
    const settings = settingsFor(path, chosen, io);
    const { release } = settings;
    const configuration = readConfiguration(path, settings);
    const jails = chooseJails(configuration, [...names, ...options.list("jail")]);
    const origins = new Origins(configuration);
    if (format === "json") io.out(configurationAsJson(configuration, jails, release, origins));
    else {
      const shown = { cwd: io.cwd, columns: io.columns, style: styleFor(io) };
      const pieces = configurationAsText(configuration, jails, release, origins, shown);
      writeBounded(pieces, io, options.has("all"));
    }
    return configuration.error ? ExitStatus.found : ExitStatus.ok;
  },
};
