/** Speaks with `tongbao review`, where the page is served by it. */

export interface Correction {
  action: "right" | "wrong" | "correct" | "add";
  source_sha256: string;
  notice_id: string;
  table: string;
  record_id?: string;
  field?: string;
  value?: string | null;
  row?: Record<string, unknown>;
  evidence?: string;
  evidence_start?: number;
  evidence_end?: number;
  who: string;
  why: string;
}

const token = document.querySelector<HTMLMetaElement>('meta[name="tongbao-review"]')?.content;

export function reviewing(): boolean {
  return token !== undefined;
}

/** Sends one correction. Gives where it was kept; throws the server's reason. */
export async function sendCorrection(correction: Correction): Promise<string> {
  const response = await fetch(`corrections`, { method: "POST", headers: { "content-type": "application/json", "x-tongbao-token": token ?? "" }, body: JSON.stringify(correction) });
  const answer = (await response.json().catch(() => ({}))) as { file?: string; error?: string };
  if (!response.ok) throw new Error(answer.error ?? String(response.status));
  return answer.file ?? "";
}
