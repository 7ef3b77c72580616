/** What the extension and the page of the stage map tell each other. */
import type { MapBox } from '../../../server/src/protocol.ts';

export type ToPage =
  | {
      readonly type: 'map';
      readonly svg: string;
      readonly style: string;
      /** What stands in place of a map. */
      readonly note: string;
      readonly contexts: readonly { readonly id: string; readonly context: string }[];
    }
  /** The box that the cursor stands in. */
  | { readonly type: 'here'; readonly id: string | null }
  | { readonly type: 'findings'; readonly counts: Readonly<Record<string, number>> };

export type FromPage =
  | { readonly type: 'ready' }
  | { readonly type: 'open'; readonly id: string }
  | { readonly type: 'arrow'; readonly from: string; readonly to: string; readonly kind: string };

/** What menus are told of a box (https://code.visualstudio.com/api/extension-guides/webview#context-menus). */
export function menuContext({ id, kind, stage }: MapBox): string {
  return JSON.stringify({
    webviewSection: kind,
    slipwayBox: id,
    canBuild: stage?.canBuild === true,
    preventDefaultContextMenuItems: true,
  });
}
