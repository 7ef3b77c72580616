# escape=`
FROM mcr.microsoft.com/windows/servercore/iis:windowsservercore-ltsc2022
SHELL ["powershell", "-Command", "$ErrorActionPreference = 'Stop';"]
RUN Add-WindowsFeature Web-Asp-Net45, Web-WebSockets; `
    Remove-Item -Recurse C:\inetpub\wwwroot\*
COPY .\site\ C:\inetpub\wwwroot\
COPY .\certs\site.pfx C:\certs\site.pfx
ARG PFX_PASSWORD
RUN Import-PfxCertificate -FilePath C:\certs\site.pfx `
      -CertStoreLocation Cert:\LocalMachine\My `
      -Password (ConvertTo-SecureString $env:PFX_PASSWORD -AsPlainText -Force); `
    Remove-Item C:\certs\site.pfx
EXPOSE 80 443
