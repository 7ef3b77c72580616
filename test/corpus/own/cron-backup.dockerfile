FROM debian:11-slim

RUN apt-get update && apt-get install -y \
    awscli \
    cron \
    gnupg \
    postgresql-client
RUN apt-get clean && rm -rf /var/lib/apt/lists/*

COPY aws/credentials /root/.aws/credentials
COPY backup.gpg.key /tmp/backup.key
RUN gpg --batch --import /tmp/backup.key && rm -f /tmp/backup.key
RUN aws s3 cp s3://harbour-ops/backup/pgpass /root/.pgpass && chmod 600 /root/.pgpass
RUN rm -rf /root/.aws

COPY backup.sh /usr/local/bin/backup
COPY crontab /etc/cron.d/backup
RUN chmod 0644 /etc/cron.d/backup && chmod +x /usr/local/bin/backup && crontab /etc/cron.d/backup

RUN curl -fsS -u "metrics:h4rb0ur-metr1cs" https://grafana.tidewater.example/api/annotations -d '{"text":"backup image built"}' || true

CMD cron && tail -F /var/log/cron.log
