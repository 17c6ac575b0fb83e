import type { Page } from '@playwright/test';
import type { DialogKind } from '../host/parent.ts';

export type { DialogKind };

/** Answers waiting for the next file dialogs, in order; each is used once. */
export type DialogAnswers = Record<DialogKind, (string | null)[]>;

/** What is needed to start the program for a test. */
export type StartOptions = {
  dataFolder: string;
  today: string;
  programArguments: readonly string[];
  windowSize: { width: number; height: number };
  answers: DialogAnswers;
};

/** A program that has been started. */
export type Running = {
  page: Page;
  stop(): Promise<void>;
  kill(): Promise<void>;
  lockScreen(): Promise<void>;
  answerDialog(kind: DialogKind, path: string | null): Promise<void>;
  /** The files that the program has asked to show in the file manager. */
  shown(): Promise<string[]>;
  output(): string;
};

/** The environment and arguments are the same wherever the program runs. */
export const programEnvironment = ({ today }: StartOptions): Record<string, string> => {
  const { PEP_DESK_DATA: _data, ...rest } = process.env;
  const known = Object.entries(rest).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  );
  return { ...Object.fromEntries(known), PEP_DESK_TODAY: today };
};

export const programArguments = ({
  dataFolder,
  programArguments: more,
}: StartOptions): string[] => [`--data-folder=${dataFolder}`, ...more];
