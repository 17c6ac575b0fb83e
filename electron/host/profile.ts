import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const prefix = 'pep-desk-window-';

/** The browser profile of the program that runs as this process. */
export const profileFolder = (pid: number, within = tmpdir()): string =>
  join(within, `${prefix}${pid}`);

/** Settings that keep Chromium from offering to save, fill in, translate or remember anything. */
const preferences = {
  credentials_enable_service: false,
  credentials_enable_autosignin: false,
  profile: {
    password_manager_enabled: false,
    default_content_setting_values: {
      geolocation: 2,
      media_stream_camera: 2,
      media_stream_mic: 2,
      midi_sysex: 2,
      notifications: 2,
      usb_guard: 2,
    },
  },
  autofill: { profile_enabled: false, credit_card_enabled: false },
  browser: { enable_spellchecking: true },
  intl: { accept_languages: 'en-GB,en' },
  search: { suggest_enabled: false },
  session: { restore_on_startup: 5 },
  spellcheck: { dictionaries: ['en-GB'] },
  translate: { enabled: false },
};

/** Whether a process of this number runs, whoever started it. */
export const isRunning = (pid: number): boolean => {
  if (!(pid > 0)) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (fault) {
    return fault instanceof Error && 'code' in fault && fault.code === 'EPERM';
  }
};

/** A process that was killed cannot tidy up; the next one does it for it. */
const removeAbandoned = (): void => {
  for (const name of readdirSync(tmpdir())) {
    const pid = new RegExp(`^${prefix}(\\d+)$`).exec(name)?.[1];
    if (pid === undefined || isRunning(Number(pid))) continue;
    rmSync(join(tmpdir(), name), { recursive: true, force: true });
  }
};

/** A file in the place where Chromium would make the folder for its dumps of memory. */
export const noDumps = (folder: string): string => join(folder, 'no-dumps');

/** Makes a browser profile for this run only; gives its folder and the function that removes it. */
export const makeProfile = (): { folder: string; remove: () => void } => {
  removeAbandoned();
  const folder = profileFolder(process.pid);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'Default'), { recursive: true, mode: 0o700 });
  writeFileSync(join(folder, 'Default', 'Preferences'), JSON.stringify(preferences));
  writeFileSync(noDumps(folder), '');
  return {
    folder,
    remove: () => {
      try {
        rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
      } catch {
        // Chromium may still be writing; the next start removes what is left.
      }
    },
  };
};
