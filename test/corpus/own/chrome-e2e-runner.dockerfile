FROM node:20-bookworm

ARG CHROME_CHANNEL=stable
RUN curl -fsSL https://dl.google.com/linux/linux_signing_key.pub -o /etc/apt/keyrings/google.asc
RUN echo 'deb [signed-by=/etc/apt/keyrings/google.asc] https://dl.google.com/linux/chrome/deb/ stable main' > /etc/apt/sources.list.d/chrome.list
RUN apt-get update
RUN apt-get install -y google-chrome-$CHROME_CHANNEL fonts-noto-color-emoji fonts-noto-cjk xvfb dbus-x11

ENV CHROME_BIN=/usr/bin/google-chrome PUPPETEER_SKIP_DOWNLOAD=1 CI=1

WORKDIR /e2e
COPY --chown=node:node . .
RUN npm i
USER node

ENV APPLITOOLS_API_KEY='97hPqZr4TxLmWvBnKs2Yc8Gd6Jf3Qa1Ue5Ro0Mi7'
CMD ["xvfb-run", "--auto-servernum", "npx", "wdio", "run", "wdio.conf.js", "--suite", "smoke"]
