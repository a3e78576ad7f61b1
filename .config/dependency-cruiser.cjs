/**
 * Who may import whom. Every folder of src is named here; one that is not is an error. The table in .github/ARCHITECTURE.md says
 * the same in words.
 */
const FOUNDATION = ['util', 'model', 'languages', 'settings'];
/** Stages: pure functions that know nothing of each other. */
const STAGES = ['ingest', 'extract', 'entities', 'corpus', 'takedowns', 'pages', 'exports', 'search'];
/** Tools of the pipeline that know no stage. */
const TOOLS = ['cache', 'threads', 'output'];

/** For each folder the folders of src that it may import, besides itself. */
const ALLOWED = {
  util: [],
  model: ['util'],
  languages: ['util', 'model'],
  // An entry of takedowns.yaml is checked with what will apply it.
  settings: [...FOUNDATION, 'takedowns'],
  ...Object.fromEntries(STAGES.map((stage) => [stage, FOUNDATION])),
  // A takedown knows how pages are named, looks through the finished site, and removes what earlier builds kept.
  takedowns: [...FOUNDATION, 'corpus', 'output', 'cache'],
  ...Object.fromEntries(TOOLS.map((tool) => [tool, ['util', 'model']])),
  render: ['util', 'model', 'pages', 'output'],
  steps: [...FOUNDATION, ...STAGES, ...TOOLS, 'render'],
  // A book is drawn from what pages say.
  book: [...FOUNDATION, 'pages'],
  curation: [...FOUNDATION, ...STAGES, 'steps'],
  commands: [...FOUNDATION, ...STAGES, ...TOOLS, 'render', 'steps', 'book', 'curation'],
};
const FOLDERS = Object.keys(ALLOWED);

/** Impure parts: the disk and the network. */
const IMPURE = '^(node:)?(fs|fs/promises|http|https|net|child_process|os|process|worker_threads)$';

module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'folder-without-rules',
      comment: 'A new folder of src is added to ALLOWED above, with what it may import.',
      severity: 'error',
      from: { path: '^src/[^/]+/', pathNot: `^src/(${FOLDERS.join('|')})/` },
      to: {},
    },
    {
      name: 'file-outside-a-folder',
      comment: 'Only the command line, the order of the work and the public API lie in src itself.',
      severity: 'error',
      from: {
        path: '^src/[^/]+$',
        pathNot: '^src/(cli|program|pipeline|index)\\.ts$|^src/(start|check-node)\\.cjs$',
      },
      to: {},
    },
    ...FOLDERS.map((folder) => ({
      name: `${folder}-imports`,
      severity: 'error',
      from: { path: `^src/${folder}/` },
      to: {
        path: '^(src|templates)/',
        pathNot: [
          `^src/(${[folder, ...ALLOWED[folder]].join('|')})/`,
          ...(folder === 'steps' ? ['^templates/'] : []),
          ...(folder === 'commands' ? ['^src/pipeline\\.ts$'] : []),
        ],
      },
    })),
    {
      name: 'not-to-test',
      severity: 'error',
      from: { path: '^(src|templates)/' },
      to: { path: '^(test|scripts)/' },
    },
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
      comment:
        'From extract to exports: no disk, clock, network or randomness. Models and the finished site are read by name.',
      severity: 'error',
      from: {
        path: '^(src/(extract|entities|corpus|takedowns|pages|exports|book|languages|model)|templates)/',
        pathNot: '^src/(entities/recognize/(load-models|onnx/)|takedowns/(check-|run-places|report-leaks))',
      },
      to: { path: IMPURE },
    },
    {
      name: 'browser-code-alone',
      comment: 'What runs in the browser shares only formats and facts with the build.',
      severity: 'error',
      from: { path: '^src/search/client/' },
      to: { path: '^src/', pathNot: '^src/(search|languages|util|model)/' },
    },
    { name: 'cli-is-top', severity: 'error', from: { pathNot: '^test/' }, to: { path: '^src/cli\\.ts$' } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
