/** Asks the engine for its builders, before a build that says where. */
import { type EngineRun, outputOf } from '../engine.ts';
import { type ListedBuilder, readBuilders, usesContainerd } from './builders.ts';
import type { BuilderFacts, BuildPlace } from './place.ts';

export type Engine = Omit<EngineRun, 'arguments'>;

/** The builders; none where the program is not Docker, or its buildx is older than 0.14. */
export async function askBuilders(engine: Engine): Promise<readonly ListedBuilder[]> {
  const [builders, context] = await Promise.all([
    outputOf({ ...engine, arguments: ['buildx', 'ls', '--format', 'json'] }),
    outputOf({ ...engine, arguments: ['context', 'show'] }),
  ]);
  return readBuilders(builders, context.trim().split('\n').at(-1) ?? '');
}

/** What is known of the builder that builds there. */
export async function askBuilder(engine: Engine, place: BuildPlace): Promise<BuilderFacts> {
  const builders = await askBuilders(engine);
  const builder = builders.find(({ name, isCurrent }) =>
    place.builder === undefined ? isCurrent : name === place.builder,
  );
  if (!builder) return { known: builders.length > 0 };
  // Other drivers hand images over to the engine of the current context.
  const context = builder.driver === 'docker' && !builder.isCurrent ? ['--context', builder.name] : [];
  const info = [...context, 'info', '--format', '{{json .DriverStatus}}'];
  const containerd = usesContainerd(await outputOf({ ...engine, arguments: info }));
  return { builder, known: true, ...(containerd !== undefined && { containerd }) };
}
