import type { FromPage, ToPage } from '../messages.ts';

type Question = Extract<FromPage, { readonly request: number }>;
type Answer = Extract<ToPage, { readonly request: number }>;
type Omitted<Q> = Q extends unknown ? Omit<Q, 'request'> : never;

/** Questions to the extension, and who waits for the answers. */
export class Requests {
  private readonly waiting = new Map<number, (answer: Answer) => void>();
  private last = 0;

  constructor(private readonly post: (question: Question) => void) {}

  ask<Type extends Answer['type'] & Question['type']>(
    question: Omitted<Extract<Question, { type: Type }>>,
  ): Promise<Extract<Answer, { type: Type }>> {
    const request = ++this.last;
    this.post({ ...question, request } as Question);
    return new Promise((resolve) => {
      this.waiting.set(request, (answer) => resolve(answer as Extract<Answer, { type: Type }>));
    });
  }

  answer(answer: Answer): void {
    this.waiting.get(answer.request)?.(answer);
    this.waiting.delete(answer.request);
  }
}
