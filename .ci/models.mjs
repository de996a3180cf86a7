// Reads every model as bpmn-js does and compares the viewer that the pages use with the released one.
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { BpmnModdle } from 'bpmn-moddle';

const complaints = [];
const models = new URL('../process-models/', import.meta.url);
for (const file of readdirSync(models).filter((name) => name.endsWith('.bpmn'))) {
  const { warnings } = await new BpmnModdle().fromXML(readFileSync(new URL(file, models), 'utf8'));
  complaints.push(...warnings.map((warning) => `${file}: ${warning.message}`));
}

const vendored = new URL('../src/main/resources/static/vendor/bpmn-js/', import.meta.url);
const released = new URL('node_modules/bpmn-js/', import.meta.url);
const digest = (file) => createHash('sha256').update(readFileSync(file)).digest('hex');
for (const [kept, origin] of [
  ['bpmn-navigated-viewer.production.min.js', 'dist/bpmn-navigated-viewer.production.min.js'],
  ['bpmn-js.css', 'dist/assets/bpmn-js.css'],
  ['diagram-js.css', 'dist/assets/diagram-js.css'],
  ['LICENSE', 'LICENSE'],
]) {
  if (digest(new URL(kept, vendored)) !== digest(new URL(origin, released))) {
    complaints.push(`${kept} is not the released file`);
  }
}

complaints.forEach((complaint) => console.error(complaint));
process.exitCode = complaints.length === 0 ? 0 : 1;
