; Installer for one user, no administrator needed:
;   makensis -INPUTCHARSET UTF8 -DVERSION=0.1.0 -DPAYLOAD=dist\pressmark -DICONS=build\icons \
;     -DOUTPUT=dist\Pressmark-0.1.0-setup.exe packaging\windows\pressmark.nsi     (paths absolute)
; -INPUTCHARSET, because this file has no byte order mark and a system its own code page.
Unicode true
!include MUI2.nsh
!include FileFunc.nsh
!include LogicLib.nsh
!include WinVer.nsh
!include x64.nsh
ManifestDPIAware true

!ifndef VERSION
  !error "give -DVERSION=..."
!endif
!ifndef PAYLOAD
  !error "give -DPAYLOAD=... (the folder PyInstaller made)"
!endif
!ifndef ICONS
  !error "give -DICONS=... (the folder render_icons.py made)"
!endif
!ifndef OUTPUT
  !error "give -DOUTPUT=..."
!endif

!define NAME "Pressmark"
!define PROGRAM "pressmark.exe"
!define CONSOLE "pressmark-cli.exe"
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\${NAME}"
!define HANDLER "${NAME}.SavedPage"

Name "${NAME} ${VERSION}"
OutFile "${OUTPUT}"
InstallDir "$LOCALAPPDATA\Programs\${NAME}"
InstallDirRegKey HKCU "Software\${NAME}" "InstallDir"
RequestExecutionLevel user
SetCompressor /SOLID lzma
VIProductVersion "${VERSION}.0"
VIFileVersion "${VERSION}.0"
VIAddVersionKey "ProductName" "${NAME}"
VIAddVersionKey "CompanyName" "The Pressmark developers"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "FileDescription" "${NAME} setup"
VIAddVersionKey "LegalCopyright" "The Pressmark developers"

!define MUI_ICON "${ICONS}\pressmark.ico"
!define MUI_UNICON "${ICONS}\pressmark.ico"
!define MUI_WELCOMEFINISHPAGE_BITMAP "${ICONS}\wizard.bmp"
!define MUI_FINISHPAGE_RUN "$INSTDIR\${PROGRAM}"
!insertmacro MUI_PAGE_WELCOME
!define MUI_PAGE_CUSTOMFUNCTION_PRE StayWhereItIs
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE English
!insertmacro MUI_LANGUAGE Russian
LangString RUNS ${LANG_ENGLISH} "${NAME} is running. Close it, then choose Retry."
LangString RUNS ${LANG_RUSSIAN} "Программа ${NAME} запущена. Закройте её и нажмите «Повтор»."
LangString TOO_OLD ${LANG_ENGLISH} "${NAME} needs 64-bit Windows 10 (1809) or later."
LangString TOO_OLD ${LANG_RUSSIAN} "Для ${NAME} нужна 64-разрядная Windows 10 (1809) или новее."
LangString SAVED_PAGE ${LANG_ENGLISH} "Saved page"
LangString SAVED_PAGE ${LANG_RUSSIAN} "Сохранённая страница"

; Offered under "Open with"; Pressmark takes no file type away from another program.
!macro OfferFor EXTENSION
  WriteRegStr HKCU "Software\Classes\${EXTENSION}\OpenWithProgids" "${HANDLER}" ""
!macroend
!macro OfferNoMoreFor EXTENSION
  DeleteRegValue HKCU "Software\Classes\${EXTENSION}\OpenWithProgids" "${HANDLER}"
  ; What other programs wrote there stays.
  DeleteRegKey /ifempty HKCU "Software\Classes\${EXTENSION}\OpenWithProgids"
  DeleteRegKey /ifempty HKCU "Software\Classes\${EXTENSION}"
!macroend
!macro ForEachExtension MACRO
  !insertmacro ${MACRO} ".html"
  !insertmacro ${MACRO} ".htm"
  !insertmacro ${MACRO} ".mhtml"
  !insertmacro ${MACRO} ".mht"
  !insertmacro ${MACRO} ".webarchive"
  !insertmacro ${MACRO} ".warc"
  !insertmacro ${MACRO} ".gz" ; .warc.gz: Windows looks at the last part only
  !insertmacro ${MACRO} ".wacz"
  !insertmacro ${MACRO} ".maff"
!macroend

; Explorer reads what is offered under "Open with" anew.
!macro TellExplorer
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)' ; SHCNE_ASSOCCHANGED
!macroend
; Files of a program that runs cannot be replaced or removed: ask to close it first.
!macro WaitUntilClosed FILE
  ${DoWhile} ${FileExists} "$INSTDIR\${FILE}"
    ClearErrors
    FileOpen $0 "$INSTDIR\${FILE}" a
    ${IfNot} ${Errors}
      FileClose $0
      ${ExitDo}
    ${EndIf}
    MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(RUNS)" /SD IDCANCEL IDRETRY +2
    Abort
  ${Loop}
!macroend

; What Qt runs on: Windows 10 from 1809, with 64 bits (or Windows 11 on ARM, which takes them).
Function .onInit
  ${IfNot} ${RunningX64}
  ${OrIfNot} ${AtLeastBuild} 17763
    MessageBox MB_OK|MB_ICONSTOP "$(TOO_OLD)" /SD IDOK
    Abort
  ${EndIf}
FunctionEnd

; An update goes where the version before it is, or that one would be left behind.
Function StayWhereItIs
  ReadRegStr $0 HKCU "Software\${NAME}" "InstallDir"
  ${If} $0 != ""
  ${AndIf} ${FileExists} "$0\${PROGRAM}"
    Abort
  ${EndIf}
FunctionEnd

Section "Install"
  !insertmacro WaitUntilClosed ${PROGRAM}
  !insertmacro WaitUntilClosed ${CONSOLE}
  SetOutPath "$INSTDIR"
  ; An update leaves nothing of the version before it.
  RMDir /r "$INSTDIR\_internal"
  File /r "${PAYLOAD}\*"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\${NAME}.lnk" "$INSTDIR\${PROGRAM}"

  WriteRegStr HKCU "Software\${NAME}" "InstallDir" "$INSTDIR"
  WriteRegStr HKCU "Software\Classes\${HANDLER}" "" "$(SAVED_PAGE)"
  WriteRegStr HKCU "Software\Classes\${HANDLER}\DefaultIcon" "" "$INSTDIR\${PROGRAM},0"
  WriteRegStr HKCU "Software\Classes\${HANDLER}\shell\open\command" "" '"$INSTDIR\${PROGRAM}" "%1"'
  !insertmacro ForEachExtension OfferFor
  !insertmacro TellExplorer

  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2 ; in KB, as EstimatedSize wants it
  WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "${NAME}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\${PROGRAM}"
  WriteRegStr HKCU "${UNINSTALL}" "Publisher" "The Pressmark developers"
  WriteRegStr HKCU "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL}" "EstimatedSize" $0
  WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
SectionEnd

; Archives live elsewhere, in the user's own folders, and stay.
Section "Uninstall"
  !insertmacro WaitUntilClosed ${PROGRAM}
  !insertmacro WaitUntilClosed ${CONSOLE}
  Delete "$SMPROGRAMS\${NAME}.lnk"
  RMDir /r "$INSTDIR\_internal"
  Delete "$INSTDIR\${PROGRAM}"
  Delete "$INSTDIR\${CONSOLE}"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  !insertmacro ForEachExtension OfferNoMoreFor
  DeleteRegKey HKCU "Software\Classes\${HANDLER}"
  !insertmacro TellExplorer
  DeleteRegKey HKCU "Software\${NAME}"
  DeleteRegKey HKCU "${UNINSTALL}"
SectionEnd
