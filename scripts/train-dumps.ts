/**
 * `npm run train-dumps -- DIR`: trains the models that tell the lines of text dumps and writes them to
 * src/extract/dumps/model/weights.json. DIR holds sets of saved pages, each with truth.jsonl and pages/.
 *
 *   --out FILE   writes the models elsewhere
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PACKAGE_ROOT } from '../src/util/package-root.js';
import { readExamples } from './dumps/examples.js';
import { describeExamples, trainModel } from './dumps/questions.js';
import { TRAINING_SETS } from './dumps/sets.js';
import { readOptions } from './read-options.js';

const USAGE = 'npm run train-dumps -- DIR [--out FILE]';
const { values, positionals } = readOptions(USAGE, {
  allowPositionals: true,
  options: { out: { type: 'string' } },
});
const [folder] = positionals;
if (folder === undefined) {
  process.stderr.write(`${USAGE}\n`);
  process.exitCode = 2;
} else {
  const examples = describeExamples(await readExamples(folder, TRAINING_SETS));
  const model = trainModel(examples);
  const file = values.out ?? join(PACKAGE_ROOT, 'src', 'extract', 'dumps', 'model', 'weights.json');
  const parts = [['headline', model.headline] as const, ['date', model.date] as const].map(
    ([name, weights]) => {
      const lines = [...weights]
        .filter(([, weight]) => weight !== 0)
        .map(([feature, weight]) => `    ${JSON.stringify(feature)}: ${weight}`);
      return `  ${JSON.stringify(name)}: {\n${lines.join(',\n')}\n  }`;
    },
  );
  const json = `{\n${parts.join(',\n')}\n}\n`;
  writeFileSync(file, json);
  process.stdout.write(`${file}: ${json.length} bytes, from ${examples.length} dumps\n`);
}
