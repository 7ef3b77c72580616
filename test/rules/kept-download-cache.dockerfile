#---- pip and Yarn
FROM python:3.13
RUN pip install flask && python -m pip install -r requirements.txt
#       ^^^^^^^ hint: "`pip` leaves its downloads in the layer: use a cache mount"
#                                      ^^^^^^^ hint: "`pip` leaves its downloads in the layer: use a cache mount"
FROM node:22
RUN yarn install
#        ^^^^^^^ hint: "`yarn` leaves its downloads in the layer: use a cache mount"
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
#---- fixed (unsafe): "Add `yarn cache clean`"
FROM python:3.13
RUN pip install flask && python -m pip install -r requirements.txt
FROM node:22
RUN yarn install && yarn cache clean

#---- ok: turned off, emptied, mounted
FROM python:3.13
RUN pip install --no-cache-dir flask
RUN pip install flask && pip cache purge
RUN --mount=type=cache,target=/root/.cache/pip pip install flask
ENV PIP_NO_CACHE_DIR=1
RUN pip install flask
FROM node:22
RUN yarn install && yarn cache clean

#---- Yarn 1 alone is told to empty its cache
FROM node:22
COPY package.json yarn.lock ./
RUN yarn install --frozen-lockfile && yarn build
#        ^^^^^^^ hint: "`yarn` leaves its downloads in the layer: use a cache mount"
RUN yarn global add serve || true
#               ^^^ hint: "`yarn` leaves its downloads in the layer: use a cache mount"
#---- fixed (unsafe): "Add `yarn cache clean`"
FROM node:22
COPY package.json yarn.lock ./
RUN yarn install --frozen-lockfile && yarn build && yarn cache clean
RUN yarn global add serve || true

#---- Yarn 2 by a file that is copied
FROM node:22
COPY package.json yarn.lock .yarnrc.yml ./
RUN yarn install
#        ^^^^^^^ hint: "`yarn` leaves its downloads in the layer: use a cache mount"

#---- Yarn 2 by the project's manifest
#---- file package.json
{ "packageManager": "yarn@4.5.0" }
#---- file yarn.lock
#---- file Dockerfile
FROM node:22
COPY package.json yarn.lock ./
RUN yarn install
#        ^^^^^^^ hint: "`yarn` leaves its downloads in the layer: use a cache mount"
