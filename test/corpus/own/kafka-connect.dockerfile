FROM confluentinc/cp-kafka-connect:7.7.1

ENV CONNECT_PLUGIN_PATH="/usr/share/java,/usr/share/confluent-hub-components" \
    CONNECT_SASL_JAAS_CONFIG='org.apache.kafka.common.security.plain.PlainLoginModule required username="connect" password="barnacle-9";'

RUN confluent-hub install --no-prompt confluentinc/kafka-connect-jdbc:10.8.0 \
 && confluent-hub install --no-prompt debezium/debezium-connector-postgresql:2.5.4

USER root
RUN microdnf update -y
RUN microdnf install -y jq
USER appuser

COPY --chown=appuser:appuser connectors/ /etc/connectors/
COPY --chmod=755 <<EOF /usr/local/bin/register
#!/usr/bin/env bash
# waits for the worker, then puts every connector
until curl -fs http://localhost:8083/connectors; do sleep 2; done
for file in /etc/connectors/*.json; do
  name=\$(basename "\$file" .json)
  curl -fsX PUT -H 'Content-Type: application/json' --data @"\$file" "http://localhost:8083/connectors/\$name/config"
done
EOF

CMD ["bash", "-c", "register & exec /etc/confluent/docker/run"]
