/** The part of Eleventy 3.1 that Kliping uses; the package has no types of its own. */
declare module '@11ty/eleventy' {
  export interface UserConfig {
    setUseGitIgnore(use: boolean): void;
    setQuietMode(quiet: boolean): void;
    readonly benchmarkManager: {
      getBenchmarkGroup(name: string): { setMinimumThresholdMs(milliseconds: number): void };
    };
    addGlobalData(name: string, data: unknown): void;
    addTemplate(virtualPath: string, content: unknown, data?: object): void;
    addTransform(
      name: string,
      transform: (this: { page: { url: string | false; outputPath: string } }, content: string) => string,
    ): void;
  }
  export interface EleventyOptions {
    readonly configPath: null;
    readonly quietMode: boolean;
    readonly config: (config: UserConfig) => void;
  }
  export default class Eleventy {
    constructor(input: string, output: string, options: EleventyOptions);
    disableLogger(): void;
    write(): Promise<readonly [unknown, readonly { readonly outputPath: string }[]]>;
  }
}
