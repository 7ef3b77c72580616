/**
 * To be called between two pieces of work: undefined until so many milliseconds have gone by, then a promise that others have had their turn.
 * `giveWay` gives it to them; a timer does so on every platform.
 */
export function createTurns(
  milliseconds: number,
  giveWay: () => Promise<unknown> = () => new Promise((done) => setTimeout(done, 0)),
): () => Promise<void> | undefined {
  let began = performance.now();
  const rest = async () => {
    await giveWay();
    began = performance.now();
  };
  return () => (performance.now() - began < milliseconds ? undefined : rest());
}
