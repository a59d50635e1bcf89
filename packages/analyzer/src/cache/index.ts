import { Buffer } from 'node:buffer';
import { basename } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { Host } from '../host/host.ts';
import type { GraphParts } from '../graph/index.ts';
import type { Module } from '../model/module.ts';
import type { Path } from '../model/place.ts';
import type { FileFacts, KnownFacts, Parser } from '../parse/index.ts';
import { type Columns, type Entry, factsAt, identityAt, rowsOf, toColumns } from './columns.ts';
import { fromStored, importsAlike, type StoredGraph, toStored } from './graph-columns.ts';
import { createIdentities, hashOf, type Identity } from './identities.ts';
import { createTokenCache, type TokenCache, type TokenFile } from './tokens.ts';
import { holds, type Questions, recordingHost, type Trace } from './trace.ts';

/** What earlier runs over the same folder found out. Without it every run says the same, only later. */
export interface Cache {
  readonly facts: KnownFacts;
  /** Where there is a place for them. */
  readonly tokens: TokenCache | undefined;
  /** What a stage made, unless anything it looked at has changed. `work` asks no other host than the one it is given. */
  stage<T>(name: string, work: (host: Host) => T): T;
  /** The graph, unless the units, what surrounds the files, or what any of them imports has changed. */
  graph(name: string, parser: Parser, work: (host: Host) => GraphParts): GraphParts;
  /** For the next run; undefined where it would hold nothing new. */
  encoded(): Uint8Array | undefined;
}

export interface CacheInput {
  /** As an earlier `encoded` gave it. What cannot be read, or comes from another version, counts as nothing. */
  readonly bytes: Uint8Array | undefined;
  readonly version: string;
  /** What stages may ask about a text by `Host.ask`. */
  readonly questions: Questions;
  /** When this run began, in milliseconds since 1970. */
  readonly begun: number;
  readonly tokens?: TokenFile;
}

interface Stored {
  readonly columns: Columns;
  readonly stages: ReadonlyMap<string, StoredStage>;
}

interface StoredStage {
  readonly trace: Trace;
  readonly made: Uint8Array;
}

// A bundle names its parts after what they and all they use contain, so another build reads nothing of this one's.
const BUILD = basename(import.meta.url);

export function openCache(host: Host, { bytes, version: released, questions, begun, tokens }: CacheInput): Cache {
  const version = `${released} ${BUILD}`;
  const stored = bytes && decode(bytes, version);
  const rows = stored ? rowsOf(stored.columns) : new Map<Path, number>();
  const earlier = new Map<Path, Identity>();
  if (stored) for (const [file, row] of rows) earlier.set(file, identityAt(stored.columns, row));
  const identities = createIdentities(host, earlier, begun);
  const learned = new Map<Path, FileFacts>();
  const stages = new Map<string, StoredStage>();
  let isNew = stored === undefined;
  // Whether a stage before the graph made something else than before.
  let isMadeAnew = false;

  const storedFacts = (file: Path): FileFacts | undefined => {
    const row = rows.get(file);
    return stored && row !== undefined ? factsAt(stored.columns, row) : undefined;
  };
  return {
    facts: {
      of: (file) => (identities.isSame(file) ? storedFacts(file) : undefined),
      keep(file, facts) {
        identities.hashOf(file);
        learned.set(file, facts);
        isNew = true;
      },
    },
    tokens: tokens && createTokenCache(tokens, identities, version),
    stage<T>(name: string, work: (host: Host) => T): T {
      const before = recalled(name);
      // The version is part of the file, so what it holds was made by this very code.
      if (before) return deserialize(before.made) as T;
      const made = recorded(name, work, (value) => value);
      const [old, now] = [stored?.stages.get(name)?.made, stages.get(name)?.made];
      isMadeAnew ||= !old || !now || Buffer.compare(old, now) !== 0;
      return made;
    },
    graph(name, parser, work) {
      const before = isMadeAnew ? undefined : recalled(name);
      const graph = before && (deserialize(before.made) as StoredGraph);
      const modules = graph?.files.flatMap((file) => parser.module(file) ?? []) ?? [];
      if (graph && modules.length === graph.files.length && modules.every(importsAsBefore))
        return fromStored(graph, modules);
      return recorded(name, work, toStored);
    },
    encoded() {
      const isTouched = [...identities.current].some(([file, { stamp }]) => stamp !== earlier.get(file)?.stamp);
      if (!isNew && !isTouched) return undefined;
      const entries = new Map<Path, Entry>();
      const isHere = new Set(host.files);
      for (const file of new Set([...rows.keys(), ...identities.current.keys(), ...learned.keys()])) {
        const identity = identities.current.get(file) ?? (isHere.has(file) ? earlier.get(file) : undefined);
        const isUnchanged = identity?.hash === earlier.get(file)?.hash;
        const facts = learned.get(file) ?? (isUnchanged ? storedFacts(file) : undefined);
        if (identity) entries.set(file, { ...identity, ...(facts && { facts }) });
      }
      return encode({ columns: toColumns(entries), stages }, version);
    },
  };

  function recalled(name: string): StoredStage | undefined {
    const before = stored?.stages.get(name);
    if (!before || !holds(before.trace, host, identities, questions)) return undefined;
    stages.set(name, before);
    return before;
  }

  function recorded<T>(name: string, work: (host: Host) => T, storable: (made: T) => unknown): T {
    const troubles = host.problems().length;
    const recording = recordingHost(host, identities, stored?.stages.get(name)?.trace);
    const made = work(recording.host);
    isNew = true;
    // A file that could not be read is told of by the host, and must be asked for again.
    if (host.problems().length === troubles)
      stages.set(name, { trace: recording.trace, made: serialize(storable(made)) });
    else stages.delete(name);
    return made;
  }

  function importsAsBefore(module: Module): boolean {
    if (identities.isSame(module.file)) return true;
    const before = storedFacts(module.file);
    return before !== undefined && importsAlike(module, before);
  }
}

// The hash tells a file that was cut short or overwritten; what follows it is ours.
const HASH_LENGTH = 20;

function encode(stored: Stored, version: string): Uint8Array {
  const body = serialize({ version, stored });
  return Buffer.concat([Buffer.from(hashOf(body)), body]);
}

function decode(bytes: Uint8Array, version: string): Stored | undefined {
  const body = bytes.subarray(HASH_LENGTH);
  if (Buffer.from(bytes.subarray(0, HASH_LENGTH)).toString('latin1') !== hashOf(body)) return undefined;
  try {
    const found = deserialize(body) as { readonly version: string; readonly stored: Stored };
    return found.version === version ? found.stored : undefined;
  } catch {
    // Written by a Node whose format this one does not know.
    return undefined;
  }
}
