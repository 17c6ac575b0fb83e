import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { callChannel } from '#electron/channels.ts';
import { shownOrigin } from '#electron/host/address.ts';
import { profileFolder } from '#electron/host/profile.ts';
import type { FromTest, ToTest } from '../host/parent.ts';
import { killTree } from './process-tree.ts';
import {
  type DialogAnswers,
  programArguments,
  programEnvironment,
  type Running,
  type SeenCall,
  type StartOptions,
} from './running.ts';

const host = join(import.meta.dirname, '../host/run.ts');

const nameOf = (channel: string): string => channel.replace(callChannel(''), '');

/** Answers what the program asks of the test, and waits until its window is there. */
const windowPort = (
  child: ChildProcess,
  answers: DialogAnswers,
  shown: string[],
  calls: SeenCall[],
): Promise<number> =>
  new Promise((done, failed) => {
    child.once('exit', (code) => failed(new Error(`The program ended with code ${code}.`)));
    child.on('message', (message: ToTest) => {
      if (message.type === 'window') done(message.debuggingPort);
      if (message.type === 'shown') shown.push(message.path);
      if (message.type === 'called') calls[message.id - 1] = { name: nameOf(message.channel) };
      if (message.type === 'answered') {
        const { ok, changeId } = message;
        calls[message.id - 1] = {
          name: calls[message.id - 1]?.name ?? '',
          answer: { ok, changeId },
        };
      }
      if (message.type === 'dialog') {
        const path = answers[message.kind].shift() ?? null;
        child.send({ type: 'dialog', id: message.id, path } satisfies FromTest);
      }
    });
  });

const ended = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
};

/** Starts the program on the double. The test joins the same Chromium by its debugging port. */
export const startOnHost = async (options: StartOptions): Promise<Running> => {
  const child = fork(host, programArguments(options), {
    env: programEnvironment(options),
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    execArgv: [],
  });
  const answers = structuredClone(options.answers);
  const shown: string[] = [];
  const calls: SeenCall[] = [];
  let output = '';
  const hear = (part: unknown): void => {
    output += String(part);
  };
  child.stdout?.on('data', hear);
  child.stderr?.on('data', hear);
  const { pid } = child;
  const kill = async (): Promise<void> => {
    if (pid === undefined) return;
    killTree(pid);
    await ended(child);
  };
  try {
    const port = await windowPort(child, answers, shown, calls);
    const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
    const page = browser
      .contexts()
      .flatMap((context) => context.pages())
      .find((each) => each.url().startsWith(shownOrigin));
    if (page === undefined || pid === undefined) throw new Error('The program opened no window.');
    await page.setViewportSize(options.windowSize);
    return {
      page,
      pid,
      profileFolder: profileFolder(pid, options.tempFolder),
      kill,
      stop: async () => {
        await page.close();
        await ended(child);
      },
      power: async (event) => {
        child.send({ type: 'power', event } satisfies FromTest);
      },
      answerDialog: async (kind, path) => {
        answers[kind].push(path);
      },
      shown: async () => shown,
      calls,
      output: () => output,
    };
  } catch (fault) {
    await kill();
    throw new Error(`The program did not start.\n${output}`, { cause: fault });
  }
};
