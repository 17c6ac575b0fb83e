import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import postcssPresetMantine from 'postcss-preset-mantine';
import { callNames } from '#domain/contract/calls.ts';

const root = join(import.meta.dirname, '..');
const out = process.env.PEP_DESK_OUT ?? join(root, 'out');

/**
 * Three bundles: the main process (its libraries stay outside), the preload script (one CommonJS file,
 * because a sandboxed preload can load no other), and the window.
 */
export default defineConfig({
  main: {
    root,
    build: {
      outDir: join(out, 'main'),
      lib: { entry: { main: join(root, 'electron/main.ts') }, formats: ['es'] },
      reportCompressedSize: false,
    },
  },
  preload: {
    root,
    define: { CALL_NAMES: JSON.stringify(callNames) },
    build: {
      outDir: join(out, 'preload'),
      externalizeDeps: false,
      lib: { entry: join(root, 'electron/preload.ts'), formats: ['cjs'] },
      rolldownOptions: { output: { entryFileNames: 'preload.cjs' } },
      reportCompressedSize: false,
    },
  },
  renderer: {
    root: join(root, 'renderer'),
    base: '/',
    publicDir: join(root, 'build/icons'),
    plugins: [react()],
    css: { postcss: { plugins: [postcssPresetMantine()] } },
    build: {
      outDir: join(out, 'renderer'),
      emptyOutDir: true,
      rolldownOptions: { input: join(root, 'renderer/index.html') },
      reportCompressedSize: false,
      modulePreload: { polyfill: false },
      minify: true,
      // The window loads from the disk beside it: one large file is quicker than many small ones.
      chunkSizeWarningLimit: 10_000,
    },
  },
});
