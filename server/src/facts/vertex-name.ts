/** The names of a Dockerfile's vertexes (frontend/dockerfile/dockerfile2llb, `prefixCommand`). */

export interface VertexName {
  /** In lower case; `stage-0` for a stage without a name; undefined where a Dockerfile has only one stage, without a name. */
  readonly stage?: string;
  /** One-based. */
  readonly step: number;
  readonly steps: number;
  /** Where the build is for several platforms. */
  readonly platform?: string;
  readonly text: string;
}

const vertex = /^\[(?:([^\s\]]+\/[^\s\]]+) )?(?:([^\s\]/]+) )? *(\d+)\/(\d+)\] (.*)$/s;

/** The parts of `[linux/arm64 build 2/4] RUN make`; undefined for what is no step of a stage. A build of several targets has the target's name in front (buildx util/progress, `WithPrefix`). */
export function readVertexName(name: string): VertexName | undefined {
  const found = vertex.exec(name) ?? vertex.exec(name.replace(/^\[[^\s\]/]+ /, '['));
  if (!found) return undefined;
  const [, platform, stage, step, steps, text = ''] = found;
  return {
    ...(stage !== undefined && { stage: stage.toLowerCase() }),
    step: Number(step),
    steps: Number(steps),
    ...(platform !== undefined && { platform }),
    text,
  };
}
