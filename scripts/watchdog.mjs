// An endless loop cannot be stopped from its own thread. This worker hears from the runner before each file, and ends the
// whole process when it hears nothing for too long.
import { writeSync } from 'node:fs';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';

/** Hands back what to call before each file. */
export function startWatchdog(secondsPerFile) {
  const worker = new Worker(new URL(import.meta.url), { workerData: secondsPerFile, execArgv: [] });
  worker.unref();
  return (file, count) => worker.postMessage({ file, count });
}

function watch(secondsPerFile) {
  let timer;
  parentPort.on('message', ({ file, count: { passed, failed, skipped } }) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      writeSync(
        1,
        `\n${file}\n  not done after ${secondsPerFile} seconds\n${passed} passed, ${failed + 1} failed, ${skipped} skipped\n`,
      );
      process.kill(process.pid, 'SIGKILL');
    }, secondsPerFile * 1000);
  });
}

if (!isMainThread && parentPort && typeof workerData === 'number') watch(workerData);
