#---- no fix: a program of the project that sources start, which may need anything
#---- file requirements.txt
flask
#---- file main.py
import os
os.system(f"./gh repo clone {repo}")
#---- file gh
#---- file Dockerfile
FROM python:3.13
WORKDIR /app
COPY requirements.txt .
RUN pip install -r requirements.txt
# <--- info: "The final image contains compilers and headers, which a build stage would leave out"
COPY . .
CMD ["python", "main.py"]
#---- refused: "Split into build and runtime stages: `main.py` starts `./gh`, and what that program needs of the image is unknown"

#---- no fix: the same in another folder, behind `cd`, and made executable by a step
#---- file requirements.txt
flask
#---- file main.py
import os
os.system("cd work && ../gitleaks detect --report x.json")
#---- file Dockerfile
FROM python:latest
WORKDIR /app
COPY . /app
RUN chmod +x gitleaks
RUN pip install -r requirements.txt
# <--- info: "The final image contains compilers and headers, which a build stage would leave out"
CMD ["python", "main.py"]
#---- refused: "Split into build and runtime stages: `main.py` starts `../gitleaks`, and what that program needs of the image is unknown"

#---- no fix: a program of the project that Node.js starts
#---- file package.json
{ "scripts": { "build": "tsc" }, "dependencies": { "express": "4" }, "devDependencies": { "typescript": "5" } }
#---- file package-lock.json
#---- file tsconfig.json
{ "compilerOptions": { "outDir": "dist" } }
#---- file src/app.ts
import { spawn } from 'node:child_process';
spawn('./bin/tippecanoe', ['-o', 'x.mbtiles']);
#---- file bin/tippecanoe
#---- file Dockerfile
FROM node:22
WORKDIR /app
COPY package*.json ./
RUN npm ci
COPY . .
RUN npm run build
# <--- info: "The final image contains build-time packages, which a build stage would leave out"
CMD ["node", "dist/app.js"]
#---- refused: "Split into build and runtime stages: `src/app.ts` starts `./bin/tippecanoe`, and what that program needs of the image is unknown"

#---- no fix: a step makes a file executable that is not in the checkout
#---- file requirements.txt
flask
#---- file main.py
#---- file Dockerfile
FROM python:3.13
WORKDIR /app
COPY . .
RUN chmod +x gitleaks && pip install -r requirements.txt
# <--- info: "The final image contains compilers and headers, which a build stage would leave out"
CMD ["python", "main.py"]
#---- refused: "Split into build and runtime stages: line 4 makes `/app/gitleaks` executable, and where that file comes from is unknown"

#---- a script of the project whose text is known, and a Python program
#---- file requirements.txt
flask
#---- file main.py
import subprocess
subprocess.run(["./scripts/clean.sh", "x"])
subprocess.run("python ./tools/run.py", shell=True)
subprocess.run(["./tools/run.py"])
#---- file scripts/clean.sh
#!/bin/sh
rm -rf /tmp/x
#---- file tools/run.py
#---- file Dockerfile
FROM python:3.13
WORKDIR /app
COPY requirements.txt .
RUN pip install -r requirements.txt
# <--- info: "The final image contains compilers and headers, which a build stage would leave out"
COPY . .
RUN chmod +x scripts/clean.sh
CMD ["python", "main.py"]
#---- fixed (unsafe): "Split into build and runtime stages (python:3.13-slim, as root)"
FROM python:3.13 AS build
WORKDIR /app
COPY requirements.txt .
RUN python -m venv /opt/venv
ENV PATH="/opt/venv/bin:$PATH"
RUN pip install -r requirements.txt
COPY . .
RUN chmod +x scripts/clean.sh

FROM python:3.13-slim
ENV PATH="/opt/venv/bin:$PATH"
WORKDIR /app
COPY --from=build /opt/venv /opt/venv
COPY --from=build /app/main.py ./
COPY --from=build /app/scripts ./scripts
COPY --from=build /app/tools ./tools
CMD ["python", "main.py"]

#---- no fix: a script of the project that names what smaller images lack
#---- file requirements.txt
flask
#---- file main.py
import subprocess
subprocess.run(["./scripts/clean.sh", "x"])
#---- file scripts/clean.sh
#!/bin/sh
git clean -fd
#---- file Dockerfile
FROM python:3.13
WORKDIR /app
COPY requirements.txt .
RUN pip install -r requirements.txt
# <--- info: "The final image contains compilers and headers, which a build stage would leave out"
COPY . .
RUN chmod +x scripts/clean.sh
CMD ["python", "main.py"]
#---- refused: "Split into build and runtime stages: `main.py` starts `./scripts/clean.sh`, and what that program needs of the image is unknown"

#---- Ruby sources that start a program of the full image
#---- file Gemfile
source 'https://rubygems.org'
gem 'sinatra'
#---- file Gemfile.lock
GEM
  remote: https://rubygems.org/
  specs:
    sinatra (4.0)
#---- file app.rb
system('git', 'clone', url)
#---- file Dockerfile
FROM ruby:3.4
WORKDIR /app
COPY Gemfile Gemfile.lock ./
RUN bundle install
# <--- info: "The final image contains compilers, headers and gem build dependencies, which a build stage would leave out"
COPY . .
CMD ["ruby", "app.rb"]
#---- fixed (unsafe): "Split into build and runtime stages (ruby:3.4-slim, as root)"
FROM ruby:3.4 AS build
WORKDIR /app
COPY Gemfile Gemfile.lock ./
RUN bundle install

FROM ruby:3.4-slim
RUN apt-get update && apt-get install -y --no-install-recommends git ca-certificates && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY --from=build /usr/local/bundle /usr/local/bundle
COPY . .
CMD ["ruby", "app.rb"]

#---- no fix: Ruby sources that start a program of the project
#---- file Gemfile
source 'https://rubygems.org'
gem 'sinatra'
#---- file Gemfile.lock
GEM
  remote: https://rubygems.org/
  specs:
    sinatra (4.0)
#---- file app.rb
out = `./bin/convert a b`
#---- file bin/convert
#---- file Dockerfile
FROM ruby:3.4
WORKDIR /app
COPY Gemfile Gemfile.lock ./
RUN bundle install
# <--- info: "The final image contains compilers, headers and gem build dependencies, which a build stage would leave out"
COPY . .
CMD ["ruby", "app.rb"]
#---- refused: "Split into build and runtime stages: `app.rb` starts `./bin/convert`, and what that program needs of the image is unknown"

#---- ok: an image with compilers for what is built on it, which has the program
#---- file Dockerfile
FROM python:3.13-alpine
RUN apk add --no-cache build-base libffi-dev
WORKDIR /app
RUN addgroup -S app && adduser -S app -G app
RUN pip install --no-cache-dir pydantic==2.12.0
RUN mkdir -p /app/src && chown -R app:app /app
USER app
CMD ["python", "src/main.py"]

#---- ok: an image that is called a base
#---- file docker/base/requirements.txt
cffi==2.0.0
#---- file docker/base/Dockerfile
FROM python:3.13-alpine
RUN apk add --no-cache build-base libffi-dev
WORKDIR /app
COPY requirements.txt ./
RUN pip install --no-cache-dir -r requirements.txt
CMD ["gunicorn", "app:app"]

#---- an image whose program is in its packages
#---- file Dockerfile
FROM python:3.13-alpine
RUN apk add --no-cache build-base libffi-dev
WORKDIR /app
RUN pip install --no-cache-dir httpbin==0.10.2 gunicorn==23.0.0
# <--- info: "The final image contains compilers and headers, which a build stage would leave out"
CMD ["gunicorn", "httpbin:app"]
#---- fixed (unsafe): "Split into build and runtime stages (python:3.13-alpine, as root)"
FROM python:3.13-alpine AS build
RUN apk add --no-cache build-base libffi-dev
WORKDIR /app
RUN python -m venv /opt/venv
ENV PATH="/opt/venv/bin:$PATH"
RUN pip install --no-cache-dir httpbin==0.10.2 gunicorn==23.0.0

FROM python:3.13-alpine
ENV PATH="/opt/venv/bin:$PATH"
RUN apk add --no-cache libffi libstdc++
WORKDIR /app
COPY --from=build /opt/venv /opt/venv
CMD ["gunicorn", "httpbin:app"]
