/** One thing that was looked at. `message` and `remedy` are sentences; the remedy is empty where all is well. */
export interface Finding {
  readonly check: string;
  /** `error`: the host must not join so; `warning`: it may, at a price. */
  readonly level: "ok" | "warning" | "error";
  readonly message: string;
  readonly remedy: string;
}

export function fine(check: string, message: string): Finding {
  return { check, level: "ok", message, remedy: "" };
}

export function warning(check: string, message: string, remedy: string): Finding {
  return { check, level: "warning", message, remedy };
}

export function fault(check: string, message: string, remedy: string): Finding {
  return { check, level: "error", message, remedy };
}
