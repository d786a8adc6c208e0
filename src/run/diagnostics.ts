import type { Point, Position } from "unist";
import { VFileMessage } from "vfile-message";

/** A VFile message as plain data, which is what may pass between threads. */
export interface Diagnostic {
  reason: string;
  ruleId?: string;
  source?: string;
  place?: Point | Position;
  note?: string;
  url?: string;
  /** As in VFile: true is an error, false a warning, null information. */
  fatal: boolean | null;
}

/** Takes the facts out of a message. */
export function toDiagnostic(message: VFileMessage): Diagnostic {
  return {
    reason: message.reason,
    fatal: message.fatal ?? null,
    ...(message.ruleId === undefined ? {} : { ruleId: message.ruleId }),
    ...(message.source === undefined ? {} : { source: message.source }),
    ...(message.place === undefined ? {} : { place: message.place }),
    ...(message.note === undefined ? {} : { note: message.note }),
    ...(message.url === undefined ? {} : { url: message.url }),
  };
}

/** Makes the message again, for a reporter. */
export function fromDiagnostic({ reason, fatal, note, url, ...options }: Diagnostic): VFileMessage {
  const message = new VFileMessage(reason, options);
  // VFile has no value for information but undefined.
  message.fatal = fatal ?? undefined;
  if (note !== undefined) message.note = note;
  if (url !== undefined) message.url = url;
  return message;
}
