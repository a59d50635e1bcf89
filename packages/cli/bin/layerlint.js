#!/usr/bin/env node
// Plain JavaScript that even an old Node can read: only what it imports needs a new one.
import * as nodeModule from 'node:module';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(`layerlint: Node ${process.versions.node} is too old. Use Node 20.19, 22.13, 24 or later.\n`);
  process.exitCode = 2;
} else {
  if (nodeModule.enableCompileCache) nodeModule.enableCompileCache();
  // `layerlint check | head` closes the pipe early, which is no fault of ours.
  process.stdout.on('error', (error) => {
    if (error.code !== 'EPIPE') throw error;
  });
  import('../dist/run.js')
    .then(({ run }) =>
      run(process.argv.slice(2), {
        stdout: process.stdout,
        stderr: process.stderr,
        env: process.env,
        cwd: process.cwd(),
      }),
    )
    .then(
      (code) => {
        // Never process.exit: a large report may still be on its way through a pipe.
        process.exitCode = code;
      },
      (error) => {
        process.stderr.write(`layerlint met a fault of its own; please report it.\n${error && error.stack}\n`);
        process.exitCode = 2;
      },
    );
}
