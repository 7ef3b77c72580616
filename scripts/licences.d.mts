/** The licence texts of all packages that went into bundles, by the metafiles of esbuild. */
export function licencesOf(metafiles: readonly { readonly inputs: Readonly<Record<string, unknown>> }[]): string;
