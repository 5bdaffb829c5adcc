// zopfli, without what its loader does to the process: whatever goes wrong anywhere, it would throw it once more from its own file, so that
// Node prints the one long line of which that consists.
const events = ["uncaughtException", "unhandledRejection"];
const before = events.map((event) => process.listeners(event));
const { deflateAsync, zlibAsync } = await import("@gfx/zopfli");
for (const [index, event] of events.entries())
  for (const listener of process.listeners(event))
    if (!before[index].includes(listener)) process.removeListener(event, listener);

export { deflateAsync, zlibAsync };
