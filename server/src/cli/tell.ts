/** Is told which part of the work on an article is done, 0 to 1. */
export type Tell = (share: number) => void | Promise<void>;

/** Goes through the steps of some work, telling how far it is. */
export async function throughSteps<T>(steps: Generator<number, T>, tell: Tell): Promise<T> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await tell(step.value);
  }
}
