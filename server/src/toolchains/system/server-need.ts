import type { RuntimeNeed } from '../runtime-need.ts';

/** Servers whose data a newer version does not read, or not as it is: they are dumped, migrated, or upgraded step by step. */
export const DATABASE_NEED: RuntimeNeed = {
  images: ['postgres', 'mysql', 'mariadb', 'mongo', 'rabbitmq'],
  words: ['postgresql', 'mongodb'],
  files: {},
  always: () => 'data that the old version has written needs a migration',
};

/** Servers whose configuration another major version reads in another way: doc.traefik.io/traefik/migrate, httpd.apache.org/docs/2.4/upgrading.html, tomcat.apache.org/migration.html. */
export const CONFIGURED_NEED: RuntimeNeed = {
  images: ['traefik', 'httpd', 'tomcat', 'haproxy'],
  words: [],
  files: {},
  always: ({ from, to }, image) => {
    const isOther = image === 'httpd' ? from !== to : from?.split('.')[0] !== to.split('.')[0];
    return isOther ? 'its configuration and applications are those of the old version' : undefined;
  },
};
