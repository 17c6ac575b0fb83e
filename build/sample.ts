/**
 * `npm run sample -- --out DIR`: writes the sample school without a window or a browser.
 */
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { samplePassphrase } from '#domain/school/sample-school.ts';
import { makeSample } from '#electron/sample/make.ts';
import { sampleSchool, sampleToday } from '#electron/sample/school.ts';

const firstLine = 'PEP Desk sample school';
const readme = `${firstLine}

Every person here is invented. data/ opens in PEP Desk with the passphrase

    ${samplePassphrase}

and documents/ holds the PDF of each signed-off PEP. The sample stands still on ${sampleToday}.
Running the sample again replaces data/ and documents/.
`;

const madeHere = (folder: string): boolean => {
  const file = path.join(folder, 'README.txt');
  return fs.existsSync(file) && fs.readFileSync(file, 'utf8').startsWith(firstLine);
};

/** Makes the folder ready, or gives the sentence that says why it will not be used. */
const prepare = (folder: string): string | null => {
  if (fs.existsSync(folder) && !fs.statSync(folder).isDirectory()) {
    return `${folder} is a file. Choose a folder for the sample.`;
  }
  if (fs.existsSync(folder) && fs.readdirSync(folder).length > 0 && !madeHere(folder)) {
    return `${folder} holds other files. Choose an empty or a new folder for the sample.`;
  }
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(path.join(folder, 'README.txt'), readme);
  for (const part of ['data', 'documents']) {
    fs.rmSync(path.join(folder, part), { recursive: true, force: true });
  }
  return null;
};

/** The folder that was asked for, or the sentence that says why the command is not understood. */
const asked = (): { folder: string } | { refusal: string } => {
  try {
    const { values } = parseArgs({
      options: { out: { type: 'string', default: 'sample-output' } },
    });
    return { folder: path.resolve(values.out) };
  } catch {
    return { refusal: 'Give the folder as --out DIR, and nothing else.' };
  }
};

const given = asked();
const refusal = 'refusal' in given ? given.refusal : prepare(given.folder);
if (refusal !== null || 'refusal' in given) {
  console.error(refusal);
  process.exitCode = 1;
} else {
  const { folder } = given;
  const dataFolder = path.join(folder, 'data');
  const documentsFolder = path.join(folder, 'documents');
  const documents = await makeSample({ dataFolder, documentsFolder });
  console.log(`${sampleSchool.name}, with 15 pupils, is in ${dataFolder}.`);
  console.log(`${documents.length} signed-off PEPs are in ${documentsFolder}.`);
  console.log(`Passphrase: ${samplePassphrase}`);
}
