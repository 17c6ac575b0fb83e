/** Node has it; its types leave it out. */
declare namespace WebAssembly {
  class Module {
    constructor(bytes: Uint8Array);
  }
  class Instance {
    constructor(module: Module, imports: object);
    readonly exports: object;
  }
}

/** The decoder inside @jsquash/jpeg: its published types lean on a browser's, and leave out half. */
declare module '@jsquash/jpeg/codec/dec/mozjpeg_dec.js' {
  type Decoder = {
    /** The pixels, red, green, blue and alpha; null for what it cannot decode. Throws for the rest. */
    decode(
      bytes: Uint8Array,
      preserveOrientation: boolean,
    ): { data: Uint8ClampedArray; width: number; height: number } | null;
  };
  const create: (options: {
    noInitialRun: boolean;
    instantiateWasm(imports: object, done: (instance: WebAssembly.Instance) => void): object;
    /** Hears each warning of the decoder. */
    printErr(words: string): void;
  }) => Promise<Decoder>;
  export default create;
}
