// javascript.mjs PARSER ROOT...: see javascript-oracle.sh.
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

// How a function takes what it starts: a program and a list, or a command line.
const childProcess = {
  spawn: 'list', spawnSync: 'list', execFile: 'list', execFileSync: 'list', fork: 'list', exec: 'line', execSync: 'line',
};
const execa = {
  execa: 'list', execaSync: 'list', execaNode: 'list', sync: 'list', node: 'list', default: 'list', '': 'list', $: 'line',
  execaCommand: 'line', execaCommandSync: 'line', command: 'line', commandSync: 'line',
};
const shelljs = { exec: 'line' };
const zx = { $: 'line' };
const modules = {
  child_process: childProcess, 'node:child_process': childProcess, execa, shelljs, zx, 'zx/core': zx, 'zx/globals': zx, 'shelljs/global': shelljs,
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
      const way = target?.module?.[nameOf(node.property)];
      return nameOf(node.property) === 'default' && target?.module ? target : way ? { way } : null;
    }
    default:
      return null;
  }
}

/** The names by which a file knows modules and their functions. */
function namesOf(root, text) {
  const names = new Map();
  if (/^#!.*\bzx\b/.test(text)) {
    names.set('$', { way: 'line' });
  }
  const take = (module, name, local) => {
    if (module[name]) {
      names.set(local, { way: module[name] });
    }
  };
  for (const node of nodesOf(root)) {
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
  if (node.tag) {
    return textOf(node.quasi);
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
    ? list.elements.map(element => (element && isWhole(element) ? textOf(element) : null))
    : !list || /^(ObjectExpression|FunctionExpression|ArrowFunctionExpression)$/.test(list.type) ? [] : [null];
  return [textOf(first), ...rest];
}

let files = 0;
for (const path of roots.flatMap(root => [...filesOf(root)])) {
  const text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  const tree = parsed(text, path);
  if (!tree) {
    console.error(`not parsed: ${path}`);
    continue;
  }
  files++;
  const names = namesOf(tree.program, text);
  for (const node of nodesOf(tree.program)) {
    if (/^(OptionalCallExpression|CallExpression|TaggedTemplateExpression)$/.test(node.type)) {
      const start = startOf(node, names);
      if (start !== null) {
        console.log(`${path}:${node.loc.start.line}\t${JSON.stringify(start)}`);
      }
    }
  }
}
console.error(`${files} files`);
