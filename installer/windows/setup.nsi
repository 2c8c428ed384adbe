; SPDX-License-Identifier: Apache-2.0
; The setup of the guide for Windows. build.sh gives it VERSION, FILES (the folder to install), LISTS (which
; files that are, one line each) and OUT.
;   setup.exe [/S] [/ALLUSERS] [/D=FOLDER]     for this user, or as administrator for all; /S asks nothing
;   uninstall.exe [/S]
; Exit codes of /S: 0 done, 1 given up by whoever was asked, 2 not possible (running twice, no right, running
; guide), 3 installed, and its own check fails.
Unicode true
Target amd64-unicode
!include MUI2.nsh
!include LogicLib.nsh
!include WinVer.nsh
!include FileFunc.nsh

!define NAME "Serostim Guide"
!define KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\SerostimGuide"
Name "${NAME}"
OutFile "${OUT}"
SetCompressor /SOLID lzma
RequestExecutionLevel user
BrandingText "${NAME} ${VERSION}"
VIProductVersion "${VERSION}.0"
VIAddVersionKey "ProductName" "${NAME}"
VIAddVersionKey "FileDescription" "${NAME} ${VERSION}"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "LegalCopyright" "Apache-2.0"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_LANGDLL_ALLLANGUAGES
!define MUI_FINISHPAGE_RUN "$INSTDIR\serostim-guide.exe"
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "Spanish"

LangString Twice ${LANG_ENGLISH} "The setup of the guide is running already. Finish that one first."
LangString Twice ${LANG_SPANISH} "El instalador de la guía ya está abierto. Termine ese primero."
LangString Admin ${LANG_ENGLISH} "Only an administrator can install the guide for all users. Start the setup as administrator, or without /ALLUSERS."
LangString Admin ${LANG_SPANISH} "Solo un administrador puede instalar la guía para todos. Abra el instalador como administrador, o sin /ALLUSERS."
LangString Old ${LANG_ENGLISH} "The guide needs Windows 10, version 1809, or a later one, with 64 bits."
LangString Old ${LANG_SPANISH} "La guía necesita Windows 10, versión 1809, o uno posterior, de 64 bits."
LangString Close ${LANG_ENGLISH} "The guide is open. Close it, then go on; what you picked in it is kept nowhere."
LangString Close ${LANG_SPANISH} "La guía está abierta. Ciérrela y luego siga; lo que marcó en ella no se guarda."
LangString Broken ${LANG_ENGLISH} "The guide was installed, but a part of it is missing or does not work on this computer. Get the setup again, and tell whoever gave it to you."
LangString Broken ${LANG_SPANISH} "La guía se instaló, pero una parte falta o no funciona en esta computadora. Consiga otra vez el instalador y avise a quien se lo dio."
LangString Unwritable ${LANG_ENGLISH} "A file of the guide could not be written. Choose another folder, or make room, and try again."
LangString Unwritable ${LANG_SPANISH} "No se pudo escribir un archivo de la guía. Elija otra carpeta, o libere espacio, y pruebe otra vez."

Var Keep
Var AllUsers  ; " /ALLUSERS" or nothing

!macro GiveUp text
    MessageBox MB_OK|MB_ICONSTOP "${text}" /SD IDOK
    SetErrorLevel 2
    Quit
!macroend

!macro OnlyOnce
    System::Call 'kernel32::CreateMutexW(p 0, i 0, w "SerostimGuideSetup") p .r1 ?e'
    Pop $0
    ${If} $0 = 183
        !insertmacro GiveUp "$(Twice)"
    ${EndIf}
!macroend

; A program that runs cannot be written to. Its windows are asked to close, as by their own button.
!macro CloseGuide
    StrCpy $R1 0
    ${DoWhile} ${FileExists} "$INSTDIR\serostim-guide.exe"
        ClearErrors
        FileOpen $0 "$INSTDIR\serostim-guide.exe" a
        ${IfNot} ${Errors}
            FileClose $0
            ${ExitDo}
        ${EndIf}
        ${If} $R1 = 0
            MessageBox MB_OKCANCEL|MB_ICONINFORMATION "$(Close)" /SD IDOK IDOK +3
            SetErrorLevel 1
            Quit
            nsExec::Exec 'taskkill /IM serostim-guide.exe'
            Pop $0
        ${EndIf}
        IntOp $R1 $R1 + 1
        ${If} $R1 > 40
            !insertmacro GiveUp "$(Close)"
        ${EndIf}
        Sleep 250
    ${Loop}
!macroend

!macro ForWhom
    ${GetParameters} $R0
    ClearErrors
    ${GetOptions} $R0 "/ALLUSERS" $0
    ${If} ${Errors}
        SetShellVarContext current
    ${Else}
        SetShellVarContext all
        StrCpy $AllUsers " /ALLUSERS"
    ${EndIf}
!macroend

Function .onInit
    !insertmacro OnlyOnce
    ${IfNot} ${AtLeastWin10}
        !insertmacro GiveUp "$(Old)"
    ${EndIf}
    SetRegView 64
    StrCpy $R2 "$LOCALAPPDATA\Programs\${NAME}"
    !insertmacro ForWhom
    ${If} $AllUsers != ""
        UserInfo::GetAccountType
        Pop $0
        ${If} $0 != "Admin"
            !insertmacro GiveUp "$(Admin)"
        ${EndIf}
        StrCpy $R2 "$PROGRAMFILES64\${NAME}"
    ${EndIf}
    ; Where it was, it comes again, unless /D= names another place.
    ReadRegStr $0 SHCTX "${KEY}" "InstallLocation"
    ${If} $INSTDIR == ""
        StrCpy $INSTDIR $R2
        ${If} $0 != ""
            StrCpy $INSTDIR $0
        ${EndIf}
    ${EndIf}
    ${IfNot} ${Silent}
        !insertmacro MUI_LANGDLL_DISPLAY
    ${EndIf}
FunctionEnd

Section
    !insertmacro CloseGuide
    ; The files of an older version go; what it keeps for the user stays.
    ReadRegStr $0 SHCTX "${KEY}" "InstallLocation"
    ${If} $0 != ""
    ${AndIf} ${FileExists} "$0\uninstall.exe"
        ExecWait '"$0\uninstall.exe" /S /KEEP$AllUsers _?=$0'
        Delete "$0\uninstall.exe"
        RMDir "$0"
    ${EndIf}
    ClearErrors
    !include "${LISTS}/install.nsh"
    SetOutPath $INSTDIR
    WriteUninstaller "$INSTDIR\uninstall.exe"
    ${If} ${Errors}
        !insertmacro GiveUp "$(Unwritable)"
    ${EndIf}
    CreateShortCut "$SMPROGRAMS\${NAME}.lnk" "$INSTDIR\serostim-guide.exe"
    WriteRegStr SHCTX "${KEY}" "DisplayName" "${NAME}"
    WriteRegStr SHCTX "${KEY}" "DisplayVersion" "${VERSION}"
    WriteRegStr SHCTX "${KEY}" "DisplayIcon" "$INSTDIR\serostim-guide.exe"
    WriteRegStr SHCTX "${KEY}" "Publisher" "Serostim Guide maintainers"
    WriteRegStr SHCTX "${KEY}" "InstallLocation" "$INSTDIR"
    WriteRegDWORD SHCTX "${KEY}" "NoModify" 1
    WriteRegDWORD SHCTX "${KEY}" "NoRepair" 1
    WriteRegDWORD SHCTX "${KEY}" "EstimatedSize" ${KILOBYTES}
    WriteRegStr SHCTX "${KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"$AllUsers'
    WriteRegStr SHCTX "${KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S$AllUsers'
    ; A part that is missing must not end in a box of the system that nobody presses.
    System::Call 'kernel32::SetErrorMode(i 0x8003)'
    StrCpy $0 3
    ExecWait '"$INSTDIR\serostim-guide.exe" --check' $0
    ${If} $0 <> 0
        MessageBox MB_OK|MB_ICONEXCLAMATION "$(Broken)" /SD IDOK
        SetErrorLevel 3
    ${EndIf}
SectionEnd

Function un.onInit
    SetRegView 64
    !insertmacro ForWhom
    ClearErrors
    ${GetOptions} $R0 "/KEEP" $0
    StrCpy $Keep 1
    ${If} ${Errors}
        StrCpy $Keep 0
        !insertmacro OnlyOnce
    ${EndIf}
    ${IfNot} ${Silent}
        !insertmacro MUI_UNGETLANGUAGE
    ${EndIf}
FunctionEnd

Section Uninstall
    !insertmacro CloseGuide
    !include "${LISTS}/uninstall.nsh"
    ${If} $Keep = 0
        Delete "$INSTDIR\uninstall.exe"
        RMDir "$INSTDIR"
        Delete "$SMPROGRAMS\${NAME}.lnk"
        DeleteRegKey SHCTX "${KEY}"
        ; What the guide kept for this user: settings, and newer content.
        SetShellVarContext current
        RMDir /r "$LOCALAPPDATA\serostim-guide"
    ${EndIf}
SectionEnd
