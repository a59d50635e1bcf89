#!/usr/bin/env node
// Plain JavaScript that even an old Node can read: only what it imports needs a new one.
import * as nodeModule from 'node:module';
import { setFlagsFromString } from 'node:v8';

const [major, minor] = process.versions.node.split('.').map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
  refuse(`Node ${process.versions.node} is too old. Use Node 20.19, 22.13, 24 or later.`);
} else {
  // A run is short: on Node 20 the optimising compiler begins so early that it costs a quarter of the CPU time. Later
  // versions wait longer by themselves, and have no such flag.
  if (major === 20) setFlagsFromString('--interrupt-budget=600000');
  if (nodeModule.enableCompileCache) nodeModule.enableCompileCache();
  process.stdout.on('error', (error) => {
    // `layerlint check | head` closes the pipe early, which is nobody's fault.
    if (error.code !== 'EPIPE') refuse(`the report could not be written: ${error.message}.`);
  });
  start().catch((error) => {
    refuse(`this is a fault of layerlint; please report it.\n${error && error.stack}`);
  });
}

async function start() {
  const { run } = await import('../bundle/run.js');
  const cwd = currentFolder();
  if (cwd === undefined) return refuse('the current folder is gone. Change to one that exists.');
  // Never process.exit: a large report may still be on its way through a pipe.
  const { stdout, stderr, env } = process;
  const code = await run(process.argv.slice(2), { stdout, stderr, env, cwd });
  process.exitCode = process.exitCode || code;
}

function currentFolder() {
  try {
    return process.cwd();
  } catch {
    return undefined;
  }
}

function refuse(why) {
  process.stderr.write(`layerlint: ${why}\n`);
  process.exitCode = 2;
}
