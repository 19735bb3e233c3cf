import type { MessageStream } from "@libp2p/interface";

type Piece = Parameters<MessageStream["send"]>[0];

/**
 * Sends each Noise message in one piece. Noise hands over length and ciphertext as a list, and the TCP transport writes
 * each entry of a list by itself: two packets where one is enough.
 */
export function sendWhole<S extends MessageStream>(connection: S): S {
  const send = connection.send.bind(connection);
  connection.send = (data) => send(data instanceof Uint8Array ? data : data.subarray());
  return connection;
}

/**
 * Holds back yamux's window updates until there is something else to send. Yamux answers every frame, however small, with
 * one: half of all packets of a ring at rest. A window has 256 kB, so the few that are held back stop nobody.
 */
export function sendWindowUpdatesLater<S extends MessageStream>(connection: S): S {
  const send = connection.send.bind(connection);
  let held: Uint8Array[] = [];
  let heldBytes = 0;
  connection.send = (data) => {
    const windowBytes = windowUpdateBytes(data);
    if (windowBytes !== null) {
      held.push(data.subarray());
      heldBytes += windowBytes;
      if (held.length < heldMax && heldBytes < heldBytesMax) return !connection.writableNeedsDrain;
      data = new Uint8Array(0);
    }
    if (held.length === 0) return send(data);
    const together = Buffer.concat([...held, data.subarray()]);
    held = [];
    heldBytes = 0;
    return send(together);
  };
  return connection;
}

/** Windows that peers wait for, in bytes and in frames, at most. */
const heldBytesMax = 32_768;
const heldMax = 16;

/** The bytes that a frame gives back, if it is a window update and nothing else (yamux's specification, "Framing"). */
function windowUpdateBytes(data: Piece): number | null {
  if (data.byteLength !== headerBytes) return null;
  const header = data.subarray();
  const view = new DataView(header.buffer, header.byteOffset, header.byteLength);
  const isPlain = view.getUint8(0) === 0 && view.getUint8(1) === windowUpdateType && view.getUint16(2) === 0;
  return isPlain ? view.getUint32(8) : null;
}

const headerBytes = 12;
const windowUpdateType = 1;
