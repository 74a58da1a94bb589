@echo off
rem Starts PickMeUp, all of it in one JVM; what is not built yet is built first.
rem   pickmeup [--property=value ...]        JAVA_OPTS holds options for the JVM
rem   pickmeup operator-token                prints a token for the HTTP API, good for an hour
rem   pickmeup mosquitto-acl                 prints the ACL file for a Mosquitto that PickMeUp uses
setlocal
set "ROOT=%~dp0"
set "JAR=%ROOT%pickmeup-app\target\pickmeup-app.jar"

set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
set "VERSION=0"
for /f "tokens=3" %%v in ('call "%JAVA%" -version 2^>^&1 ^| findstr /c:" version "') do for /f "delims=.-+" %%m in ("%%~v") do set "VERSION=%%m"
if %VERSION% lss 17 (
  echo PickMeUp: Java 17 or later is needed; "%JAVA%" is missing or older. 1>&2
  exit /b 1
)

powershell -NoProfile -Command "$jar = Get-Item '%JAR%' -ErrorAction SilentlyContinue; $newer = Get-ChildItem '%ROOT%pom.xml', '%ROOT%pickmeup-*\pom.xml', '%ROOT%pickmeup-*\src\main' -Recurse -File | Where-Object { $jar -and $_.LastWriteTime -gt $jar.LastWriteTime } | Select-Object -First 1; if (-not $jar -or $newer) { exit 1 }"
if not errorlevel 1 goto start

where /q mvn
if errorlevel 1 (
  echo PickMeUp: Maven 3.8 or later is needed to build, and 'mvn' is not there. 1>&2
  exit /b 1
)
>&2 echo Building PickMeUp; the first time takes a few minutes ...
pushd "%ROOT%"
call mvn -B -q -Dmaven.test.skip -Dspotless.check.skip -pl pickmeup-app -am package
if errorlevel 1 (
  popd
  echo PickMeUp: The build failed. 1>&2
  exit /b 1
)
popd

:start
set "QUIET="
if %VERSION% geq 24 set "QUIET=--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow"
"%JAVA%" -XX:+UseSerialGC %QUIET% %JAVA_OPTS% -jar "%JAR%" %*
