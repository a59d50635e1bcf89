/** What stands for a value, and what stands before everything else. */
interface Cycles {
  readonly values: readonly string[];
  readonly before: readonly string[];
}

const ending = (file: string): string => file.slice(file.lastIndexOf('.') + 1);

/** Values that are dear to work out, in the language of a file. */
export function absurd(file: string): readonly string[] {
  switch (ending(file)) {
    case 'tf':
    case 'hcl':
      return TERRAFORM;
    case 'ts':
    case 'js':
    case 'mjs':
      return CODE;
    default:
      return TEMPLATE;
  }
}

/** What leads back to itself. */
export function cycles(file: string): Cycles {
  switch (ending(file)) {
    case 'tf':
    case 'hcl':
      return TERRAFORM_CYCLES;
    case 'ts':
    case 'js':
    case 'mjs':
      return CODE_CYCLES;
    case 'json':
    case 'jsonc':
      return JSON_CYCLES;
    default:
      return TEMPLATE_CYCLES;
  }
}

const TERRAFORM = [
  'range(1000000000)',
  'join(",", range(100000000))',
  'format("%999999999d", 1)',
  'pow(10, 400)',
  'setproduct(range(3000), range(3000), range(3000))',
  'flatten([for a in range(9999) : [for b in range(9999) : [a, b]]])',
  '[for a in range(100000) : [for b in range(100000) : a]]',
  'replace("aaaaaaaaaaaaaaaaaaaaaaaaaaaa!", "/(a+)+$/", "")',
  'regex("(a+)+$", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!")',
  'file("${path.module}/main.tf")',
  'templatefile("${path.module}/main.tf", {})',
  'fileset(path.module, "**/**/**/**/**/*")',
  'jsondecode(file("more.tf.json"))',
  'yamldecode("a: &a [1]\\nb: [*a, *a]")',
  'module.invoices.layers',
  'var.name == null ? var.name : var.name',
  'merge(local.functions, local.functions...)',
  'substr("a", -999999999, 999999999)',
  'cidrsubnets("10.0.0.0/8", range(99999)...)',
  '1 / 0',
  'local.functions[*].*.handler[*]',
  '"%{ for a in local.functions }%{ for b in local.functions }${a}${b}%{ endfor }%{ endfor }"',
  '<<EOT\nnever closed',
];

const TERRAFORM_CYCLES: Cycles = {
  values: [
    'local.loop',
    'local.functions',
    'var.region',
    'module.loop.a',
    'each.value',
    'self',
    'local',
    'path.module',
    'aws_lambda_function.each',
    'data.archive_file.each',
    'module.invoices',
    'count.index',
  ],
  before: [
    'locals {\n  loop = local.pool\n  pool = [local.loop, local.loop]\n}\n',
    'locals {\n  loop = "${local.loop}${local.loop}"\n}\n',
    'module "loop" {\n  source = "./"\n}\n',
    'module "loop" {\n  source = "."\n  name = module.loop.a\n}\noutput "a" { value = module.loop.a }\n',
    'module "loop" {\n  source = "./modules/function/../.."\n  count = 1000000000\n}\n',
    'module "many" {\n  source = "./modules/function"\n  for_each = toset([for a in range(100000) : tostring(a)])\n  name = each.key\n}\n',
    'variable "loop" { default = var.loop }\n',
    'locals {\n  a0 = "xxxxxxxxxx"\n' +
      Array.from(
        { length: 40 },
        (_, n) => `  a${String(n + 1)} = "\${local.a${String(n)}}\${local.a${String(n)}}"\n`,
      ).join('') +
      '}\n',
    'locals {\n  b0 = [1, 2]\n' +
      Array.from(
        { length: 40 },
        (_, n) => `  b${String(n + 1)} = concat(local.b${String(n)}, local.b${String(n)})\n`,
      ).join('') +
      '  loop = local.b40\n}\n',
    'resource "aws_lambda_function" "big" {\n  for_each = toset(local.b0)\n  layers = local.b40\n  handler = local.a40\n  runtime = local.a40\n}\nlocals {\n  a0 = "ab"\n  b0 = ["1", "2"]\n' +
      Array.from(
        { length: 40 },
        (_, n) =>
          `  a${String(n + 1)} = "\${local.a${String(n)}}\${local.a${String(n)}}"\n  b${String(n + 1)} = concat(local.b${String(n)}, local.b${String(n)})\n`,
      ).join('') +
      '}\n',
  ],
};

const CODE = [
  'Array(1e9).fill(0)',
  'new Array(1e8).join("a")',
  "'a'.repeat(1e9)",
  "'ab'.padEnd(1e9)",
  'Array.from({ length: 1e9 })',
  '[...Array(1e8).keys()]',
  '/(a+)+$/.test("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!")',
  "'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!'.replace(/(a+)+$/, '')",
  '(() => { while (true) {} })()',
  '(() => { for (let a = 0; a < 1e12; a++) {} return "x"; })()',
  '(() => { let a = "x"; for (;;) a += a; })()',
  '(() => { let a = ["x"]; for (let b = 0; b < 99; b++) a = [...a, ...a]; return a; })()',
  '(function loop(a) { return loop(a + 1); })(0)',
  '(function two(a) { return two(a) + two(a); })(1)',
  '((f) => f(f))((f) => f(f))',
  'JSON.parse("[".repeat(1e6))',
  'new Proxy({}, { get() { throw 1; } })',
  '2n ** 1000000n',
  'new (class A { constructor() { return new A(); } })()',
  '`${`${`${1}`}`}`',
  'await import("./shop-stack")',
  'require("./" + __filename)',
  'process.exit(1)',
  'undefined.x.y',
  '(void 0)()',
  'eval("while(true);")',
];

const DOUBLING = 'let doubled = "x";\nfor (let a = 0; a < 64; a++) doubled = doubled + doubled;\n';
const CODE_CYCLES: Cycles = {
  values: [
    'loop',
    'loop()',
    'this',
    'new Loop()',
    'doubled',
    'Loop.all',
    'chain.next.next',
    '...loop',
    'pool',
    'this.layers',
  ],
  before: [
    'const loop: any = [];\nloop.push(loop);\n',
    'const loop: any = { get pool() { return loop.pool; } };\nloop.loop = loop;\nconst { pool } = loop;\n',
    'function loop(): any { return pool(); }\nfunction pool(): any { return loop(); }\n',
    'class Loop extends Loop {}\n',
    'class Loop { static all = [new Loop()]; next = new Loop(); }\n',
    'class Loop extends Pool {}\nclass Pool extends Loop {}\n',
    'const loop = () => [loop(), loop()];\n',
    "import * as loop from './shop-stack';\nexport * from './shop-stack';\n",
    "export * from '.';\nexport * from './';\nimport loop from '../bin/shop';\n",
    DOUBLING,
    'const doubled: any[] = [1];\nfor (const one of doubled) doubled.push(one);\n',
    'const chain: any = {};\nchain.next = chain;\nconst loop = { ...chain, ...chain.next };\n',
    'let doubled = ["x"];\nfor (let a = 0; a < 1e6; a++) doubled = [...doubled, ...doubled];\n',
    'while (true) {}\n',
    'for (;;);\n',
    'const loop = [1, 2, 3].map((a) => [4, 5, 6].flatMap((b) => [7, 8, 9].flatMap((c) => loop)));\n',
    'namespace Loop { export import all = Loop; }\nenum Pool { A = Pool.B, B = Pool.A }\n',
  ],
};

const TEMPLATE = [
  '{ "Fn::Join": ["", [{ "Fn::Join": ["", [{ "Ref": "Stage" }]] }]] }',
  '{ "Fn::Sub": "${Orders.Arn}${AWS::Region}${!Literal}${Missing}${" }',
  '{ "Fn::Sub": ["${A}${B}", { "A": { "Fn::Sub": "${Stage}" }, "B": 1 }, 3] }',
  '{ "Fn::Select": [99999999999, { "Fn::Split": ["", "abc"] }] }',
  '{ "Fn::FindInMap": [{ "Ref": "Layers" }, { "Ref": "Layers" }, { "Ref": "Layers" }] }',
  '{ "Fn::If": ["Nope", { "Ref": "AWS::NoValue" }] }',
  '{ "Fn::GetAtt": ["Orders"] }',
  '{ "Fn::ImportValue": { "Fn::Sub": "${AWS::StackName}-shared" } }',
  '{ "Fn::Transform": { "Name": "AWS::Include", "Parameters": { "Location": "template.yaml" } } }',
  '{ "Ref": { "Ref": { "Ref": "Orders" } } }',
  '{ "Ref": ["Shared", "Shared"] }',
  '"${self:}"',
  '"${self:service"',
  '"${file(./shared.yml)}"',
  '"${file(./serverless.yml):custom}"',
  '"${file(../../../../../etc/passwd):x}"',
  '"${file(./)}"',
  '"${env:HOME}${opt:stage, ${self:provider.stage, ${self:service}}}"',
  '"${strToBool(${self:custom.stage})}"',
  '"${self:functions.orders.layers.0.Ref.x.y.z}"',
  '"${cf:other-${self:custom.stage}.Arn}"',
  '"arn:aws:lambda:eu-west-1:111122223333:layer:a:99999999999999999999999999"',
  '"../../../../../../../../../../orders"',
  '"app.handler.handler.handler..x"',
  '"/opt/nodejs/../../var/task/app.handler"',
];

const bomb = (): string => {
  const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'];
  return names
    .map(
      (name, at) =>
        `bomb${name}: &${name} [${Array(10)
          .fill(at === 0 ? 'x' : `*${names[at - 1] ?? 'a'}`)
          .join(', ')}]\n`,
    )
    .join('');
};

const TEMPLATE_CYCLES: Cycles = {
  values: [
    '*j',
    '*a',
    '!Ref Orders',
    '!GetAtt Nested.Outputs.Loop',
    '{ "Ref": "Loop" }',
    '!Sub "${Loop}${Orders}"',
    '!FindInMap [Loop, Loop, Loop]',
    '${self:custom.loop}',
    '${self:custom}',
    '${self:}',
    '${self:custom.${self:custom.loop}}',
    '${file(./shared.yml)}',
    '${file(./serverless.yml)}',
    '${file(./refunds.yml):refunds}',
    'template.yaml',
    './template.yaml',
    'nested/template.json',
    '.',
    './',
  ],
  before: [
    bomb(),
    bomb().replaceAll('[', '{ <<: [').replaceAll(']', '] }'),
    'loop: &loop\n  loop: *loop\n',
    'x: &x { <<: *x }\n',
    'custom: { loop: "${self:custom.pool}", pool: "${self:custom.loop}" }\n',
    'custom: { loop: "${self:custom}" }\n',
    'custom: "${self:}"\n',
    'custom: "${file(./serverless.yml):custom}"\n',
    'custom:\n' +
      Array.from(
        { length: 40 },
        (_, n) => `  a${String(n + 1)}: "\${self:custom.a${String(n)}}\${self:custom.a${String(n)}}"\n`,
      ).join('') +
      '  a0: xx\n  loop: "${self:custom.a40}"\n',
    'provider: "${file(./shared.yml)}"\nfunctions: "${file(./refunds.yml)}"\n',
    'functions: ["${file(./refunds.yml)}", "${file(./serverless.yml):functions}"]\n',
    'Mappings: { Loop: { Loop: { Loop: !FindInMap [Loop, Loop, Loop] } } }\n',
    'Parameters: { Loop: { Type: String, Default: !Ref Loop } }\n',
    'Conditions: { IsTest: !Condition IsTest, Loop: !Or [!Condition Loop, !Not [!Condition IsTest]] }\n',
    'Resources:\n  Loop: { Type: AWS::CloudFormation::Stack, Properties: { TemplateURL: template.yaml } }\n  Pool: { Type: AWS::Serverless::Application, Properties: { Location: . } }\n',
    "Resources:\n  Fn::ForEach::A: [A, [a, b, c, d], { 'Fn::ForEach::B': [B, [a, b, c, d], { 'Fn::ForEach::C': [C, [a, b, c, d], { 'Fn::ForEach::D': [D, [a, b, c, d], { 'F${A}${B}${C}${D}': { Type: AWS::Serverless::Function, Properties: { CodeUri: orders, Handler: app.handler } } }] }] }] }]\n",
    "Resources:\n  Fn::ForEach::A: [A, !Ref A, { 'Fn::ForEach::A': [A, !Ref A, { '${A}': { Type: AWS::Lambda::Function } }] }]\n",
    'Globals: { Function: { Layers: [!Ref Shared, !Ref Shared, !Ref Shared, !Ref Shared, !Ref Shared, !Ref Shared] } }\n',
    '@app\nshop\n@http\n' + 'get /\n'.repeat(500),
    '@aws\nlayer\nlayers\n  a\n  b\n@aws\nruntime\n',
    '---\n---\n...\n--- !x\n',
    '%TAG ! tag:example.com,2026:\n---\n',
  ],
};

const JSON_CYCLES: Cycles = {
  values: [
    '"./tsconfig.json"',
    '["./tsconfig.json", "../tsconfig.base.json"]',
    '"tsconfig.base.json"',
    '"."',
    '".."',
    '"*"',
    '"./*"',
    '"orders"',
    '{ "Ref": "Money" }',
    '"${local.loop}"',
    '"workspace:*"',
    '"catalog:"',
    '"file:."',
    '"link:.."',
    '"npm:zod@npm:zod@1"',
    '{ "a": { "a": "./a" } }',
    '"#money"',
    '"../template.yaml"',
    '"shop.json"',
  ],
  before: [
    '{ "extends": "./tsconfig.json" }',
    '{ "extends": "." }',
    '[',
    '//',
    '/*',
    '{}',
    '"',
    '[[[[[[[[',
    '{"a":'.repeat(50),
    '{"a":'.repeat(20_000),
    '['.repeat(20_000),
    '\uFEFF',
    'null',
    '0',
    '{ "a": 1, "a": 2, "__proto__": { "a": 1 } }',
  ],
};
