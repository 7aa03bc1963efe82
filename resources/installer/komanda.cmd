@echo off
rem Komandu eilute: komanda COMMAND ...
start "" /wait /b "%~dp0Komanda.exe" --cli %*
exit /b %ERRORLEVEL%
