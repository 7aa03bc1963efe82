; What stays behind is told once: not while a new version takes the place of this one, and not by a silent uninstall.
!macro customUnInstall
  ${ifNot} ${isUpdated}
    MessageBox MB_OK|MB_ICONINFORMATION "Programa pašalinta. Jūsų duomenys lieka aplanke %LOCALAPPDATA%\Komanda: įdiegę programą iš naujo, dirbsite toliau.$\r$\n$\r$\nThe program was removed. Your data stays in %LOCALAPPDATA%\Komanda." /SD IDOK
  ${endIf}
!macroend
