import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";

/** What npm and a terminal tell the processes that they start would mislead those that are started here. */
const env = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !/^(?:npm_|force_color$|init_cwd$)/i.test(name)),
);

/** Runs a program to its end. */
export function runProgram(command: string, args: readonly string[], cwd: string, input?: string) {
  const shell = process.platform === "win32" && command !== process.execPath;
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, env, encoding: "utf8", shell, input });
  return { status, stdout, stderr };
}

/**
 * Starts a language server, asks it for its capabilities and ends it as the protocol has it. Returns the answer to `initialize` and
 * the exit status.
 */
export async function askServer(command: string, args: readonly string[], cwd: string) {
  const shell = process.platform === "win32" && command !== process.execPath;
  const child = spawn(command, args, { cwd, env, shell, stdio: ["pipe", "pipe", "inherit"] });
  const ended = once(child, "exit");
  const send = (message: object): void => {
    const body = JSON.stringify({ jsonrpc: "2.0", ...message });
    child.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  };
  let output = Buffer.alloc(0);
  const answer = (id: number): { result: unknown } | undefined => {
    for (let rest = output; ; ) {
      const head = /^Content-Length: (\d+)\r\n(?:[^\r]+\r\n)*\r\n/.exec(rest.toString("latin1"));
      if (!head || rest.length < head[0].length + Number(head[1])) return undefined;
      const message = JSON.parse(rest.subarray(head[0].length, head[0].length + Number(head[1])).toString("utf8"));
      if (message.id === id && "result" in message) return message;
      rest = rest.subarray(head[0].length + Number(head[1]));
    }
  };
  const answered = (id: number) =>
    new Promise<{ result: unknown }>((done, failed) => {
      const look = (chunk?: Buffer): void => {
        if (chunk) output = Buffer.concat([output, chunk]);
        const found = answer(id);
        if (!found) return;
        child.stdout.off("data", look);
        done(found);
      };
      child.stdout.on("data", look);
      child.once("exit", (code) => failed(new Error(`ended with ${code}: ${output}`)));
    });
  send({ id: 1, method: "initialize", params: { processId: null, rootUri: null, capabilities: {} } });
  const { result } = await answered(1);
  send({ method: "initialized", params: {} });
  send({ id: 2, method: "shutdown" });
  await answered(2);
  send({ method: "exit" });
  const [status] = await ended;
  return { result, status };
}
