/**
 * The rooms of the house, from the ground up: a room may import only from rooms before it in this list.
 * `i18n` is the ground: everyone may import it, and it imports nothing of ours.
 */
const rooms = [
  'i18n',
  'finance',
  'policy',
  'rows',
  'project',
  'model',
  'analysis',
  'workbook',
  'xlsx',
  'report',
  'excel',
  'functions',
  'commands',
  'taskpane',
  'cli',
  'workbench',
];

/** What also runs in a browser: no file, no clock, no process. */
const pure = ['i18n', 'finance', 'policy', 'rows', 'project', 'model', 'analysis', 'workbook', 'report'];

/** Faces to the outside never import each other. */
const faces = ['functions', 'taskpane', 'cli', 'workbench'];

const inside = (names) => `^src/(${names.join('|')})/`;

const order = rooms.slice(0, -1).map((room, position) => ({
  name: `${room}-imports-only-what-is-below`,
  comment: `src/${room} may import only from: ${rooms.slice(0, position).join(', ') || 'nothing of ours'}.`,
  severity: 'error',
  from: { path: inside([room]) },
  to: { path: inside(rooms.slice(position + 1)) },
}));

module.exports = {
  forbidden: [
    ...order,
    ...faces.map((face) => ({
      name: `${face}-stands-alone`,
      comment: 'Functions, pane, command line and workbench never import each other.',
      severity: 'error',
      from: { path: inside([face]) },
      to: { path: inside(faces.filter((other) => other !== face)) },
    })),
    {
      name: 'rows-know-no-communities',
      comment: 'The row language knows nothing of policies or projects.',
      severity: 'error',
      from: { path: inside(['rows']) },
      to: { path: inside(['policy', 'project']) },
    },
    {
      name: 'pure-rooms-import-no-node',
      comment: 'These rooms also run in the pane: no node builtins.',
      severity: 'error',
      from: { path: inside(pure) },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'rooms-are-listed',
      comment: 'A new folder under src needs its place in the list of rooms.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^src/', pathNot: inside(rooms) },
    },
    { name: 'no-circular-imports', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-missing-imports', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'no-dev-dependency-in-src',
      comment: 'What ships may import only what package.json lists under dependencies.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/workbench/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
