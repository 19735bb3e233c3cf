/** A message of libvirt's RPC: a header of fixed size and a body of XDR. */
export interface Frame {
  readonly program: number;
  readonly procedure: number;
  readonly type: FrameType;
  readonly serial: number;
  readonly ok: boolean;
  readonly body: Uint8Array;
}

export type FrameType = (typeof frameTypes)[number];
/** In libvirt's order (`virNetMessageType`). */
const frameTypes = ["call", "reply", "message", "stream", "callWithFds", "replyWithFds", "streamHole"] as const;

/** Length and header, each in four bytes: length, program, version, procedure, type, serial, status. */
const headerBytes = 28;
/** libvirt's own limit (`VIR_NET_MESSAGE_MAX`). */
const frameBytesMax = 33_554_432;
const protocolVersion = 1;

export function encodeFrame(frame: Frame): Buffer {
  const bytes = Buffer.alloc(headerBytes + frame.body.length);
  if (bytes.length > frameBytesMax) throw new RangeError(`a message of ${bytes.length} bytes is too long for libvirt`);
  const words = [
    bytes.length,
    frame.program,
    protocolVersion,
    frame.procedure,
    frameTypes.indexOf(frame.type),
    frame.serial,
    frame.ok ? 0 : 1,
  ];
  for (const [index, word] of words.entries()) bytes.writeUInt32BE(word, index * 4);
  bytes.set(frame.body, headerBytes);
  return bytes;
}

/** Cuts a stream of bytes into frames. */
export class FrameReader {
  #chunks: Buffer[] = [];
  #held = 0;

  /** The frames that are complete with these bytes. @throws RangeError if this is not libvirt's RPC. */
  push(chunk: Buffer): Frame[] {
    this.#chunks.push(chunk);
    this.#held += chunk.length;
    const frames: Frame[] = [];
    for (let length = this.#nextLength(); length !== null && this.#held >= length; length = this.#nextLength()) {
      const bytes = this.#joined();
      frames.push(decodeFrame(bytes.subarray(0, length)));
      this.#chunks = [bytes.subarray(length)];
      this.#held -= length;
    }
    return frames;
  }

  #nextLength(): number | null {
    if (this.#held < 4) return null;
    const first = this.#chunks[0];
    const length = (first && first.length >= 4 ? first : this.#joined()).readUInt32BE(0);
    if (length < headerBytes || length > frameBytesMax) throw new RangeError("the peer does not speak libvirt's RPC");
    return length;
  }

  #joined(): Buffer {
    const bytes = this.#chunks.length === 1 && this.#chunks[0] ? this.#chunks[0] : Buffer.concat(this.#chunks);
    this.#chunks = [bytes];
    return bytes;
  }
}

function decodeFrame(bytes: Buffer): Frame {
  const type = frameTypes[bytes.readUInt32BE(16)];
  if (type === undefined || bytes.readUInt32BE(8) !== protocolVersion)
    throw new RangeError("the peer speaks another version of libvirt's RPC");
  return {
    program: bytes.readUInt32BE(4),
    procedure: bytes.readUInt32BE(12),
    type,
    serial: bytes.readUInt32BE(20),
    ok: bytes.readUInt32BE(24) === 0,
    body: bytes.subarray(headerBytes),
  };
}
