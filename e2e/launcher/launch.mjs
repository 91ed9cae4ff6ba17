/**
 * Starts the built server with a clock that whoever started this process can move, over the process channel. The product
 * itself has no endpoint or variable that moves time. First argument: the file with the built `startServer`.
 */
const { startServer } = await import(process.argv[2]);
let ahead = 0;

process.on('message', (message) => {
  ahead = message.ahead;
  process.send({ ahead });
});
process.channel.unref();

const running = await startServer({ args: [], env: process.env, now: () => Date.now() + ahead });
process.once('SIGTERM', () => void running.stop().then(() => process.exit(0)));
