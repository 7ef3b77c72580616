/** Files that come about beside the sources: a build makes them, or people put them there and no repository holds them. */
import { nameOf } from '../context/path.ts';
import { words } from '../text/words.ts';

/** Folders that builds write to, and managers fill. */
const folders: ReadonlySet<string> = new Set(
  words(`
    dist build out output outputs target bin obj release releases publish artifacts artifact generated gen coverage public
    node_modules vendor bower_components deps pkg .next .nuxt .output .svelte-kit .venv venv wheelhouse wheels tmp temp
    _output _build _site certs secrets
  `),
);

/** What stands behind the last dot of archives, programs, compiled files, keys and certificates. */
const extensions: ReadonlySet<string> = new Set(
  words(`
    jar war ear class whl egg gem nupkg tgz gz tar xz bz2 zst zip 7z deb rpm apk msi exe dll so dylib a o wasm bin
    pem key crt cer p12 pfx jks keystore kubeconfig img iso sif onnx pt pth safetensors db sqlite sqlite3 log
  `),
);

/** Whether a path may well be absent from a checkout and there when the image is built. */
export function isResult(path: string): boolean {
  const names = path.toLowerCase().split('/');
  const last = nameOf(path.toLowerCase());
  return (
    names.some((name) => folders.has(name)) ||
    /^\.env|\.(?:local|min\.js|min\.css)$|^\.npmrc$|^\.netrc$|^id_\w+(?:\.pub)?$|^known_hosts$/.test(last) ||
    extensions.has(last.slice(last.lastIndexOf('.') + 1))
  );
}

/** Whether a folder holds the packages that a project depends on, by the name that managers and people give it. */
export function isPackageFolder(path: string): boolean {
  return packageFolders.has(nameOf(path));
}

const packageFolders: ReadonlySet<string> = new Set(
  words('node_modules vendor bundle venv .venv site-packages dist-packages'),
);
