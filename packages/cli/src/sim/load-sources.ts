import { readWorkload, type Workload } from "@dvms/load";

/** Where loads are read from, and where it is told what is left out of them. */
export interface LoadSources {
  /** @throws TraceError in one sentence with file, line and remedy */
  read(files: readonly string[]): Promise<Workload>;
  tell(sentence: string): void;
}

/** For one run, or for several of the same load: files are read once and nothing is told twice, on stderr unless said. */
export function loadSources(write: (text: string) => unknown = (text) => process.stderr.write(text)): LoadSources {
  const known = new Map<string, Promise<Workload>>();
  const told = new Set<string>();
  return {
    read: (files) => {
      const key = JSON.stringify(files);
      const workload = known.get(key) ?? readWorkload(files);
      known.set(key, workload);
      return workload;
    },
    tell: (sentence) => {
      if (told.has(sentence)) return;
      told.add(sentence);
      write(`dvms: ${sentence}\n`);
    },
  };
}
