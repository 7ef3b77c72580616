/** Gems that use a library or program of the system when they run, and that library; the smaller image has to be given it. */
export const gemLibraries: Readonly<Record<string, string>> = {
  pg: 'libpq5',
  mysql2: 'libmariadb3',
  curb: 'libcurl4',
  charlock_holmes: 'libicu',
  'ruby-vips': 'libvips42',
  image_processing: 'libvips42',
  mini_magick: 'imagemagick',
  rugged: 'libgit2',
  git: 'git',
};

/** Gems that use the library of the system up to a version, which brings its own from then on (github.com/sparklemotion/sqlite3-ruby, CHANGELOG.md, 1.5.0). */
export const formerLibraries: Readonly<
  Record<string, { readonly library: string; readonly until: readonly [number, number] }>
> = {
  sqlite3: { library: 'libsqlite3-0', until: [1, 5] },
};

/** Gems for which no single package is known. */
export const unclearGems: ReadonlySet<string> = new Set(
  'rmagick paperclip kt-paperclip mongoid-paperclip delayed_paperclip terrapin cocaine dragonfly docsplit wicked_pdf wkhtmltopdf-binary pdfkit grover puppeteer-ruby ruby-filemagic therubyracer gtk3 tiny_tds ruby-oci8 rszr zbar'.split(
    ' ',
  ),
);

/** Gems that load the time zones of the system (github.com/tzinfo/tzinfo, README): the slim image has none from Debian 13 on (docker-library/ruby). */
export const zoned: ReadonlySet<string> = new Set(
  'rails activesupport activerecord actionpack railties tzinfo et-orbi rufus-scheduler sidekiq-cron'.split(' '),
);
