// Renders overlays and has the TypeScript compiler check every document against the types of the current Kubernetes API, as it would check a
// literal in a program: a field that does not exist, a value of the wrong type and a missing field are errors, each with its place.
//   check.mjs [--json] OVERLAY…     --json: the documents of each overlay on stdout
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { render } from './kubectl.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const json = process.argv[2] === '--json';
const overlays = process.argv.slice(json ? 3 : 2).map(overlay => path.resolve(overlay));

/** The module that has a kind's type, or nothing where nobody knows the kind. */
function moduleOf({ apiVersion, kind }) {
  // Of Kubernetes itself, what is stable only: the package also has versions that servers no longer serve.
  const packages = { 'keda.sh': '@kubernetes-models/keda/', 'rabbitmq.com': './types/' };
  const group = apiVersion.includes('/') ? apiVersion.split('/')[0] : '';
  const name = `${packages[group] ?? 'kubernetes-models/'}${apiVersion}/${kind}`;
  if (!packages[group] && /v\d+(alpha|beta)\d+$/.test(apiVersion)) return undefined;
  const ours = name.startsWith('.');
  return fs.existsSync(path.join(here, ours ? '' : 'node_modules', `${name}.d.ts`)) ? name + (ours ? '.js' : '') : undefined;
}

const faults = [];
const rendered = {};
const source = [];
const places = [];
for (const overlay of overlays) {
  rendered[overlay] = render(overlay);
  for (const document of rendered[overlay]) {
    const place = `${path.basename(overlay)}: ${document.kind}/${document.metadata?.name}`;
    const module = moduleOf(document);
    if (!module) {
      faults.push(`${place}: the current API has no ${document.apiVersion} ${document.kind}`);
      continue;
    }
    const text = `export const d${places.length}: import(${JSON.stringify(module)}).I${document.kind} = ${JSON.stringify(document, null, 1)};`;
    places.push({ place, from: source.length });
    source.push(...text.split('\n'));
  }
}

const file = path.join(here, 'manifests.ts');
const options = { strict: true, noEmit: true, module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext, types: [], skipLibCheck: true };
const host = ts.createCompilerHost(options);
const read = host.getSourceFile.bind(host);
host.getSourceFile = (name, ...rest) => name === file ? ts.createSourceFile(file, source.join('\n'), rest[0]) : read(name, ...rest);
host.fileExists = name => name === file || ts.sys.fileExists(name);
for (const fault of ts.getPreEmitDiagnostics(ts.createProgram([file], options, host))) {
  const text = ts.flattenDiagnosticMessageText(fault.messageText, '\n');
  const at = fault.file?.fileName === file ? fault.file.getLineAndCharacterOfPosition(fault.start).line : -1;
  const place = places.findLast(document => document.from <= at)?.place ?? fault.file?.fileName ?? 'check';
  faults.push(`${place}: ${text.split('\n').at(-1).trim()} ${at < 0 ? '' : `(${source[at].trim()})`}`);
}

if (json) console.log(JSON.stringify(rendered));
for (const fault of faults) console.error(fault);
console.error(`${places.length} documents of ${overlays.length} overlays, ${faults.length} faults`);
process.exitCode = faults.length ? 1 : 0;
