import { CliError, exitCodes } from "./exit-codes.ts";

/** A parser of one option's value that refuses, with a sentence that names the option, what is not a whole number in the range. */
export function wholeNumber(flag: string, min: number, max: number): (text: string) => number {
  return (text) => {
    const value = /^[+-]?\d{1,15}$/.test(text.trim()) ? Number(text) : Number.NaN;
    if (value >= min && value <= max) return value;
    throw badValue(flag, text, `a whole number from ${min} to ${max}`);
  };
}

/** As `wholeNumber`, for numbers with a decimal point. `min` itself is allowed. */
export function decimalNumber(flag: string, min: number, max: number): (text: string) => number {
  return (text) => {
    const value = /^[+-]?(\d+\.?\d*|\.\d+)$/.test(text.trim()) ? Number(text) : Number.NaN;
    if (value >= min && value <= max) return value;
    throw badValue(flag, text, `a number from ${min} to ${max}`);
  };
}

/** Two whole numbers as `A..B`, or one for both: how many hosts. */
export function hostRange(flag: string): (text: string) => readonly [number, number] {
  return (text) => {
    const [, first, last = first] = /^(\d{1,6})(?:\.\.(\d{1,6}))?$/.exec(text.trim()) ?? [];
    const [min, max] = [Number(first), Number(last)];
    if (min >= 1 && max >= min && max <= rangeMax) return [min, max];
    throw badValue(flag, text, `a range A..B of whole numbers from 1 to ${rangeMax}`);
  };
}

const rangeMax = 1_000;

/** One word of a list. */
export function oneOf<Word extends string>(flag: string, words: readonly Word[]): (text: string) => Word {
  return (text) => {
    const word = words.find((candidate) => candidate === text);
    if (word !== undefined) return word;
    throw badValue(flag, text, `one of ${words.join(", ")}`);
  };
}

/** The option of a flag: `vmsPerHost` is `--vms-per-host`. */
export function optionName(flag: string): string {
  return `--${flag.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

/** Collects an option that may be given several times, or with several values. */
export function repeated(text: string, earlier: readonly string[] | undefined): readonly string[] {
  return [...(earlier ?? []), text];
}

function badValue(flag: string, text: string, expected: string): CliError {
  return new CliError(exitCodes.usage, `${flag} is "${text}", it must be ${expected}.`);
}
