/** A runtime as Lambda names it, and as the constants of the CDK and of Pulumi do. */
function runtimeSpellings(runtime: string): readonly string[] {
  const [, language = '', version = ''] = /^(nodejs|python|ruby)(\d[\w.]*)$/.exec(runtime) ?? [];
  const constant = language === '' ? [] : [`${language}_${version.replaceAll('.', '_')}`.toUpperCase()];
  // https://www.pulumi.com/registry/packages/aws/api-docs/lambda/function/#runtime
  const ofPulumi =
    language === '' ? [] : [`${IN_PULUMI[language] ?? language}${version.replace('.x', 'dX').replaceAll('.', 'd')}`];
  return [runtime, ...constant, ...ofPulumi];
}

const IN_PULUMI: Readonly<Record<string, string>> = { nodejs: 'NodeJS', python: 'Python', ruby: 'Ruby' };

/** What to write in one runtime's place, in every way to spell the two. */
export const otherRuntime = (was: string, now: string): readonly (readonly [was: string, now: string])[] => {
  const wanted = runtimeSpellings(now);
  return runtimeSpellings(was).flatMap((name, at) => (wanted[at] === undefined ? [] : [[name, wanted[at]] as const]));
};
