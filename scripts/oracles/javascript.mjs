// javascript.mjs PARSER ROOT...: lists process starts of JavaScript and TypeScript files, a line of JSON for each file that can be parsed.
// {"path": ..., "starts": [{"first": line, "last": line, "argv": ...}, ...]}: the lines on which the call begins and ends; argv is
//   ["kubectl","get",null]   for a program with its arguments: null is one that is no literal, [] a list that is not known;
//   "kubectl get {}"         for a command line: {} is a value filled in.
// "possible" is true where argv may be what is started: it is held by the variable that the call is given, or is one of
// two values between which the call chooses.
// Starts whose program is no literal are left out. Known are the modules below, under whatever names a file gives them.
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const [parserFolder, ...roots] = process.argv.slice(2);
const { parse } = createRequire(import.meta.url)(parserFolder);

const maximumBytes = 1_000_000;
const isProgram = /\.[mc]?[jt]sx?$/;
const anywhere = {
  allowAwaitOutsideFunction: true, allowReturnOutsideFunction: true, allowSuperOutsideMethod: true,
  allowNewTargetOutsideFunction: true, allowUndeclaredExports: true,
};

// How a function takes what it starts: a program and a list, a command line, or a command line as the template behind it.
const childProcess = {
  spawn: 'list', spawnSync: 'list', execFile: 'list', execFileSync: 'list', exec: 'line', execSync: 'line',
};
const execa = {
  execa: 'list', execaSync: 'list', execaNode: 'list', sync: 'list', node: 'list', default: 'list', '': 'list', $: 'template',
  execaCommand: 'line', execaCommandSync: 'line', command: 'line', commandSync: 'line',
};
const actions = { exec: 'list', getExecOutput: 'list' };
const shelljs = { exec: 'line' };
const crossSpawn = { spawn: 'list', sync: 'list', default: 'list', '': 'list' };
const zx = { $: 'template' };
const modules = {
  child_process: childProcess, 'node:child_process': childProcess, execa, shelljs, zx, 'zx/core': zx, 'zx/globals': zx, 'shelljs/global': shelljs, '@actions/exec': actions,
  'cross-spawn': crossSpawn,
};

function* filesOf(root) {
  if (statSync(root).isFile()) {
    yield root;
    return;
  }
  for (const entry of readdirSync(root, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(root, entry.name);
    if (entry.isDirectory() && entry.name !== 'node_modules' && entry.name !== '.git') {
      yield* filesOf(path);
    } else if (entry.isFile() && isProgram.test(entry.name) && statSync(path).size <= maximumBytes) {
      yield path;
    }
  }
}

function parsed(text, path) {
  const dialects = /ts|x$/.test(path.slice(path.lastIndexOf('.')))
    ? [['typescript', ...(path.endsWith('x') ? ['jsx'] : [])], ['jsx']]
    : [['jsx'], ['jsx', 'flow'], ['typescript']];
  for (const sourceType of ['module', 'script']) {
    for (const plugins of dialects) {
      try {
        return parse(text, { ...anywhere, sourceType, plugins: [...plugins, 'decorators-legacy', 'explicitResourceManagement'] });
      } catch { /* the next dialect is tried */ }
    }
  }
  return null;
}

/** Every node, parents first, in the order of the text. */
function* nodesOf(root) {
  const open = [root];
  while (open.length > 0) {
    const node = open.pop();
    yield node;
    const children = [];
    for (const [key, value] of Object.entries(node)) {
      if (key !== 'loc' && !key.endsWith('omments')) {
        children.push(...[value].flat().filter(child => typeof child?.type === 'string'));
      }
    }
    open.push(...children.sort((a, b) => b.start - a.start));
  }
}

const unwrapped = node => {
  while (/^(TSAs|TSNonNull|TSSatisfies|TSInstantiation|TypeCast|Await|Parenthesized)/.test(node?.type ?? '') || node?.type === 'TSTypeAssertion') {
    node = node.expression ?? node.argument;
  }
  return node;
};

/** A string with {} for what is filled in; null where it is none. */
function textOf(node) {
  node = unwrapped(node);
  switch (node?.type) {
    case 'StringLiteral':
      return node.value;
    case 'TemplateLiteral':
      return node.quasis.map(part => part.value.cooked ?? part.value.raw).join('{}');
    case 'BinaryExpression': {
      if (node.operator !== '+') {
        return null;
      }
      // Long sums lean to the left: no recursion on that side.
      const parts = [];
      for (; node.type === 'BinaryExpression' && node.operator === '+'; node = unwrapped(node.left)) {
        parts.unshift(textOf(node.right));
      }
      parts.unshift(textOf(node));
      return parts.every(part => part === null) ? null : parts.map(part => part ?? '{}').join('');
    }
    default:
      return null;
  }
}

const isWhole = node => unwrapped(node)?.type === 'StringLiteral' || (textOf(node) !== null && !nodeHasHole(unwrapped(node)));

function nodeHasHole(node) {
  for (const inner of nodesOf(node)) {
    if (!['StringLiteral', 'TemplateLiteral', 'TemplateElement', 'BinaryExpression'].includes(inner.type)) {
      return true;
    }
  }
  return false;
}

const nameOf = key => (key?.type === 'Identifier' ? key.name : key?.type === 'StringLiteral' ? key.value : null);

const moduleOf = node => {
  node = unwrapped(node);
  const isRequire = node?.type === 'CallExpression' && (node.callee.name === 'require' || node.callee.type === 'Import');
  return isRequire ? modules[node.arguments[0]?.value] ?? null : null;
};

/** What a callee or a value stands for: { module } or { way }; null for anything else. */
function meaningOf(node, names) {
  node = unwrapped(node);
  switch (node?.type) {
    case 'Identifier':
      return names.get(node.name) ?? null;
    case 'CallExpression': {
      const module = moduleOf(node);
      if (module) {
        return { module };
      }
      // A function made of another: promisify(exec), $({ cwd }), execa({ cwd }).
      const callee = meaningOf(node.callee, names);
      const made = nameOf(node.callee) === 'promisify' || nameOf(node.callee.property) === 'promisify'
        ? meaningOf(node.arguments[0], names)
        : node.arguments[0]?.type === 'ObjectExpression' ? callee : null;
      return made?.way || made?.module?.[''] ? made : null;
    }
    case 'MemberExpression':
    case 'OptionalMemberExpression': {
      const target = meaningOf(node.object, names);
      const way = target?.module?.[nameOf(node.property)] ?? (nameOf(node.property) === 'sync' && target?.way === 'template' ? 'template' : null);
      return nameOf(node.property) === 'default' && target?.module ? target : way ? { way } : null;
    }
    default:
      return null;
  }
}

/** Whether a file gives the name $ to something of its own. */
const bindsTag = node => node.local?.name === '$' || (node.type === 'VariableDeclarator' && node.id.name === '$')
  || (node.type === 'ObjectProperty' && node.value?.name === '$' && node.shorthand);

/** The names by which a file knows modules and their functions. */
function namesOf(root, text) {
  const names = new Map();
  const take = (module, name, local) => {
    if (module[name]) {
      names.set(local, { way: module[name] });
    }
  };
  const nodes = [...nodesOf(root)];
  if (!nodes.some(bindsTag)) {
    // zx gives it to every file that it runs.
    names.set('$', { way: 'template' });
  }
  for (const node of nodes) {
    if (node.type === 'ImportDeclaration' && node.importKind !== 'type' && modules[node.source.value]) {
      const module = modules[node.source.value];
      if (node.source.value.endsWith('/globals') || node.source.value.endsWith('/global')) {
        Object.keys(module).forEach(name => take(module, name, name));
      }
      for (const specifier of node.specifiers) {
        if (specifier.type === 'ImportSpecifier' && nameOf(specifier.imported) !== 'default') {
          take(module, nameOf(specifier.imported), specifier.local.name);
        } else {
          names.set(specifier.local.name, { module });
        }
      }
    } else if (node.type === 'TSImportEqualsDeclaration' && modules[node.moduleReference.expression?.value]) {
      names.set(node.id.name, { module: modules[node.moduleReference.expression.value] });
    } else if (node.type === 'VariableDeclarator' || (node.type === 'AssignmentExpression' && node.operator === '=')) {
      const target = node.id ?? node.left;
      const meaning = meaningOf(node.init ?? node.right, names);
      if (target.type === 'Identifier' && meaning) {
        names.set(target.name, meaning);
      } else if (target.type === 'ObjectPattern' && meaning?.module) {
        for (const property of target.properties.filter(property => property.type === 'ObjectProperty')) {
          take(meaning.module, nameOf(property.key), nameOf(property.value) ?? '');
        }
      }
    }
  }
  return names;
}

/** What a call starts: a list, a line, or null. */
function startOf(node, names) {
  const meaning = meaningOf(node.tag ?? node.callee, names);
  const way = meaning?.way ?? meaning?.module?.[''];
  if (!way) {
    return null;
  }
  if (node.tag || way === 'template') {
    return node.tag ? textOf(node.quasi) : null;
  }
  const [first, second] = node.arguments;
  if (way === 'line') {
    return textOf(first);
  }
  if (!first || !isWhole(first)) {
    return null;
  }
  const list = unwrapped(second);
  const rest = list?.type === 'ArrayExpression'
    ? list.elements.map(element => (element?.type === 'SpreadElement' ? [] : element && isWhole(element) ? textOf(element) : null))
    : !list || /^(ObjectExpression|FunctionExpression|ArrowFunctionExpression)$/.test(list.type) ? [] : [[]];
  // A program that has a blank, and no list, is a command line.
  return rest.length === 0 && textOf(first).includes(' ') ? textOf(first) : [textOf(first), ...rest];
}

/** The names of variables that hold a command line which is started. */
const namedBy = (node, names) => {
  const meaning = meaningOf(node.tag ?? node.callee, names);
  const given = unwrapped(node.arguments?.[0]);
  return (meaning?.way ?? meaning?.module?.['']) === 'line' && given?.type === 'Identifier' ? given.name : null;
};

const isCall = node => /^(OptionalCallExpression|CallExpression|TaggedTemplateExpression)$/.test(node.type);
const placed = (node, argv) => ({ first: node.loc.start.line, last: node.loc.end.line, argv });

/** The processes that a file starts. */
function startsOf(root, text) {
  const names = namesOf(root, text);
  const nodes = [...nodesOf(root)];
  const calls = nodes.filter(isCall);
  const named = new Set(calls.map(node => namedBy(node, names)));
  const values = nodes.filter(node => node.type === 'VariableDeclarator' && named.has(node.id.name) && textOf(node.init));
  return [
    ...calls.map(node => placed(node, startOf(node, names))).filter(start => start.argv !== null),
    ...[
      ...values.map(node => placed(node, textOf(node.init))),
      ...calls.flatMap(node => chosen(node).map(choice => placed(node, startOf(choice, names)))).filter(start => start.argv !== null),
    ].map(start => ({ ...start, possible: true })),
  ];
}

/** A call whose program is one of two, as two calls. */
const chosen = node => {
  const program = unwrapped(node.arguments?.[0]);
  return program?.type === 'ConditionalExpression'
    ? [program.consequent, program.alternate].map(one => ({ ...node, arguments: [one, ...node.arguments.slice(1)] }))
    : [];
};

for (const path of roots.flatMap(root => [...filesOf(root)])) {
  const text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  const tree = parsed(text, path);
  if (tree) {
    console.log(JSON.stringify({ path, starts: startsOf(tree.program, text) }));
  } else {
    console.error(`not parsed: ${path}`);
  }
}
