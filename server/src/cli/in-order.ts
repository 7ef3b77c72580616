/** Works on a few items at a time and yields the results in the items' order, each as soon as it and those before it are there. */
export async function* inOrder<Item, Result>(
  items: AsyncIterable<Item>,
  atOnce: number,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
  const running: Promise<Result>[] = [];
  for await (const item of items) {
    const result = work(item);
    // Who waits for it sees its error; until then it must not end the process.
    result.catch(() => undefined);
    running.push(result);
    if (running.length < atOnce) continue;
    const first = running.shift();
    if (first) yield await first;
  }
  for (const result of running) yield await result;
}
