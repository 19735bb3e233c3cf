import { InstanceError, JsonReader } from "./json-reader.ts";

/** The text of a file as a reader of its root. @throws InstanceError for what is no JSON, and for nesting that no file of ours has. */
export function parseJson(text: string): JsonReader {
  refuseDepth(text);
  try {
    return new JsonReader(JSON.parse(text));
  } catch {
    return new JsonReader(parseWithoutNaN(text));
  }
}

/** Some writers put NaN and Infinity into JSON. As texts they are still refused, but by the reader, which names the place. */
function parseWithoutNaN(text: string): unknown {
  try {
    return JSON.parse(
      text.replace(/"(?:[^"\\]|\\.)*"|-?(?:NaN|Infinity)/g, (token) => (token[0] === '"' ? token : `"${token}"`)),
    );
  } catch (error) {
    const words = error instanceof Error ? error.message.replace(/\s+/g, " ").slice(0, 160) : "unreadable";
    throw new InstanceError(`The file is not complete JSON: ${words}.`);
  }
}

/** Megabytes of brackets would keep the parser busy for seconds, and whoever walks through them. */
function refuseDepth(text: string): void {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === quote) at = endOfText(text, at);
    else if (code === openBracket || code === openBrace) depth += 1;
    else if (code === closeBracket || code === closeBrace) depth -= 1;
    if (depth > depthMax)
      throw new InstanceError(
        `At character ${at} the file is nested deeper than ${depthMax} levels, expected an instance or a plan.`,
      );
  }
}

function endOfText(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text.charCodeAt(at) !== quote) at += text.charCodeAt(at) === backslash ? 2 : 1;
  return at;
}

const depthMax = 32;
const [quote, backslash, openBracket, closeBracket, openBrace, closeBrace] = [34, 92, 91, 93, 123, 125];
