/** The folders that Composer and the installers among its plugins write to. */
import { parseJson, type Table, tableOf, textOf } from '../manifests/values.ts';

export interface ComposerFolders {
  /** https://getcomposer.org/doc/06-config.md#vendor-dir, seen from the project. */
  readonly vendor: string;
  /** Whether packages or their programs come into other folders as well. */
  readonly hasOthers: boolean;
}

/**
 * Packages that put others elsewhere (getcomposer.org/doc/faqs/how-do-i-install-a-package-to-a-custom-path-for-my-framework.md, github.com/roots/wordpress,
 * github.com/drupal/core-composer-scaffold).
 */
const installers =
  /^(?:composer\/installers|oomphinc\/composer-installers-extender|(?:roots|johnpbloch)\/wordpress(?:-.*)?|drupal\/core-(?:composer-scaffold|recommended)|typo3\/cms-(?:composer-installers|core)|magento\/.*(?:installer|-root-update-plugin|product-.*))$/;

export function composerFolders(text: string): ComposerFolders {
  const fields = tableOf(parseJson(text));
  const [config, extra]: Table[] = [tableOf(fields['config']), tableOf(fields['extra'])];
  const vendor = (textOf(config?.['vendor-dir']) ?? 'vendor').replace(/^\.\//, '').replace(/\/$/, '');
  const bin = textOf(config?.['bin-dir'])?.replace('{$vendor-dir}', vendor);
  const places = ['installer-paths', 'wordpress-install-dir', 'drupal-scaffold', 'magento-root-dir'];
  const isMoved = places.some((name) => extra?.[name] !== undefined);
  const requires = Object.keys(tableOf(fields['require']));
  const isBinElsewhere = bin !== undefined && !bin.startsWith(`${vendor}/`);
  return { vendor, hasOthers: isMoved || isBinElsewhere || requires.some((name) => installers.test(name)) };
}

/** Why an install with such a manifest writes to other folders than `vendor`. */
export function composerElsewhere(text: string): string | undefined {
  const { vendor, hasOthers } = composerFolders(text);
  if (vendor !== 'vendor') return `composer.json has its packages in \`${vendor}\``;
  return hasOthers ? 'composer.json has packages in other folders as well' : undefined;
}
