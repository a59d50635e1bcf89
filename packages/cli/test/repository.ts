import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Files, inShop, type Shop } from './shop.ts';

/** A shop under git, with nobody's configuration but its own. */
export interface Repository extends Shop {
  git(...words: string[]): string;
  write(files: Files): void;
  /** Writes the files and commits all there is, at noon of a day of March 2026, by somebody. */
  commit(subject: string, files?: Files, by?: { readonly day?: number; readonly author?: string }): string;
  readonly env: Readonly<Record<string, string>>;
}

export async function inRepository(files: Files, visit: (repository: Repository) => Promise<void>): Promise<void> {
  await inShop({}, async (shop) => {
    rmSync(join(shop.root, '.git'), { recursive: true });
    const env = {
      PATH: process.env['PATH'] ?? '',
      HOME: shop.root,
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_CONFIG_NOSYSTEM: '1',
    };
    const git = (words: readonly string[], more: Readonly<Record<string, string>> = {}): string => {
      const { status, stdout, stderr } = spawnSync('git', [...words], {
        cwd: shop.root,
        env: { ...env, ...more },
        encoding: 'utf8',
      });
      if (status !== 0) throw new Error(`git ${words.join(' ')}: ${stderr}`);
      return stdout;
    };
    const write = (written: Files) => {
      for (const [file, text] of Object.entries(written)) {
        mkdirSync(dirname(join(shop.root, file)), { recursive: true });
        writeFileSync(join(shop.root, file), text);
      }
    };
    git(['init', '--quiet', '--initial-branch=main']);
    const repository: Repository = {
      ...shop,
      env,
      write,
      git: (...words) => git(words),
      run: (argv, terminal = {}) => shop.run(argv, { ...terminal, env: { ...env, ...terminal.env } }),
      commit(subject, changed = {}, { day = 1, author = 'Ada Reader' } = {}) {
        write(changed);
        git(['add', '--all']);
        const date = `2026-03-${String(day).padStart(2, '0')}T12:00:00+0100`;
        const [name, email] = [author, `${author.replace(' ', '.')}@example.com`];
        git(['commit', '--quiet', '--message', subject], {
          GIT_AUTHOR_NAME: name,
          GIT_AUTHOR_EMAIL: email,
          GIT_COMMITTER_NAME: name,
          GIT_COMMITTER_EMAIL: email,
          GIT_AUTHOR_DATE: date,
          GIT_COMMITTER_DATE: date,
        });
        return git(['rev-parse', 'HEAD']).trim();
      },
    };
    if (Object.keys(files).length > 0) repository.commit('Open the shop', files);
    await visit(repository);
  });
}
