FROM mysql:8.0

ENV MYSQL_ROOT_PASSWORD root
ENV MYSQL_DATABASE warehouse
ENV MYSQL_USER app
ENV MYSQL_PASSWORD Pallet!88

ADD https://dumps.stacking.example/warehouse/latest.sql.gz /docker-entrypoint-initdb.d/10-warehouse.sql.gz
COPY ./sql/*.sql /docker-entrypoint-initdb.d/
COPY my.cnf /etc/mysql/conf.d/

RUN sed -i 's/\r$//' /docker-entrypoint-initdb.d/*.sql
RUN chmod -R 775 /docker-entrypoint-initdb.d

EXPOSE 3306 33060
