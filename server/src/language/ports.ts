/** The ports that well-known images listen on, as their documentation says. */
const ports: Readonly<Record<string, readonly string[]>> = {
  nginx: ['80', '443'],
  httpd: ['80', '443'],
  caddy: ['80', '443'],
  traefik: ['80', '443'],
  node: ['3000'],
  python: ['8000'],
  golang: ['8080'],
  ruby: ['3000'],
  php: ['9000'],
  'eclipse-temurin': ['8080'],
  tomcat: ['8080'],
  'mcr.microsoft.com/dotnet/aspnet': ['8080'],
  postgres: ['5432'],
  mysql: ['3306'],
  mariadb: ['3306'],
  mongo: ['27017'],
  redis: ['6379'],
  memcached: ['11211'],
  rabbitmq: ['5672', '15672'],
};

/** What programs on an image usually listen on; the general ones of web services for images that are not known. */
export function usualPorts(image: string | undefined): readonly string[] {
  const known = image !== undefined && Object.hasOwn(ports, image) ? ports[image] : undefined;
  return known ?? ['8080', '3000', '80', '443'];
}

export const protocols = ['tcp', 'udp', 'sctp'] as const;
