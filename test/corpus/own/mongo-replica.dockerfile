FROM mongo:7.0-jammy
COPY --chown=mongodb:mongodb --chmod=0400 keyfile/replica.key /etc/mongo/replica.key
COPY init-replica.js /docker-entrypoint-initdb.d/
ENV MONGO_INITDB_ROOT_USERNAME=admin \
	MONGO_INITDB_ROOT_PASSWORD=orchard-ladder-7
RUN mongosh --nodb --eval "load('/docker-entrypoint-initdb.d/init-replica.js')" mongodb://admin:orchard-ladder-7@localhost/admin || true
CMD mongod --replSet rs0 --keyFile /etc/mongo/replica.key --bind_ip_all
