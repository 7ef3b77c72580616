FROM mcr.microsoft.com/windows/servercore:ltsc2022
COPY app C:\
  C:/app/
WORKDIR C:\\app\\
RUN copy a.txt C:\temp\ && dir
