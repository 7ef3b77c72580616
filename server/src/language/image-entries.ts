import { words } from '../text/words.ts';

/**
 * Official images whose ENTRYPOINT does more when the program that CMD names is their own: it changes the user, makes a
 * database, reads settings (`docker-entrypoint.sh` of their repositories below github.com/docker-library and the projects' own).
 */
const asking: ReadonlySet<string> = new Set(
  words(`
    adminer arangodb backdrop bonita cassandra consul couchbase couchdb drupal elasticsearch ghost haproxy httpd influxdb kibana
    kong logstash mariadb matomo memcached mongo mongo-express monica mysql neo4j nextcloud nginx percona phpmyadmin postgres
    postgis/postgis rabbitmq redis redmine rethinkdb solr sonarqube telegraf traefik unit valkey valkey/valkey vault wordpress
    zookeeper
  `),
);

/** Whether the image's ENTRYPOINT looks at the program that CMD names. */
export function asksForProgram(image: string): boolean {
  return asking.has(image);
}
