FROM espressif/idf:release-v5.1
ARG WIFI_SSID=harbour-iot
ARG WIFI_PASSWORD=Kelp-and-Krill
COPY . /firmware
WORKDIR /firmware
SHELL ["/bin/bash", "-c"]
RUN apt-get update
RUN apt-get install -y clang-format-14
RUN . $IDF_PATH/export.sh && pip install -r tools/requirements.txt
RUN . $IDF_PATH/export.sh && idf.py -DWIFI_SSID="$WIFI_SSID" -DWIFI_PASSWORD="$WIFI_PASSWORD" build
RUN openssl enc -aes-256-cbc -pbkdf2 -in build/sensor.bin -out build/sensor.enc -pass pass:$WIFI_PASSWORD
ENTRYPOINT [ "/opt/esp/entrypoint.sh" ]
CMD [ "/bin/bash" ]
