/** What a shell is told. */
export const EXIT = { ok: 0, findings: 1, trouble: 2 } as const;
