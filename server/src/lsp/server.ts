import { type Connection, ErrorCodes, ResponseError } from "vscode-languageserver";
import type { OwnClientOptions } from "../../../protocol/index.ts";
import { messageFinder, useLanguage } from "../words/index.ts";
import type { Runtime } from "./runtime.ts";
import { Session } from "./session.ts";

/** Serves one client until it ends the connection. One connection has one session: what comes after its end is refused. */
export function startServer(connection: Connection, runtime: Runtime): void {
  let session: Session | undefined;
  connection.onInitialize((params) => {
    if (session !== undefined) return new ResponseError(ErrorCodes.InvalidRequest, "the server is initialized already");
    useLanguage(params.locale, finderFrom(params.initializationOptions));
    session = new Session(connection, runtime, params);
    return session.initializeResult();
  });
  // Those that have no handler come here: all of them as long as nobody has said what the client can do.
  connection.onRequest((method) =>
    session === undefined
      ? notInitialized()
      : (session.refusal ?? new ResponseError(ErrorCodes.MethodNotFound, `there is no request ${method}`)),
  );
  connection.onInitialized(() => session?.start());
  connection.onShutdown(() => (session === undefined ? notInitialized() : (session.refusal ?? session.close())));
  connection.listen();
}

const notInitialized = (): ResponseError<void> =>
  new ResponseError(ErrorCodes.ServerNotInitialized, "the server is not initialized");

/** What finds messages in the table that our own client brings along, unless that is damaged. */
function finderFrom(options: OwnClientOptions | null | undefined): ReturnType<typeof messageFinder> {
  return options?.jailconfClient === true ? messageFinder(options.messages) : undefined;
}
