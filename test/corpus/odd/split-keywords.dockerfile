FR\
OM debi\
an:12 AS ba\
se
RU\
N echo one; ech\
o two
COP\
Y --fr\
om=busy\
box /etc/os-rel\
ease /
RUN \
  \
  true
ENV \
A=b\
c
CMD\
 ["tr\
ue"]
