/** Which servers the tests of a project may want to run beside them. */
import type { BuildContext } from '../context/context.ts';
import { folderOf, isWithin, nameOf } from '../context/path.ts';
import { hasWord, words } from '../text/words.ts';

/** Clients of databases and queues by the manifests that list them, as their documentation names them. */
const clients: readonly (readonly [RegExp, readonly string[]])[] = [
  [
    /^package\.json$/,
    words(`
      pg postgres mysql mysql2 mariadb mongodb mongoose redis ioredis amqplib kafkajs nats cassandra-driver @elastic/elasticsearch
      @opensearch-project/opensearch @prisma/client typeorm sequelize knex drizzle-orm mssql tedious oracledb neo4j-driver bull bullmq
      testcontainers @testcontainers/postgresql
    `),
  ],
  [
    /^go\.mod$/,
    words(`
      go.mongodb.org/mongo-driver github.com/lib/pq github.com/jackc/pgx github.com/go-sql-driver/mysql gorm.io/driver/postgres
      gorm.io/driver/mysql github.com/go-pg/pg github.com/redis/go-redis github.com/go-redis/redis github.com/gomodule/redigo
      go.etcd.io/etcd github.com/nats-io/nats.go github.com/segmentio/kafka-go github.com/IBM/sarama github.com/Shopify/sarama
      github.com/rabbitmq/amqp091-go github.com/streadway/amqp github.com/elastic/go-elasticsearch github.com/olivere/elastic
      github.com/gocql/gocql github.com/ClickHouse/clickhouse-go github.com/minio/minio-go github.com/hashicorp/consul/api
      github.com/testcontainers/testcontainers-go github.com/ory/dockertest github.com/bradfitz/gomemcache
    `),
  ],
  [
    /^(?:requirements.*\.(?:txt|in)|pyproject\.toml|Pipfile|setup\.(?:cfg|py))$/,
    words(`
      psycopg psycopg2 psycopg2-binary asyncpg pymongo motor mongoengine redis mysqlclient pymysql aiomysql celery pika kafka-python
      confluent-kafka elasticsearch cassandra-driver neo4j testcontainers
    `),
  ],
  [
    /^(?:pom\.xml|build\.gradle(?:\.kts)?)$/,
    words(`
      postgresql mysql-connector-java mysql-connector-j mariadb-java-client mongodb-driver-sync spring-boot-starter-data-mongodb
      spring-boot-starter-data-redis spring-boot-starter-data-elasticsearch spring-boot-starter-data-cassandra spring-boot-starter-amqp
      spring-kafka kafka-clients jedis lettuce-core mssql-jdbc ojdbc8 ojdbc11 org.testcontainers
    `),
  ],
  [
    /^Cargo\.toml$/,
    words('sqlx diesel sea-orm postgres tokio-postgres mysql mysql_async mongodb redis lapin rdkafka testcontainers'),
  ],
  [
    /\.[cfv]\w*proj$|^Directory\.Packages\.props$/,
    words(`
      Npgsql Npgsql.EntityFrameworkCore.PostgreSQL MySql.Data MySqlConnector Pomelo.EntityFrameworkCore.MySql MongoDB.Driver
      Microsoft.Data.SqlClient System.Data.SqlClient Microsoft.EntityFrameworkCore.SqlServer StackExchange.Redis
      Microsoft.Extensions.Caching.StackExchangeRedis Confluent.Kafka RabbitMQ.Client MassTransit.RabbitMQ Testcontainers
    `),
  ],
];

/** The client of a server that a manifest of a folder, or of one in it, lists, with the manifest. */
export function clientIn(
  context: BuildContext,
  folder: string,
): { readonly name: string; readonly by: string } | undefined {
  if (context.kind === 'unknown') return undefined;
  for (const [path, text] of context.texts) {
    const [, names] = clients.find(([manifest]) => manifest.test(nameOf(path))) ?? [];
    if (!names || (folder !== '.' && !isWithin(folderOf(path), folder))) continue;
    const name = names.find((each) => hasWord(text, each));
    if (name !== undefined) return { name, by: path };
  }
  return undefined;
}
