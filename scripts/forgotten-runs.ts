/** The names of uvu suites in a test file's text that nothing starts: uvu passes over them in silence. */
export function forgottenRuns(text: string): string[] {
  return suitesIn(text).filter((name) => !new RegExp(`^\\s*${name}\\.run\\(\\)`, 'm').test(text));
}

function suitesIn(text: string): string[] {
  const declared = [...text.matchAll(/^\s*(?:export\s+)?(?:const|let|var)\s+(\w+)\s*=\s*suite\s*[(<]/gm)].map(
    (match) => match[1] ?? '',
  );
  // uvu also exports one ready-made suite.
  const usesTheReadyMade = /import\s*\{[^}]*\btest\b[^}]*\}\s*from\s*['"]uvu['"]/.test(text);
  return usesTheReadyMade ? [...declared, 'test'] : declared;
}
