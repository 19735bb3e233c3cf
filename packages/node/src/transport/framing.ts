import type { Stream } from "@libp2p/interface";
import * as lengthPrefixed from "it-length-prefixed";
import { pipe } from "it-pipe";

/**
 * Reads frames off a stream until it ends; `onFrame` may return false to stop reading.
 * @throws what the stream throws, and FrameTooLarge where a frame announces more than `bytesMax`.
 */
export async function receiveFrames(
  stream: Stream,
  bytesMax: number,
  onFrame: (frame: Uint8Array) => boolean,
): Promise<void> {
  try {
    await pipe(
      stream,
      (source) => lengthPrefixed.decode(source, { maxDataLength: bytesMax }),
      async (source) => {
        for await (const frame of source) if (!onFrame(frame.subarray())) return;
      },
    );
  } catch (error) {
    if (error instanceof Error && tooLargeNames.has(error.name)) throw new FrameTooLarge(bytesMax, { cause: error });
    throw error;
  }
}

/** Writes batches of frames to a stream as fast as it takes them, until the source ends. */
export async function transmitFrames(stream: Stream, source: AsyncIterable<readonly Uint8Array[]>): Promise<void> {
  await pipe(source, withLengths, async (chunks) => {
    for await (const chunk of chunks) {
      // The stream's own buffer has no limit; waiting for it keeps the bounded queue in front of it in charge.
      if (!stream.send(chunk)) await stream.onDrain();
    }
  });
}

export class FrameTooLarge extends Error {
  override readonly name = "FrameTooLarge";

  constructor(bytesMax: number, options: ErrorOptions) {
    super(`a frame is larger than ${bytesMax} bytes`, options);
  }
}

/** Frames that wait together become one piece: one encryption, one packet. */
async function* withLengths(batches: AsyncIterable<readonly Uint8Array[]>): AsyncGenerator<Uint8Array> {
  for await (const batch of batches)
    yield Buffer.concat(batch.flatMap((frame) => [...lengthPrefixed.encode.single(frame, unlimited)]));
}

/** What may be sent is limited where it is made; the library's own limit is lower than that of a transfer. */
const unlimited = { maxDataLength: Number.MAX_SAFE_INTEGER };

const tooLargeNames = new Set(["InvalidDataLengthError", "InvalidDataLengthLengthError", "InvalidMessageLengthError"]);
