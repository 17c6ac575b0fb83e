import { once } from 'node:events';
import { join } from 'node:path';
import { _electron as electron } from '@playwright/test';
import { electronBinary, sandboxArguments } from '#electron/host/find-electron.ts';
import { killTree } from './process-tree.ts';
import {
  type DialogAnswers,
  programArguments,
  programEnvironment,
  type Running,
  type StartOptions,
} from './running.ts';

const root = join(import.meta.dirname, '../..');

/** What a test keeps in the main process: answers for file dialogs, and what was shown. */
type Kept = { answers: DialogAnswers; shown: string[] };
type WithKept = typeof globalThis & { pepDeskTest: Kept };

/** Starts the program on Electron itself. */
export const startOnElectron = async (options: StartOptions): Promise<Running> => {
  const executablePath = electronBinary();
  if (executablePath === undefined) throw new Error("Electron's binary is not installed.");
  const program = await electron.launch({
    executablePath,
    cwd: root,
    args: [...sandboxArguments(), root, ...programArguments(options)],
    env: programEnvironment(options),
  });
  const child = program.process();
  let output = '';
  const hear = (part: unknown): void => {
    output += String(part);
  };
  child.stdout?.on('data', hear);
  child.stderr?.on('data', hear);

  await program.evaluate(({ dialog, shell }, answers) => {
    const kept: Kept = { answers, shown: [] };
    (globalThis as WithKept).pepDeskTest = kept;
    dialog.showSaveDialog = async () => {
      const path = kept.answers.save.shift() ?? null;
      return { canceled: path === null, filePath: path ?? '' };
    };
    dialog.showOpenDialog = async (...values: unknown[]) => {
      const { properties = [] } = values.at(-1) as { properties?: string[] };
      const kind = properties.includes('openDirectory') ? 'openFolder' : 'openFile';
      const path = kept.answers[kind].shift() ?? null;
      return { canceled: path === null, filePaths: path === null ? [] : [path] };
    };
    shell.showItemInFolder = (path) => {
      kept.shown.push(path);
    };
  }, options.answers);
  const page = await program.firstWindow();
  await page.setViewportSize(options.windowSize);

  const { pid } = child;
  if (pid === undefined) throw new Error('The program did not start.');
  return {
    page,
    pid,
    profileFolder: join(options.dataFolder, 'window'),
    kill: async () => {
      killTree(pid);
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    },
    stop: () => program.close(),
    power: (event) =>
      program.evaluate(({ powerMonitor }, name) => {
        powerMonitor.emit(name);
      }, event),
    answerDialog: (kind, path) =>
      program.evaluate(
        (_electron, answer) => {
          (globalThis as WithKept).pepDeskTest.answers[answer.kind].push(answer.path);
        },
        { kind, path },
      ),
    shown: () => program.evaluate(() => (globalThis as WithKept).pepDeskTest.shown),
    calls: [],
    output: () => output,
  };
};
