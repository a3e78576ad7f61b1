/** Who may import whom: the table in the README's "For contributors". Each rule lists what a folder may NOT import. */
const STAGES = [
  'ingest',
  'extract',
  'entities',
  'corpus',
  'pages',
  'exports',
  'render',
  'search',
  'preservation',
  'output',
];
const ABOVE_STAGES =
  '^(src/(cli|program|pipeline|config)\\.ts|src/(commands|serve)/|templates/|scripts/|test/)';

/** Impure parts: the disk and the network. */
const IMPURE = '^(node:)?(fs|fs/promises|http|https|net|child_process|os|process|worker_threads)$';

module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'not-to-test',
      severity: 'error',
      from: { path: '^(src|templates)/' },
      to: { path: '^(test|scripts)/' },
    },
    {
      name: 'util-is-lowest',
      severity: 'error',
      from: { path: '^src/util/' },
      to: { path: '^(src|templates)/', pathNot: '^src/util/' },
    },
    {
      name: 'model-on-util',
      severity: 'error',
      from: { path: '^src/model/' },
      to: { path: '^(src|templates)/', pathNot: '^src/(util|model)/' },
    },
    {
      name: 'languages-on-model',
      severity: 'error',
      from: { path: '^src/languages/' },
      to: { path: '^(src|templates)/', pathNot: '^src/(util|model|languages)/' },
    },
    {
      name: 'output-on-model',
      severity: 'error',
      from: { path: '^src/output/' },
      to: { path: '^(src|templates)/', pathNot: '^src/(util|model|output)/' },
    },
    ...STAGES.map((stage) => ({
      name: `${stage}-alone`,
      comment: 'Stages never import each other; the pipeline joins them.',
      severity: 'error',
      from: { path: `^src/${stage}/` },
      to: { path: `^src/(${STAGES.filter((other) => other !== stage).join('|')})/|${ABOVE_STAGES}` },
    })),
    {
      name: 'templates-only-draw',
      severity: 'error',
      from: { path: '^templates/' },
      to: { path: '^src/', pathNot: '^src/(util|model|languages|pages)/' },
    },
    {
      name: 'templates-take-types-of-pages',
      severity: 'error',
      from: { path: '^templates/' },
      to: { path: '^src/pages/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'stages-are-pure',
      comment: 'From extract to exports: no disk, clock, network or randomness.',
      severity: 'error',
      from: { path: '^(src/(extract|entities|corpus|pages|exports|languages|model)|templates)/' },
      to: { path: IMPURE },
    },
    {
      name: 'pipeline-below-commands',
      severity: 'error',
      from: { path: '^src/(pipeline|config)\\.ts$|^src/serve/' },
      to: { path: '^src/(commands/|(cli|program)\\.ts)' },
    },
    {
      name: 'cli-is-top',
      severity: 'error',
      from: { pathNot: '^(test/|src/(cli\\.ts|start\\.cjs)$)' },
      to: { path: '^src/(cli|program)\\.ts$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist/|^src/search/client/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
