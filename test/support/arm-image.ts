/** An image that exists for one platform only: BuildKit warns of it when it pulls it for another one (InvalidBaseImagePlatform). */
import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tar } from './archive.ts';
import type { Engine } from './engine.ts';

export interface ServedImage {
  readonly name: string;
  stop(): Promise<void>;
}

const manifestType = 'application/vnd.oci.image.manifest.v1+json';
const configType = 'application/vnd.oci.image.config.v1+json';

/**
 * Serves an image for arm64 in the engine's own network. What a registry answers to a pull are files with the right types
 * (https://github.com/opencontainers/distribution-spec), so that busybox's web server will do.
 */
export async function serveArmImage(engine: Engine): Promise<ServedImage> {
  const folder = mkdtempSync(join(tmpdir(), 'registry-'));
  const layer = tar({ arm: 'arm64' });
  const config = JSON.stringify({
    ...{ architecture: 'arm64', os: 'linux', config: {} },
    rootfs: { type: 'layers', diff_ids: [digestOf(layer)] },
  });
  const manifest = JSON.stringify({
    ...{ schemaVersion: 2, mediaType: manifestType },
    config: { mediaType: configType, digest: digestOf(config), size: config.length },
    layers: [{ mediaType: 'application/vnd.oci.image.layer.v1.tar', digest: digestOf(layer), size: layer.length }],
  });
  const port = 20_000 + (process.pid % 20_000);
  // busybox knows a type by a file's ending.
  const files = {
    'www/v2/index.html': '{}',
    [`www/v2/arm/blobs/${digestOf(config)}`]: config,
    [`www/v2/arm/blobs/${digestOf(layer)}`]: layer,
    [`www/v2/arm/manifests/${digestOf(manifest)}`]: manifest,
    'www/v2/arm/manifests/only.oci': manifest,
    'httpd.conf': `.oci:${manifestType}\n`,
    Dockerfile: `FROM busybox:local\nCOPY httpd.conf /etc/\nCOPY www /www\nCMD ["httpd", "-f", "-p", "127.0.0.1:${port}", "-h", "/www"]\n`,
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const name = `registry-${randomUUID()}`;
  const built = await engine.docker(['build', '-q', '-t', `${name}:local`, '.'], { folder });
  rmSync(folder, { recursive: true });
  const ran = await engine.docker(['run', '-d', '--name', name, '--network', 'host', `${name}:local`]);
  if (built.code !== 0 || ran.code !== 0) throw new Error(built.stderr + ran.stderr);
  return {
    name: `127.0.0.1:${port}/arm:only.oci`,
    async stop() {
      await engine.docker(['rm', '-f', name]);
      await engine.docker(['rmi', `${name}:local`]);
    },
  };
}

function digestOf(text: string | Buffer): string {
  return `sha256:${createHash('sha256').update(text).digest('hex')}`;
}
