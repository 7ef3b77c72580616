FROM python:{{ python_version }}
{% for package in packages %}
RUN pip install {{ package }}
{% endfor %}
{# not a comment #}
CMD ["{{ command }}"]
