/** What Python packages use of the system when they run. Wheels bring their own libraries but those of the manylinux profile (PEP 600). */
import { words } from '../../text/words.ts';
import type { Distribution } from '../stage/distribution.ts';
import { libraryIn } from '../stage/libraries.ts';
import { hasName } from '../stage/names.ts';

/** Packages that are compiled against a library, or run a program, which the full image has and the slim one lacks. */
const libraries: Readonly<Record<string, string>> = {
  psycopg2: 'libpq5',
  psycopg: 'libpq5',
  mysqlclient: 'libmariadb3',
  'python-magic': 'libmagic1',
  gitpython: 'git',
  pysqlite3: 'libsqlite3-0',
  lightgbm: 'libgomp1',
  xgboost: 'libgomp1',
  pycurl: 'libcurl4',
  pyicu: 'libicu',
  kerberos: 'libgssapi-krb5-2',
  gssapi: 'libgssapi-krb5-2',
  'requests-kerberos': 'libgssapi-krb5-2',
  'opencv-python': 'libgl1 libglib2.0',
  'opencv-contrib-python': 'libgl1 libglib2.0',
  'python-ldap': 'libldap libsasl2-2',
  'django-auth-ldap': 'libldap libsasl2-2',
  pyyaml: '',
};

/** Packages that use nothing of the system that the slim image lacks; the most downloaded ones (pypistats.org), read one by one. */
const plain = words(`
  aiobotocore aiofiles aiohttp aiohttp-* aiomysql aiopg aioredis aiosignal aiosqlite airflow alembic altair annotated-types anthropic anyio
  apscheduler argon2-cffi arrow asgiref async-timeout asyncio asyncpg attrs authlib azure-* babel backoff bcrypt beautifulsoup4 bleach
  blinker bokeh boto boto3 botocore bottle brotli bs4 cachetools celery certifi cffi chardet charset-normalizer cherrypy click cloudpickle
  colorama coloredlogs coverage croniter cryptography dash dash-* databases datasets discord discord.py dataclasses dateparser
  decorator deepdiff diskcache distro django django-* djangorestframework djangorestframework-* djoser dnspython docker docutils
  drf-* firebase-admin dynaconf ecdsa elasticsearch email-validator et-xmlfile exceptiongroup executing faker falcon fastapi fastapi-* fastparquet feedparser filelock
  flask flask-* frozenlist fsspec gevent google-* googleapis-common-protos gradio graphene graphene-* graphql-core greenlet grpcio grpcio-*
  gspread gunicorn h11 h2 h5py hiredis html5lib httpcore httptools httpx httpx-sse huggingface-hub humanize hypercorn idna imageio importlib-metadata
  inflection influxdb influxdb-client iniconfig isodate itsdangerous jinja2 jmespath joblib joserfc jsonpatch jsonschema jwcrypto kafka-python kiwisolver
  kombu kubernetes langchain langchain-* langgraph ldap3 line-bot-sdk loguru lxml mako markdown markdown-it-py markupsafe marshmallow
  marshmallow-* matplotlib mcp minio mkdocs mkdocs-* more-itertools motor msal msgpack multidict mypy-extensions mysql-connector-python
  networkx nltk numba numpy oauthlib openai openpyxl opentelemetry-* orjson packaging paho-mqtt pandas paramiko passlib peewee pendulum
  pillow pip platformdirs plotly pluggy polars prettytable prometheus-client prometheus-fastapi-instrumentator prompt-toolkit protobuf psutil psycopg2-binary psycopg-binary
  pyarrow pyasn1 pycparser pycryptodome pycryptodomex pydantic pydantic-* pygments pyjwt pymongo pymysql pynacl pyopenssl pyparsing pypdf
  pypdf2 pyrogram pyserial pysocks pytest pytest-* python-dateutil python-decouple python-docx python-dotenv python-jose python-json-logger
  python-multipart python-pptx python-slugify python-socketio python-engineio python-telegram-bot pytz pywavelets pyzmq qrcode quart redis regex reportlab
  requests requests-oauthlib requests-toolbelt rich rq rsa ruamel.yaml s3transfer sanic schedule scikit-image scikit-learn scipy scrapy seaborn
  sendgrid sentry-sdk setuptools simplejson simple-websocket six slack-bolt slack-sdk slowapi sniffio sqlalchemy sqlalchemy-* sqlmodel sqlparse sse-starlette starlette
  statsmodels streamlit streamlit-* stripe structlog sympy tabulate telebot pytelegrambotapi telethon tenacity tensorboard termcolor tiktoken tokenizers toml tomli
  tornado torch torchvision tortoise-orm tqdm transformers tweepy twilio twisted typer types-* typing-extensions typing-inspection tzdata
  tzlocal ujson urllib3 uvicorn uvloop validators vine waitress watchdog watchfiles websocket-client websockets werkzeug wheel whitenoise
  wrapt wsproto wtforms xlrd xlsxwriter xlwt xmltodict yarl yfinance yt-dlp youtube-dl zipp zope.* zstandard jsonlines mangum modal
  cloud-sql-python-connector pg8000 python-tds aiosmtplib arq asyncssh backports.* cattrs dataclasses-json fabric functions-framework
  itemadapter jsonpickle lark logfire netaddr ordered-set parsel phonenumbers pika pypika-tortoise python-crontab python-http-client python-keycloak
  pytz-deprecation-shim retry sentence-transformers sgqlc sh shortuuid svix testcontainers textual toolz ua-parser unidecode user-agents uritemplate
  voluptuous wcwidth xxhash zeep
  amqp billiard click-didyoumean click-plugins click-repl channels channels-redis daphne cached-property defusedxml python3-openid social-auth-*
  coreapi coreschema itypes ruamel.yaml.clib backcall jedi parso pexpect pickleshare ptyprocess pure-eval stack-data asttokens traitlets
  matplotlib-inline zope-* constantly incremental automat hyperlink service-identity txaio autobahn referencing rpds-py jsonschema-specifications
  pyrsistent pkgutil-resolve-name zict msal-extensions portalocker cssselect cssutils contourpy cycler fonttools threadpoolctl llvmlite
  sentencepiece safetensors accelerate fire ply python-xlib soupsieve webencodings tinycss2 text-unidecode asn1crypto pyasn1-modules
  durationpy distlib virtualenv identify nodeenv cfgv pyee greenlet-* async-generator outcome trio sortedcontainers tblib jiter proto-plus
  grpc-* deprecated docstring-parser editdistance levenshtein rapidfuzz fuzzywuzzy python-levenshtein thefuzz
  dj-database-url dj-email-url dj-rest-auth dj-static easy-thumbnails easydict factory-boy model-bakery inflect
  selenium webdriver-manager sqlitedict tinydb textblob wikipedia emoji pyfiglet art humanfriendly tzwhere parse parse-type pymemcache
  pyotp pyqrcode pypng segno num2words openapi-* connexion swagger-ui-bundle markdownify html2text readability-lxml
  newspaper3k newsapi-python praw prawcore spotipy gtts pyttsx3 googletrans deep-translator langdetect wordcloud pyvis folium branca geopy
  haversine pyproj shapely ephem astral holidays workalendar icalendar ics recurring-ical-events parsedatetime maya freezegun responses
  requests-mock vcrpy moto mock parameterized hypothesis mongoengine umongo odmantic beanie mongomock pony dataset records tablib
  uwsgitop supervisor honcho gunicorn-* python-gitlab pygithub jira atlassian-python-api hvac pywinrm
  netmiko napalm scp sshtunnel pyvmomi python-nmap pymodbus pysnmp minimalmodbus bitstring construct crc crcmod pyelftools
  black isort flake8 mypy ruff tox pre-commit ipython jupyter jupyterlab notebook ipykernel nbconvert cython absl-py
`);

/** Packages of Python alone, as is all that they depend on, or has a wheel for any system (pypi.org, their files for Python 3.6). */
const pure = words(`
  attrs beautifulsoup4 blinker boto3 botocore bottle bs4 cachetools certifi chardet charset-normalizer click colorama croniter decorator django
  django-cors-headers django-environ django-filter djangorestframework docopt flask flask-cors flask-login flask-restful flask-wtf gitpython gunicorn
  httplib2 humanize idna inflection itsdangerous jinja2 jmespath jsonpickle ldap3 markdown mysql-connector-python oauthlib packaging paho-mqtt
  pika ply prettytable prometheus-client pyasn1 pymysql pyparsing pyserial pysocks python-dateutil python-decouple python-dotenv pytz
  redis requests requests-oauthlib requests-toolbelt rsa s3transfer schedule six sqlparse tabulate tenacity
  termcolor toml tqdm urllib3 waitress websocket-client werkzeug whitenoise wtforms xlrd xlsxwriter xlwt xmltodict
`);

/** Whether installing a package compiles nothing that is linked with a library, whatever pip does it. */
export function isPure(written: string): boolean {
  return hasName(pure, written.toLowerCase().replaceAll('_', '-'));
}

/** Packages beside those above that are linked with the system's OpenMP where they are compiled (their installation guides). */
const withOpenMp: ReadonlySet<string> = new Set(
  words('llama-cpp-python implicit fasttext hnswlib nmslib paddlepaddle pyworld faiss ctranslate2'),
);

/** Whether a package is linked with OpenMP, which comes with a compiler. */
export function usesOpenMp(written: string): boolean {
  const name = written.toLowerCase().replaceAll('_', '-');
  return withOpenMp.has(name) || (Object.hasOwn(libraries, name) && libraries[name] === 'libgomp1');
}

/** The Debian packages for a list of Python packages, or the first package of which that is not known. */
export function librariesFor(
  names: readonly string[],
  distribution: Distribution,
): readonly string[] | { readonly why: string } {
  const found = new Set<string>();
  for (const written of names) {
    const name = written.toLowerCase().replaceAll('_', '-');
    if (!Object.hasOwn(libraries, name)) {
      if (!hasName(plain, name)) return { why: `the system libraries that \`${name}\` needs are unknown` };
      continue;
    }
    for (const library of words(libraries[name] ?? '')) {
      if (library === '') continue;
      const known = libraryIn(distribution, library);
      if (known === undefined) return { why: `the library package for \`${name}\` in this image is unknown` };
      found.add(known);
    }
  }
  return [...found];
}
