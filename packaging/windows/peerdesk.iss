; Inno Setup: an installer for one person, without administrator rights.
; Build after packaging/bundle.py:  iscc /DVersion=0.1.0 packaging\windows\peerdesk.iss
; Vaults are never inside the program folder and are never touched by removal.

[Setup]
AppId={{7C0B1E0E-6D0B-4E5C-9C43-6F6B0B0A7D11}
AppName=PeerDesk
AppVersion={#Version}
DefaultDirName={autopf}\PeerDesk
DefaultGroupName=PeerDesk
PrivilegesRequired=lowest
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
LicenseFile=..\..\LICENSE
OutputDir=..\..\dist
OutputBaseFilename=PeerDesk-{#Version}-setup
UninstallDisplayIcon={app}\PeerDesk.exe

[Files]
Source: "..\..\dist\peerdesk\*"; DestDir: "{app}"; Flags: recursesubdirs ignoreversion

[Icons]
Name: "{group}\PeerDesk"; Filename: "{app}\PeerDesk.exe"
