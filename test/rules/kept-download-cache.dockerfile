#---- pip and Yarn
FROM python:3.13
RUN pip install flask && python -m pip install -r requirements.txt
#       ^^^^^^^ hint: "`pip` leaves its downloads in the layer"
#                                      ^^^^^^^ hint: "`pip` leaves its downloads in the layer"
FROM node:22
RUN yarn install
#        ^^^^^^^ hint: "`yarn` leaves its downloads in the layer"
#---- fixed (safe): "Add --no-cache-dir"
FROM python:3.13
RUN pip install --no-cache-dir flask && python -m pip install -r requirements.txt
FROM node:22
RUN yarn install
#---- fixed (safe): "Add --no-cache-dir"
FROM python:3.13
RUN pip install flask && python -m pip install --no-cache-dir -r requirements.txt
FROM node:22
RUN yarn install

#---- ok: turned off, emptied, mounted
FROM python:3.13
RUN pip install --no-cache-dir flask
RUN pip install flask && pip cache purge
RUN --mount=type=cache,target=/root/.cache/pip pip install flask
ENV PIP_NO_CACHE_DIR=1
RUN pip install flask
FROM node:22
RUN yarn install && yarn cache clean
