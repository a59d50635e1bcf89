// uvu, but what a hook throws is reported and what is thrown is always an Error: uvu itself drops both without a word.
import { inspect } from 'node:util';
import { suite as silentSuite } from 'uvu';

const hook = (add) => (handler) =>
  add(async (state) => {
    try {
      await handler(state);
    } catch (error) {
      globalThis.UVU_HOOK_ERROR = error;
      throw error;
    }
  });

const body = (handler) => async (state) => {
  try {
    await handler(state);
  } catch (error) {
    throw error instanceof Error ? error : new Error(`thrown, and no Error: ${inspect(error)}`);
  }
};

const hooks = (add) => Object.assign(hook(add), { each: (handler) => add.each(body(handler)) });

export function suite(name, state) {
  const quiet = silentSuite(name, state);
  const loud = (title, handler) => quiet(title, body(handler));
  const only = (title, handler) => quiet.only(title, body(handler));
  return Object.assign(loud, {
    only,
    skip: quiet.skip,
    run: quiet.run,
    before: hooks(quiet.before),
    after: hooks(quiet.after),
  });
}

export const test = suite();
