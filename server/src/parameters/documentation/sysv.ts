import type { ParameterFamily, ParameterRecord } from "./record.ts";

const meaningOfValues =
  "`new`: the jail's own. `inherit`: those of the host, together with every jail that inherits too. `disable`: none. It is `disable` unless set.";

function ipc(name: string, what: string, example: string, trap?: string): ParameterRecord {
  return {
    what,
    values: meaningOfValues,
    where: "The kernel, when a program in the jail uses them.",
    needs: `The kernel module ${name}, which libjail tries to load.`,
    example,
    ...(trap === undefined ? {} : { trap }),
  };
}

const allThree = "sysvmsg = new;\nsysvsem = new;\nsysvshm = new;";

/** System V IPC. */
export const sysvFamily: ParameterFamily = {
  sysvmsg: ipc(
    "sysvmsg",
    "Whether the jail has System V message queues: its own, those of the host, or none.",
    allThree,
  ),
  sysvsem: ipc(
    "sysvsem",
    "Whether the jail has System V semaphores: its own, those of the host, or none.",
    "sysvsem = new;\nsysvshm = new;",
  ),
  sysvshm: ipc(
    "sysvshm",
    "Whether the jail has System V shared memory: its own, that of the host, or none. PostgreSQL wants it.",
    "sysvshm = new;\nsysvsem = new;",
    "Shared with the host, two PostgreSQL servers with equal keys clash: `could not create shared memory segment`. Give each jail its own with `new`.",
  ),
};
