@echo off
rem Runs quoth by the jar in ..\lib. JAVA_HOME says which Java, or else the PATH; 17 or newer is needed.
rem QUOTH_JAVA_OPTS is handed to Java.
setlocal DisableDelayedExpansion

set "QUOTH_JAR="
for %%J in ("%~dp0..\lib\quoth-*.jar") do set "QUOTH_JAR=%%~fJ"
if not defined QUOTH_JAR (
  >&2 echo quoth: there is no quoth-*.jar in "%~dp0..\lib"
  exit /b 70
)

if defined JAVA_HOME goto home
set "QUOTH_JAVA="
for %%J in (java.exe) do set "QUOTH_JAVA=%%~$PATH:J"
if defined QUOTH_JAVA goto found
>&2 echo quoth: there is no Java on the PATH; Java 17 or newer is needed
exit /b 70

:home
set "QUOTH_JAVA=%JAVA_HOME:"=%\bin\java.exe"
if exist "%QUOTH_JAVA%" goto found
>&2 echo quoth: there is no Java at JAVA_HOME; Java 17 or newer is needed
exit /b 70

:found
rem An older Java would only say that it does not know the classes' version.
set "QUOTH_OLD="
for /f "tokens=3" %%V in ('""%QUOTH_JAVA%" -version 2^>^&1"') do if not defined QUOTH_OLD set "QUOTH_OLD=%%~V"
for /f "delims=.-+ tokens=1" %%V in ("%QUOTH_OLD%") do set "QUOTH_OLD=%%V"
if "%QUOTH_OLD%"=="" set "QUOTH_OLD=17"
set /a QUOTH_OLD=QUOTH_OLD 2>nul
if %QUOTH_OLD% GEQ 17 goto run
>&2 echo quoth: "%QUOTH_JAVA%" is Java %QUOTH_OLD%; Java 17 or newer is needed
exit /b 70

:run
rem As in the launcher for Unix: short runs are what counts.
"%QUOTH_JAVA%" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:-UsePerfData -Xshare:auto -Dfile.encoding=UTF-8 %QUOTH_JAVA_OPTS% -jar "%QUOTH_JAR%" %*
exit /b %ERRORLEVEL%
